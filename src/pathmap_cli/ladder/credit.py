"""Time and credit: what a student brings from high school, what counts in an award, what is repeated, what is left."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import ceil, isinf
from typing import cast

from pathmap_cli.gaps.answers import NO, Amount, Answer, any_of, not_told, total
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence, NotTold, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.ladder.entry import in_place
from pathmap_cli.ladder.nesting import is_in
from pathmap_cli.ladder.stage import award_stage, level_of
from pathmap_cli.ladder.way import at_pace, less
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.vocabulary import AgreementStatus
from pathmap_cli.vocabulary.terms import plain


@dataclass(frozen=True, eq=False)
class Brought:
    """What students of a school can bring: its links with the units that are in place, or may be."""

    school: SchoolSide

    @cached_property
    def links(self) -> tuple[tuple[Link, Amount], ...]:
        """The links that may bring something."""
        found = ((link, link.units.where(in_place(self.school, link))) for link in self.school.possible_links)
        return tuple((link, units) for link, units in found if units.high)


@dataclass(frozen=True, eq=False)
class CreditStory:
    """A student of one school who goes for one award; all units are semester units."""

    brought: Brought
    college: CollegeSide
    award: Award

    @property
    def school(self) -> SchoolSide:
        """The school."""
        return self.brought.school

    @property
    def arrives(self) -> Amount:
        """Units of early credit in place at the school."""
        return self.school.in_place_units

    @cached_property
    def counts(self) -> Amount:
        """Of these, the units whose college course the award lists; never more than the award has."""
        return _at_most(self._units(self._is_in), self.college.units(self.award).high)

    @property
    def ended(self) -> tuple[Link, ...]:
        """Links listed as in place whose agreement has ended by its date: they bring nothing."""
        listed = (link for link in self.school.links if link.has_status(AgreementStatus.IN_PLACE).yes)
        return tuple(link for link in listed if link.has_ended)

    @property
    def beside(self) -> Amount:
        """Units that a student arrives with and that do not count in the award."""
        return self._units(lambda link: ~self._is_in(link))

    @property
    def left(self) -> Amount:
        """Units of the award that are left to take."""
        return less(self.college.units(self.award), self.counts)

    @property
    def terms_left(self) -> Amount:
        """Semesters for what is left, at the pace at which the award is planned."""
        return at_pace(award_stage(self.award, self.college.id, self.college.college), self.left)

    @cached_property
    def repeated(self) -> tuple[CollegeCourse, ...]:
        """Courses of the award that a course of the school certainly matches, and for which no credit is in place."""
        rows = {row.id for row in self.school.rows}
        matches = (one for one in self.college.pathway.matches if one.is_sure and one.school_course in rows)
        same = (cast("CollegeCourse", self.college.pathway.record(one.college_course)) for one in matches)
        ours = {plain(row.label): row for row in same if self._is_ours(row) and not self._is_earned(row)}
        return tuple(ours.values())

    @property
    def repeated_units(self) -> Amount:
        """Their units."""
        return total(map(self.college.units, self.repeated))

    @property
    def places(self) -> tuple[Evidence, ...]:
        """The links listed as in place, the award's units and terms, and the courses that are repeated."""
        links = (link for link in self.school.links if link.has_status(AgreementStatus.IN_PLACE).yes)
        told = tuple(place for link in links for place in link.evidence("college_units", "agreement_status"))
        return (*told, *seen("units", self.award), *seen("terms", self.award), *seen("course_code", *self.repeated))

    def _units(self, where: Callable[[Link], Answer]) -> Amount:
        """Units of the links in place of which this is so; a college course counts once."""
        by_choice: dict[tuple[str, ...], Amount] = {}
        for link, units in self.brought.links:
            if not (belongs := where(link)).no:
                by_choice[link.choice] = by_choice.get(link.choice, Amount()).larger(units.where(belongs))
        return total(by_choice.values())

    def _is_in(self, link: Link) -> Answer:
        """Whether the award lists the college course of a link; a course that its college does not list may be."""
        if link.keys["college"] and link.agreement.college != self.college.id:
            return NO
        if link.college_course is None:
            return not_told(*map(NotTold, link.evidence("college_course")))
        return is_in(self.college, link.college_course, self.award)

    def _is_ours(self, course: CollegeCourse) -> bool:
        return course.id.startswith(f"{self.college.id}/") and is_in(self.college, course, self.award).yes

    def _is_earned(self, course: CollegeCourse) -> bool:
        """Whether credit for it is in place, or may be."""
        wanted = {"college": self.college.id, "college_course": plain(course.label)}
        return not any_of(link.joins(**wanted) for link, _ in self.brought.links).no


def _at_most(amount: Amount, most: float) -> Amount:
    return Amount(min(amount.low, most), min(amount.high, most), amount.open)


def stories(partnership: Partnership) -> tuple[CreditStory, ...]:
    """For each school and each college with which it shares early credit: the award in which most of it counts.

    A school that shares none with a college whose workbook is here has no story.
    """
    return tuple(story for school in partnership.schools for story in _of(school))


def _of(school: SchoolSide) -> Iterator[CreditStory]:
    brought = Brought(school)
    for college in dict.fromkeys(link.agreement.college for link in school.links):
        side = school.colleges.get(college)
        found = [CreditStory(brought, side, award) for award in side.awards if award.is_active] if side else []
        if found:
            yield max(_highest(found), key=lambda story: story.counts.low)


def _highest(found: Iterable[CreditStory]) -> list[CreditStory]:
    """Those of the highest level; a degree tells more than the certificate inside it."""
    ranked = [(_rank(story.award), story) for story in found]
    top = max(rank for rank, _ in ranked)
    return [story for rank, story in ranked if rank == top]


def _rank(award: Award) -> int:
    level = level_of(award)
    return -1 if level is None else level.rank


def whole_terms(amount: Amount) -> Amount:
    """Begun terms count as whole ones."""
    high = amount.high if isinf(amount.high) else ceil(round(amount.high, 2))
    return Amount(ceil(round(amount.low, 2)), high, amount.open)
