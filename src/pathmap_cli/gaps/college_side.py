"""A college as the rules read it: its awards, and the rows of each course."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.gaps.answers import Amount, Answer, told
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.sheets import listed
from pathmap_cli.gaps.units import semester
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College, CollegeAbout, CollegeCourse
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import CourseCategory, Requirement
from pathmap_cli.vocabulary.terms import plain

NEEDED = (CourseCategory.MAJOR, CourseCategory.PREREQUISITE)


@dataclass(frozen=True, eq=False)
class CollegeSide:
    """One college whose workbook came back, with the early-credit links that lead to it."""

    pathway: Pathway
    college: College
    links: tuple[Link, ...]

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

    def names(self, record: Record, field: str, named: Record) -> Answer:
        """Whether a reference cell names a record; a blank cell asks for itself."""
        return told(record, field, lambda _: named.id in self.pathway.refs(record, field))

    def units(self, record: Award | CollegeCourse) -> Amount:
        """Units of an award or course in semester units."""
        return semester(record.units, self.college, Ask(Evidence(record.id, "units")))

    def transfers(self, award: Award) -> Answer:
        """Whether a Transfer row starts from the award."""
        rows = (self.names(row, "from_awards", award) for row in self.college.transfer)
        return listed(self.college.transfer, self.about, rows, award.label)


def is_required(row: CollegeCourse) -> bool:
    """Whether students must take it: Required, or nothing said and no choice in Major or Prerequisite."""
    if row.requirement is None:
        return row.category in NEEDED and not row.pick_one_group
    return row.requirement is Requirement.REQUIRED
