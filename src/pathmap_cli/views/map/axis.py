"""The time axis of a band: grades for schools, terms for colleges, and where a box stands on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from pathmap_cli.schema.types import ADULT

BEFORE = 8
"""The column of all grades before 9."""
HIGH_SCHOOL = range(9, 13)


@dataclass(frozen=True, slots=True)
class Axis:
    """The moments that have a column, in order, and what stands above each."""

    moments: tuple[int, ...]
    labels: tuple[str, ...]

    def runs(self, moments: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Where boxes stand: first column (from 1) and how many columns, one for each run without a hole."""
        columns = sorted({self.moments.index(moment) + 1 for moment in moments if moment in self.moments})
        grouped = groupby(enumerate(columns), lambda pair: pair[1] - pair[0])
        runs = (tuple(column for _, column in run) for _, run in grouped)
        return tuple((run[0], len(run)) for run in runs)


def grade_axis(grades: Iterable[int]) -> Axis:
    """Grades 9 to 12, and columns for earlier grades and for adults where a course needs them."""
    moments = tuple(sorted({*HIGH_SCHOOL, *map(grade_moment, grades)}))
    return Axis(moments, tuple(map(_grade, moments)))


def grade_moment(grade: int) -> int:
    """The column's moment of a grade: all grades before 9 share one."""
    return max(grade, BEFORE)


def term_axis(terms: Iterable[int]) -> Axis:
    """Terms from the first to the last; 0 is before the program."""
    told = {1, *terms}
    moments = tuple(range(min(told), max(told) + 1))
    return Axis(moments, tuple(f"Term {moment}" if moment else "Before term 1" for moment in moments))


def _grade(moment: int) -> str:
    return {BEFORE: "Before grade 9", ADULT: "Adults"}.get(moment, f"Grade {moment}")
