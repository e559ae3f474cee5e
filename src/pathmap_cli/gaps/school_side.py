"""A high school with whatever its career center teaches: what the rules read about schools."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import chain

from pathmap_cli.gaps.answers import Amount, Answer, amount, any_of, not_told, one_of, told, total, unknown
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.said import Ask, Evidence, seen
from pathmap_cli.gaps.sheets import empty
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.high_school import HighSchool, HighSchoolAbout
from pathmap_cli.model.links import CourseMatch
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import AgreementStatus, CourseType, CteLevel, InstitutionType, TaughtAt
from pathmap_cli.vocabulary.terms import plain

GRADES = range(6, 13)
ALTERNATIVE = (InstitutionType.CONTINUATION_OR_ALTERNATIVE, InstitutionType.INDEPENDENT_STUDY)
SHARED = (InstitutionType.CAREER_CENTER_OR_ROP, InstitutionType.COUNTY_PROGRAM)
ELSEWHERE = (TaughtAt.CAREER_CENTER_OR_ROP, TaughtAt.ANOTHER_HIGH_SCHOOL)


def is_shared(school: HighSchool) -> bool:
    """Whether it teaches for other schools and is judged only with them."""
    kind = school.about.institution_type
    return kind in SHARED or (kind is None and bool(school.about.serves))


@dataclass(frozen=True)
class TaughtCourse:
    """A course of a school: all rows with its title, whatever the grade, and whoever of two hosts lists it."""

    rows: tuple[SchoolCourse, ...]

    @property
    def title(self) -> str:
        """The title, as the first row has it."""
        return self.rows[0].label

    @property
    def is_cte(self) -> Answer:
        """Whether it is a CTE course."""
        return any_of(map(is_cte, self.rows))

    def has_level(self, *levels: CteLevel) -> Answer:
        """Whether it is a CTE course of one of these levels."""
        return any_of(is_cte(row).then(one_of(row, "cte_level", *levels)) for row in self.rows)


def is_cte(row: SchoolCourse) -> Answer:
    """Whether the row's Course type is CTE."""
    return one_of(row, "course_type", CourseType.CTE)


@dataclass(frozen=True, eq=False)
class SchoolSide:
    """One high school, with the institutions where its students take courses of the pathway.

    `others` are career centers that might be among them, had somebody said whom they serve. `possible_links` are the
    early-credit links at the school or its hosts, and those where nobody said at which school. `colleges` are all that
    sent a workbook, by id.
    """

    pathway: Pathway
    home: HighSchool
    hosts: tuple[HighSchool, ...]
    others: tuple[HighSchool, ...]
    possible_links: tuple[Link, ...]
    colleges: Mapping[str, CollegeSide]

    @property
    def id(self) -> str:
        """The school's id."""
        return self.home.id

    @property
    def name(self) -> str:
        """The school's name."""
        return self.home.name

    @property
    def about(self) -> HighSchoolAbout:
        """The school's About form."""
        return self.home.about

    @property
    def institutions(self) -> tuple[HighSchool, ...]:
        """The school and its hosts."""
        return (self.home, *self.hosts)

    @property
    def is_alternative(self) -> Answer:
        """Whether it is a continuation, alternative or independent-study school."""
        return one_of(self.about, "institution_type", *ALTERNATIVE)

    def possible_links_for(self, course: SchoolCourse) -> tuple[Link, ...]:
        """The possible links of one course, and those where nobody said of which."""
        return (*self._links_by_course.get(plain(course.label), ()), *self._links_by_course.get("", ()))

    @cached_property
    def _links_by_course(self) -> Mapping[str, Sequence[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.possible_links:
            found.setdefault(link.keys["school_course"], []).append(link)
        return found

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The early-credit links that are certainly at the school or its hosts."""
        return tuple(link for link in self.possible_links if self.has(link).yes)

    @cached_property
    def rows(self) -> tuple[SchoolCourse, ...]:
        """The course rows of the hosts, then the school's own."""
        return tuple(chain.from_iterable(school.courses.rows for school in (*self.hosts, self.home)))

    @cached_property
    def courses(self) -> tuple[TaughtCourse, ...]:
        """The courses, each once."""
        by_name: dict[str, list[SchoolCourse]] = {}
        for row in self.rows:
            by_name.setdefault(plain(row.label), []).append(row)
        return tuple(TaughtCourse(tuple(rows)) for rows in by_name.values())

    @cached_property
    def cte_courses(self) -> tuple[TaughtCourse, ...]:
        """The courses that are certainly CTE."""
        return tuple(course for course in self.courses if course.is_cte.yes)

    @cached_property
    def more_courses(self) -> tuple[Answer, ...]:
        """One open answer for each place where further courses might be: an empty sheet, a host that is not named."""
        sheets = (empty(school.courses) for school in self.institutions)
        return (*(answer for answer in sheets if not answer.no), *self._unnamed_hosts())

    def teaches_cte_in(self, grades: Iterable[int]) -> Answer:
        """Whether a CTE course is taught in one of these grades."""
        wanted = frozenset(grades)
        rows = (told(row, "grade", wanted.intersection) & is_cte(row) for row in self.rows)
        return any_of((*rows, *self.more_courses))

    @cached_property
    def proposed_matches(self) -> tuple[CourseMatch, ...]:
        """Likenesses between its courses and college courses that nobody has confirmed."""
        ids = {row.id for row in self.rows}
        return tuple(match for match in self.pathway.matches if match.school_course in ids and not match.is_sure)

    @property
    def students_in_last_course(self) -> Amount:
        """Students in the CTE course of the highest grade, the largest where there are several."""
        certain = [row for row in self.rows if row.is_cte and row.grade]
        last = max((max(row.grade or ()) for row in certain), default=0)
        later = self._may_be_later_than(last)
        if later:
            return total(map(unknown, later))
        return reduce(Amount.larger, (_students(row) for row in certain if last in (row.grade or ())), Amount())

    def _may_be_later_than(self, grade: int) -> tuple[Answer, ...]:
        """Open answers: whether there is a CTE course of a higher grade than this."""
        rows = (is_cte(row) & told(row, "grade", lambda grades: max(grades) > grade) for row in self.rows)
        return tuple(answer for answer in (*rows, *self.more_courses) if answer.open)

    def units_with(self, *statuses: AgreementStatus) -> Amount:
        """Semester units of early credit whose agreement has one of these statuses; a college course counts once."""
        return self._units(lambda link: link.has_status(*statuses))

    def _units(self, counts: Callable[[Link], Answer]) -> Amount:
        by_choice: dict[tuple[str, ...], Amount] = {}
        for link in self.possible_links:
            units = link.units.where(counts(link)).where(self.has(link))
            by_choice[link.choice] = by_choice.get(link.choice, Amount()).larger(units)
        return total(by_choice.values())

    def has(self, link: Link) -> Answer:
        """Whether a link is at the school or one of its hosts."""
        return any_of(link.joins(high_school=school.id) for school in self.institutions)

    @property
    def links_in_place(self) -> Iterator[Link]:
        """The links whose agreement is certainly in place."""
        return (link for link in self.links if link.is_in_place.yes)

    @cached_property
    def in_place_units(self) -> Amount:
        """Semester units of early credit that students can count on: in place, and not ended."""
        silent = (empty(school.early_credit) for school in self.institutions)
        return self._units(lambda link: link.is_in_place) + total(map(unknown, (*silent, *self._unnamed_hosts())))

    def _unnamed_hosts(self) -> Iterator[Answer]:
        rows = [row for row in self.home.courses if row.taught_at in ELSEWHERE and not row.at_institution]
        for other in self.others:
            asks = [Ask(Evidence(row.id, "at_institution")) for row in rows]
            if other.about.serves is None:
                asks.append(Ask(Evidence(other.about.id, "serves")))
            if asks:
                yield not_told(*asks)


def _students(row: SchoolCourse) -> Amount:
    return amount(None if row.students is None else Span.of(row.students), Ask(Evidence(row.id, "students")))


def course_evidence(school: SchoolSide, field: str) -> tuple[Evidence, ...]:
    """The school's Courses sheet, and a field of each row of its CTE courses."""
    rows = (row for course in school.cte_courses for row in course.rows)
    return (Evidence(school.home.courses.id), *seen(field, *rows))


def titles(courses: Iterable[TaughtCourse]) -> str:
    """The titles of courses in one line."""
    return listed(course.title for course in courses)
