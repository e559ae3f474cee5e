"""Early credit as both sides tell it: one agreement from a school's row and a college's row, and where they differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.lookup import Lookup
from pathmap_cli.intake.matching import course_codes, title_key
from pathmap_cli.intake.two_sides import differing
from pathmap_cli.issues import Issue, across
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.links import Agreement
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import CourseType, CreditType, SchoolSubject

COMPARED = {
    "college_units": "number of college units",
    "agreement_status": "agreement status",
    "agreement_ends": "end date",
}
GENERAL_EDUCATION = frozenset(
    {
        SchoolSubject.ENGLISH,
        SchoolSubject.MATH,
        SchoolSubject.SCIENCE,
        SchoolSubject.SOCIAL_STUDIES,
        SchoolSubject.WORLD_LANGUAGE,
        SchoolSubject.ARTS,
    }
)
"""Subjects whose college courses a pathway's college workbook need not list."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One Early credit row, with what its names mean."""

    located: Located[Record]
    school: str
    college: str
    school_course: Located[Record] | None
    college_course: Located[Record] | None

    @property
    def row(self) -> EarlyCredit:
        return cast("EarlyCredit", self.located.record)

    @property
    def school_key(self) -> str:
        return self.school_course.record.id if self.school_course else title_key(self.row.school_course or "")

    @property
    def called(self) -> frozenset[str]:
        """Everything that the school's course goes by."""
        known = self.school_course.record.words("title", "course_code") if self.school_course else ()
        return frozenset(map(title_key, (self.row.school_course or "", *known)))

    def tells_the_same(self, other: "_Side") -> bool:
        """Whether two rows speak of one agreement: same school, college and courses, and no other type of credit."""
        same = (self.school, self.college, self.school_key) == (other.school, other.college, other.school_key)
        return same and self._agrees_with(other)

    def may_tell_the_same(self, college: "_Side") -> bool:
        """Whether only a blank, a college here or a school there, keeps this row of a school apart from a college's."""
        to_college = self.college == college.college or not self.row.college
        at_school = self.school == college.school or not college.row.high_school
        return to_college and at_school and self._agrees_with(college)

    def _agrees_with(self, other: "_Side") -> bool:
        return bool(_codes(self) & _codes(other) or not (_codes(self) and _codes(other))) and (
            (self.row.credit_type or other.row.credit_type) == (other.row.credit_type or self.row.credit_type)
        )


def agreements(placed: Sequence[Placed], look: Lookup) -> tuple[tuple[Agreement, ...], tuple[Issue, ...]]:
    """Every agreement once, the schools' rows first, then what only colleges list; and what the two sides differ in."""
    schools = [side for one in placed if one.known.kind == "high-school" for side in _sides(one, look)]
    colleges = [side for one in placed if one.known.kind == "college" for side in _sides(one, look)]
    pairs = tuple(_pairs(schools, colleges))
    issues = (issue for school, college in pairs if school and college for issue in _differences(school, college))
    unlisted = (issue for side in schools for issue in _not_listed(side, look))
    maybe = _kept_apart_by_a_blank(pairs)
    return tuple(_agreement(*pair, maybe) for pair in pairs), (*issues, *unlisted)


def _sides(one: Placed, look: Lookup) -> Iterator[_Side]:
    for located in one.sheets.get("early_credit", ()):
        row = cast("EarlyCredit", located.record)
        school = look.institution(row.high_school or "", "high-school")
        college = look.institution(row.college or "", "college")
        school_id, college_id = school.id if school else "", college.id if college else ""
        yield _Side(
            located,
            school_id,
            college_id,
            _one(look.rows(school_id, ("courses",), row.school_course or "")),
            _one(look.rows(college_id, ("courses",), row.college_course or "")),
        )


def _one(rows: Sequence[Located[Record]]) -> Located[Record] | None:
    return rows[0] if rows else None


def _codes(side: _Side) -> frozenset[str]:
    return course_codes(side.row.college_course or "")


def _pairs(schools: Iterable[_Side], colleges: Iterable[_Side]) -> Iterator[tuple[_Side | None, _Side | None]]:
    free: dict[tuple[str, str], list[_Side]] = {}
    for college in colleges:
        free.setdefault((college.school, college.college), []).append(college)
    for school in schools:
        others = free.get((school.school, school.college), [])
        same = next((other for other in others if school.tells_the_same(other)), None)
        if same:
            others.remove(same)
        yield school, same
    for others in free.values():
        yield from ((None, other) for other in others)


def _kept_apart_by_a_blank(pairs: Iterable[tuple[_Side | None, _Side | None]]) -> Mapping[str, tuple[str, ...]]:
    """The id of a row that stands alone → the ids of the other side's rows that may tell of the same."""
    alone: list[_Side] = []
    by_course: dict[str, list[_Side]] = defaultdict(list)
    for school, college in pairs:
        if school and not college:
            alone.append(school)
        elif college and not school:
            for name in college.called:
                by_course[name].append(college)
    found: dict[str, set[str]] = defaultdict(set)
    for side in alone:
        for other in (college for name in side.called for college in by_course.get(name, ())):
            if side.may_tell_the_same(other):
                found[side.row.id].add(other.row.id)
                found[other.row.id].add(side.row.id)
    return {row: tuple(sorted(others)) for row, others in found.items()}


def _agreement(school: _Side | None, college: _Side | None, maybe: Mapping[str, tuple[str, ...]]) -> Agreement:
    side = school or cast("_Side", college)
    school_course = side.school_course or (college and college.school_course)
    college_course = side.college_course or (college and college.college_course)
    return Agreement(
        school=side.school,
        college=side.college,
        school_course=school_course.record.id if school_course else None,
        school_course_text=side.row.school_course or "",
        college_course=college_course.record.id if college_course else None,
        college_course_text=side.row.college_course or (college.row.college_course if college else "") or "",
        school_row=school.row.id if school else None,
        college_row=college.row.id if college else None,
        possible_rows=maybe.get(side.row.id, ()),
    )


def _differences(school: _Side, college: _Side) -> Iterator[Issue]:
    for one in differing(school.located, college.located, COMPARED):
        yield across.CONTRADICTED_AGREEMENT.at(
            one.place,
            value=one.value,
            what=school.row.label,
            field=one.words,
            other_value=one.other_value,
            other=one.other,
            related=(one.other_place,),
        )


def _not_listed(side: _Side, look: Lookup) -> Iterator[Issue]:
    """A school's row names a course that the college, having listed its courses, does not list."""
    listed = look.names.get((side.college, "courses"))
    named = side.row.college_course and side.row.credit_type is not CreditType.AP_OR_IB_EXAM
    if listed and listed.labels and named and not side.college_course and not _is_general(side.school_course):
        yield across.NOT_IN_COLLEGE_WORKBOOK.at(
            side.located.origin.cell("college_course"), value=side.row.college_course, college=side.row.college
        )


def _is_general(course: Located[Record] | None) -> bool:
    record = course.record if course else None
    return (
        isinstance(record, SchoolCourse)
        and record.subject in GENERAL_EDUCATION
        and record.course_type is not CourseType.CTE
    )
