"""Answers that are chosen from a list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Generic, TypeVar

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading, Remark
from pathmap_cli.schema.opening import Lines, Typed, not_understood, opened, refused, shown, told
from pathmap_cli.schema.text import name_as_typed
from pathmap_cli.vocabulary import ClosedList, Profile, Vocabulary, YesNo, vocabulary, vocabulary_of

L = TypeVar("L", bound=ClosedList)

MOST_NAMED = 8  # answers that a message names before it points to the drop-down
LONGEST_OWN_WORDS = 200
LONGEST_ANSWER = 100  # what is longer is no slip of the keys, and comparing it takes long
BETWEEN = re.compile(r"\s*(?:[;,/&\n]|\band\b)\s*")
MARKS: Mapping[str, bool] = MappingProxyType({"1": True, "x": True, "✓": True, "✔": True, "☑": True, "0": False})


class Listed:
    """What the types with a list have in common."""

    __slots__ = ()

    number_format: ClassVar[str] = "@"

    def vocabulary(self, profile: Profile) -> Vocabulary:
        """The list in a profile's words."""
        raise NotImplementedError

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return self._like_the_first

    def words(self, value: object, profile: Profile) -> str:
        """The answer as the list writes it; the value itself where the profile's list does not have it."""
        term = self.vocabulary(profile).match(str(value))
        return term.label if term else str(value)

    @property
    def _like_the_first(self) -> str:
        labels = self.vocabulary(Profile.GENERIC).labels
        return f"an answer from the list, like {next(label for label in labels if label != 'None')}"

    def _code(self, cell: Cell, profile: Profile) -> Reading[str]:
        answers = self.vocabulary(profile)
        return opened(cell, self.wanted, Lines.SEVERAL).then(
            lambda value: chosen(value, answers) or not_understood(value, cells.NOT_ON_THE_LIST, one_of(answers))
        )


@dataclass(frozen=True, slots=True)
class ListType(Listed, Generic[L]):
    """One answer of a closed list; its value is a member of the enum."""

    closed_list: type[L]

    @property
    def name(self) -> str:
        """`list(…)` with the list's name."""
        return f"list({self.vocabulary(Profile.GENERIC).name})"

    def vocabulary(self, profile: Profile) -> Vocabulary:
        """The enum's list."""
        return vocabulary_of(self.closed_list, profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[L]:
        """The answer, also where it is a synonym or a clear slip of the keys."""
        return self._code(cell, profile).map(self.closed_list)


@dataclass(frozen=True, slots=True)
class OpenListType(Listed):
    """One answer of a list that each profile may have its own of (`a or b` is both); its value is the term's code."""

    list_name: str

    @property
    def name(self) -> str:
        """`list(…)` with the list's name."""
        return f"list({self.list_name})"

    def vocabulary(self, profile: Profile) -> Vocabulary:
        """The list of that name."""
        return vocabulary(self.list_name, profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The code of the answer."""
        return self._code(cell, profile)


@dataclass(frozen=True, slots=True)
class SuggestedType(Listed):
    """A suggested answer, whose value is the term's code, or the person's own words."""

    suggestions: type[ClosedList] | str

    @property
    def name(self) -> str:
        """`list?(…)` with the list's name."""
        return f"list?({self.vocabulary(Profile.GENERIC).name})"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"{self._like_the_first}, or your own words"

    def vocabulary(self, profile: Profile) -> Vocabulary:
        """The list of suggestions."""
        if isinstance(self.suggestions, str):
            return vocabulary(self.suggestions, profile)
        return vocabulary_of(self.suggestions, profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The code of a suggestion, or the text as typed."""
        answers = self.vocabulary(profile)
        return told(cell, self.wanted, Lines.SEVERAL).then(
            lambda value: chosen(value, answers) or name_as_typed(value, self.wanted, LONGEST_OWN_WORDS)
        )


@dataclass(frozen=True, slots=True)
class YesNoType(Listed):
    """Yes or No; its value is a bool."""

    name: ClassVar[str] = "yes/no"
    wanted: ClassVar[str] = "Yes or No"

    def vocabulary(self, profile: Profile) -> Vocabulary:
        """Yes and No."""
        return vocabulary_of(YesNo, profile)

    def read(self, cell: Cell, profile: Profile) -> Reading[bool]:
        """True for Yes, a ticked box and a check mark."""
        reading = opened(cell, self.wanted)
        mark = MARKS.get(shown(reading.value).lower()) if reading.value is not None else None
        if mark is not None:
            return Reading(mark, reading.remarks)
        return self._code(cell, profile).map(lambda code: code == YesNo.YES)

    def words(self, value: object, profile: Profile) -> str:
        """Yes or No."""
        return self.vocabulary(profile).label(YesNo.YES if value else YesNo.NO)


def chosen(value: Typed, answers: Vocabulary) -> Reading[str] | None:
    """The code of the one answer that a cell gives, or the remark that it gives several; None where it gives none."""
    text = shown(value)
    if term := answers.match(text):
        return Reading(term.code)
    parts = list(filter(None, BETWEEN.split(text)))
    if len(parts) > 1 and all(map(answers.match, parts)):
        return refused(cells.SEVERAL_VALUES, one_of(answers))
    if len(text) <= LONGEST_ANSWER and (term := answers.nearest(text)):
        return Reading(term.code, (Remark(cells.CLOSE_TO_THE_LIST, one_of(answers), term.label),))
    return None


def one_of(answers: Vocabulary) -> str:
    """The answers by name, the first few of a long list."""
    named = "; ".join(answers.labels[:MOST_NAMED])
    others = len(answers.labels) - MOST_NAMED
    return f"one of: {named}" + (f"; or one of {others} more (see the drop-down)" if others > 0 else "")
