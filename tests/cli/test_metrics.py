"""`pathmap metrics`: text, JSON, CSV, scenarios, curriculum files."""

import csv
from collections.abc import Sequence
from pathlib import Path

from pathmap_cli.workbook.template import Row
from tests.cli.conftest import Run
from tests.schemas import read_checked
from tests.workspaces import SCHOOL, SETTINGS, college, fill, school

NUMBERS = range(101, 109)


def chain(last: int = 108) -> Sequence[Row]:
    """College courses, each of which needs the one before it."""
    return [
        {
            "awards": "Welding Technology",
            "term": "1",
            "course_code": f"WELD {number}",
            "title": f"Welding {number}",
            "prerequisites": f"WELD {number - 1}" if number > 101 else "None",
        }
        for number in NUMBERS
        if number <= last
    ]


def partnership(folder: Path, rows: Sequence[Row]) -> Path:
    credit = {**SCHOOL["early_credit"][0], "agreement_ends": "2027-06-30"}
    return fill(folder / "welding", SETTINGS, vista=school(early_credit=[credit]), harbor=college(courses=rows))


def test_the_page_names_what_opens_most_and_the_longest_chain(run: Run, tmp_path: Path) -> None:
    result = run("-C", partnership(tmp_path, chain()), "metrics")
    assert (result.code, result.err) == (0, "")
    assert "     7  WELD 101 Welding 101, Harbor College\n" in result.out
    assert "     7  1025 Welding 1, Vista High School\n" in result.out
    assert "Courses that more than 5 others wait for" in result.out
    assert "Longest chain: 8 courses" in result.out
    assert "Early credit counts" in result.out
    lines = result.out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("  pathmap")) <= 80


def test_a_course_for_which_just_as_many_wait_as_the_limit_says_is_not_named(run: Run, tmp_path: Path) -> None:
    _, _, named = run("-C", partnership(tmp_path, chain()), "metrics").out.partition("Courses that more than 5")
    assert "     6  WELD 102 Welding 102" in named
    assert "     5  WELD 103 Welding 103" not in named


def test_json_has_its_shape(run: Run, tmp_path: Path) -> None:
    content = read_checked("metrics", run("-C", partnership(tmp_path, chain(102)), "metrics", "--format", "json").out)
    assert (content["system"], content["scenario"]) == ("semester", "with-early-credit")
    assert content["totals"] == {"blocking": 2, "delay": 7, "centrality": 0, "complexity": 9}
    assert content["longest_chains"]["count"] == 2
    assert content["longest_chains"]["first"][0] == content["courses"][0]["id"]


def test_without_early_credit_the_school_opens_nothing(run: Run, tmp_path: Path) -> None:
    words = ("metrics", "--without-early-credit")
    folder = partnership(tmp_path, chain(102))
    content = read_checked("metrics", run("-C", folder, *words, "--format", "json").out)
    assert (content["scenario"], content["totals"]["blocking"]) == ("without-early-credit", 1)
    assert "Early credit does not count here" in run("-C", folder, *words).out


def test_courses_on_a_circle_are_named_and_left_out(run: Run, tmp_path: Path) -> None:
    rows = [*chain(103)]
    rows[0] = {**rows[0], "prerequisites": "WELD 102"}
    folder = partnership(tmp_path, rows)
    page = run("-C", folder, "metrics").out
    assert "Not measured: courses that come before themselves\n  WELD 101, Harbor College\n  WELD 102" in page
    content = read_checked("metrics", run("-C", folder, "metrics", "--format", "json").out)
    assert [one["reason"] for one in content["excluded"]] == ["stands on a circle of prerequisites"] * 2
    assert len(content["courses"]) == 3
    table = list(
        csv.DictReader(run("-C", folder, "metrics", "--format", "csv").out.removeprefix("\ufeff").splitlines())
    )
    assert [bool(one["excluded"]) for one in table] == [False, False, False, True, True]


def test_alternatives_are_stated(run: Run, tmp_path: Path) -> None:
    rows = [*chain(102), {**chain(103)[2], "prerequisites": "WELD 102 or WELD 101"}]
    page = run("-C", partnership(tmp_path, rows), "metrics").out
    assert "1 prerequisite offers several courses; the first one listed counts." in page
    assert "One of 2 chains of this length." in page


def test_without_prerequisites_there_is_little_to_say(run: Run, workspace: Path) -> None:
    page = run("-C", workspace, "metrics").out
    assert "No course here is listed as coming before another." in page
    assert "Longest chain: 1 course\n" in page


CURRICULUM = """\
Curriculum,Baskets
System Type,quarter
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites
1,Baskets,BW,101,,,
2,Forms,BW,111,1,,
"""


def test_a_curriculum_file_is_measured_without_a_workspace(run: Run, tmp_path: Path) -> None:
    (tmp_path / "baskets.csv").write_text(CURRICULUM, encoding="utf-8")
    content = read_checked("metrics", run("metrics", "baskets.csv", "--format", "json").out)
    assert (content["system"], content["scenario"], content["totals"]["complexity"]) == ("quarter", "as-listed", 3.3)
    assert "     1  BW 101 Baskets\n" in run("metrics", "baskets.csv").out


def test_a_curriculum_file_is_named_alone(run: Run, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "baskets.csv").write_text(CURRICULUM, encoding="utf-8")
    result = run("metrics", "baskets.csv", workspace)
    assert result.code == 2
    assert "baskets.csv is a curriculum of its own." in result.err
