"""`pathmap status`: who has sent what, how far it is, and what to write next."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import SETTINGS, college, fill, school

THREE_MORE = """
[[institution]]
kind = "high-school"
name = "Nord High School"

[[institution]]
kind = "high-school"
name = "Ost High School"

[[institution]]
kind = "university"
name = "State University"
"""


@pytest.fixture
def partnership(tmp_path: Path) -> Path:
    """Five are expected: one answered well, one has a cell to mend, one sent an empty workbook, two are silent."""
    settings = 'return_by = 2026-12-04\ncontact = "Ana Ruiz"\n' + SETTINGS + THREE_MORE
    vista = school(about=[{"status": "Draft", "date_completed": "2026-11-09"}])
    mend = college(courses=[{"title": "Pipe Welding", "course_code": "WELD 102", "units": "three"}])
    empty = school("Nord High School", about=[], courses=[], early_credit=[])
    return fill(tmp_path / "welding", settings, vista=vista, harbor=mend, nord=empty, letter=b"Dear all, ...")


def standing(run: Run, workspace: Path) -> dict[str, dict[str, object]]:
    content = read_checked("status", run("-C", workspace, "status", "--format", "json").out)
    return {one["institution"]: one for one in content["institutions"]}


def test_everybody_is_listed_with_what_to_write_next(run: Run, partnership: Path, snapshot: Snapshot) -> None:
    result = run("-C", partnership.name, "status")
    assert (result.code, result.err) == (0, "")
    snapshot("status.txt", result.out)
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_states_tell_what_to_do(run: Run, partnership: Path) -> None:
    found = standing(run, partnership)
    assert {name: one["state"] for name, one in found.items()} == {
        "Vista High School": "answers open",
        "Harbor College": "to mend",
        "Nord High School": "came back empty",
        "Ost High School": "not yet heard from",
        "State University": "not yet heard from",
    }
    vista, silent = found["Vista High School"], found["Ost High School"]
    assert (vista["completed"], vista["days"], vista["says"]) == ("2026-11-09", 13, "Draft")
    assert (silent["file"], silent["completeness"], silent["days"]) == (None, None, None)
    assert "Courses " in str(found["Harbor College"]["message"])
    assert "by 4 December 2026" in str(silent["message"])


def test_a_complete_workbook_is_thanked(run: Run, tmp_path: Path) -> None:
    planning = 'pathway = "Welding"\n'
    none = {"title": "None"}
    workspace = fill(tmp_path / "welding", planning, vista=school(courses=[none], early_credit=[]))
    [vista] = standing(run, workspace).values()
    assert vista["institution"] == "Vista High School", "whom nobody expected is listed too"
    assert str(vista["message"]).startswith("Thank you")


def test_nothing_has_come_back_yet(run: Run) -> None:
    run("init", "welding", "--pathway", "Welding", "--high-school", "Vista High School")
    result = run("-C", "welding", "status")
    assert (result.code, result.err) == (0, "")
    assert "0 of 2 workbooks are here." in result.out
    assert "  waiting  Vista High School · high school" in result.out
    assert "What to do next" not in result.out


def test_nobody_is_named_yet(run: Run) -> None:
    run("init", "welding")
    assert "Name each school and college in pathmap.toml" in run("-C", "welding", "status").out


def test_older_versions_and_unreadable_files_are_named(run: Run, tmp_path: Path) -> None:
    old, new = (school(about=[{"date_completed": day}]) for day in ("2026-10-01", "2026-11-01"))
    workspace = fill(tmp_path / "welding", old=old, new=new, broken=b"PK\x03\x04")
    content = read_checked("status", run("-C", workspace, "status", "--format", "json").out)
    assert [one["file"] for one in content["not_used"]] == ["returned/broken.xlsx", "returned/old.xlsx"]
    assert [one["file"] for one in content["institutions"]] == ["returned/new.xlsx", None]


def test_csv_has_a_row_for_each_institution(run: Run, partnership: Path) -> None:
    text = run("-C", partnership, "status", "--format", "csv").out
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert [row["institution"] for row in rows] == [*standing(run, partnership)]


def test_it_needs_a_workspace(run: Run) -> None:
    result = run("status")
    assert result.code == 2
    assert "pathmap init FOLDER" in result.err
