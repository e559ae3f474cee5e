"""Moments in a student's way: grades, college terms, seasons, graduation."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import groupby

ADULT = 13
"""The grade of adult students, after 12."""
LAST_GRADE = 12


class Season(StrEnum):
    """A part of the year, as colleges name their terms."""

    FALL = auto()
    WINTER = auto()
    SPRING = auto()
    SUMMER = auto()


@dataclass(frozen=True, slots=True)
class When:
    """When something happens: in some grades, college terms or seasons, or after graduation."""

    grades: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    seasons: tuple[Season, ...] = ()
    after_graduation: bool = False

    def __str__(self) -> str:
        """The moments as a person would type them: 11-12; Summer."""
        return "; ".join(self._words())

    def __or__(self, other: "When") -> "When":
        """Everything that either of the two says, each once and in order."""
        return When(
            grades=tuple(sorted({*self.grades, *other.grades})),
            terms=tuple(sorted({*self.terms, *other.terms})),
            seasons=tuple(season for season in Season if season in {*self.seasons, *other.seasons}),
            after_graduation=self.after_graduation or other.after_graduation,
        )

    def _words(self) -> Iterator[str]:
        if self.grades:
            yield grades_in_words(self.grades)
        yield from (f"Term {term}" for term in self.terms)
        yield from (season.capitalize() for season in self.seasons)
        if self.after_graduation:
            yield "After graduation"


def grades_in_words(grades: tuple[int, ...]) -> str:
    """9-12 for grades that follow one another; 9; 11; Adult."""
    return "; ".join(_runs(grades))


def _runs(grades: tuple[int, ...]) -> Iterator[str]:
    school = [grade for grade in grades if grade <= LAST_GRADE]
    for _, run in groupby(enumerate(school), lambda pair: pair[1] - pair[0]):
        first, *others = (grade for _, grade in run)
        yield f"{first}-{others[-1]}" if others else str(first)
    if ADULT in grades:
        yield "Adult"
