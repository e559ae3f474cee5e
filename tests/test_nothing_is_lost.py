"""Whatever stands in whatever cell is found again: in pathway.json, in an issue, or among what was left out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathmap_cli.exchange.pathway_json import PRIVATE, pathway_json
from pathmap_cli.grid import Cell, CellKind, Grid, GridSheet
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.render.data import as_json
from pathmap_cli.schema.marks import MARKS_SHEET
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
    """The answers of About that stay in the workbook, and the marks that only pathmap reads."""
    if sheet == MARKS_SHEET:
        return True
    label = next(
        (name for name in PRIVATE if workbook.defined_names.get(f"pm_about_{name}", "").endswith(f"$A${row}")), ""
    )
    return sheet == "About" and column == 2 and bool(label)


def places() -> Iterator[tuple[str, str]]:
    yield from ((file, sheet.name) for file in FILES for sheet in grid(file).sheets)


@settings(max_examples=5)
@pytest.mark.parametrize("file, sheet", tuple(places()))
@given(st.integers(1, 24), st.integers(1, 26))
def test_a_word_in_any_cell_is_found_again(file: str, sheet: str, row: int, column: int) -> None:
    workbook = grid(file)
    if not is_private(workbook, sheet, row, column):
        assert WORD in told(file, with_word(workbook, sheet, row, column)), f"{sheet} row {row}, column {column}"
