"""The order of courses: what opens most, and the longest chain with and without early credit."""

from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.settings import Settings
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.dependence import Dependence, dependence
from tests.sheets import returned

SCHOOL = {
    "Courses": """
| Grade | Course title | Course type | Prerequisites |
| 9     | Shop         | CTE         | None          |
| 10    | Welding 1    | CTE         | Shop          |
""",
    "Early credit": """
| High-school course | Credit type | College        | College course | Agreement status |
| Welding 1          | Articulated | Harbor College | WELD 101       | In place         |
""",
}
COLLEGE = {
    "Courses": """
| Award(s) | Course code | Course title | Category | Prerequisites |
| None     | WELD 101    | Intro        | Major    | None          |
| None     | WELD 102    | Pipe         | Major    | WELD 101      |
""",
}


def view(college: dict[str, str] = COLLEGE) -> Dependence:
    books = [returned("high-school", SCHOOL, "Vista High School", "vista.xlsx")]
    books.append(returned("college", college, "Harbor College", "harbor.xlsx"))
    return dependence(Guide(merge(books, Settings(), (), date(2026, 11, 25))))


def test_the_course_that_opens_most_comes_first_with_its_cell() -> None:
    first, *_ = view().opening_most
    assert (first.name, first.institution, first.unlocks) == ("Shop", "Vista High School", 2)
    assert first.places[0].file == "vista.xlsx"


def test_the_longest_chain_crosses_from_school_to_college_where_credit_is_in_place() -> None:
    found = view()
    assert [course.name for course in found.chain] == ["Shop", "Welding 1", "WELD 102 Pipe"]
    assert found.without_early_credit == 2


def test_courses_on_a_circle_are_named() -> None:
    circle = COLLEGE["Courses"].replace("| Major    | None          |", "| Major    | WELD 102      |")
    assert view({"Courses": circle}).on_circles == ("WELD 101 Intro", "WELD 102 Pipe")


def test_a_course_alone_is_no_chain() -> None:
    alone = returned("college", {"Courses": "| Course code | Course title |\n| WELD 101 | Intro |"}, "Harbor", "h.xlsx")
    found = dependence(Guide(merge([alone], Settings(), (), date(2026, 11, 25))))
    assert (found.opening_most, found.chain) == ((), ())
