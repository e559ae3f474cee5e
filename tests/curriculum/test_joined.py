"""A pathway's courses as one graph: rows of one course, alternatives, corequisites, early credit."""

from collections.abc import Mapping
from datetime import date

import pytest

from pathmap_cli.curriculum.graph import Curriculum
from pathmap_cli.curriculum.joined import joined
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.settings import Settings
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.template import Row
from tests.workspaces import college, school

TODAY = date(2026, 11, 22)


def row(code: str, prerequisites: str = "", corequisites: str = "", **more: str) -> Row:
    """A college course."""
    return {
        "awards": "Welding Technology",
        "term": "1",
        "course_code": code,
        "title": f"Course {code}",
        "prerequisites": prerequisites,
        "corequisites": corequisites,
        **more,
    }


def curriculum(*rows: Row, early_credit: bool = True, link: Mapping[str, str] | None = None) -> Curriculum:
    """The school of tests.workspaces joined with a college that teaches these courses."""
    credit = {
        "school_course": "Welding 1",
        "credit_type": "Articulated",
        "college": "Harbor College",
        "college_course": "WELD 101",
        "agreement_status": "In place",
        **(link or {}),
    }
    books = {"vista.xlsx": school(early_credit=[credit]), "harbor.xlsx": college(courses=rows)}
    returned = []
    for name, data in books.items():
        grid, _ = read_bytes(data, name)
        assert grid is not None
        returned.append(read_returned(grid, name, "", Profile.GENERIC))
    return joined(merge(returned, Settings(), (), TODAY).pathway, early_credit=early_credit)


def links(found: Curriculum) -> set[tuple[str, str]]:
    """The links between codes."""
    code: Mapping[str, str] = {course.id: course.code or course.title for course in found.courses}
    return {(code[earlier], code[later]) for earlier, later in found.links}


def test_every_course_stands_once_with_its_name() -> None:
    found = curriculum(row("WELD 101"), row("WELD 101", term="2"))
    names = [(course.code, course.title, course.institution) for course in found.courses]
    assert names == [
        ("1025", "Welding 1", "Vista High School"),
        ("", "Introduction to Welding", "Vista High School"),
        ("WELD 101", "Course WELD 101", "Harbor College"),
    ]


def test_all_prerequisites_count() -> None:
    found = curriculum(row("A 1"), row("B 1"), row("C 1", "A 1; B 1"))
    assert links(found) == {("A 1", "C 1"), ("B 1", "C 1")}
    assert found.choices == 0


@pytest.mark.parametrize("needs", ["B 1 or A 1", "Course B 1 or A 1", "D 1; B 1 or A 1"])
def test_of_alternatives_the_first_listed_counts(needs: str) -> None:
    found = curriculum(row("A 1"), row("B 1"), row("D 1"), row("C 1", needs))
    assert {earlier for earlier, _ in links(found)} - {"D 1"} == {"B 1"}
    assert found.choices == 1


def test_an_alternative_that_nobody_lists_is_passed_over() -> None:
    assert links(curriculum(row("A 1"), row("C 1", "Placement or A 1"))) == {("A 1", "C 1")}


def test_two_courses_beside_each_other_are_one_link() -> None:
    found = curriculum(row("A 1", corequisites="A 1L"), row("A 1L", corequisites="A 1"))
    assert links(found) == {("A 1L", "A 1")}


def test_early_credit_in_place_opens_what_the_college_course_opens() -> None:
    rows = row("WELD 101"), row("WELD 102", "WELD 101")
    assert links(curriculum(*rows)) == {("WELD 101", "WELD 102"), ("1025", "WELD 102")}
    assert links(curriculum(*rows, early_credit=False)) == {("WELD 101", "WELD 102")}


@pytest.mark.parametrize("link", [{"agreement_status": "Idea"}, {"agreement_ends": "2026-06-30"}])
def test_early_credit_that_is_not_in_place_opens_nothing(link: dict[str, str]) -> None:
    assert links(curriculum(row("WELD 101"), row("WELD 102", "WELD 101"), link=link)) == {("WELD 101", "WELD 102")}
