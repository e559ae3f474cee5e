"""What stands on a sheet beside the value of a cell, and what is wrong with its cells."""

import pytest

from pathmap_cli.grid import GridSheet
from pathmap_cli.issues.issue import Issue
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.reader.cells import Raw, Rows
from pathmap_cli.reader.limits import Limits
from tests.reader.packages import (
    MAIN,
    book,
    edited,
    links,
    only_sheet,
    refusal,
    row,
    sheet,
    strings,
    styles,
    trouble,
    workbook,
)

THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def addresses(found: GridSheet) -> list[str]:
    return [cell.address for cells in found.rows.values() for cell in cells]


def first_issue(data: bytes, limits: Limits = Limits()) -> Issue:  # noqa: B008 - frozen
    _, issues = read_bytes(data, "vista.xlsx", limits)
    return issues[0]


def test_rows_and_cells_are_in_order_however_the_file_has_them() -> None:
    cells = row('<c r="C3"><v>1</v></c>', '<c r="A3"><v>1</v></c>', number=3) + row('<c r="B2"><v>1</v></c>', number=2)
    assert addresses(only_sheet(workbook(sheet(cells)))) == ["B2", "A3", "C3"]


def test_a_cells_own_address_counts() -> None:
    cells = row('<c r="AA9"><v>1</v></c>', "<c><v>2</v></c>", number=4)
    assert addresses(only_sheet(workbook(sheet(cells)))) == ["AA9", "AB9"]


def test_rows_and_cells_without_addresses_are_counted() -> None:
    cells = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
    assert addresses(only_sheet(workbook(sheet(cells)))) == ["A1", "C1", "A3"]


def test_a_row_may_be_longer_than_what_is_interpreted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    add, at_once = Rows.add, []

    def counted(rows: Rows, raw: list[Raw]) -> None:
        at_once.append(len(raw))
        add(rows, raw)

    monkeypatch.setattr(Rows, "add", counted)
    cells = "<c/>" + "<c><v>1</v></c>" * 299
    grid, (issue,) = read_bytes(workbook(sheet(row(cells))), "vista.xlsx")
    assert grid is not None
    assert addresses(grid.sheets[0])[:2] == ["B1", "C1"]
    assert len(addresses(grid.sheets[0])) == 255
    assert (issue.place.cell, issue.message[:12]) == ("IW1", "44 cells are")
    assert at_once == [256, 44, 0]


def test_cells_outside_of_any_row_are_not_lost() -> None:
    assert addresses(only_sheet(workbook(sheet('<c r="B2"><v>1</v></c>')))) == ["B2"]


def test_a_false_dimension_changes_nothing() -> None:
    data = workbook(sheet(row('<c r="B1"><v>1</v></c>'), before='<dimension ref="A1:XFD1048576"/>'))
    assert addresses(only_sheet(data)) == ["B1"]


def test_hidden_rows_and_columns_are_told() -> None:
    columns = (
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="4" max="4"/></cols>'
    )
    found = only_sheet(workbook(sheet(row(number=7, extra='hidden="1"'), before=columns)), Limits(columns=6))
    assert found.hidden_rows == {7}
    assert only_sheet(workbook(sheet(row(number=20_001, extra='hidden="1"')))).hidden_rows == set()
    assert found.hidden_columns == {2, 3, 5, 6}


def test_hidden_sheets_are_read_and_told() -> None:
    one = sheet(row('<c r="A1"><v>1</v></c>'))
    data = workbook(one, one, one)
    hidden = edited(data, "xl/workbook.xml", 'sheetId="2"', 'sheetId="2" state="hidden"')
    hidden = edited(hidden, "xl/workbook.xml", 'sheetId="3"', 'sheetId="3" state="veryHidden"')
    assert [(found.hidden, addresses(found)) for found in book(hidden).sheets] == [
        (False, ["A1"]),
        (True, ["A1"]),
        (True, ["A1"]),
    ]


def test_merged_areas_are_counted_and_never_expanded() -> None:
    merges = "".join(f'<mergeCell ref="A{number}:XFD{number}"/>' for number in range(1, 6))
    data = workbook(sheet(row('<c r="A1"><v>1</v></c>'), after=f"<mergeCells>{merges}</mergeCells>"))
    assert only_sheet(data).merged == tuple(f"A{number}:XFD{number}" for number in range(1, 6))
    assert addresses(only_sheet(data)) == ["A1"]
    issue = first_issue(data, Limits(merges=2))
    assert (issue.type.code, issue.message) == (
        "WB019",
        "This sheet has 5 merged areas; only the first 2 were noticed.",
    )


def test_colored_cells_without_a_value_are_told_but_white_is_no_color() -> None:
    fills = (
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/></patternFill></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>'
        "<fill><gradientFill/></fill>"
    )
    # A condition's format, which comes after those of cells, has a fill of its own.
    conditions = "<dxfs><dxf><fill><patternFill/></fill></dxf></dxfs></styleSheet>"
    look = styles('fillId="2"', 'fillId="3"', 'fillId="4"', 'fillId="99"', fills=fills).replace(
        "</styleSheet>", conditions
    )
    cells = row(*(f'<c r="{letter}1" s="{number}"/>' for number, letter in enumerate("ABCDEFG")))
    assert only_sheet(workbook(sheet(cells), more={"xl/styles.xml": look})).filled == {(1, 2), (1, 4)}


def test_notes_and_threads_are_read_and_the_thread_wins() -> None:
    notes = (
        f'<comments xmlns="{MAIN}"><authors><author>A person</author></authors><commentList>'
        '<comment ref="B2" authorId="0"><text><r><t>See the </t></r><r><t>catalog</t></r></text></comment>'
        '<comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>'
    )
    threads = (
        f'<ThreadedComments xmlns="{THREADS}"><threadedComment ref="C3" id="1"><text>Is this articulated?</text>'
        '</threadedComment><threadedComment ref="C3" parentId="1"><text>Yes</text></threadedComment></ThreadedComments>'
    )
    data = workbook(
        sheet(""),
        more={
            "xl/worksheets/_rels/sheet1.xml.rels": links(
                ("a", "comments", "../comments1.xml"), ("b", "threadedComment", "/xl/threadedComments/one.xml")
            ),
            "xl/comments1.xml": notes,
            "xl/threadedComments/one.xml": threads,
        },
    )
    assert only_sheet(data).notes == {(2, 2): "See the catalog", (3, 3): "Is this articulated?\nYes"}


@pytest.mark.parametrize(
    "notes",
    [None, "<broken", f'<comments xmlns="{MAIN}"><comment ref="nowhere"/></comments>', f'<other xmlns="{MAIN}"/>'],
)
def test_damaged_notes_leave_the_cells_alone(notes: str | None) -> None:
    relation = links(("a", "comments", "../comments1.xml"))
    more = {"xl/worksheets/_rels/sheet1.xml.rels": relation} | ({"xl/comments1.xml": notes} if notes else {})
    assert trouble(workbook(sheet(row('<c r="A1"><v>1</v></c>')), more=more)) == ["WB021 Sheet1!"]


def test_names_of_the_workbook_are_read_and_those_of_one_sheet_are_not() -> None:
    names = (
        '<definedNames><definedName name="pm_courses_grade">Courses!$A$1</definedName>'
        '<definedName name="_xlnm.Print_Area" localSheetId="0">Courses!$A$1:$C$9</definedName></definedNames>'
    )
    assert book(workbook(sheet(""), inside=names)).defined_names == {"pm_courses_grade": "Courses!$A$1"}


def test_title_language_and_application_are_read() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>College workbook</dc:title><dc:creator>A person</dc:creator>'
        "<dc:language>en-US</dc:language></cp:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>LibreOffice/7.4</Application></Properties>"
    )
    root = links(
        ("rId1", "officeDocument", "xl/workbook.xml"),
        ("rId2", "core-properties", "docProps/core.xml"),
        ("rId3", "extended-properties", "docProps/app.xml"),
    )
    data = workbook(sheet(""), more={"_rels/.rels": root, "docProps/core.xml": core, "docProps/app.xml": app})
    assert book(data).properties == {
        "title": "College workbook",
        "language": "en-US",
        "application": "LibreOffice/7.4",
    }


def test_a_cell_that_stands_twice_is_an_issue_and_the_last_value_counts() -> None:
    cells = row('<c r="B2" t="str"><v>Yes</v></c>', '<c r="B2" t="str"><v>No</v></c>', number=2)
    grid, (issue,) = read_bytes(workbook(sheet(cells)), "vista.xlsx")
    assert grid is not None
    assert [cell.value for cell in grid.sheets[0].rows[2]] == ["No"]
    assert (issue.type.code, issue.place.cell, issue.value) == ("WB015", "B2", "No")
    assert issue.message == "The file holds this cell twice, with “Yes” and with “No”; the second was used."


@pytest.mark.parametrize("address", ["A20001", "IW20000"])
def test_a_sheet_is_read_to_its_limits(address: str) -> None:
    inside = row('<c r="IV20000"><v>1</v></c>', number=20000)
    assert trouble(workbook(sheet(inside))) == []
    assert trouble(workbook(sheet(inside + row(f'<c r="{address}"><v>1</v></c>')))) == [f"WB018 Sheet1!{address}"]


def test_notes_are_counted_and_cut_like_the_texts_of_cells() -> None:
    note = f'<comment ref="A1"><text><t>{"x" * 40_000}</t></text></comment>'
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(("a", "comments", "../comments1.xml")),
        "xl/comments1.xml": f'<comments xmlns="{MAIN}">{note * 3}</comments>',
    }
    assert len(only_sheet(workbook(sheet(""), more=more)).notes[1, 1]) == 32_767
    assert refusal(workbook(sheet(""), more=more), Limits(texts=2)).type.code == "WB003"


def test_cells_far_outside_are_left_out_and_said() -> None:
    cells = row('<c r="A1"><v>1</v></c>', '<c r="IW1"><v>2</v></c>', '<c r="XFD1" s="0"/>')
    far = row('<c r="XFD1048576" t="str"><v> </v></c>', number=1048576)
    grid, (issue,) = read_bytes(workbook(sheet(cells + far)), "vista.xlsx")
    assert grid is not None
    assert addresses(grid.sheets[0]) == ["A1"]
    assert (issue.type.code, issue.place.cell) == ("WB018", "IW1")
    assert issue.message == "2 cells are filled far outside the form, beginning with this one, and left out."


@pytest.mark.parametrize("way", ["shared", "inline"])
def test_a_text_longer_than_excel_shows_is_cut_and_said(way: str) -> None:
    text = "x" * 32_768
    shared, inline = '<c r="A1" t="s"><v>0</v></c>', f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'
    data = workbook(
        sheet(row(shared if way == "shared" else inline)), more={"xl/sharedStrings.xml": strings(f"<t>{text}</t>")}
    )
    grid, (issue,) = read_bytes(data, "vista.xlsx")
    assert grid is not None
    assert grid.sheets[0].rows[1][0].value == text[:-1]
    assert issue.message == "This cell holds more than 32,767 characters; only the first 32,767 were read."


def test_a_sheet_that_is_damaged_all_over_is_refused_alone() -> None:
    bad = sheet(row(*(f'<c r="A{number}"><v>NaN</v></c>' for number in range(1, 9))))
    grid, (issue,) = read_bytes(workbook(bad, sheet("")), "vista.xlsx", Limits(faults=5))
    assert grid is not None
    assert [found.name for found in grid.sheets] == ["Sheet2"]
    assert issue.message == (
        "The sheet “Sheet1” cannot be read: more than 5 of its cells are damaged. Nothing in it was used."
    )


@pytest.mark.parametrize("address", ["A0", "1A", "AAAA1", "A12345678", "A", "7", "$A$1", "A1:B2", "é1"])
def test_an_address_that_no_cell_can_have_refuses_the_sheet(address: str) -> None:
    assert trouble(workbook(sheet(row(f'<c r="{address}"><v>1</v></c>')))) == ["WB014 Sheet1!"]


@pytest.mark.parametrize("number", ["", "x", "-1", "999999999", "²"])
def test_a_row_number_that_no_row_can_have_refuses_the_sheet(number: str) -> None:
    assert trouble(workbook(sheet(f'<row r="{number}"/>'))) == ["WB014 Sheet1!"]
