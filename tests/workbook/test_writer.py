"""The door to XlsxWriter: text stays text, the same calls give the same bytes, what Excel would repair is refused."""

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from pathmap_cli.workbook import style
from pathmap_cli.workbook.layout import Area, Pages, Properties, Question
from pathmap_cli.workbook.limits import ExcelLimit, cut
from pathmap_cli.workbook.style import PAPER, Style
from pathmap_cli.workbook.writer import Book, write_book
from tests.workbook.package import names, opened, part, parts, sheets

ONE_CELL = Area(2, 1, 2, 1)


def _written(fill: Callable[[Book], None], title: str = "Test") -> bytes:
    return write_book(Properties(title), fill)


def _one_sheet(book: Book) -> None:
    sheet = book.sheet("One")
    sheet.write(1, 1, "Grade")
    sheet.note(1, 1, "Needed", width=100, height=50)
    sheet.ask(ONE_CELL, Question("Grade", "The grade."))
    book.name("pm_one_grade", sheet, Area(1, 1, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "0012",
        "9-12",
        "https://example.org",
        "internal:One!A1",
        "#REF!",
        "_x0041_",
        "<b>&amp;",
        "a\nb",
        " x ",
        "ÅÜ 溶接 🔧",
    ],
)
def test_text_stays_text(text: str) -> None:
    book = opened(_written(lambda book: book.sheet("One").write(1, 1, text)))
    cell = book["One"]["A1"]
    assert cell.value == text
    assert cell.hyperlink is None
    assert cell.data_type == "s"


def test_control_characters_are_kept_as_excel_writes_them_and_half_characters_are_replaced() -> None:
    workbook = _written(lambda book: book.sheet("One").write(1, 1, "a\x07b\udce9"), title="a\x07b\udce9")
    assert "a_x0007_b\N{REPLACEMENT CHARACTER}".encode() in parts(workbook)["xl/sharedStrings.xml"]
    assert b"<dc:title>ab</dc:title>" in parts(workbook)["docProps/core.xml"]


def test_figures_and_days_keep_their_kind() -> None:
    def fill(book: Book) -> None:
        sheet = book.sheet("One")
        sheet.write(1, 1, 3)
        sheet.write(1, 2, 3.5)
        sheet.write(1, 3, date(2026, 11, 6))

    one, two, three = opened(_written(fill))["One"][1]
    assert (one.value, two.value, str(three.value)) == (3, 3.5, "2026-11-06 00:00:00")
    assert three.number_format == style.DAY


def test_the_same_calls_give_the_same_bytes() -> None:
    workbook = _written(_one_sheet)
    assert _written(_one_sheet) == workbook
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        assert {part.date_time[:3] for part in package.infolist()} == {(1980, 1, 1)}
    assert b">2026-01-01T00:00:00Z</dcterms:created>" in parts(workbook)["docProps/core.xml"]


def test_the_file_says_its_title_and_language() -> None:
    core = part(_written(_one_sheet, title="Vista & Sons <test>"), "docProps/core.xml")
    facts = {item.tag.partition("}")[2]: item.text for item in core}
    assert facts["title"] == "Vista & Sons <test>"
    assert facts["language"] == "en-US"
    assert facts["created"] == facts["modified"]


def _two_sheets(first: str, second: str) -> Callable[[Book], None]:
    def fill(book: Book) -> None:
        book.sheet(first)
        book.sheet(second)

    return fill


def _question(**words: str) -> Callable[[Book], None]:
    return lambda book: book.sheet("One").ask(ONE_CELL, Question(**({"title": "t", "message": "m"} | words)))


def _name(*given: str) -> Callable[[Book], None]:
    def fill(book: Book) -> None:
        sheet = book.sheet("One")
        for name in given:
            book.name(name, sheet, ONE_CELL)

    return fill


@pytest.mark.parametrize(
    "fill",
    [
        pytest.param(lambda book: book.sheet("x" * 32), id="a sheet title over 31"),
        pytest.param(lambda book: book.sheet("a/b"), id="a slash in a sheet title"),
        pytest.param(lambda book: book.sheet("'a"), id="an apostrophe at the edge"),
        pytest.param(lambda book: book.sheet("History"), id="Excel's own title"),
        pytest.param(_two_sheets("One", "ONE"), id="two sheets of one title"),
        pytest.param(_question(title="x" * 33), id="a message title over 32"),
        pytest.param(_question(message="x" * 256), id="a message over 255"),
        pytest.param(_question(alert="x" * 256, source="list_a"), id="an alert over 255"),
        pytest.param(_name("two words"), id="a name with a space"),
        pytest.param(_name("AB12"), id="a name like a cell"),
        pytest.param(_name("R1C1"), id="a name like a cell of the other style"),
        pytest.param(_name("list_a", "LIST_A"), id="a name twice"),
        pytest.param(lambda book: book.sheet("One").write(1, 1, "x" * 32_768), id="a text over 32,767"),
        pytest.param(lambda book: book.sheet("One").write(1_048_577, 1, "x"), id="a row too far"),
        pytest.param(lambda book: book.sheet("One").write(1, 16_385, 1), id="a column too far"),
        pytest.param(lambda book: book.sheet("One").note(1, 1, "x" * 32_768, width=9, height=9), id="a note too long"),
    ],
)
def test_what_excel_would_repair_is_refused(fill: Callable[[Book], None]) -> None:
    with pytest.raises(ExcelLimit):
        _written(fill)


def test_a_list_is_referred_to_by_name_without_a_sign_in_front() -> None:
    workbook = _written(_question(source="list_course_type", alert="Not on the list."))
    (asked,) = sheets(workbook)["One"].iterfind(".//{*}dataValidation")
    assert asked.get("errorStyle") == "warning"
    assert [item.text for item in asked] == ["list_course_type"]


def test_the_head_of_a_page_keeps_its_ampersand_and_its_length() -> None:
    def fill(book: Book) -> None:
        book.sheet("x" * 31).pages(Pages("R&D " * 100))

    (head,) = sheets(_written(fill))["x" * 31].iterfind(".//{*}oddHeader")
    assert head.text is not None
    assert head.text.startswith("&LR&&D R&&D")
    assert head.text.endswith("&R" + "x" * 31)
    assert len(head.text) <= 255


def test_names_are_the_workbooks_own_and_absolute() -> None:
    assert list(names(_written(_one_sheet))) == [("pm_one_grade", None, "'One'!$A$1")]


@pytest.mark.parametrize(
    "text,length,expected",
    [
        ("short", 5, "short"),
        ("a longer text", 9, "a longer…"),
        ("a longer text", 10, "a longer…"),
        ("🔧🔧🔧", 5, "🔧🔧…"),
    ],
)
def test_a_text_is_cut_where_excel_counts(text: str, length: int, expected: str) -> None:
    assert cut(text, length) == expected


def _luminance(color: str) -> float:
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _styles() -> dict[str, Style]:
    named = {name: value for name, value in vars(style).items() if isinstance(value, Style)}
    return named | {str(tier): look for tier, look in style.HEADERS.items()}


@pytest.mark.parametrize("look", [pytest.param(look, id=name) for name, look in _styles().items()])
def test_every_text_can_be_read_on_its_fill(look: Style) -> None:
    dark, light = sorted((_luminance(look.color), _luminance(look.fill or PAPER)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_tiers_differ_without_color() -> None:
    looks = {(look.bold, round(_luminance(look.fill), 1)) for look in style.HEADERS.values()}
    assert len(looks) == len(style.HEADERS)


def test_a_style_has_one_format_for_all_its_cells() -> None:
    def fill(book: Book) -> None:
        assert book.format(Style(bold=True)) is book.format(Style(bold=True))

    _written(fill)


def test_a_blank_cell_has_a_look_and_no_content() -> None:
    cell = opened(_written(lambda book: book.sheet("One").blank(1, 1, Style(fill=style.ON))))["One"]["A1"]
    assert cell.value is None
    assert cell.fill.start_color.rgb == "FF" + style.ON.removeprefix("#")
