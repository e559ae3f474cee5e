"""Reasoning in three values: yes, no, and not told, which keeps the blanks whose answers could still decide.

Nothing here turns a blank into yes or no, so a rule written in these words keeps the product's first promise by
construction: filling a blank may settle a question, and emptying a cell never makes a gap.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from math import inf
from typing import Any

from pathmap_cli.gaps.said import Ask, Evidence, NotTold, Open
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes, no, or (value None) not told, with the open points that would decide it."""

    value: bool | None
    open: tuple[Open, ...] = ()

    @property
    def yes(self) -> bool:
        """Whether it is certainly so."""
        return self.value is True

    @property
    def no(self) -> bool:
        """Whether it is certainly not so."""
        return self.value is False

    @property
    def quiet(self) -> "Answer":
        """The same, with open points that are counted and not asked."""
        return Answer(self.value, tuple(NotTold(point.place) for point in self.open))

    def __and__(self, other: "Answer") -> "Answer":
        if self.no or other.no:
            return NO
        if self.yes and other.yes:
            return YES
        return Answer(None, _once((self, other)))

    def __or__(self, other: "Answer") -> "Answer":
        return ~(~self & ~other)

    def __invert__(self) -> "Answer":
        return Answer(None if self.value is None else not self.value, self.open)

    def then(self, other: "Answer") -> "Answer":
        """Both, where the other is worth asking only once this is known."""
        return Answer(None, self.open) if self.value is None and not other.no else self & other


YES, NO = Answer(value=True), Answer(value=False)


def not_told(*points: Open) -> Answer:
    """An answer that is not known, with what would decide it."""
    return Answer(None, points)


def at_least(count: int, answers: Iterable[Answer]) -> Answer:
    """Whether this many of the answers are yes."""
    answers = tuple(answers)
    certain = sum(answer.yes for answer in answers)
    if certain >= count:
        return YES
    unknown = [answer for answer in answers if answer.value is None]
    return NO if certain + len(unknown) < count else Answer(None, _once(unknown))


def any_of(answers: Iterable[Answer]) -> Answer:
    """Whether one of them is yes; no for none at all."""
    return at_least(1, answers)


def all_of(answers: Iterable[Answer]) -> Answer:
    """Whether every one is yes; yes for none at all."""
    return ~any_of(~answer for answer in answers)


# The field is chosen by name, so its value's type is not known here.
def told(record: Record, field: str, test: Callable[[Any], object]) -> Answer:
    """Whether a cell's value passes a test; a blank cell asks for itself."""
    value = getattr(record, field)
    return not_told(Ask(Evidence(record.id, field))) if value is None else Answer(bool(test(value)))


def one_of(record: Record, field: str, *values: object) -> Answer:
    """Whether a cell holds one of these values; a blank cell asks for itself."""
    return told(record, field, lambda value: value in values)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of which some parts are not told: it lies between `low` and `high`, and `open` would narrow it."""

    low: float = 0
    high: float = 0
    open: tuple[Open, ...] = ()

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.low + other.low, self.high + other.high, _once((self, other)))

    def times(self, low: float, high: float, *points: Open) -> "Amount":
        """Every unit worth between `low` and `high`."""
        return Amount(round(self.low * low, 4), round(self.high * high, 4), (*self.open, *points))

    def larger(self, other: "Amount") -> "Amount":
        """The larger of two, of which a student has only one."""
        return Amount(max(self.low, other.low), max(self.high, other.high), _once((self, other)))

    def either(self, other: "Amount") -> "Amount":
        """One of two, nobody knows which."""
        return Amount(min(self.low, other.low), max(self.high, other.high), _once((self, other)))

    def where(self, counts: Answer) -> "Amount":
        """This amount if something is so, else nothing."""
        if counts.no:
            return Amount()
        return self if counts.yes else Amount(0, self.high, _once((self, counts)))

    def reaches(self, limit: float) -> Answer:
        """Whether it is at least this much."""
        return YES if self.low >= limit else NO if self.high < limit else Answer(None, self.open)

    def exceeds(self, limit: float) -> Answer:
        """Whether it is more than this."""
        return YES if self.low > limit else NO if self.high <= limit else Answer(None, self.open)


def amount(span: Span | None, *points: Open) -> Amount:
    """The figure or range of a cell, or anything at all where it is blank."""
    return Amount(0, inf, points) if span is None else Amount(span.low, span.high)


def unknown(more: Answer) -> Amount:
    """Any amount where there may be more, nothing where there is none."""
    return Amount() if more.no else Amount(0, inf, more.open)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum."""
    return sum(amounts, Amount())


def _once(parts: Iterable[Answer | Amount]) -> tuple[Open, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(part.open for part in parts)))
