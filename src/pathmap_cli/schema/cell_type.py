"""The contract of a cell type: it reads one cell into a value or a remark, and writes a value back as words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pathmap_cli.grid import Cell
from pathmap_cli.issues import IssueType
from pathmap_cli.vocabulary import Profile, Vocabulary

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a cell: the kind of issue, what is wanted instead, and the repair where one is certain."""

    type: IssueType
    wanted: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Reading(Generic[V_co]):
    """What a cell was read as: a value (None where it cannot be used) and the remarks on it."""

    value: V_co | None
    remarks: tuple[Remark, ...] = ()

    def map(self, change: Callable[[V_co], V]) -> "Reading[V]":
        """The same remarks on a changed value."""
        return Reading(None if self.value is None else change(self.value), self.remarks)

    def then(self, read_on: "Callable[[V_co], Reading[V]]") -> "Reading[V]":
        """What the value is read as in turn, with the remarks of both; the last suggestion holds every repair."""
        if self.value is None:
            return Reading(None, self.remarks)
        reading = read_on(self.value)
        return Reading(reading.value, self.remarks + reading.remarks)


class CellType(Protocol):
    """How the cells of a column are read, described and written."""

    @property
    def name(self) -> str:
        """The type as the reference pages write it, such as `number` or `list(AGREEMENT)`."""

    @property
    def wanted(self) -> str:
        """What belongs in the cell, to follow "Wanted: ", such as "a whole number, like 24"."""

    @property
    def number_format(self) -> str:
        """Excel's number format for the column; "@" keeps codes as they were typed."""

    def vocabulary(self, profile: Profile) -> Vocabulary | None:
        """The list behind the drop-down, where there is one."""

    def read(self, cell: Cell, profile: Profile) -> Reading[object]:
        """The cell's value, or the remark that says why it cannot be used; the cell is never EMPTY."""

    def words(self, value: object, profile: Profile) -> str:
        """The value as a person would type it into the cell."""
