"""Small counts of people could point at a person: only pathway.json prints them, or what would give them away."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, shown

PEOPLE = frozenset(
    {
        "students",
        "students_enrolled",
        "students_with_credit",
        "completions",
        "earned",
        "numerator",
        "denominator",
        "value",
    }
)
"""The fields, of whatever sheet, that count people; the value of a measure may."""
LONE_DIGIT = re.compile(r"(?<![\d.,])[1-9](?![\d.,]*\d)")


def told(field: str, typed: str) -> str:
    """What was typed in a cell, or words in its place where it is a small count of people."""
    count = typed.strip()
    return shown(int(count)) if field in PEOPLE and count.isdecimal() and is_small(int(count)) else typed


def may_tell(text: str) -> bool:
    """Whether words that stand where a count was wanted, such as `about 7`, may tell a small one."""
    return bool(LONE_DIGIT.search(text))


def is_small(count: int) -> bool:
    """Whether a count of people is too small to be printed; that there is nobody may be said."""
    return 0 < count < SUPPRESSED_BELOW


@dataclass(frozen=True, slots=True)
class Counts:
    """What one figure counts: a part of a whole, as far as each is told."""

    part: int | None = None
    whole: int | None = None

    @property
    def rest(self) -> int | None:
        """The others, who subtraction would give."""
        return None if self.part is None or self.whole is None else self.whole - self.part

    @property
    def numbers(self) -> tuple[int, ...]:
        """All that a reader would know from the part and the whole."""
        return tuple(number for number in (self.part, self.whole, self.rest) if number is not None)

    @property
    def is_small(self) -> bool:
        """Whether the figure is about too few people by itself."""
        return any(map(is_small, self.numbers))

    def without(self, other: "Counts") -> Iterator[int]:
        """What is left of these numbers when a group's are taken off, number by number."""
        for ours, theirs in ((self.part, other.part), (self.whole, other.whole), (self.rest, other.rest)):
            if ours is not None and theirs is not None:
                yield abs(ours - theirs)


def printable(figures: Sequence[Counts]) -> tuple[bool, ...]:
    """Which figures about the same people may be printed with their numbers: none is small, nor is what two leave.

    The first have precedence, and no later one is printed that would give something away beside them.
    """
    printed: list[Counts] = []
    allowed = []
    for figure in figures:
        safe = not figure.is_small and not any(is_small(left) for other in printed for left in _left(figure, other))
        allowed.append(safe)
        printed.extend((figure,) if safe else ())
    return tuple(allowed)


def _left(one: Counts, other: Counts) -> Iterator[int]:
    """What is left when those of one figure are taken off those of another, or both off the whole that they share."""
    for ours in (one.part, one.whole):
        for theirs in (other.part, other.whole):
            if ours is not None and theirs is not None:
                yield abs(ours - theirs)
    if one.whole == other.whole and one.rest is not None and other.part is not None:
        yield abs(one.rest - other.part)


def share_is_safe(group: Counts, around: Iterable[Counts]) -> bool:
    """Whether a group's percentage may be printed, without its numbers.

    Neither the group is small nor, in any of the figures that include it, those who do not belong to it.
    """
    return not group.is_small and not any(is_small(number) for total in around for number in total.without(group))
