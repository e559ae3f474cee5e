"""What validate says of a workbook: status, counts, echo, and what is listed."""

from dataclasses import replace

import pytest

from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Severity, cells, files, rows
from pathmap_cli.issues.across import CONFLICTING_FACTS
from pathmap_cli.issues.issue import Issue
from pathmap_cli.model.returned import Returned
from pathmap_cli.views.issue_groups import Group, groups
from pathmap_cli.views.validation import MOST_ISSUES, ListedIssue, Selection, Status, checked, validation
from tests.sheets import returned

SHEETS = {
    "Courses": """
| Grade | Course title | Course type | CTE level    |
| 10    | Welding 1    | CTE         | Introductory |
| 11    | Welding 2    | CTE         |              |
| 12    | Welding 3    | shop        |              |
""",
    "Certifications": "| Certification | Issued by |\n| None | |",
    "Scratch": "| mine |",
}
SCHOOL = returned("high-school", SHEETS)


def wrong(cell: str, value: str = "shop", sheet: str = "Courses") -> Issue:
    place = CellRef("vista.xlsx", sheet, cell, "Course type")
    return cells.NOT_ON_THE_LIST.at(place, value=value, wanted="CTE")


def blank(cell: str) -> Issue:
    return cells.ASKED_MISSING.at(CellRef("vista.xlsx", "Courses", cell, "Subject"), wanted="a subject")


def needed(cell: str) -> Issue:
    return cells.NEEDED_MISSING.at(CellRef("vista.xlsx", "Courses", cell, "Grade"), wanted="a grade")


def of(*issues: Issue) -> Returned:
    return replace(SCHOOL, issues=issues)


def test_a_workbook_is_told_with_its_counts() -> None:
    view = checked(SCHOOL)
    assert (view.file, view.template, view.template_version) == ("returned/vista.xlsx", "high-school", 1)
    assert (view.institution, view.status, view.rows_read) == ("Vista High School", Status.ERRORS, 3)
    assert 0 < view.completeness < 1
    assert view.questions == 1
    read = {sheet.sheet: (sheet.rows, sheet.none) for sheet in view.sheets}
    assert (read["Courses"], read["Certifications"], read["Supports"]) == ((3, False), (0, True), (0, False))
    assert [(cell.sheet, cell.cell, cell.value) for cell in view.left_out] == [("Scratch", "A1", "mine")]


@pytest.mark.parametrize(
    "issues, status",
    [
        ((), Status.CLEAN),
        ((blank("A2"),), Status.CLEAN),
        ((blank("A2"), files.EMPTY_RETURN.at(CellRef("vista.xlsx"))), Status.WARNINGS),
        ((files.EMPTY_RETURN.at(CellRef("vista.xlsx")), wrong("E2")), Status.ERRORS),
    ],
)
def test_the_worst_gives_the_status(issues: tuple[Issue, ...], status: Status) -> None:
    assert checked(of(*issues)).status is status


def test_a_file_that_cannot_be_read_is_told_as_such() -> None:
    view = checked(Returned(file="scan.pdf", sha256="", issues=(files.EMPTY_FILE.at(CellRef("scan.pdf")),)))
    assert (view.status, view.template, view.institution, view.rows_read) == (Status.UNREADABLE, None, None, 0)
    assert validation([view]).all_unreadable
    assert not validation([view, checked(SCHOOL)]).all_unreadable


def test_blank_cells_count_and_are_listed_on_demand() -> None:
    workbook = of(blank("A2"), wrong("E2"))
    assert [issue.code for issue in checked(workbook).issues] == ["WB203"]
    assert checked(workbook).questions == 1
    assert [issue.code for issue in checked(workbook, Selection(blanks=True)).issues] == ["WB202", "WB203"]


@pytest.mark.parametrize(
    "selection, codes, questions",
    [
        (Selection(select=("WB203",)), ["WB203"], 0),
        (Selection(select=("WB2",)), ["WB202", "WB203"], 1),
        (Selection(ignore=("WB2",)), ["WB301"], 0),
        (Selection(select=("WB2",), ignore=("WB203",)), ["WB202"], 1),
        (Selection(select=("WB4",)), [], 0),
    ],
)
def test_codes_are_chosen_by_their_beginning(selection: Selection, codes: list[str], questions: int) -> None:
    twice = rows.DUPLICATE_ROW.at(CellRef("vista.xlsx", "Courses", "A3"), other=2, what="Welding 1")
    view = checked(of(blank("A2"), wrong("E2"), twice), selection)
    assert ([issue.code for issue in view.issues], view.questions) == (codes, questions)


def test_a_bug_of_ours_is_never_ignored() -> None:
    bug = files.INTERNAL_BUG.at(CellRef("vista.xlsx"), reason="KeyError")
    assert validation([checked(of(bug), Selection(select=("WB2",), ignore=("WB0",)))]).has_bug


def test_the_value_of_personal_data_is_not_repeated() -> None:
    place = CellRef("vista.xlsx", "Courses", "V2", "Notes")
    issue = cells.LOOKS_LIKE_PERSONAL_DATA.at(place, value="student 204117")
    (listed,) = checked(of(issue)).issues
    assert listed.value is None
    assert "204117" not in listed.message


def test_only_a_certain_repair_counts_as_fixable() -> None:
    place = CellRef("vista.xlsx", "Courses", "D2", "CIP")
    certain, open_ = (
        cells.LOST_ZEROS.at(place, value="1.01", wanted="01.0100", suggestion=suggestion)
        for suggestion in ("01.0100", None)
    )
    assert [issue.fixable for issue in checked(of(certain, open_)).issues] == [True, False]


def test_beyond_the_most_issues_they_are_counted() -> None:
    view = checked(of(*(wrong(f"E{row}") for row in range(2, MOST_ISSUES + 7))))
    assert (len(view.issues), view.issues_not_listed) == (MOST_ISSUES, 5)


def test_what_concerns_several_workbooks_names_all_places() -> None:
    here, there = CellRef("a.xlsx", "Courses", "K2"), CellRef("b.xlsx", "Courses", "F3")
    differ = CONFLICTING_FACTS.at(
        here, value="3", related=(there,), what="Units", other_value="4", other="b.xlsx", rule="The college's is used."
    )
    view = validation([], [differ])
    assert (view.issues[0].file, view.issues[0].related[0].file) == ("a.xlsx", "b.xlsx")
    assert view.summary.warnings == 1


def grouped(*issues: Issue) -> tuple[Group, ...]:
    listed: tuple[ListedIssue, ...] = checked(of(*issues)).issues
    return groups(listed)


def test_the_same_problem_is_one_line_with_its_cells() -> None:
    first, second = grouped(wrong("C7"), wrong("C9"), wrong("D12"), wrong("C8", value="club"))
    assert first.place == "Courses C7, C9, D12"
    assert second.place == "Courses C8"


def test_errors_come_before_warnings() -> None:
    twice = rows.DUPLICATE_ROW.at(CellRef("vista.xlsx", "Courses", "A3"), other=2, what="Welding 1")
    assert [group.severity for group in grouped(twice, wrong("E2"))] == [Severity.ERROR, Severity.WARNING]


def test_the_issue_of_a_blank_cell_hides_what_follows_from_it() -> None:
    def early(row: int) -> Issue:
        place = CellRef("vista.xlsx", "Courses", f"A{row}")
        return rows.INCOMPLETE_EARLY_CREDIT.at(place, what="the college")

    assert [group.place for group in grouped(needed("A4"), early(4), early(5))] == ["Courses A4", "Courses A5"]
    assert [group.code for group in grouped(needed("A4"), early(4))] == ["WB201"]
