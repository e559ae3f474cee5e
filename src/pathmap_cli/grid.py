"""Cells and where they are, before any meaning: what `reader` returns and `intake` reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import NamedTuple

CellValue = str | int | float | bool | date | datetime | time | None


class CellKind(StrEnum):
    """How the file typed a cell; a formula keeps the kind of its last computed value."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"  # the value is the program's own text: "#REF!"
    EMPTY = "empty"  # a formula that was never computed


class Cell(NamedTuple):
    """One cell that holds something; a named tuple, because reading makes one of these every few microseconds.

    `value` is what the program shows without formatting: text as typed, numbers as int or float, dates as date,
    datetime or time, None for EMPTY. `formula` is the text behind it without "=", None where the cell was typed, and
    empty where the file keeps the text of a shared formula in another cell.
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
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    filled: frozenset[tuple[int, int]] = frozenset()  # cells with a fill color and no value

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at this place, or None where nothing was typed."""
        return next((cell for cell in self.rows.get(row, ()) if cell.column == column), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole workbook as cells: sheets in their order, workbook-level names, the file's own facts."""

    sheets: tuple[GridSheet, ...]
    defined_names: Mapping[str, str] = field(default_factory=dict)  # name → Sheet!$A$1
    properties: Mapping[str, str] = field(default_factory=dict)  # title, application, …

    def sheet(self, name: str) -> GridSheet | None:
        """The sheet with exactly this name, or None."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST_RUN = 3  # cells below one another that are named as a range
LONGEST_LETTERS, LONGEST_ROW = 3, 7  # no spreadsheet goes beyond XFD1048576


@cache
def column_letters(column: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while column:
        column, remainder = divmod(column - 1, len(LETTERS))
        letters = LETTERS[remainder] + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """A → 1, AA → 27; a ValueError for anything but one to three capital letters."""
    if not 1 <= len(letters) <= LONGEST_LETTERS:
        raise ValueError(letters)
    number = 0
    for letter in letters:
        number = number * len(LETTERS) + LETTERS.index(letter) + 1
    return number


def parse_address(address: str) -> tuple[int, int]:
    """C12 → row 12, column 3; a ValueError for anything that is not one cell's address."""
    letters = address.rstrip(DIGITS)
    digits = address[len(letters) :]
    if not 1 <= len(digits) <= LONGEST_ROW or digits[0] == "0":
        raise ValueError(address)
    return int(digits), column_number(letters)


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """Where a fact stands: file (relative to the workspace, with "/"), sheet, cell, its header; as much as is known."""

    file: str
    sheet: str = ""
    cell: str = ""
    column: str = ""


def cell_runs(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells by column, as people name them: three and more below one another as Excel's range, such as E2:E201."""
    columns: dict[str, list[int]] = {}
    others: list[str] = []
    for cell in cells:
        row = cell.lstrip(LETTERS)
        if row.isdecimal():
            columns.setdefault(cell.removesuffix(row), []).append(int(row))
        else:
            others.append(cell)
    return (*(words for column, rows in columns.items() for words in _runs(column, sorted(set(rows)))), *others)


def _runs(column: str, rows: Sequence[int]) -> Iterator[str]:
    """Rows that follow one another stand at the same distance from their places in the list."""
    for _, run in groupby(enumerate(rows), key=lambda item: item[1] - item[0]):
        found = [f"{column}{row}" for _, row in run]
        yield from (f"{found[0]}:{found[-1]}",) if len(found) >= SHORTEST_RUN else found
