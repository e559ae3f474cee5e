"""`pathmap validate`: one line a workbook, its problems, what to do next; JSON and CSV; exit codes."""

import csv
from pathlib import Path

import pytest

from pathmap_cli.grid import Grid
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline import validate as use_case
from pathmap_cli.vocabulary import Profile
from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import college, fill, school

COURSE = {"grade": "10", "title": "Welding 1", "course_type": "CTE", "cte_level": "Introductory"}
BAD = {**COURSE, "title": "Welding 2", "course_type": "Shop class"}


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A workspace whose school has an error and a warning, beside a PDF and a workbook that is open."""
    root = fill(tmp_path / "welding", vista=school(courses=[COURSE, BAD, COURSE]), harbor=college())
    (root / "returned/scan.xlsx").write_bytes(b"%PDF-1.7")
    (root / "returned/notes.txt").write_bytes(b"call them")
    (root / "returned/~$harbor.xlsx").write_bytes(b"lock")
    return root


def test_each_workbook_is_told_with_its_problems(run: Run, messy: Path) -> None:
    result = run("-C", messy, "validate")
    assert (result.code, result.err) == (1, "")
    assert "ERRORS     Vista High School · 4 rows" in result.out
    assert "1 error, 1 warning" in result.out
    assert "read Courses 3, Early credit 1; nothing yet on Certifications," in result.out
    assert "  error    Courses E3: “Shop class” is not one of the answers for Course type." in result.out
    assert "(WB203)" in result.out
    assert "UNREADABLE returned/scan.xlsx" in result.out
    assert "“harbor.xlsx” seems to be open" in result.out
    assert "Passed over, not workbooks by their names: returned/notes.txt" in result.out
    assert result.out.endswith(f"\n  pathmap -C {messy} report\n")


def test_the_page_as_a_whole(run: Run, messy: Path, snapshot: Snapshot) -> None:
    snapshot("validate.txt", run("-C", messy.name, "validate").out)


@pytest.mark.parametrize("words", [[], ["--all"]])
def test_text_fits_the_width(run: Run, messy: Path, words: list[str]) -> None:
    lines = run("-C", messy, "validate", *words).out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("  pathmap")) <= 80


def test_at_most_twenty_lines_a_workbook_unless_all_are_wanted(run: Run, tmp_path: Path) -> None:
    bad = [{**COURSE, "title": f"Welding {number}", "course_type": f"Shop {number}"} for number in range(20)]
    root = fill(tmp_path / "welding", vista=school(courses=bad, early_credit=[]))
    short, full = run("-C", root, "validate").out, run("-C", root, "validate", "--all").out
    problems = short.split("\n\n")[1].splitlines()
    assert len(problems) <= 20
    assert "and 14 more problems" in problems[-1]
    assert "To see them:\n  pathmap -C" in short
    assert full.count("(WB203)") == 20
    assert "(WB202)" in full


def test_json_has_its_shape(run: Run, messy: Path) -> None:
    result = run("-C", messy, "validate", "--format", "json")
    content = read_checked("validation", result.out)
    harbor, scan, vista = content["workbooks"]
    assert (harbor["status"], scan["status"], vista["status"]) == ("warnings", "unreadable", "errors")
    error = next(issue for issue in vista["issues"] if issue["code"] == "WB203")
    assert (error["sheet"], error["cell"], error["column"], error["value"]) == (
        "Courses",
        "E3",
        "Course type",
        "Shop class",
    )
    assert content["summary"]["workbooks"] == 3
    assert result.code == 1


def test_csv_has_a_row_for_each_problem(run: Run, messy: Path) -> None:
    text = run("-C", messy, "validate", "--format", "csv").out
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert {(row["file"], row["code"]) for row in rows} >= {
        ("returned/vista.xlsx", "WB203"),
        ("returned/scan.xlsx", "WB004"),
        ("returned/harbor.xlsx", "WB011"),
    }


@pytest.mark.parametrize(
    "words, code",
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning"], 1),
        (["--select", "WB011"], 0),
        (["--select", "WB011", "--fail-on", "warning"], 1),
        (["--ignore", "WB203,WB004", "--fail-on", "error"], 0),
        (["--ignore", "WB999"], 2),
        (["returned/harbor.xlsx"], 0),
        (["returned/scan.xlsx"], 3),
        (["returned/scan.xlsx", "--fail-on", "never"], 3),
    ],
)
def test_the_exit_code_says_how_it_went(run: Run, messy: Path, words: list[str], code: int) -> None:
    assert run("-C", messy, "validate", *words).code == code


def test_a_code_that_there_is_not_is_said_with_a_near_one(run: Run, messy: Path) -> None:
    assert "There is no code WB233. Did you mean WB" in run("-C", messy, "validate", "--select", "WB233").err


def test_one_loose_workbook_needs_no_workspace(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vista.xlsx").write_bytes(school())
    result = run("validate", "vista.xlsx")
    assert result.code == 0
    assert "pathmap report vista.xlsx --output summary" in result.out


def test_who_has_not_answered_is_only_said_of_all_that_came_back(run: Run, tmp_path: Path) -> None:
    root = fill(tmp_path / "welding", vista=school())
    assert "No workbook has come back from Harbor College" in run("-C", root, "validate").out
    assert "come back" not in run("-C", root, "validate", "returned/vista.xlsx").out


def test_two_workbooks_are_compared(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(school())
    (tmp_path / "b.xlsx").write_bytes(school())
    assert "Two workbooks speak for Vista High School" in run("validate", "a.xlsx", "b.xlsx").out


def test_decisions_that_cannot_be_understood_are_said(run: Run, workspace: Path) -> None:
    (workspace / "decisions.toml").write_text("[[decision]]\nverdict = 'perhaps'\n")
    assert "line 1 of decisions.toml was not used" in " ".join(run("-C", workspace, "validate").out.split())


def test_quiet_leaves_out_the_next_steps(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "validate", "--quiet")
    assert "CLEAN" in result.out
    assert "What to do next" not in result.out


def test_a_bug_in_one_file_leaves_the_others_and_says_seventy(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(grid: Grid, file: str, sha256: str, profile: Profile) -> Returned:
        if "vista" in file:
            raise KeyError(file)
        return read_returned(grid, file, sha256, profile)

    monkeypatch.setattr("pathmap_cli.pipeline.read.read_returned", stumble)
    result = run("-C", workspace, "validate", "--fail-on", "never", "--ignore", "WB0")
    assert result.code == 70
    assert "pathmap made a mistake while reading this file (KeyError)" in result.out
    assert "CLEAN      Harbor College" in result.out


def test_more_files_than_a_pathway_has_are_checked_one_by_one(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = run("-C", workspace, "validate", "--format", "json").out
    monkeypatch.setattr(use_case, "ONE_PATHWAY", 1)
    assert run("-C", workspace, "validate", "--format", "json").out == together
