"""Awards inside awards: how many of an award's units count in the next one, and how many it asks for beyond its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import isinf

from pathmap_cli.gaps.answers import Amount, Answer, any_of, not_told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.course_units import units_of
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence, seen
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.vocabulary import CourseCategory, Requirement


@dataclass(frozen=True, eq=False)
class Nesting:
    """An award and the next one of the same college that it stacks into."""

    college: CollegeSide
    award: Award
    next: Award

    @cached_property
    def units(self) -> Amount:
        """Semester units of the award, as it states them."""
        return self.college.units(self.award)

    @cached_property
    def carried(self) -> Amount:
        """Units of its listed courses that are in the next award too, by code or by a common course number."""
        return units_of(self.college, ((row, here & self.counts(row)) for row, here in _rows(self.college, self.award)))

    @property
    def is_told(self) -> bool:
        """Whether both awards list courses."""
        return bool(self.college.rows_of(self.award) and self.college.rows_of(self.next))

    @property
    def share(self) -> float | None:
        """Which part of its units certainly counts, 0 to 1; None where units or courses are not told."""
        stated = self.units.high
        return None if isinf(stated) or not stated or not self.is_told else min(1, self.carried.low / stated)

    @property
    def places(self) -> tuple[Evidence, ...]:
        """Where it stands: that one stacks into the other, their units, and the courses of the first."""
        courses = seen("awards", *self.college.rows_of(self.award))
        return (*seen("stacks_into", self.award), *seen("units", self.award, self.next), *courses)

    def counts(self, row: CollegeCourse) -> Answer:
        """Whether a course is in the next award."""
        return is_in(self.college, row, self.next)


def is_in(college: CollegeSide, row: CollegeCourse, award: Award) -> Answer:
    """Whether an award lists a course, or one with the same common number; not told while it lists none at all."""
    if not college.rows_of(award):
        return not_told(Ask(Evidence(college.college.courses.id)))
    same = dict.fromkeys((*college.rows_like(row), *college.rows_of_number(row)))
    return any_of(college.names(one, "awards", award) for one in same)


def beyond(college: CollegeSide, award: Award) -> float:
    """Semester units that the courses of an award certainly ask for beyond those that it states; electives aside."""
    must = ((row, here) for row, here in _rows(college, award) if _is_needed(row))
    stated = college.units(award).high
    return 0 if isinf(stated) else max(0, units_of(college, must).low - stated)


def nestings(partnership: Partnership) -> tuple[Nesting, ...]:
    """Every pair of active awards of which one stacks into the other."""
    return tuple(one for college in partnership.colleges for one in _of(college))


def _of(college: CollegeSide) -> Iterator[Nesting]:
    active = {award.id: award for award in college.awards if award.is_active}
    for award in active.values():
        named = college.pathway.refs(award, "stacks_into")
        yield from (Nesting(college, award, active[one]) for one in named if one in active and one != award.id)


def _rows(college: CollegeSide, award: Award) -> Iterator[tuple[CollegeCourse, Answer]]:
    if not college.rows_of(award):
        return
    for row in college.rows_that_may_be_of(award):
        yield row, college.names(row, "awards", award)


def _is_needed(row: CollegeCourse) -> bool:
    chosen = row.requirement is None and row.category is CourseCategory.ELECTIVE
    return row.requirement in {None, Requirement.REQUIRED} and not chosen
