"""What openpyxl makes of the same file, in the words of our grid: the second opinion that the reader is held to.

openpyxl loads twice, for a formula and for its value. What it is known to do otherwise everywhere is evened out here; what
it does otherwise in one file is listed with its reason in the test.
"""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell as TheirCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pathmap_cli.grid import CellKind, CellValue, Grid
from pathmap_cli.reader.limits import Limits
from pathmap_cli.reader.values import elapsed, unescaped

KINDS = {
    "s": CellKind.TEXT,
    "str": CellKind.TEXT,
    "inlineStr": CellKind.TEXT,
    "n": CellKind.NUMBER,
    "d": CellKind.DATE,
    "b": CellKind.BOOLEAN,
    "e": CellKind.ERROR,
}
Seen = tuple[CellKind, CellValue, bool]  # kind, value, is it a formula
Place = tuple[str, str]  # sheet, cell


def ours(grid: Grid) -> dict[Place, Seen]:
    """Every cell that the reader found."""
    return {
        (sheet.name, cell.address): (cell.kind, cell.value, cell.formula is not None)
        for sheet in grid.sheets
        for cells in sheet.rows.values()
        for cell in cells
    }


def theirs(data: bytes) -> dict[Place, Seen]:
    """Every cell that openpyxl found, within the limits of the reader."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what it drops: validations, headers, missing formats
        formulas, values = (openpyxl.load_workbook(io.BytesIO(data), data_only=only) for only in (False, True))
    return {
        (sheet.title, cell.coordinate): seen
        for sheet in worksheets(formulas)
        for cell in _cells(sheet)
        if (seen := _seen(cell, values[sheet.title][cell.coordinate]))
    }


def differences(grid: Grid, data: bytes) -> dict[Place, tuple[Seen | None, Seen | None]]:
    """Place → ours and theirs, wherever they differ."""
    mine, other = ours(grid), theirs(data)
    places = sorted(mine.keys() | other.keys())
    return {place: (mine.get(place), other.get(place)) for place in places if mine.get(place) != other.get(place)}


def worksheets(workbook: Workbook) -> list[Worksheet]:
    """The sheets that have cells."""
    return list(workbook.worksheets)


def _cells(sheet: Worksheet) -> Iterator[Any]:
    limits = Limits()
    for (row, column), cell in sorted(sheet._cells.items()):
        if row <= limits.rows and column <= limits.columns:
            yield cell


def _seen(cell: TheirCell, computed: TheirCell) -> Seen | None:
    is_formula = cell.data_type == "f"
    value = _evened(computed.value)
    if value is None or value == "":
        return (CellKind.TEXT if value == "" else CellKind.EMPTY, value, True) if is_formula else None
    kind = CellKind.TEXT if isinstance(computed.value, timedelta) else KINDS[computed.data_type]
    return kind, value, is_formula


def _evened(value: object) -> CellValue:
    if isinstance(value, timedelta):
        return elapsed(value / timedelta(days=1))
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    if isinstance(value, str):
        return unescaped(value)
    assert value is None or isinstance(value, (bool, int, float, date, datetime, time))
    return value
