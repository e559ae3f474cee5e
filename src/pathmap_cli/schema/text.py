"""Text as it was typed, and the explicit answer `None` beside any other type."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import CellType, Reading, Remark
from pathmap_cli.schema.opening import Lines, Typed, opened, says_none, shown, told, turned_into_a_date
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.vocabulary import Profile, Vocabulary


class NoneAnswer(StrEnum):
    """The explicit answer that there is none."""

    NONE = "None"


@dataclass(frozen=True, slots=True)
class TextType(Unlisted):
    """Text of some length; a `title` is one line, and a date in its cell was something else before Excel changed it."""

    longest: int = 1000
    title: bool = False

    name: ClassVar[str] = "text"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return "a name or title" if self.title else "a few words"

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The text, or the number or date as it would be typed."""
        del profile
        return told(cell, self.wanted, Lines.ONE if self.title else Lines.PROSE).then(self._kept)

    def _kept(self, value: Typed) -> Reading[str]:
        if self.title:
            return name_as_typed(value, self.wanted, self.longest)
        return no_longer_than(self.longest, shown(value))


@dataclass(frozen=True, slots=True)
class EmailType(Unlisted):
    """An e-mail address."""

    name: ClassVar[str] = "e-mail"
    wanted: ClassVar[str] = "an e-mail address, like counselor@school.example"

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The address as typed; whether it exists is nobody's business here."""
        del profile
        return told(cell, self.wanted).then(self._kept)

    def _kept(self, value: Typed) -> Reading[str]:
        text = shown(value)
        return Reading(text, () if "@" in text else (Remark(cells.BAD_CODE_FORMAT, self.wanted),))


@dataclass(frozen=True, slots=True)
class OrNoneType:
    """What another type reads, or the explicit answer `None`."""

    inner: CellType

    @property
    def name(self) -> str:
        """The other type's name."""
        return f"{self.inner.name} or None"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"{self.inner.wanted}, or None if there is none"

    @property
    def number_format(self) -> str:
        """The other type's format."""
        return self.inner.number_format

    def vocabulary(self, profile: Profile) -> Vocabulary | None:
        """The other type's list."""
        return self.inner.vocabulary(profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[object]:
        """NoneAnswer.NONE where the cell says None, and else what the other type reads."""
        reading = opened(cell, self.wanted)
        if reading.value is not None and says_none(reading.value):
            return Reading(NoneAnswer.NONE, reading.remarks)
        return self.inner.read(cell, profile)

    def words(self, value: object, profile: Profile) -> str:
        """None, or the other type's words."""
        return NoneAnswer.NONE.value if value is NoneAnswer.NONE else self.inner.words(value, profile)


def name_as_typed(value: Typed, wanted: str, longest: int) -> Reading[str]:
    """The name that a cell gives; no name is a date, so that one was typed as something else."""
    if isinstance(value, date):
        return turned_into_a_date(wanted)
    return no_longer_than(longest, shown(value))


def no_longer_than(longest: int, text: str) -> Reading[str]:
    """The whole text, with a warning where pages will have to cut it."""
    too_long = (Remark(cells.TOO_LONG, f"at most {longest} letters"),) if len(text) > longest else ()
    return Reading(text, too_long)
