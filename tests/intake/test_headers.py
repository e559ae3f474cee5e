"""Sheets and columns are found by name wherever they were moved, and near misses are said."""

from pathmap_cli.grid import Cell, CellKind, GridSheet
from pathmap_cli.model.returned import Returned
from tests.sheets import found, returned, table

COURSES = """
| Grade | Course title | Course type | CTE level    |
| 10    | Welding 1    | CTE         | Introductory |
| 11    | Welding 2    | CTE         | Concentrator |
"""


def titles(result: Returned) -> list[str]:
    return [located.record.label for located in result.sheets["courses"].rows]


def test_a_clean_sheet_is_read_without_a_word() -> None:
    result = returned("high-school", {"Courses": COURSES})
    assert titles(result) == ["Welding 1", "Welding 2"]
    assert found(result) == []


def test_columns_may_be_moved() -> None:
    moved = """
    | CTE level    | Course title | Grade |
    | Introductory | Welding 1    | 10    |
    """
    result = returned("high-school", {"Courses": moved})
    assert titles(result) == ["Welding 1"]
    assert found(result) == []


def test_old_names_and_punctuation_are_forgiven() -> None:
    result = returned("high-school", {"COURSES ": "| grade: | COURSE  TITLE |\n| 10 | Welding 1 |"})
    assert titles(result) == ["Welding 1"]
    assert found(result) == []


def test_a_misspelt_header_is_read_and_said() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course titel |\n| 10 | Welding 1 |"})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB104", "Courses", "B1")]


def test_a_renamed_sheet_is_known_by_its_headers() -> None:
    result = returned("high-school", {"Classes 26-27": COURSES_OF_MANY_COLUMNS})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB102", "Classes 26-27", "")]


COURSES_OF_MANY_COLUMNS = """
| Grade | Term | Course code | Course title | Course type | Subject | Requirement | Pick-one group | CTE level | High-school credits | Prerequisites | Where taught | Students |
| 10 | Full year | 1025 | Welding 1 | CTE | Other | Required | | Introductory | 10 | None | Here | 28 |
"""


def test_title_rows_above_the_header_are_named() -> None:
    sheet = """
    | Welding pathway |              |
    | Grade           | Course title |
    | 10              | Welding 1    |
    """
    result = returned("high-school", {"Courses": sheet})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB105", "Courses", "A2")]
    assert [(item.place.cell, item.text) for item in result.left_out] == [("A1", "Welding pathway")]


def test_a_sheet_pasted_one_column_to_the_right_is_read_where_it_is() -> None:
    result = returned("high-school", {"Courses": table("Courses", SHIFTED, column=2)})
    assert titles(result) == ["Welding 1"]
    assert found(result) == [("WB109", "Courses", "B1")]


SHIFTED = "| Grade | Term | Course code | Course title |\n| 10 | Full year | 1025 | Welding 1 |"


def test_an_extra_column_is_left_out_by_name() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title | Room |\n| 10 | Welding 1 | B7 |"})
    assert found(result) == [("WB106", "Courses", "C1")]
    assert [(item.place.cell, item.text) for item in result.left_out] == [("C1", "Room"), ("C2", "B7")]


def test_an_extra_sheet_is_left_out_by_name() -> None:
    result = returned("high-school", {"Courses": COURSES, "Scratch": "| call Ann |"})
    assert found(result) == [("WB112", "Scratch", "")]
    assert [(item.place.sheet, item.place.cell, item.text) for item in result.left_out] == [
        ("Scratch", "A1", "call Ann")
    ]


def test_a_header_that_stands_twice_is_read_once() -> None:
    result = returned("high-school", {"Courses": "| Grade | Course title | Grade |\n| 10 | Welding 1 | 11 |"})
    assert found(result) == [("WB113", "Courses", "C1")]
    assert result.sheets["courses"].rows[0].origin.typed["grade"] == "10"


def test_hidden_and_merged_cells_are_read_and_said() -> None:
    rows = table("Courses", COURSES).rows
    sheet = GridSheet("Courses", rows, hidden_rows=frozenset({3}), merged=("A2:A3",))
    result = returned("high-school", {"Courses": sheet})
    assert titles(result) == ["Welding 1", "Welding 2"]
    assert found(result) == [("WB107", "Courses", "A2"), ("WB108", "Courses", "A3")]


def test_missing_columns_are_said_once_and_needed_ones_as_errors() -> None:
    result = returned("high-school", {"Courses": "| Grade | CTE level |\n| 10 | Capstone |"})
    codes = [issue.type.code for issue in result.issues if issue.place.sheet == "Courses"]
    assert codes.count("WB103") == 1
    assert codes.count("WB111") == 1


def test_a_formula_without_a_value_keeps_its_place() -> None:
    rows = {1: table("Courses", COURSES).rows[1], 2: (Cell(2, 2, None, CellKind.EMPTY, formula="A9"),)}
    result = returned("high-school", {"Courses": GridSheet("Courses", rows)})
    assert ("WB210", "Courses", "B2") in found(result)
