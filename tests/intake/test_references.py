"""Cells that name rows: by code or title, near misses proposed, outside names left in peace."""

import pytest

from pathmap_cli.intake.matching import Named, alike, course_codes, nearest_name, title_key
from pathmap_cli.issues import Severity
from tests.sheets import found, returned

COURSES = """
| Grade | Course code | Course title | Course type   | Prerequisites   |
| 9     | "001025"    | Welding 1    | CTE           | None            |
| 10    | "001030"    | Welding 2    | CTE           | {prerequisites} |
"""


@pytest.mark.parametrize(
    "named", ["Welding 1", "welding I", "1025", "001025", "Algebra 1; 1025", "Teacher recommendation"]
)
def test_a_prerequisite_may_be_a_title_a_code_or_something_outside(named: str) -> None:
    assert found(returned("high-school", {"Courses": COURSES.format(prerequisites=named)})) == []


def test_a_near_miss_is_proposed_as_a_warning() -> None:
    result = returned("high-school", {"Courses": COURSES.format(prerequisites="Weldng 1")})
    (issue,) = [issue for issue in result.issues if issue.type.code == "WB401"]
    assert (issue.place.cell, issue.suggestion, issue.severity) == ("E3", "Welding 1", Severity.WARNING)


def test_an_award_must_stand_in_the_workbook() -> None:
    awards = "| Award | Type | Stacks into |\n| Welding Certificate | Certificate of achievement | Welding AAS |"
    result = returned("college", {"Awards": awards}, "Cedar Valley College")
    (issue,) = [issue for issue in result.issues if issue.type.code == "WB402"]
    assert (issue.place.cell, issue.severity) == ("C2", Severity.ERROR)


SCHOOL = {
    "Courses": """
| Grade | Course title | Course type | Prepares for certification |
| 9     | Welding 1    | CTE         | {certification}            |
""",
    "Certifications": "| Certification | Course | Issued by |\n| AWS Certified Welder | {course} | AWS |",
}
COLLEGE = {
    "Awards": "| Award | Type | Leads to jobs |\n| Welding AS | AS | {job} |",
    "Jobs": "| Job | SOC |\n| Welders and cutters | 51-4121 |",
}


@pytest.mark.parametrize(
    "typed, expected",
    [
        ({"certification": "AWS Certifed Welder"}, ("WB404", "Courses", "D2")),
        ({"course": "Weldign 1"}, ("WB405", "Certifications", "B2")),
    ],
)
def test_a_school_that_misspells_a_certification_or_course_is_told_the_name(
    typed: dict[str, str], expected: tuple[str, str, str]
) -> None:
    names = {"certification": "AWS Certified Welder", "course": "Welding 1"}
    clean = {title: text.format(**names) for title, text in SCHOOL.items()}
    assert found(returned("high-school", clean)) == []
    misspelt = {title: text.format(**names | typed) for title, text in SCHOOL.items()}
    assert found(returned("high-school", misspelt)) == [expected]


def test_a_job_is_known_by_its_name_or_code_and_a_misspelling_is_proposed() -> None:
    def jobs(typed: str) -> list[tuple[str, str, str]]:
        sheets = {title: text.format(job=typed) for title, text in COLLEGE.items()}
        return found(returned("college", sheets, "Cedar Valley College"))

    assert jobs("Welders and cutters") == jobs("51-4121") == jobs("Underwater welder") == []
    assert jobs("Welders and cuters") == [("WB403", "Awards", "C2")]


@pytest.mark.parametrize(
    "typed, codes",
    [
        ("8H100/8H105 DC/8H760 MST", {"8h100", "8h105dc", "8h760mst"}),
        ("ECE1/Chdev 1", {"ece1", "chdev1"}),
        ("CHEM& 139", {"chem139"}),
        ("ENGL C1000 ** / ENGWR 488 H", {"englc1000", "engwr488h"}),
        ("BIOL 1406/1407", {"biol1406", "biol1407"}),
        ("Math 11/Stat 7 or Math 10A**", {"math11", "stat7", "math10a"}),
        ("Nutrition 011", {"nutrition11"}),
        ("001025", {"1025"}),
        ("TBD", set()),
    ],
)
def test_course_codes_in_one_spelling(typed: str, codes: set[str]) -> None:
    assert course_codes(typed) == codes


@pytest.mark.parametrize(
    "one, other",
    [
        ("Welding I", "WELDING 1"),
        ("Intro to Computers", "Introduction to Computer"),
        ("Business Principles & Strategies", "Business Principles and Strategies"),
        ("Children’s Literature", "Children's Lit"),
    ],
)
def test_titles_in_one_spelling(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


def test_a_number_that_differs_is_never_a_misspelling() -> None:
    assert nearest_name("Welding 3", ["Welding 1", "Welding 2"]) is None


def test_the_second_course_of_a_series_is_not_proposed_for_the_first() -> None:
    left = Named("a", "Intro to Computer Science")
    rights = [Named("1", "Introduction to Computer Science I"), Named("2", "Introduction to Computer Science II")]
    assert [like.right for like in alike([left], rights)] == ["1"]


def test_a_word_that_only_one_side_uses_does_not_hide_a_likeness() -> None:
    left = Named("a", "Fundamentals of Residential Wiring Xyz")
    assert [like.right for like in alike([left], [Named("1", "Fundamentals of Residential Wiring")])] == ["1"]
