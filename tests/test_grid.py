"""Where cells are, and how their places are written."""

import pytest

from pathmap_cli.grid import Cell, CellKind, Grid, GridSheet, cell_runs, column_letters, column_number, parse_address


@pytest.mark.parametrize(
    "column, letters", [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_columns_are_lettered(column: int, letters: str) -> None:
    assert column_letters(column) == letters
    assert column_number(letters) == column


@pytest.mark.parametrize(
    "cells, words",
    [
        ((), ()),
        (("C14",), ("C14",)),
        (("E2", "E3"), ("E2", "E3")),
        (("E2", "E3", "E4"), ("E2:E4",)),
        (("E4", "C9", "E2", "E3", "E2", "E7"), ("E2:E4", "E7", "C9")),
        (("A9", "A10", "A11", "B12"), ("A9:A11", "B12")),
        (("", "A1"), ("A1", "")),
    ],
)
def test_cells_below_one_another_are_named_as_a_range(cells: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert cell_runs(cells) == words


def test_an_address_is_a_row_and_a_column() -> None:
    assert parse_address("C12") == (12, 3)
    assert parse_address("XFD1048576") == (1048576, 16384)
    assert Cell(12, 3, "x", CellKind.TEXT).address == "C12"


@pytest.mark.parametrize("text", ["", "C", "12", "c12", "C012", "C12345678", "ABCD1", "C1:C2", "$C$1", "C²"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_address(text)


def test_sheets_and_cells_are_found_by_name_and_place() -> None:
    cell = Cell(2, 3, "Welding", CellKind.TEXT)
    grid = Grid((GridSheet("Courses", {2: (cell,)}),))
    courses = grid.sheet("Courses")
    assert courses is not None
    assert (courses.cell(2, 3), courses.cell(2, 4), courses.cell(3, 3)) == (cell, None, None)
    assert grid.sheet("courses") is None
