"""A marked or repaired copy that came back: what pathmap added is set aside, what people wrote there is named.

The hidden sheet `_pathmap_review` has a row a fact: `text` and the fingerprint of a text that pathmap wrote; `formula`,
sheet, cell, the formula, and the value that it last had, because what edits the copy keeps formulas without values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pathmap_cli.grid import Cell, CellKind, Grid, GridSheet
from pathmap_cli.intake.cells import SheetPlace
from pathmap_cli.intake.leftovers import Leftovers, OwnTexts, own_sheet
from pathmap_cli.schema.marks import CHANGES_SHEET, FIX_LIST_SHEET, NOTE_SIGN, REVIEW_SHEET

ADDED = (FIX_LIST_SHEET, CHANGES_SHEET)
Saved = Mapping[tuple[str, str, str], Cell]
"""Sheet, cell and formula → the cell that keeps the value."""
VALUE_COLUMN, ERROR_COLUMN = 5, 6


def as_returned(grid: Grid) -> Grid:
    """The workbook as it was before pathmap marked it, with all that people have changed since."""
    review = grid.sheet(REVIEW_SHEET)
    if review is None:
        return grid
    saved = dict(_saved(review))
    own = (*ADDED, REVIEW_SHEET)
    return replace(grid, sheets=tuple(_restored(sheet, saved) for sheet in grid.sheets if sheet.name not in own))


def added_sheets(grid: Grid, file: str) -> Iterator[Leftovers]:
    """What people wrote on the sheets that pathmap added."""
    review = grid.sheet(REVIEW_SHEET)
    if review is None:
        return
    own = OwnTexts(" ".join(str(cells[1].value) for cells in _facts(review, "text", 2)))
    for name in ADDED:
        sheet = grid.sheet(name)
        if sheet:
            yield own_sheet(sheet, SheetPlace(file, name), own)


def _facts(review: GridSheet, kind: str, length: int) -> Iterator[tuple[Cell, ...]]:
    return (cells for cells in review.rows.values() if cells[0].value == kind and len(cells) >= length)


def _saved(review: GridSheet) -> Iterator[tuple[tuple[str, str, str], Cell]]:
    for cells in _facts(review, "formula", VALUE_COLUMN):
        value = cells[VALUE_COLUMN - 1]
        is_error = len(cells) >= ERROR_COLUMN
        key = (str(cells[1].value), str(cells[2].value), str(cells[3].value))
        yield key, value._replace(kind=CellKind.ERROR) if is_error else value


def _restored(sheet: GridSheet, saved: Saved) -> GridSheet:
    rows = {number: tuple(_with_value(cell, sheet.name, saved) for cell in row) for number, row in sheet.rows.items()}
    notes = {place: note.partition(NOTE_SIGN)[0].rstrip() for place, note in sheet.notes.items()}
    return replace(sheet, rows=rows, notes={place: note for place, note in notes.items() if note})


def _with_value(cell: Cell, sheet: str, saved: Saved) -> Cell:
    kept = saved.get((sheet, cell.address, cell.formula or ""))
    if kept is None or cell.formula is None or cell.kind is not CellKind.EMPTY:
        return cell
    return cell._replace(value=kept.value, kind=kept.kind)
