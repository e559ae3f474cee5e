"""From one cell to one value; every remark of its type becomes an issue with its place."""

from dataclasses import dataclass

from pathmap_cli.grid import Cell, CellKind, CellRef
from pathmap_cli.issues import Issue
from pathmap_cli.model.returned import LeftOut
from pathmap_cli.schema.opening import shown
from pathmap_cli.schema.spec import ColumnSpec
from pathmap_cli.vocabulary import Profile


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """Where a sheet's cells are: the file and the sheet as it is called there."""

    file: str
    sheet: str

    def ref(self, cell: Cell, header: str = "") -> CellRef:
        """The place of a cell."""
        return CellRef(self.file, self.sheet, cell.address, header)

    def blank(self, row: int, column: int, header: str = "") -> CellRef:
        """The place of a cell that holds nothing."""
        return self.ref(Cell(row, column, None, CellKind.EMPTY), header)

    def left_out(self, cell: Cell) -> LeftOut:
        """The cell as something that was not read into the model."""
        return LeftOut(self.ref(cell), text_of(cell))


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell's value (None where it cannot be used) and what is to be said about it."""

    value: object
    issues: tuple[Issue, ...] = ()


def read_cell(column: ColumnSpec, cell: Cell, place: SheetPlace, profile: Profile) -> CellReading:
    """The cell as the column's type reads it."""
    reading = column.type.read(cell, profile)
    where, text = place.ref(cell, column.header), text_of(cell)
    issues = (
        remark.type.at(where, value=text, wanted=remark.wanted, suggestion=remark.suggestion)
        for remark in reading.remarks
    )
    return CellReading(reading.value, tuple(issues))


def text_of(cell: Cell) -> str:
    """The cell's content near enough to what the person sees to recognize it; a formula without a value as "=…"."""
    if cell.value is None:
        return f"={cell.formula}" if cell.formula else ""
    return shown(cell.value)


def is_filled(cell: Cell | None) -> bool:
    """Whether anything visible was typed into the cell."""
    return cell is not None and bool(text_of(cell).strip())
