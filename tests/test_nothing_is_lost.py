"""Whatever stands in whatever cell is found again: in pathway.json, in an issue, or among what was left out."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathmap_cli.exchange.pathway_json import pathway_json
from pathmap_cli.grid import Cell, CellKind, Grid, GridSheet
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.render.data import as_json
from pathmap_cli.schema.marks import MARKS_SHEET, OWN_TEXTS
from pathmap_cli.settings import FILE_NAME, read_settings
from pathmap_cli.views.validation import Selection, checked, validation
from tools.sample import SAMPLE
from tools.sample_workbooks import PARTNERSHIP

WORD = "Zanzibar"
TODAY = date(2025, 11, 20)
SETTINGS = read_settings(SAMPLE / FILE_NAME)
FILES = tuple(sorted(path.name for path in PARTNERSHIP.iterdir()))


@cache
def grid(file: str) -> Grid:
    read, _ = read_workbook(PARTNERSHIP / file, file)
    assert read is not None
    return read


@cache
def read(file: str) -> Returned:
    return read_returned(grid(file), file, file, SETTINGS.profile)


def with_word(workbook: Grid, sheet: str, row: int, column: int) -> Grid:
    """The workbook with the word typed into one cell, over whatever stands there."""
    return replace(
        workbook, sheets=tuple(_typed(one, row, column) if one.name == sheet else one for one in workbook.sheets)
    )


def _typed(sheet: GridSheet, row: int, column: int) -> GridSheet:
    kept = (cell for cell in sheet.rows.get(row, ()) if cell.column != column)
    cells = sorted((*kept, Cell(row, column, WORD, CellKind.TEXT)), key=lambda cell: cell.column)
    return replace(sheet, rows=dict(sorted({**sheet.rows, row: tuple(cells)}.items())))


def told(file: str, changed: Grid) -> str:
    """Everything that the run says, and the pathway that it makes."""
    returned = [read_returned(changed, file, file, SETTINGS.profile) if name == file else read(name) for name in FILES]
    merged = merge(returned, SETTINGS, (), TODAY)
    view = validation([checked(one) for one in returned], merged.issues, Selection(blanks=True))
    return as_json(view) + pathway_json(merged)


def is_private(workbook: Grid, sheet: str, row: int, column: int) -> bool:
    """The answers of About that stay in the workbook, and the mark by which pathmap knows its own texts."""
    if sheet == MARKS_SHEET:
        marks = workbook.sheet(MARKS_SHEET)
        return marks is not None and getattr(marks.cell(row, 1), "value", "") == OWN_TEXTS and column < 3
    label = next(
        (
            name
            for name in ("email", "completed_by")
            if workbook.defined_names.get(f"pm_about_{name}", "").endswith(f"$A${row}")
        ),
        "",
    )
    return sheet == "About" and column == 2 and bool(label)


def places() -> Iterator[tuple[str, str]]:
    yield from ((file, sheet.name) for file in FILES for sheet in grid(file).sheets)


@settings(max_examples=10)
@pytest.mark.parametrize("file, sheet", tuple(places()))
@given(st.integers(1, 24), st.integers(1, 26))
def test_a_word_in_any_cell_is_found_again(file: str, sheet: str, row: int, column: int) -> None:
    workbook = grid(file)
    if not is_private(workbook, sheet, row, column):
        assert WORD in told(file, with_word(workbook, sheet, row, column)), f"{sheet} row {row}, column {column}"


@pytest.mark.skipif("PATHMAP_EXHAUSTIVE" not in os.environ, reason="every cell takes minutes: set PATHMAP_EXHAUSTIVE")
@pytest.mark.parametrize("file, sheet", tuple(places()))
def test_a_word_in_every_cell_is_found_again(file: str, sheet: str) -> None:
    workbook = grid(file)
    cells = [cell for one in workbook.sheets if one.name == sheet for row in one.rows.values() for cell in row]
    rows, columns = max(cell.row for cell in cells) + 3, max(cell.column for cell in cells) + 3
    everywhere = ((row, column) for row in range(1, rows) for column in range(1, columns))
    open_places = (place for place in everywhere if not is_private(workbook, sheet, *place))
    lost = [place for place in open_places if WORD not in told(file, with_word(workbook, sheet, *place))]
    assert not lost


@pytest.mark.parametrize("hidden", [False, True])
def test_a_word_on_a_sheet_of_ones_own_is_found_again(hidden: bool) -> None:  # noqa: FBT001
    own = GridSheet("Scratch", {3: (Cell(3, 2, WORD, CellKind.TEXT),)}, hidden=hidden)
    assert WORD in told(FILES[0], replace(grid(FILES[0]), sheets=(own, *grid(FILES[0]).sheets)))
