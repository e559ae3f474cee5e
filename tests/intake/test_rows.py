"""What becomes a record, what is an explicit None, and what is left out by name."""

from pathmap_cli.model.returned import Returned
from tests.sheets import found, returned


def titles(result: Returned) -> list[str]:
    return [located.record.label for located in result.sheets["courses"].rows]


def left_out(result: Returned) -> list[str]:
    return [item.place.cell for item in result.left_out]


def test_blank_rows_and_blank_stretches_are_passed_over() -> None:
    sheet = """
    | Grade | Course title |
    | 9     | Welding 1    |
    |       |              |
    |       |              |
    | 10    | Welding 2    |
    """
    assert titles(returned("high-school", {"Courses": sheet})) == ["Welding 1", "Welding 2"]


def test_a_none_row_says_that_there_is_none() -> None:
    result = returned("high-school", {"Certifications": "| Certification | Notes |\n| none | not yet |"})
    assert result.sheets["certifications"].none
    assert found(result) == []


def test_none_beside_rows_is_said() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title |\n| None | |\n| 9 | Welding 1 |"})
    assert titles(result) == ["Welding 1"]
    assert not result.sheets["courses"].none
    assert found(result) == [("WB219", "Courses", "A2")]


def test_a_row_without_a_name_is_set_aside_with_its_cells() -> None:
    sheet = """
    | Grade | Course title | Course type |
    | 9     |              | CTE         |
    | 10    | Welding 2    | CTE         |
    """
    result = returned("high-school", {"Courses": sheet})
    assert titles(result) == ["Welding 2"]
    assert found(result) == [("WB201", "Courses", "B2")]
    assert left_out(result) == ["A2", "C2"]


def test_a_row_that_is_named_is_used_though_the_grade_is_blank() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title | Course type |\n| | Welding 1 | CTE |"})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB201", "Courses", "A2")]


def test_a_total_is_no_course() -> None:
    sheet = """
    | Award(s)   | Course code    | Course title | Units |
    | Welding AS | WELD 110       | Intro        | 3     |
    |            | Semester Total |              | 15    |
    """
    result = returned("college", {"Courses": sheet, "Awards": "| Award | Type |\n| Welding AS | AS |"})
    assert titles(result) == ["WELD 110"]
    assert found(result) == [("WB303", "Courses", "B3")]
    assert left_out(result) == ["B3", "D3"]


def test_notes_under_the_table_are_named() -> None:
    sheet = """
    | Grade                       | Course title |
    | 9                           | Welding 1    |
    |                             |              |
    | * subject to board approval |              |
    """
    result = returned("high-school", {"Courses": sheet})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB110", "Courses", "A4")]


def test_a_sheet_with_titles_alone_is_half_filled_and_not_a_list_of_notes() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title |\n| | Welding 1 |\n| | Welding 2 |"})
    assert titles(result) == ["Welding 1", "Welding 2"]
    assert found(result) == [("WB201", "Courses", "A2"), ("WB201", "Courses", "A3")]


def test_the_example_typed_in_is_no_answer() -> None:
    from pathmap_cli.model.school_courses import SchoolCourse
    from pathmap_cli.schema.spec import record_columns

    columns = [item for item in record_columns(SchoolCourse) if item.column.example][:6]
    sheet = "\n".join(
        f"| {' | '.join(line)} |" for line in zip(*[(c.header, f'"{c.column.example}"') for c in columns], strict=True)
    )
    result = returned("high-school", {"Courses": sheet})
    assert titles(result) == []
    assert [code for code, _, _ in found(result, "WB3")] == ["WB311"]


CHECKLIST = """
| Activity       | Grade or term | Responsible | Status   |
| Education plan |               |             |          |
| Registration   | 12            | Both        | In place |
"""


def test_an_untouched_checklist_row_is_a_question_not_an_answer() -> None:
    result = returned("high-school", {"Transitions": CHECKLIST})
    assert [located.record.label for located in result.sheets["transitions"].rows] == ["registration"]
    asked = [
        issue.place.cell for issue in result.issues if issue.type.code == "WB202" and issue.place.sheet == "Transitions"
    ]
    assert asked == ["D2"]


def test_a_checklist_row_that_was_emptied_where_it_stood_is_still_open() -> None:
    sheet = "| Activity | Level | Status |\n| Career fair | Awareness | Offered |\n| | | |\n| | Preparation | |\n| Internship | Training | Offered |"
    assert returned("high-school", {"Work-based learning": sheet}).sheets["work_based_learning"].untouched == (
        "preparation",
        "exploration",
    )


def test_a_checklist_row_is_known_by_what_is_left_of_its_words() -> None:
    sheet = "| Support | Type | Status |\n| | Child care | |\n| Transportation | | |\n| Tutoring | Tutoring | Offered |"
    assert returned("high-school", {"Supports": sheet}).sheets["supports"].untouched == ("childcare", "Transportation")


def test_completeness_counts_needed_and_asked_cells() -> None:
    sheet = "| Grade | Course title | Course type | CTE level |\n| 9 | Welding 1 | CTE | |\n| 10 | English 10 | Core academic | |"
    courses = returned("high-school", {"Courses": sheet}).sheets["courses"]
    assert (courses.answered, courses.asked) == (6, 7)


def test_a_sheet_without_rows_is_one_open_answer_and_none_closes_it() -> None:
    header = "| Certification | Issued by |"
    open_sheet = returned("high-school", {"Certifications": header}).sheets["certifications"]
    closed = returned("high-school", {"Certifications": f"{header}\n| None | |"}).sheets["certifications"]
    assert (open_sheet.answered, open_sheet.asked) == (0, 1)
    assert (closed.answered, closed.asked) == (1, 1)


def test_a_note_beside_none_is_named_as_left_out() -> None:
    sheet = "| Certification | Issued by | Notes |\n| None | | We look for one. |"
    result = returned(
        "high-school", {"Courses": "| Grade | Course title |\n| 9 | Welding 1 |", "Certifications": sheet}
    )
    assert result.sheets["certifications"].none
    assert [(cell.place.cell, cell.text) for cell in result.left_out] == [("C2", "We look for one.")]


def test_an_empty_return_never_looks_valid() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title |"})
    assert result.is_empty
    assert "WB009" in [issue.type.code for issue in result.issues]
