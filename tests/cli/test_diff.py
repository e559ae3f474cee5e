"""`pathmap diff`: two rounds side by side, in the words of the pathway."""

from pathlib import Path
from typing import Any

import pytest

from pathmap_cli.workbook.template import Row
from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import COLLEGE, SCHOOL, SETTINGS, college, fill, school, workbook

LATER = SETTINGS.replace("2026-27", "2027-28")
WELDING_1, INTRODUCTION = SCHOOL["courses"]
[CREDIT] = SCHOOL["early_credit"]


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A school whose agreement has ended, and a college."""
    return fill(tmp_path / "before")


def later(tmp_path: Path, settings: str = LATER, **returned: bytes) -> Path:
    """The next round of the same pathway."""
    return fill(tmp_path / "later", settings, **returned)


def changes(run: Run, old: object, new: object) -> Any:  # noqa: ANN401 - JSON
    return read_checked("diff", run("diff", old, new, "--format", "json").out)


def codes(found: list[dict[str, Any]]) -> list[str]:
    return [one["code"] for one in found]


@pytest.mark.usefixtures("before")
def test_a_round_in_which_much_happened(run: Run, tmp_path: Path, snapshot: Snapshot) -> None:
    courses: list[Row] = [{**WELDING_1, "students": 31}, {"grade": "12", "title": "Pipe Welding", "course_type": "CTE"}]
    renewed = [{**CREDIT, "agreement_ends": "2029-06-30", "college_units": 4}]
    adult = workbook("partner", "Harbor Adult School", {})
    later(tmp_path, vista=school(courses=courses, early_credit=renewed), harbor=college(), adult=adult)
    result = run("diff", "before", "later")
    assert (result.code, result.err) == (0, "")
    assert max(map(len, result.out.splitlines())) <= 80
    snapshot("diff.txt", result.out)
    snapshot("diff.md", run("diff", "before", "later", "--format", "md").out)


def test_a_gap_that_is_closed_and_one_that_is_new(run: Run, before: Path, tmp_path: Path) -> None:
    renewed = school(early_credit=[{**CREDIT, "agreement_ends": "2029-06-30"}])
    new = later(tmp_path, vista=renewed, harbor=college())
    found = changes(run, before, new)["findings"]
    assert "GAP305" in codes(found["closed"])
    assert "GAP305" in codes(changes(run, new, before)["findings"]["new"])


def test_a_gap_whose_answer_was_taken_out_is_not_closed(run: Run, before: Path, tmp_path: Path) -> None:
    blank = {name: answer for name, answer in CREDIT.items() if name != "agreement_ends"}
    new = later(tmp_path, vista=school(early_credit=[blank]), harbor=college())
    found = changes(run, before, new)["findings"]
    assert "GAP305" not in codes(found["closed"])
    assert "GAP305" in codes(found["unsettled"])


def test_who_has_been_heard_from(run: Run, before: Path, tmp_path: Path) -> None:
    new = later(tmp_path, vista=school(), adult=workbook("partner", "Harbor Adult School", {}))
    found = changes(run, before, new)
    assert (found["heard"], found["no_longer_heard"]) == (["Harbor Adult School"], ["Harbor College"])


def test_rows_are_new_gone_changed_and_renamed(run: Run, before: Path, tmp_path: Path) -> None:
    renamed = {**INTRODUCTION, "title": "Introduction to Weldings"}
    new = later(
        tmp_path,
        vista=school(courses=[{**WELDING_1, "grade": "9"}, renamed, {"grade": "12", "title": "Robotics"}]),
        harbor=college(courses=COLLEGE["courses"][:1]),
    )
    vista, harbor = changes(run, before, new)["answers"]
    assert [(row["kind"], row["label"], row["cell"]) for row in vista["rows"]] == [
        ("changed", "Welding 1", "A2"),
        ("changed", "Introduction to Weldings", "A3"),
        ("new", "Robotics", "A4"),
    ]
    assert vista["rows"][0]["changes"] == [{"column": "Grade", "before": "10", "after": "9", "told": True}]
    assert [(row["kind"], row["label"]) for row in harbor["rows"]] == [("gone", "WELD 102")]


def test_a_sheet_that_says_none_now(run: Run, before: Path, tmp_path: Path) -> None:
    new = later(tmp_path, vista=school(early_credit=[{"school_course": "None"}]), harbor=college())
    [vista] = changes(run, before, new)["answers"]
    assert vista["sheets"] == ["Early credit now says None"]


def test_what_people_write_freely_and_small_counts_are_not_repeated(run: Run, tmp_path: Path) -> None:
    few = {**WELDING_1, "students": 12, "notes": "Ask Ana"}
    fewer = {**WELDING_1, "students": 7, "notes": "Ask Ben, 555-0100"}
    old = fill(tmp_path / "old", vista=school(courses=[few]), harbor=college())
    new = later(tmp_path, vista=school(courses=[fewer]), harbor=college())
    result = run("diff", old, new).out
    assert "Students: 12 → fewer than 10" in result
    assert "Notes: other words" in result
    assert not {"Ben", "Ana", "555"} & set(result.replace(",", " ").split())


@pytest.mark.parametrize("form", ["workspace", "pathway.json"])
def test_the_same_round_twice_says_nothing(run: Run, before: Path, form: str) -> None:
    run("-C", before, "merge")
    new = before if form == "workspace" else before / "reports" / "pathway.json"
    result = run("diff", before, new)
    assert "Nothing: the two say the same." in result.out


def test_two_workbooks_of_one_school_however_it_is_called(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_bytes(school())
    (tmp_path / "new.xlsx").write_bytes(school("Vista High School of the Arts", courses=[WELDING_1]))
    [vista] = changes(run, "old.xlsx", "new.xlsx")["answers"]
    assert ("gone", "Introduction to Welding") in [(row["kind"], row["label"]) for row in vista["rows"]]


def test_long_lists_are_cut_unless_all_is_wanted(run: Run, before: Path, tmp_path: Path) -> None:
    many = [{"grade": "9", "title": f"Course {number} of many"} for number in "ABCDEFGHIJKLMNO"]
    new = later(tmp_path, vista=school(courses=[*SCHOOL["courses"], *many]), harbor=college())
    short = run("diff", before, new).out
    assert "and 3 more rows" in short
    assert "--all" in short
    assert "O of many" not in short
    assert "O of many" in run("diff", before, new, "--all").out


@pytest.fixture
def oddities(before: Path, tmp_path: Path) -> Path:
    """Files and folders beside a workspace that cannot be compared with it."""
    (tmp_path / "vista.xlsx").write_bytes(school())
    (tmp_path / "harbor.xlsx").write_bytes(college())
    (tmp_path / "other.json").write_text('{"schema": "pathmap.gaps/1"}')
    (tmp_path / "broken.json").write_bytes(b"\xff\xfe{")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bare" / "returned").mkdir(parents=True)
    (tmp_path / "bare" / "pathmap.toml").write_text(SETTINGS)
    return before


@pytest.mark.parametrize(
    "old, new, code, said",
    [
        ("before", "nowhere", 2, "no file or folder nowhere"),
        ("before", "nowhere.json", 2, "There is no file nowhere.json"),
        ("before", "vista.xlsx", 2, "One of before and vista.xlsx is a workbook"),
        ("vista.xlsx", "harbor.xlsx", 2, "a high school workbook and the second a college workbook"),
        ("before", "empty", 2, "There is no pathmap.toml in empty"),
        ("before", "other.json", 3, "not a pathway.json of this version of pathmap"),
        ("before", "broken.json", 3, "not a pathway.json of this version of pathmap"),
        ("before", "bare", 3, "bare"),
    ],
)
@pytest.mark.usefixtures("oddities")
def test_what_cannot_be_compared(run: Run, old: str, new: str, code: int, said: str) -> None:
    result = run("diff", old, new)
    assert (result.code, result.out) == (code, "")
    assert said in " ".join(result.err.split())
