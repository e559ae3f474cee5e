"""Cells as somebody typed them, and what a type made of them, short enough for a table of cases."""

from collections.abc import Iterable

from pathmap_cli.grid import Cell, CellKind, CellValue
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.vocabulary import Profile


def typed(value: CellValue, *, formula: str | None = None) -> Cell:
    """A cell with this content, of the kind that Excel would give it."""
    return Cell(2, 3, value, _kind(value), formula)


def error(text: str) -> Cell:
    """A cell whose formula failed."""
    return Cell(2, 3, text, CellKind.ERROR, "A1")


def _kind(value: CellValue) -> CellKind:
    if value is None:
        return CellKind.EMPTY
    if isinstance(value, bool):
        return CellKind.BOOLEAN
    if isinstance(value, int | float):
        return CellKind.NUMBER
    return CellKind.TEXT if isinstance(value, str) else CellKind.DATE


def value_of(kind: CellType, value: CellValue | Cell, profile: Profile = Profile.GENERIC) -> object:
    """What the type reads, where there is nothing to say about the cell."""
    reading = kind.read(_cell(value), profile)
    assert not reading.remarks, reading
    return reading.value


def told(kind: CellType, value: CellValue | Cell, profile: Profile = Profile.GENERIC) -> tuple[object, str]:
    """What the type reads and the codes of its remarks, separated by spaces."""
    reading = kind.read(_cell(value), profile)
    return reading.value, " ".join(remark.type.code for remark in reading.remarks)


def suggestions(kind: CellType, value: CellValue | Cell, profile: Profile = Profile.GENERIC) -> Iterable[str | None]:
    """The repairs that the remarks propose."""
    return [remark.suggestion for remark in kind.read(_cell(value), profile).remarks]


def _cell(value: CellValue | Cell) -> Cell:
    return value if isinstance(value, Cell) else typed(value)
