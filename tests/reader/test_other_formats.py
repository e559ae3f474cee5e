""".xls, .xlsb and .ods give the same grid as an .xlsx file, as far as they go; and whatever they do, there is an answer."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest

from pathmap_cli.grid import CellValue, Grid
from pathmap_cli.reader import other_formats
from pathmap_cli.reader.book import DEFAULTS, read_bytes
from pathmap_cli.reader.limits import Limits
from pathmap_cli.reader.other_formats import Stop, Value
from pathmap_cli.reader.recognize import OLE
from tests.reader.other import Placed, Sheets, ods, xlsb, xlsb_of
from tests.reader.packages import refusal, row, sheet, strings, trouble, workbook, zipped

COURSES: Sheets = {
    "About": [["Question", "Answer"], ["Institution", "Vista _x0041_ & Söhne"]],
    "Courses": [[], [None, "Grade", "Students", "Dual"], [None, "9", 64.0, True], [None, None, 2.5, False]],
}
FORMATS = [pytest.param(ods, id="ods"), pytest.param(xlsb, id="xlsb")]
FIRST = date(2026, 9, 1)
FAR_APART: Placed = {(0, 0): "here", (1_048_575, 16_383): "there"}
NOON = datetime.combine(FIRST, time(12, 30))
Write = Callable[[Sheets], bytes]


def values(grid: Grid | None) -> dict[str, CellValue]:
    assert grid is not None
    return {
        f"{sheet.name}!{cell.address}": cell.value
        for sheet in grid.sheets
        for cells in sheet.rows.values()
        for cell in cells
    }


@pytest.mark.parametrize("write", FORMATS)
def test_every_cell_stands_in_its_place_with_its_type(write: Write) -> None:
    grid, issues = read_bytes(write(COURSES), "vista.xlsx")
    assert values(grid) == {
        "About!A1": "Question",
        "About!B1": "Answer",
        "About!A2": "Institution",
        "About!B2": "Vista _x0041_ & Söhne",
        "Courses!B2": "Grade",
        "Courses!C2": "Students",
        "Courses!D2": "Dual",
        "Courses!B3": "9",
        "Courses!C3": 64,
        "Courses!D3": True,
        "Courses!C4": 2.5,
        "Courses!D4": False,
    }
    assert [issue.type.code for issue in issues] == ["WB022"]


def test_what_is_not_seen_is_said() -> None:
    _, (issue,) = read_bytes(ods(COURSES), "vista.xlsx")
    assert issue.message == (
        "This is an OpenDocument spreadsheet (.ods): its cells were read, but not its notes, colors, hidden rows and "
        "error values."
    )


@pytest.mark.parametrize(
    "theirs, ours",
    [
        ("_x0041_", "_x0041_"),
        ("", None),
        (3.0, 3),
        (0.1, 0.1),
        (1e300, 1e300),
        (FIRST, FIRST),
        (NOON, NOON),
        (datetime.combine(FIRST, time.min), FIRST),
        (time(8, 5), time(8, 5)),
        (timedelta(hours=36), "36:00"),
        (timedelta(days=-1), "-1 day, 0:00:00"),
        (False, False),
    ],
)
def test_a_value_becomes_what_an_xlsx_file_would_give(
    theirs: Value, ours: CellValue, give: Callable[..., None]
) -> None:
    give(theirs)
    grid, _ = read_bytes(ods({"Courses": []}), "vista.xlsx")
    assert values(grid) == ({"Courses!B3": ours} if ours is not None else {})


def test_a_number_that_is_none_is_questioned(give: Callable[..., None]) -> None:
    give(float("inf"))
    assert trouble(ods({"Courses": []})) == ["WB022 !", "WB020 Courses!B3"]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Callable[[Value], None]:
    """Let the library find one value, in B3 of Courses."""

    def found(value: Value) -> None:
        sheets = (other_formats.Found("Courses", hidden=False, merged=(), cells=((3, 2, value),)),)
        monkeypatch.setattr(other_formats, "in_child", lambda *_: sheets)

    return found


@pytest.mark.parametrize("write", FORMATS)
def test_the_limits_of_an_xlsx_file_hold(write: Write) -> None:
    assert refusal(write({"A": [], "B": []}), Limits(sheets=1)).message == (
        "This workbook is too large: it has more than 1 sheets; pathmap reads at most 1."
    )
    assert trouble(write({"A": [["in", "out"]]}), Limits(columns=1)) == ["WB022 !", "WB018 A!B1"]
    assert trouble(write({"A": [["long"]]}), Limits(text_length=3)) == ["WB022 !", "WB017 A!A1"]


def test_merged_areas_are_noticed_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = (other_formats.Found("A", hidden=False, merged=("A2:A5", "B2:B5"), cells=()),)
    monkeypatch.setattr(other_formats, "in_child", lambda *_: sheets)
    grid, _ = read_bytes(ods({"A": []}), "vista.xlsx")
    assert grid is not None
    assert grid.sheets[0].merged == ("A2:A5", "B2:B5")
    assert trouble(ods({"A": []}), Limits(merges=1)) == ["WB022 !", "WB019 A!"]


@pytest.mark.parametrize(
    "data, code, reason",
    [
        (xlsb_of({"A": FAR_APART}), "WB001", other_formats.STOPPED),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "WB001", other_formats.DAMAGED),
        (zipped({"xl/workbook.bin": b"\xff" * 40}), "WB001", other_formats.DAMAGED),
        (OLE + "Workbook".encode("utf-16-le") + bytes(600), "WB001", other_formats.DAMAGED),
    ],
    ids=["xlsb with cells far apart", "ods without content", "xlsb of nonsense", "xls of nonsense"],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(
    data: bytes, code: str, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    issue = refusal(data)
    assert capfd.readouterr().err == "", "the library says at length why it ends the process"
    assert (issue.type.code, issue.message) == (code, f"This file cannot be read: {reason}.")


@pytest.mark.parametrize(
    "stop, code, words",
    [
        (Stop.PASSWORD, "WB002", "This workbook is locked with a password, so nothing in it can be read."),
        (
            Stop.MEMORY,
            "WB003",
            "This workbook is too large: reading it takes more memory than 1024 MB; pathmap reads at most 1024 MB.",
        ),
    ],
)
def test_what_the_library_says_becomes_a_sentence(
    stop: Stop, code: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_formats, "in_child", lambda *_: stop)
    issue = refusal(ods(COURSES))
    assert (issue.type.code, issue.message) == (code, words)


def test_a_file_that_takes_too_long_is_left() -> None:
    assert refusal(ods(COURSES), Limits(seconds=0.001)).message == (
        "This workbook is too large: reading it takes longer than 0.001 seconds; pathmap reads at most 0.001 seconds."
    )


def test_an_xlsx_file_is_read_by_our_own_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_formats, "in_child", lambda *_: pytest.fail("no child is needed"))
    data = workbook(sheet(row('<c r="A1" t="s"><v>0</v></c>')), more={"xl/sharedStrings.xml": strings("<t>x</t>")})
    assert values(read_bytes(data, "vista.xlsx", DEFAULTS)[0]) == {"Sheet1!A1": "x"}
