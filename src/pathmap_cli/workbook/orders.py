"""What is to be done to somebody's file, as it is handed to the process that does it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pathmap_cli.grid import CellValue

Place = tuple[str, str]
"""Sheet and cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """An added sheet: lines of words above, then headers and rows of text; `link` are its sheet and cell columns."""

    title: str
    head: tuple[str, ...]
    headers: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    link: tuple[int, int]


@dataclass(frozen=True, slots=True)
class SavedValue:
    """What a formula last came to."""

    sheet: str
    cell: str
    value: CellValue
    is_error: bool


@dataclass(frozen=True, slots=True)
class Order:
    """A file, the notes and repairs of its cells, the sheet to add, the values of its formulas."""

    data: bytes
    notes: Mapping[Place, str]
    repairs: Mapping[Place, str]
    table: Table
    saved: tuple[SavedValue, ...]
