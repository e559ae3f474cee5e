"""Cells that name a row of another sheet."""

import re
from dataclasses import dataclass

from pathmap_cli.grid import Cell
from pathmap_cli.schema.cell_type import Reading
from pathmap_cli.schema.opening import told
from pathmap_cli.schema.text import name_as_typed
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.vocabulary import Profile

LONGEST_NAME = 300  # "Math 11/Stat 7 or Math 10A or …" stays one text until intake looks the courses up
OR = re.compile(r"\s+or\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, init=False)
class RefType(Unlisted):
    """The words that name a row of one of these sheets (fields of the template), by code or title.

    `strict` says that the row must stand in this workbook. The value is the text as typed; intake looks it up.
    """

    sheets: tuple[str, ...]
    strict: bool

    def __init__(self, *sheets: str, strict: bool = False) -> None:
        object.__setattr__(self, "sheets", sheets)
        object.__setattr__(self, "strict", strict)

    @property
    def name(self) -> str:
        """`ref(…)` where the row must exist, `ref?(…)` where it may be something outside the workbook."""
        return f"ref{'' if self.strict else '?'}({self._titles})"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"a name or code from the sheet {self._titles}, written as it stands there"

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The text as typed."""
        del profile
        wanted = self.wanted
        return told(cell, wanted).then(lambda value: name_as_typed(value, wanted, LONGEST_NAME))

    @property
    def _titles(self) -> str:
        return " or ".join(sheet.replace("_", " ").capitalize() for sheet in self.sheets)


def alternatives(text: str) -> tuple[str, ...]:
    """The names of which one will do: `MATH 150 or CS 150` is two."""
    return tuple(OR.split(text))
