"""Several values in one cell."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar, cast

from pathmap_cli.grid import Cell, CellKind
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import CellType, Reading, Remark
from pathmap_cli.schema.opening import Lines, opened, says_none
from pathmap_cli.vocabulary import Profile, Vocabulary

BETWEEN = re.compile(r"[;\n]")
BULLET = re.compile(r"^[•·‣▪◦●*-]\s+")
ALSO_BETWEEN = re.compile(r"\s*(?:[,/&]|\band\b)\s*")  # in a list's answers only: titles hold commas of their own


@dataclass(frozen=True, slots=True)
class ManyType:
    """Values of another type, separated by semicolons or line breaks; its value is a tuple, empty for `None`."""

    inner: CellType

    number_format: ClassVar[str] = "@"

    @property
    def name(self) -> str:
        """`many(…)` with the other type's name."""
        return f"many({self.inner.name})"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"{self.inner.wanted}, several with semicolons between them, or None if there is none"

    def vocabulary(self, profile: Profile) -> Vocabulary | None:
        """The list of the single values."""
        return self.inner.vocabulary(profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[tuple[object, ...]]:
        """Each value once, in the order of the cell; what cannot be used is remarked on, and the others are used."""
        reading = opened(cell, self.wanted, Lines.SEVERAL)
        if not isinstance(reading.value, str):
            return self.inner.read(cell, profile).map(lambda value: (value,))
        if says_none(reading.value):
            return Reading((), reading.remarks)
        return reading.then(lambda text: self._values(cell, str(text), profile))

    def words(self, value: object, profile: Profile) -> str:
        """The values with semicolons between them, or None."""
        values = cast("tuple[object, ...]", value)
        return "; ".join(self.inner.words(one, profile) for one in values) or "None"

    def _values(self, cell: Cell, text: str, profile: Profile) -> Reading[tuple[object, ...]]:
        typed = list(filter(None, map(_without_bullet, BETWEEN.split(text)))) or [text]
        parts = self._by_commas(typed, profile) or typed
        answers = [part for part in parts if not says_none(part)]
        if not answers:
            return Reading(())
        readings = [self.inner.read(cell._replace(value=part, kind=CellKind.TEXT), profile) for part in answers]
        mended = "; ".join(map(_mended, answers, readings))
        remarks = [Remark(cells.CLOSE_TO_THE_LIST, self.wanted, mended)] if parts is not typed else []
        if len(answers) < len(parts):
            remarks.append(Remark(cells.NONE_AND_SOMETHING, self.wanted))
        remarks.extend(_of_the_cell(remark, mended) for reading in readings for remark in reading.remarks)
        values = tuple(dict.fromkeys(reading.value for reading in readings if reading.value is not None))
        return Reading(values or None, tuple(dict.fromkeys(remarks)))

    def _by_commas(self, typed: list[str], profile: Profile) -> list[str] | None:
        """The answers of a list that somebody separated with commas, slashes or "and"; None where that is not so."""
        answers = self.inner.vocabulary(profile)
        if answers is None or all(map(answers.match, typed)):
            return None
        parts = [part for text in typed for part in ([text] if answers.match(text) else ALSO_BETWEEN.split(text))]
        return parts if all(map(answers.match, parts)) else None


def _without_bullet(part: str) -> str:
    return BULLET.sub("", part.strip())


def _mended(part: str, reading: Reading[object]) -> str:
    """The part with every repair that its remarks propose; the last one has them all."""
    return next((remark.suggestion for remark in reversed(reading.remarks) if remark.suggestion), part)


def _of_the_cell(remark: Remark, mended: str) -> Remark:
    """The remark on a part as one on the cell, whose repair is the whole text mended."""
    return replace(remark, suggestion=mended) if remark.suggestion else remark
