"""Circles of prerequisites: told once, from the first row on, and in the same words on every run."""

import pytest

from tests.sheets import returned

COURSES = """
| Award(s)   | Course code | Course title | Units | Category | Prerequisites |
| Welding AS | WELD 1      | One          | 3     | Major    | {first}       |
| Welding AS | {one}       | Two          | 3     | Major    | {other}       |
| Welding AS | {other}     | Three        | 3     | Major    | {one}         |
"""


def circles(one: str, other: str, first: str = "None") -> list[tuple[str, str]]:
    sheets = {"Courses": COURSES.format(one=one, other=other, first=first)}
    result = returned("college", sheets, "Cedar Valley College")
    return [(issue.place.cell, issue.message) for issue in result.issues if issue.type.code == "WB306"]


@pytest.mark.parametrize("pair", [("ARC 1", "MIG 2"), ("CAD 1", "TIG 2"), ("FAB 3", "ART 4"), ("OXY 5", "ENG 6")])
@pytest.mark.parametrize("turn", [1, -1])
def test_a_circle_is_told_from_its_first_row_on(pair: tuple[str, str], turn: int) -> None:
    """A course before the circle needs both of its courses; the order of a set of names would turn the words around."""
    one, other = pair[::turn]
    ((cell, message),) = circles(one, other, first=f"{other}; {one}")
    assert cell == "F3"
    assert f"{one} → {other} → {one}" in message


def test_an_arrow_leads_from_a_course_to_what_it_needs() -> None:
    rows = """
    | Award(s)   | Course code | Course title | Units | Category | Prerequisites |
    | Welding AS | WELD 1      | One          | 3     | Major    | WELD 2        |
    | Welding AS | WELD 2      | Two          | 3     | Major    | WELD 3        |
    | Welding AS | WELD 3      | Three        | 3     | Major    | WELD 1        |
    """
    result = returned("college", {"Courses": rows}, "Cedar Valley College")
    (message,) = (issue.message for issue in result.issues if issue.type.code == "WB306")
    assert "WELD 1 → WELD 2 → WELD 3 → WELD 1" in message
