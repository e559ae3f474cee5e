"""What a workbook contradicts in itself: each check where it speaks and where it is silent."""

from pathmap_cli.model.returned import Returned
from tests.sheets import found, returned

AWARDS = """
| Award      | Type | Units |
| Welding AS | AS   | {units} |
"""
COURSES = """
| Award(s)   | Term | Course code | Course title   | Subject | Units | Category | Requirement | Pick-one group | Prerequisites |
"""


def college(rows: str, units: str = "60") -> Returned:
    return returned(
        "college", {"Awards": AWARDS.format(units=units), "Courses": COURSES + rows}, "Cedar Valley College"
    )


def test_the_same_course_in_the_same_award_and_term_is_said_twice() -> None:
    row = "| Welding AS | 1 | WELD 110 | Intro | Program | 3 | Major | | | None |\n"
    assert found(college(row + row)) == [("WB301", "Courses", "A3")]
    assert found(college(row + row.replace("| 1 |", "| 2 |"))) == []


def test_one_course_has_one_title_and_one_number_of_units() -> None:
    first = "| Welding AS | 1 | WELD 110 | Intro | Program | 3 | Major | | | None |\n"
    again = "| Welding AS | 2 | WELD 110 | Introduction | Program | 4 | Major | | | None |\n"
    assert found(college(first + again)) == [("WB302", "Courses", "D3"), ("WB302", "Courses", "F3")]


def test_required_courses_may_not_exceed_the_award() -> None:
    rows = """| Welding AS | 1 | WELD 110 | Intro | Program | 6 | Major | | | None |
| Welding AS | 2 | WELD 120 | Arc | Program | 6 | Major | Required | | None |
"""
    assert found(college(rows, units="10")) == [("WB304", "Awards", "C2")]
    assert found(college(rows, units="12")) == []


def test_a_pick_one_group_counts_once() -> None:
    rows = """| Welding AS | 1 | WELD 110 | Intro | Program | 6 | Major | Required | A | None |
| Welding AS | 1 | WELD 111 | Other | Program | 5 | Major | Required | A | None |
"""
    assert found(college(rows, units="5")) == []


def test_a_term_that_nobody_can_take_is_said() -> None:
    rows = "".join(f"| Welding AS | 1 | WELD {n} | Course {n} | Program | 8 | Major | | | None |\n" for n in (1, 2, 3))
    assert found(college(rows)) == [("WB305", "Awards", "A2")]


def test_a_circle_of_prerequisites_is_an_error_once() -> None:
    rows = """| Welding AS |  | WELD 1 | One | Program | 3 | Major | | | WELD 2 |
| Welding AS |  | WELD 2 | Two | Program | 3 | Major | | | WELD 1 |
"""
    assert found(college(rows)) == [("WB306", "Courses", "J2")]


def test_an_alternative_way_in_breaks_the_circle() -> None:
    rows = """| Welding AS |  | WELD 1 | One | Program | 3 | Major | | | WELD 2 or WELD 3 |
| Welding AS |  | WELD 2 | Two | Program | 3 | Major | | | WELD 1 |
| Welding AS |  | WELD 3 | Three | Program | 3 | Major | | | None |
"""
    assert found(college(rows)) == []


def test_a_prerequisite_comes_in_an_earlier_term() -> None:
    rows = """| Welding AS | 1 | WELD 1 | One | Program | 3 | Major | | | None |
| Welding AS | 1 | WELD 2 | Two | Program | 3 | Major | | | WELD 1 |
| Welding AS | 2 | WELD 3 | Three | Program | 3 | Major | | | WELD 1 |
"""
    assert found(college(rows)) == [("WB307", "Courses", "J3")]


def test_a_course_for_grade_9_cannot_need_one_of_grade_11() -> None:
    sheet = """
    | Grade | Course title         | Course type   | CTE level    | Prerequisites        |
    | 9-10  | Intro to Finance     | CTE           | Concentrator | Integrated Math III  |
    | 11    | Integrated Math III  | Core academic |              | None                 |
    """
    assert found(returned("high-school", {"Courses": sheet})) == [("WB307", "Courses", "E2")]


def test_early_credit_names_college_course_and_units() -> None:
    sheet = """
    | High-school course | Credit type   | College              | College course | College units |
    | Welding 1          | Articulated   | Cedar Valley College | WELD 110       |               |
    | AP Biology         | AP or IB exam |                      |                |               |
    """
    assert found(returned("high-school", {"Early credit": sheet}), "WB308") == [("WB308", "Early credit", "E2")]


def test_personal_data_is_pointed_at_and_not_repeated() -> None:
    sheet = "| Grade | Course title | Notes |\n| 9 | Welding 1 | ask kim@example.org, 123-45-6789 |"
    result = returned("high-school", {"Courses": sheet})
    issues = [issue for issue in result.issues if issue.type.code == "WB215"]
    assert [issue.place.cell for issue in issues] == ["C2"]
    assert "kim" not in issues[0].message + issues[0].fix + str(issues[0].value)


def test_a_word_as_long_as_a_cell_can_hold_is_no_address() -> None:
    """Looked for at each of its letters anew, an address would take minutes to be found missing."""
    sheet = f"| Grade | Course title | Notes | Skills taught |\n| 9 | Welding 1 | {'x' * 32_767} | {'+' * 32_767} |"
    assert found(returned("high-school", {"Courses": sheet}), "WB215") == []
