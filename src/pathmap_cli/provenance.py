"""Which cells a record came from, so that every figure in every output leads back to file, sheet and cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from pathmap_cli.grid import CellRef, column_letters

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one record stands: a row of a table, or (form) one row for each of its fields.

    `columns` maps a field to its column number, shared by all rows of a sheet; `form_rows` maps a field to its row and
    is empty for tables; `typed` is the text of each filled cell as typed; `headers` maps a field to its header.
    """

    file: str
    sheet: str
    row: int
    columns: Mapping[str, int]
    headers: Mapping[str, str]
    typed: Mapping[str, str]
    form_rows: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def cell(self, name: str) -> CellRef:
        """The cell of a field, filled or blank; the first cell of the row where the sheet has no such column."""
        row = self.form_rows.get(name, self.row)
        column = self.columns.get(name, 1)
        return CellRef(self.file, self.sheet, f"{column_letters(column)}{row}", self.headers.get(name, ""))


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    """A record read from a workbook, and where it stands."""

    record: R
    origin: Origin


class SourceMap:
    """Record id → its origin; sheet id (`KIND/INSTITUTION/SHEET`) → the cell where its first answer belongs."""

    def __init__(self, origins: Mapping[str, Origin], sheets: Mapping[str, CellRef]) -> None:
        """Keep the two maps; both are keyed by ids of the merged pathway."""
        self._origins = origins
        self._sheets = sheets

    def cell(self, record_id: str, name: str = "") -> CellRef | None:
        """The cell of a record's field (the row's first cell without one), or a sheet's first answer cell."""
        origin = self._origins.get(record_id)
        return origin.cell(name) if origin else self._sheets.get(record_id)

    def is_record(self, record_id: str) -> bool:
        """Whether an id is that of a record, and not of a sheet."""
        return record_id in self._origins

    def typed(self, record_id: str, name: str) -> str:
        """What was typed in that cell, or an empty text."""
        origin = self._origins.get(record_id)
        return origin.typed.get(name, "") if origin else ""
