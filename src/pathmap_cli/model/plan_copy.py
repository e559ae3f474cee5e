"""A copy of the action plan as it was found: its rows as typed, and what pathmap had written into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

Cells = Mapping[str, str]
"""The filled cells of a row as text, by field of `Action`; a column that people added by its header behind a +."""
NO_CELLS: Mapping[str, Cells] = MappingProxyType({})

OWN_COLUMN = "+"
"""What the name of a column begins with that people added."""


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """One file. `wrote` and `proposed` hold, by action id, what pathmap put into the cells and what it would have put.

    They differ where a person's words of an earlier round stand. `rows` are None where the sheet Actions is not there.
    `read` are the checksums (see `short`) of the edited copies whose words stand in this one.
    """

    file: str
    sha256: str
    changed: date | None = None
    """The day that the plan says it was last changed."""
    round: int = 0
    read: frozenset[str] = frozenset()
    wrote: Mapping[str, Cells] = field(default_factory=lambda: NO_CELLS)
    proposed: Mapping[str, Cells] = field(default_factory=lambda: NO_CELLS)
    removed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Action id → the action, of rows that people took out before."""
    rows: tuple[Cells, ...] | None = None


def short(sha256: str) -> str:
    """As much of a checksum as tells two copies apart."""
    return sha256[:16]
