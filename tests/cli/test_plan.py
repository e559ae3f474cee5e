"""`pathmap plan`: written, edited in a spreadsheet program, read back."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.conftest import Run
from tests.workspaces import school

Row = dict[str, str]


def table(path: Path, title: str = "Actions") -> list[Row]:
    """The rows of Actions by header; blank cells are left out."""
    header, *rows = load_workbook(path)[title].iter_rows(values_only=True)
    return [
        {str(name): str(value) for name, value in zip(header, row, strict=True) if value is not None} for row in rows
    ]


def change(path: Path, edit: Callable[[Workbook, Worksheet], None], to: Path | None = None) -> None:
    """Open a plan, edit it and save it, to another place where one is given."""
    book = load_workbook(path)
    edit(book, book["Actions"])
    book.save(to or path)


def put(sheet: Worksheet, row: int, **cells: str) -> None:
    """Type into the cells of a row, named by header with _ for a space."""
    columns = {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}
    for name, text in cells.items():
        sheet.cell(row, columns[name.replace("_", " ")], text)


@pytest.fixture
def planned(run: Run, workspace: Path) -> Path:
    """The first plan of a workspace."""
    assert run("-C", workspace, "plan").code == 0
    return workspace / "reports/plan.xlsx"


def test_the_plan_is_written_as_a_workbook_and_as_text(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "plan")
    assert (result.code, result.err) == (0, "")
    assert "  reports/plan.xlsx\n  reports/plan.md\n" in result.out
    rows = table(workspace / "reports/plan.xlsx")
    assert len({row["Action id"] for row in rows}) == len(rows) == 3
    assert {row["Status"] for row in rows} == {"Proposed"}
    assert not any({"Owner", "Due", "Horizon", "Resources"} & row.keys() for row in rows)
    expired = next(row for row in rows if row["Gap code"] == "GAP305")
    assert expired["Institution"] == "Together"
    assert expired["Partners"] == "Vista High School; Harbor College"
    assert expired["Evidence"].startswith("returned/vista.xlsx, Early credit ")
    text = (workspace / "reports/plan.md").read_text("utf-8")
    assert "## Together" in text
    assert "\nProposed: 3.\n" in text


def test_the_same_inputs_give_the_same_bytes(run: Run, workspace: Path) -> None:
    def written() -> dict[str, bytes]:
        assert run("-C", workspace, "plan", "--format", "xlsx", "--format", "md", "--format", "html").code == 0
        return {path.name: path.read_bytes() for path in (workspace / "reports").iterdir()}

    assert written() == written()


def test_an_edited_plan_stays_and_the_next_one_says_which_to_go_on_with(
    run: Run, workspace: Path, planned: Path
) -> None:
    change(planned, lambda _, sheet: put(sheet, 2, Owner="Ana", Status="Agreed", Due="next spring"))
    before = planned.read_bytes()
    result = run("-C", workspace, "plan")
    assert (result.code, result.err) == (0, "")
    assert "Go on with reports/plan-2026-11-22.xlsx. It has all of reports/plan.xlsx" in result.out
    assert planned.read_bytes() == before
    second = workspace / "reports/plan-2026-11-22.xlsx"
    row = table(second)[0]
    assert (row["Owner"], row["Status"], row["Due"]) == ("Ana", "Agreed", "next spring")
    change(second, lambda _, sheet: put(sheet, 2, Owner="Ben"))
    assert "Two copies differ" not in run("-C", workspace, "plan").out
    assert table(workspace / "reports/plan-2026-11-22-2.xlsx")[0]["Owner"] == "Ben"


def test_rows_and_columns_of_people_are_kept_and_deleted_rows_stay_away(
    run: Run, workspace: Path, planned: Path
) -> None:
    gone = table(planned)[1]

    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(1, sheet.max_column + 1, "Budget")
        sheet.cell(2, sheet.max_column, "$500")
        sheet.delete_rows(3)
        put(sheet, sheet.max_row + 1, Action="=HYPERLINK(1)", Institution="Harbor College")

    change(planned, edit, workspace / "returned/ours.xlsx")
    result = run("-C", workspace, "plan")
    assert "Removed by hand, and not proposed again: 1 action." in result.out
    rows = table(planned)
    assert rows[0]["Budget"] == "$500"
    assert gone["Action id"] not in {row["Action id"] for row in rows}
    assert rows[-1]["Action id"].startswith("ACT-")
    assert load_workbook(planned)["Actions"].cell(len(rows) + 1, 5).data_type == "s"
    assert len(rows) == len(table(workspace / "returned/ours.xlsx"))


def test_renamed_and_moved_sheets_and_columns_are_found(run: Run, workspace: Path, planned: Path) -> None:
    before = table(planned)

    def edit(book: Workbook, sheet: Worksheet) -> None:
        put(sheet, 2, Owner="Ana")
        sheet.move_range(f"F1:F{sheet.max_row}", cols=20)
        sheet.move_range(f"A1:A{sheet.max_row}", cols=29)
        sheet.insert_rows(1)
        sheet.title = "Our plan"
        book.move_sheet(sheet, 3)

    change(planned, edit)
    assert run("-C", workspace, "plan").code == 0
    after = table(workspace / "reports/plan-2026-11-22.xlsx")
    assert [row["Action id"] for row in after] == [row["Action id"] for row in before]
    assert after[0]["Owner"] == "Ana"


def test_two_copies_that_differ_are_both_shown(run: Run, workspace: Path, planned: Path) -> None:
    def edit(owner: str, day: str) -> Callable[[Workbook, Worksheet], None]:
        def typed(book: Workbook, sheet: Worksheet) -> None:
            put(sheet, 2, Owner=owner)
            start = book["Start here"]
            next(row for row in start.iter_rows() if row[0].value == "Last changed")[1].value = day

        return typed

    change(planned, edit("Ana", "2026-11-24"), workspace / "returned/a.xlsx")
    change(planned, edit("Ben", "2026-11-23"), workspace / "returned/b.xlsx")
    result = run("-C", workspace, "plan")
    assert result.code == 0
    assert "WB501" in result.out
    row = table(planned)[0]
    assert row["Owner"] == "Ana"
    assert "Owner is “Ana” in returned/a.xlsx, which stands, and “Ben” in returned/b.xlsx." in row["From pathmap"]
    written = planned.read_bytes()
    assert "WB501" in run("-C", workspace, "plan").out
    assert planned.read_bytes() == written


def test_what_the_new_data_closes_is_marked(run: Run, workspace: Path, planned: Path) -> None:
    closed = next(row for row in table(planned) if row["Gap code"] == "GAP305")
    (workspace / "returned/vista.xlsx").write_bytes(school(early_credit=[]))
    assert run("-C", workspace, "plan").code == 0
    row = next(row for row in table(planned) if row["Action id"] == closed["Action id"])
    assert row["From pathmap"] == "Resolved by the new data."


def test_a_workbook_that_is_away_closes_nothing(run: Run, workspace: Path, planned: Path) -> None:
    (workspace / "returned/harbor.xlsx").unlink()
    assert run("-C", workspace, "plan").code == 0
    marks = {row["Gap code"]: row.get("From pathmap", "") for row in table(planned)}
    assert marks["GAP305"] in {"", "Not looked at: no workbook of Harbor College was read."}
    assert "Resolved by the new data." not in marks["GAP305"]


def test_a_plan_among_the_returned_workbooks_is_none_of_them(run: Run, workspace: Path, planned: Path) -> None:
    change(planned, lambda _, sheet: put(sheet, 2, Owner="Ana"), workspace / "returned/plan.xlsx")
    result = run("-C", workspace, "validate")
    assert result.code == 0
    assert (
        "CLEAN      action plan · 3 actions\n           returned/plan.xlsx (pathmap plan reads it back)" in result.out
    )
    assert run("-C", workspace, "report").out.startswith("Session summary of 2 workbooks:")
    assert run("-C", workspace, "status").code == 0


def test_the_next_summary_counts_the_statuses(run: Run, workspace: Path, planned: Path) -> None:
    change(planned, lambda _, sheet: put(sheet, 2, Status="under way"))
    for output_format in ("md", "html"):
        page = run("-C", workspace, "report", "--format", output_format, "--output", "-").out
        assert "The plan that people keep: 2 Proposed, 1 Under way." in page.replace("<b>", "").replace("</b>", "")
    planned.unlink()
    assert "The plan that people keep" not in run("-C", workspace, "report", "--format", "md", "--output", "-").out


def test_a_plan_alone_is_no_pathway(run: Run, workspace: Path, planned: Path) -> None:
    result = run("-C", workspace, "gaps", planned)
    assert result.code == 3
    assert "plan.xlsx is the action plan, and no workbook is beside it." in result.err


def test_one_partner_has_a_plan_of_its_own(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "plan", "--institution", "harbor", "--format", "html", "--output", "-")
    assert result.code == 0
    assert "Action plan of Harbor College" in result.out
    assert run("-C", workspace, "plan", "--institution", "nobody").code == 2


@pytest.mark.parametrize("words", [("--format", "docx"), ("--output", "-"), ("--output", "-", "--format", "xlsx")])
def test_formats_that_do_not_fit_are_refused(run: Run, workspace: Path, words: tuple[str, ...]) -> None:
    assert run("-C", workspace, "plan", *words).code == 2


def test_a_plan_saved_by_libreoffice_is_read_as_it_was(
    run: Run, workspace: Path, planned: Path, libreoffice: Path, tmp_path: Path
) -> None:
    change(planned, lambda _, sheet: put(sheet, 2, Owner="Ana", Due="2027-03-15", Notes=" two\nlines "))
    user = f"-env:UserInstallation={(tmp_path / 'user').as_uri()}"
    options = ["--headless", user, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "saved")]
    subprocess.run([libreoffice, *options, planned], check=True, capture_output=True, timeout=180)
    shutil.copy(tmp_path / "saved/plan.xlsx", planned)
    result = run("-C", workspace, "plan")
    assert (result.code, "Two copies differ" in result.out) == (0, False)
    rows = table(workspace / "reports/plan-2026-11-22.xlsx")
    assert (rows[0]["Owner"], rows[0]["Due"]) == ("Ana", "2027-03-15 00:00:00")
    assert rows[0]["Notes"].split() == ["two", "lines"]
    proposed = load_workbook(workspace / "reports/plan-2026-11-22.xlsx")["_pathmap"].values
    assert {row[2] for row in proposed if row[0] == "proposed"} == {"owner", "due", "notes"}
