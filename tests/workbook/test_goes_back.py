"""The workbook that goes back: a copy that reads equal, or a list with the reason, never a copy that lost something."""

import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from pathmap_cli.intake.reviewed import as_returned
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.schema.marks import FIX_LIST_SHEET
from pathmap_cli.views.marks import Review, review
from pathmap_cli.views.validation import checked
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.annotate import edited
from pathmap_cli.workbook.fix_list import fix_list_workbook
from pathmap_cli.workbook.goes_back import GoesBack, fix_list, marked, repaired
from pathmap_cli.workbook.orders import Order
from pathmap_cli.workbook.same import difference
from tests.workspaces import school

ODD_WORKBOOKS = Path(__file__).parents[3] / "shared/data/odd-workbooks"
COURSES = [
    {"grade": "10", "title": "Welding 1", "course_type": "Shop class", "cte_level": "Introductry"},
    {"grade": "11", "title": " Welding 2", "course_type": "CTE", "cte_level": "Concentrator"},
]
Edit = Callable[[openpyxl.Workbook], object]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Edit in this process, except where the child is what is tested: its start takes a second each."""
    if not request.node.name.endswith("in_a_child"):
        monkeypatch.setattr("pathmap_cli.workbook.goes_back.in_child", guarded)


def guarded(work: Callable[[Order], bytes], order: Order) -> bytes | None:
    try:
        return work(order)
    except Exception:  # noqa: BLE001 - as the child does
        return None


def returned(data: bytes) -> Returned:
    grid, _ = read_bytes(data, "vista.xlsx")
    assert grid is not None
    return read_returned(grid, "vista.xlsx", "", Profile.GENERIC)


def told(data: bytes) -> Review:
    return review(checked(returned(data)))


def workbook(edit: Edit = lambda _: None) -> bytes:
    """The school's workbook with an error, a slip and a stray space, after somebody edited it."""
    book = openpyxl.load_workbook(BytesIO(school(courses=COURSES)), rich_text=True)
    edit(book)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_parts(data: bytes, change: Callable[[str, bytes], bytes], **added: bytes) -> bytes:
    """The package with its parts changed, and more parts by their names with __ for a slash."""
    package = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(package, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in added.items():
            new.writestr(name.replace("__", "/") + ".xml", content)
    return package.getvalue()


def same(_: str, content: bytes) -> bytes:
    return content


def in_sheets(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(old, new, 1) if name.startswith("xl/worksheets/") else content

    return change


def copy_of(back: GoesBack) -> bytes:
    assert back.reason == ""
    assert back.content is not None
    return back.content


def test_a_marked_copy_says_the_same_and_names_every_bad_cell() -> None:
    data = workbook()
    copy = copy_of(marked(data, told(data)))
    assert returned(copy).issues == returned(data).issues
    assert returned(copy).left_out == returned(data).left_out
    book = openpyxl.load_workbook(BytesIO(copy))
    assert book.sheetnames[0] == FIX_LIST_SHEET
    assert book.active is book[FIX_LIST_SHEET]
    note = book["Courses"]["E2"].comment.text
    assert note.startswith("pathmap: “Shop class” is not one of the answers for Course type.")
    assert note.endswith("Example: CTE")
    marks = [area.sqref for area in book["Courses"].conditional_formatting]
    assert "E2" in " ".join(map(str, marks))
    links = [cell.hyperlink.location for cell in book[FIX_LIST_SHEET]["C"] if cell.hyperlink]
    assert "'Courses'!E2" in links
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == [FIX_LIST_SHEET]


def test_the_copy_is_the_same_in_a_child() -> None:
    data = workbook()
    grid = read_bytes(copy_of(marked(data, told(data))), "vista.xlsx")[0]
    assert grid is not None
    assert grid.sheets[0].name == FIX_LIST_SHEET


def test_the_fix_list_begins_with_what_matters_most() -> None:
    rows = fix_list(told(workbook())).rows
    assert [row[0] for row in rows] == sorted(
        (row[0] for row in rows), key=["Needs an answer", "We can repair it", "Please look", "Still blank"].index
    )
    assert rows[0][:4] == ("Needs an answer", "Courses", "E2", "Shop class")


def test_a_repaired_copy_has_fewer_problems_by_just_what_was_repaired() -> None:
    data = workbook()
    copy = copy_of(repaired(data, told(data)))
    gone = set(returned(data).issues) - set(returned(copy).issues)
    assert {(issue.type.code, issue.place.cell) for issue in gone} == {("WB204", "I2"), ("WB213", "D3")}
    assert set(returned(copy).issues) < set(returned(data).issues)
    rows = list(openpyxl.load_workbook(BytesIO(copy))["Changes"].iter_rows(min_row=5, values_only=True))
    assert ("Courses", "I2", "Introductry", "Introductory", "WB204") in rows


def test_the_same_file_gives_the_same_bytes() -> None:
    data = workbook()
    assert marked(data, told(data)) == marked(data, told(data))


def test_a_note_of_the_person_stays_and_ours_is_replaced_in_the_next_round() -> None:
    def note(book: openpyxl.Workbook) -> None:
        book["Courses"]["E2"].comment = Comment("Ask Mr. Lee", "Ana")

    data = workbook(note)
    first = copy_of(marked(data, told(data)))
    second = copy_of(marked(first, told(first)))
    for copy in (first, second):
        text = openpyxl.load_workbook(BytesIO(copy))["Courses"]["E2"].comment.text
        assert text.startswith("Ask Mr. Lee\n\npathmap: ")
        assert text.count("pathmap: ") == 1
    assert openpyxl.load_workbook(BytesIO(second)).sheetnames.count(FIX_LIST_SHEET) == 1


def test_marks_go_when_the_cell_was_mended() -> None:
    data = workbook()
    book = openpyxl.load_workbook(BytesIO(copy_of(marked(data, told(data)))))
    book["Courses"]["E2"] = "CTE"
    saved = BytesIO()
    book.save(saved)
    again = saved.getvalue()
    copy = openpyxl.load_workbook(BytesIO(copy_of(marked(again, told(again)))))
    assert copy["Courses"]["E2"].comment is None
    assert not any("E2" in area for area in copy["Courses"].conditional_formatting)


def test_what_people_write_on_the_fix_list_is_named() -> None:
    data = workbook()
    book = openpyxl.load_workbook(BytesIO(copy_of(marked(data, told(data)))))
    book[FIX_LIST_SHEET]["I5"] = "I asked the registrar"
    saved = BytesIO()
    book.save(saved)
    assert [cell.text for cell in returned(saved.getvalue()).left_out] == ["I asked the registrar"]


def test_formulas_keep_their_values() -> None:
    def formula(book: openpyxl.Workbook) -> None:
        book["Courses"]["T2"] = "=10+14"

    def value(_: str, content: bytes) -> bytes:
        return content.replace(b"<f>10+14</f><v />", b"<f>10+14</f><v>24</v>").replace(
            b"<f>10+14</f><v/>", b"<f>10+14</f><v>24</v>"
        )

    data = with_parts(workbook(formula), value)
    grid = read_bytes(copy_of(marked(data, told(data))), "vista.xlsx")[0]
    assert grid is not None
    assert returned(data).issues == returned(copy_of(marked(data, told(data)))).issues
    cell = as_returned(grid).sheet("Courses")
    assert cell is not None
    assert cell.cell(2, 20) is not None
    assert cell.cell(2, 20).value == 24  # type: ignore[union-attr]


def test_rich_text_stays() -> None:
    def rich(book: openpyxl.Workbook) -> None:
        book["Courses"]["D3"] = CellRichText("Welding ", TextBlock(InlineFont(b=True), "two"))

    data = workbook(rich)
    book = openpyxl.load_workbook(BytesIO(copy_of(marked(data, told(data)))), rich_text=True)
    assert isinstance(book["Courses"]["D3"].value, CellRichText)


def test_a_cell_that_looks_like_a_formula_stays_text() -> None:
    courses = [{**COURSES[0], "course_type": '=HYPERLINK("http://x.example")'}]
    data = school(courses=courses)
    copy = copy_of(marked(data, told(data)))
    grid = read_bytes(copy, "vista.xlsx")[0]
    assert grid is not None
    assert not [cell for sheet in grid.sheets for row in sheet.rows.values() for cell in row if cell.formula]


STRICT_NAMES = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def strict(_: str, content: bytes) -> bytes:
    for old, new in STRICT_NAMES.items():
        content = content.replace(old, new)
    return content


X14 = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'


MERGE = b'</sheetData><mergeCells><mergeCell ref="A40:XFD1048576"/></mergeCells>'


DRAWN = b'<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><twoCellAnchor/></wsDr>'


def own_fix_list(book: openpyxl.Workbook) -> None:
    book.create_sheet("Fix list")["A1"] = "call Ana"


@pytest.mark.parametrize(
    "data, reason",
    [
        (with_parts(workbook(), strict), "is saved as Strict Open XML"),
        (with_parts(workbook(), in_sheets(b"</sheetData>", MERGE)), "merges or links very large areas"),
        (with_parts(workbook(), in_sheets(b"</worksheet>", X14)), "lists, colors or small charts of a newer kind"),
        (with_parts(workbook(), same, xl__threadedComments__threadedComment1=b"<a/>"), "holds threads of comments"),
        (with_parts(workbook(), same, xl__media__image1=b"x"), "holds a picture"),
        (with_parts(workbook(), same, xl__drawings__drawing1=DRAWN), "holds a drawing"),
        (with_parts(workbook(), same, xl__something__new=b"<a/>"), "holds something that pathmap does not know"),
        (workbook(own_fix_list), "has a sheet of its own called Fix list"),
    ],
    ids=["strict", "merge", "x14", "threads", "picture", "drawing", "unknown", "own sheet"],
)
def test_what_could_be_lost_gets_a_list_with_the_reason(data: bytes, reason: str) -> None:
    words = told(data)
    back = marked(data, words)
    assert back.content is None
    assert reason in back.reason
    book = openpyxl.load_workbook(BytesIO(fix_list_workbook(fix_list(words), back.reason)))
    texts = [cell.value for row in book["Fix list"] for cell in row]
    assert any(back.reason in str(text) for text in texts)
    assert "Shop class" in texts


def saved_by_libreoffice(soffice: Path, folder: Path, kind: str) -> bytes:
    """The workbook opened by LibreOffice and saved as an .xlsx or an .ods."""
    (folder / "vista.xlsx").write_bytes(workbook())
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    where = ("--convert-to", kind, "--outdir", folder / "saved", folder / "vista.xlsx")
    subprocess.run([soffice, "--headless", profile, *where], check=True, capture_output=True, timeout=300)
    return (folder / "saved" / f"vista.{kind}").read_bytes()


def test_a_workbook_that_libreoffice_saved_gets_a_marked_copy(libreoffice: Path, tmp_path: Path) -> None:
    """It lays an empty drawing over each sheet; nothing is lost with that."""
    data = saved_by_libreoffice(libreoffice, tmp_path, "xlsx")
    copy = copy_of(marked(data, told(data)))
    assert returned(copy).issues == returned(data).issues
    assert openpyxl.load_workbook(BytesIO(copy))["Courses"]["E2"].comment.text.startswith("pathmap: ")


def test_an_ods_gets_a_list_with_the_reason(libreoffice: Path, tmp_path: Path) -> None:
    back = marked(saved_by_libreoffice(libreoffice, tmp_path, "ods"), told(workbook()))
    assert back == GoesBack(None, "is no Excel workbook (.xlsx)")


def test_a_copy_that_reads_otherwise_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook()

    def lossy(_: object, order: object) -> bytes:
        copy = edited(order)  # type: ignore[arg-type]
        return with_parts(copy, lambda _, content: content.replace(b"Shop class", b"Shop klass"))

    monkeypatch.setattr("pathmap_cli.workbook.goes_back.in_child", lossy)
    assert marked(data, told(data)).reason == "would not come out as it went in (Courses E2)"


@pytest.mark.parametrize(
    "change, where",
    [
        ({"hidden": True}, "what is hidden or merged on Courses"),
        ({"merged": ("A1:B2",)}, "what is hidden or merged on Courses"),
        ({"notes": {}}, "the notes on Courses"),
        ({"name": "Other"}, "its sheets"),
    ],
)
def test_a_difference_is_named(change: dict[str, object], where: str) -> None:
    grid = read_bytes(workbook(), "vista.xlsx")[0]
    assert grid is not None
    sheets = (replace(sheet, **change) if sheet.name == "Courses" else sheet for sheet in grid.sheets)  # type: ignore[arg-type]
    assert difference(grid, grid, {}) == ""
    assert difference(grid, replace(grid, sheets=tuple(sheets)), {}) == where


@pytest.mark.skipif(not ODD_WORKBOOKS.is_dir(), reason="the collection of odd workbooks is not on this machine")
def test_odd_workbooks_come_back_whole_or_as_a_list() -> None:
    for path in sorted(ODD_WORKBOOKS.glob("*.xls[xm]")):
        data = path.read_bytes()
        blank = replace(told(workbook()), entries=(), file=path.name)
        back = marked(data, blank)
        if back.content is None:
            assert re.match(r"(is|has|holds|could|would|merges|cannot) ", back.reason), path.name
        else:
            before, after = read_bytes(data, "a")[0], read_bytes(back.content, "a")[0]
            assert before is not None
            assert after is not None
            assert difference(before, as_returned(after), {}) == "", path.name
