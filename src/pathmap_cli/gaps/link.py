"""One early-credit link, as both workbooks tell it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, cast

from pathmap_cli.gaps.answers import NO, YES, Amount, Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.said import Ask, Evidence, Hit, Severity, seen
from pathmap_cli.gaps.sheets import unnamed
from pathmap_cli.gaps.units import semester
from pathmap_cli.model.college import College
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.links import Agreement
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import AgreementStatus, CreditType
from pathmap_cli.vocabulary.terms import plain

DUAL_ENROLLMENT = (CreditType.DUAL_ENROLLMENT_CCAP, CreditType.DUAL_ENROLLMENT_OTHER)
CLAIMED = (CreditType.ARTICULATED, CreditType.CREDIT_BY_EXAM)
"""Credit that a student must claim before it stands on a transcript."""
NO_AGREEMENT = (AgreementStatus.IDEA, AgreementStatus.NONE)


@dataclass(frozen=True, eq=False)
class Link:
    """A high-school course, a college course and the agreement between them; either workbook may be absent."""

    pathway: Pathway
    agreement: Agreement
    school: HighSchool | None
    college: College | None

    @cached_property
    def rows(self) -> tuple[EarlyCredit, ...]:
        """The rows that tell of it, the school's first."""
        return tuple(cast("EarlyCredit", self.pathway.record(row)) for row in self.agreement.rows)

    @cached_property
    def school_course(self) -> SchoolCourse | None:
        """The school's course, where it stands in a workbook."""
        course = self.agreement.school_course
        return cast("SchoolCourse", self.pathway.record(course)) if course else None

    @cached_property
    def college_course(self) -> CollegeCourse | None:
        """One of the rows of the college's course, where it stands in a workbook."""
        course = self.agreement.college_course
        return cast("CollegeCourse", self.pathway.record(course)) if course else None

    @property
    def school_name(self) -> str:
        """The school, as its workbook or the row names it."""
        return self.school.name if self.school else self._text("high_school") or "a high school"

    @property
    def college_name(self) -> str:
        """The college, as its workbook or the row names it."""
        return self.college.name if self.college else self._text("college") or "a college"

    @property
    def course_name(self) -> str:
        """The school's course."""
        return self.school_course.label if self.school_course else self.agreement.school_course_text

    @property
    def college_code(self) -> str:
        """The code of the college's course."""
        return self.college_course.label if self.college_course else self.agreement.college_course_text

    @property
    def name(self) -> str:
        """Both courses and both places: `Welding 1 at Vista High School (WELD 110, Cedar Valley College)`."""
        inside = ", ".join(filter(None, (self.college_code, self.college_name)))
        return f"{self.course_name or 'A course'} at {self.school_name} ({inside})"

    def evidence(self, *fields: str) -> tuple[Evidence, ...]:
        """These fields of every row that tells of it."""
        return tuple(place for field in fields for place in seen(field, *self.rows))

    def says(self, field: str, *values: object) -> Answer:
        """Whether one side says one of these; a blank, and a row that may be about it, could still say so."""
        return any_of((*(one_of(row, field, *values) for row in self.rows), self._may_say(field, values.__contains__)))

    def may_count_more(self, field: str, count: int) -> Answer:
        """Whether a row that may be about it gives a larger count."""
        return self._may_say(field, lambda other: other > count)

    def has_status(self, *statuses: AgreementStatus) -> Answer:
        """Whether one side gives the agreement one of these statuses."""
        return self.says("agreement_status", *statuses)

    @property
    def is_in_place(self) -> Answer:
        """Whether students can count on it: the agreement is in place, and no side says that it has ended."""
        return NO if self.has_ended else self.has_status(AgreementStatus.IN_PLACE)

    @property
    def has_ended(self) -> bool:
        """Whether one side gives an end date before today; without a date the agreement holds."""
        return any(end < self.pathway.today for end in self.end_dates)

    def is_of_type(self, *types: CreditType) -> Answer:
        """Whether one side says that the credit is of one of these types."""
        return self.says("credit_type", *types)

    @property
    def end_dates(self) -> tuple[date, ...]:
        """When the agreement ends, as each side that says so says it."""
        return tuple(row.agreement_ends for row in self.rows if row.agreement_ends)

    def agrees_on(self, *fields: str) -> bool:
        """Whether no two rows say different things."""
        return all(len({getattr(row, field) for row in self.rows} - {None}) < 2 for field in fields)  # noqa: PLR2004

    @property
    def enrolled(self) -> int | None:
        """Students enrolled last year, the larger of two counts."""
        return self._most("students_enrolled")

    @property
    def claimed(self) -> int | None:
        """Students with the credit on a college transcript, the larger of two counts."""
        return self._most("students_with_credit")

    @property
    def units(self) -> Amount:
        """Semester units: as a row says, else as the college's course list says."""
        typed = next((row.college_units for row in self.rows if row.college_units), None)
        course = self.college_course.units if self.college_course else None
        units = semester(typed or course, self.college, *self.asks("college_units"))
        return units if self.keys["college"] else units.times(1, 1, *self.asks("college"))

    @property
    def units_seen(self) -> tuple[Evidence, ...]:
        """Where its units stand: on the rows that give them, else on the college's course list."""
        rows = seen("college_units", *(row for row in self.rows if row.college_units))
        course = self.college_course
        return rows or (seen("units", course) if course and course.units else ())

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """What tells two links apart, by field and in plain letters; an empty text where nobody said it."""
        return {
            "high_school": self.agreement.school or plain(self._text("high_school")),
            "college": self.agreement.college or plain(self._text("college")) or self._instead_of_a_college,
            "school_course": plain(self.course_name),
            "college_course": plain(self.college_code),
        }

    def joins(self, **wanted: str) -> Answer:
        """Whether it is the link with these keys; what is blank asks for itself."""
        # Asked of every pair of rows, so it says no as early as it can.
        if any(self.keys[field] not in {value, ""} for field, value in wanted.items()):
            return NO
        blank = [field for field in wanted if not self.keys[field]]
        return not_told(*self.asks(*blank)) if blank else YES

    @property
    def choice(self) -> tuple[str, ...]:
        """What links share of which a student gets the units once: a college course, or a Pick-one group of them."""
        course = self.college_course
        if course is not None and course.pick_one_group:
            return (self.keys["college"], *(course.awards or ()), f"group {course.pick_one_group}")
        return (self.keys["college"], self.keys["college_course"]) if self.college_code else self.agreement.rows

    def hit(self, message: str, *fields: str, severity: Severity | None = None) -> Hit:
        """A finding about the link, with these fields as evidence."""
        ids = filter(None, (self.agreement.school, self.agreement.college))
        return Hit(message, self.evidence(*fields), severity, students=self.enrolled or 0, concerns=tuple(ids))

    def asks(self, *fields: str) -> tuple[Ask, ...]:
        """Questions for these fields of every row that tells of it."""
        return tuple(map(Ask, self.evidence(*fields)))

    def _may_say(self, field: str, test: Callable[[Any], object]) -> Answer:
        """Whether a row says so that may be about it, because of a blank; rows without a name may say anything."""
        others = (cast("EarlyCredit", self.pathway.record(row)) for row in self.agreement.possible_rows)
        here = (told(row, field, test) & not_told(*self._apart(row)) for row in others)
        return any_of((*here, *(unnamed(side.early_credit) for side in self._silent_sides)))

    def _apart(self, other: EarlyCredit) -> Iterator[Ask]:
        """The blanks that keep another row from being about it."""
        for row in (*self.rows, other):
            yield from (
                Ask(place) for name in ("high_school", "college") if not getattr(row, name) for place in seen(name, row)
            )

    @property
    def _silent_sides(self) -> Iterator[HighSchool | College]:
        """The workbooks that do not list it."""
        if self.school and not self.agreement.school_row:
            yield self.school
        if self.college and not self.agreement.college_row:
            yield self.college

    @property
    def _instead_of_a_college(self) -> str:
        """An exam needs no college; what other links leave blank is not told."""
        return "an exam" if self.is_of_type(CreditType.AP_OR_IB_EXAM).yes else ""

    def _most(self, field: str) -> int | None:
        counts = (getattr(row, field) for row in self.rows)
        return max((count for count in counts if count is not None), default=None)

    def _text(self, field: str) -> str:
        return next((text for row in self.rows if (text := getattr(row, field))), "")
