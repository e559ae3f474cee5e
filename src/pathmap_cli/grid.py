"""Cells and where they are, before any meaning: what `reader` returns and `intake` reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType

CellValue = str | int | float | bool | date | datetime | time | None


class CellKind(StrEnum):
    """How the file typed a cell; a formula keeps the kind of its last computed value."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"  # the value is the program's own text: "#REF!"
    EMPTY = "empty"  # a formula that was never computed, or a filled cell with a note and no value


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something.

    `value` is what the program shows without formatting: text as typed, numbers as int or float, dates as date,
    datetime or time, None for EMPTY. `formula` is the text behind it without "=", or None.
    """

    row: int
    column: int
    value: CellValue
    kind: CellKind
    formula: str | None = None
    text_format: bool = False  # number format "@": Excel keeps what was typed

    @property
    def address(self) -> str:
        """The cell's name in the sheet, such as C12."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class GridSheet:
    """One worksheet: its non-empty cells by row number (from 1), top to bottom and left to right."""

    name: str
    rows: Mapping[int, tuple[Cell, ...]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()  # ranges such as A2:A5, at most the reader's limit
    notes: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    filled: frozenset[tuple[int, int]] = frozenset()  # cells with a fill color and no value

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at this place, or None where nothing was typed."""
        return next((cell for cell in self.rows.get(row, ()) if cell.column == column), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole workbook as cells: sheets in their order, workbook-level names, the file's own facts."""

    sheets: tuple[GridSheet, ...]
    defined_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # name → Sheet!$A$1
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # title, application, …

    def sheet(self, name: str) -> GridSheet | None:
        """The sheet with exactly this name, or None."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def column_letters(column: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while column:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """Where a fact stands: file (relative to the workspace, with "/"), sheet, cell and its column's header; blank where not one place."""

    file: str
    sheet: str = ""
    cell: str = ""
    column: str = ""
