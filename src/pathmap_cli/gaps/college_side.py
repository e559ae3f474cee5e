"""A college as the rules read it: its awards, and the rows of each course."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.gaps.answers import YES, Amount, Answer, any_of, one_of, told
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.units import semester
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College, CollegeAbout
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import TRANSFER_DEGREES, CreditStatus
from pathmap_cli.vocabulary.terms import plain


@dataclass(frozen=True, eq=False)
class CollegeSide:
    """One college whose workbook came back, with the early-credit links that lead to it."""

    pathway: Pathway
    college: College
    possible_links: tuple[Link, ...]
    """The early-credit links to it, and those where nobody said to which college."""

    @property
    def id(self) -> str:
        """The college's id."""
        return self.college.id

    @property
    def name(self) -> str:
        """The college's name."""
        return self.college.name

    @property
    def about(self) -> CollegeAbout:
        """The college's About form."""
        return self.college.about

    @property
    def institutions(self) -> tuple[College, ...]:
        """The college alone; a school has hosts."""
        return (self.college,)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The early-credit links that certainly lead to it."""
        return tuple(link for link in self.possible_links if link.agreement.college == self.id)

    @property
    def awards(self) -> tuple[Award, ...]:
        """Its awards, in the order of the sheet."""
        return self.college.awards.rows

    @cached_property
    def courses(self) -> Mapping[str, tuple[CollegeCourse, ...]]:
        """The rows of each course, by its code in plain letters."""
        rows: dict[str, list[CollegeCourse]] = {}
        for row in self.college.courses:
            rows.setdefault(plain(row.course_code or row.label), []).append(row)
        return {code: tuple(found) for code, found in rows.items()}

    def rows_like(self, course: CollegeCourse) -> tuple[CollegeCourse, ...]:
        """Every row of the same course; it has one for each award and term."""
        return self.courses.get(plain(course.course_code or course.label), (course,))

    def rows_of_number(self, course: CollegeCourse) -> tuple[CollegeCourse, ...]:
        """The rows with the same C-ID or common course number; none for a course without one."""
        return self._rows_of_number.get(plain(course.common_number), ()) if course.common_number else ()

    @cached_property
    def _rows_of_number(self) -> Mapping[str, tuple[CollegeCourse, ...]]:
        rows: dict[str, list[CollegeCourse]] = {}
        for row in self.college.courses:
            if row.common_number:
                rows.setdefault(plain(row.common_number), []).append(row)
        return {number: tuple(found) for number, found in rows.items()}

    @cached_property
    def by_common_number(self) -> Mapping[str, CollegeCourse]:
        """The first row with units of each C-ID or common course number."""
        rows = sorted(self.college.courses.rows, key=lambda row: row.units is None)
        return {plain(row.common_number): row for row in reversed(rows) if row.common_number}

    def awards_after(self, course: CollegeCourse) -> tuple[Award, ...]:
        """Every award that it leads to: its own, those of courses that need it first, and what these stack into."""
        seen: dict[str, None] = {}
        waiting = [course.id]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen[one] = None
                waiting.extend(self._next.get(one, ()))
        return tuple(award for award in self.awards if award.id in seen)

    @cached_property
    def _next(self) -> Mapping[str, tuple[str, ...]]:
        """Record id → the ids of the courses and awards that come directly after it."""
        after: dict[str, list[str]] = {}
        for award in self.awards:
            after.setdefault(award.id, []).extend(self.pathway.refs(award, "stacks_into"))
        for row in self.college.courses:
            same = (other.id for other in self.rows_like(row))
            after.setdefault(row.id, []).extend((*same, *self.pathway.refs(row, "awards")))
            for needed in self.pathway.refs(row, "prerequisites"):
                after.setdefault(needed, []).append(row.id)
        return {one: tuple(others) for one, others in after.items()}

    def awards_with(self, course: CollegeCourse | None) -> tuple[Award, ...]:
        """The awards that have a course in them."""
        rows = self.rows_like(course) if course else ()
        ids = {award for row in rows for award in self.pathway.refs(row, "awards")}
        return tuple(award for award in self.awards if award.id in ids)

    def leads_to_transfer(self, award: Award) -> Answer:
        """Whether students transfer with it: a transfer degree, or one that a Transfer row starts from."""
        return one_of(award, "award_type", *TRANSFER_DEGREES) | self.transfers(award)

    def leading_to(self, award: Award) -> tuple[str, ...]:
        """The names of the awards and on-ramps here, and of the schools' exits, that lead to an award."""
        awards = (other.label for other in self.awards if award.id in self.pathway.refs(other, "stacks_into"))
        ramps = (ramp.label for ramp in self.college.on_ramps if award.id in self.pathway.refs(ramp, "leads_to"))
        exits = (
            f"{row.description or 'an exit'} ({school.name})"
            for school in self.pathway.high_schools
            for row in school.entry_and_exit
            if row.leads_to and plain(row.leads_to) == plain(award.label)
        )
        return (*awards, *ramps, *exits)

    def carries_credit(self, award: Award) -> Answer:
        """Whether it is a credit award; where nobody said so, units above zero say it."""
        if award.credit_status is None and award.units is not None:
            return Answer(award.units.high > 0)
        return one_of(award, "credit_status", CreditStatus.CREDIT, CreditStatus.BOTH).quiet

    @cached_property
    def _rows_by_award(self) -> Mapping[str, tuple[CollegeCourse, ...]]:
        rows: dict[str, list[CollegeCourse]] = {}
        for row in self.college.courses:
            for award in self.pathway.refs(row, "awards"):
                rows.setdefault(award, []).append(row)
        return {award: tuple(found) for award, found in rows.items()}

    def rows_of(self, award: Award) -> tuple[CollegeCourse, ...]:
        """The course rows of an award."""
        return self._rows_by_award.get(award.id, ())

    def rows_that_may_be_of(self, award: Award) -> tuple[CollegeCourse, ...]:
        """The course rows of an award, and those where nobody said which award uses them."""
        return (*self.rows_of(award), *(row for row in self.college.courses if row.awards is None))

    def names(self, record: Record, field: str, named: Record) -> Answer:
        """Whether a reference cell names a record; a blank cell asks for itself."""
        return told(record, field, lambda _: named.id in self.pathway.refs(record, field))

    def units(self, record: Award | CollegeCourse) -> Amount:
        """Units of an award or course in semester units."""
        return semester(record.units, self.college, Ask(Evidence(record.id, "units")))

    def transfers(self, award: Award) -> Answer:
        """Whether a Transfer row starts from the award, here or in the workbook of a university."""
        confirmed = (route for route in self.pathway.transfer_routes if route.university_row)
        if any(award.id in route.awards for route in confirmed):
            return YES
        rows = (self.names(row, "from_awards", award) for row in self.college.transfer)
        return any_of((*rows, unlisted(self.college.transfer, self.about, award.label)))
