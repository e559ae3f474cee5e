"""One early-credit link, as both workbooks tell it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from pathmap_cli.gaps.answers import Amount, Answer, any_of, one_of
from pathmap_cli.gaps.said import Ask, Evidence, seen
from pathmap_cli.gaps.units import semester
from pathmap_cli.model.college import College, CollegeCourse
from pathmap_cli.model.crossings import EarlyCredit
from pathmap_cli.model.high_school import HighSchool, SchoolCourse
from pathmap_cli.model.links import Agreement
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary import AgreementStatus, CreditType

DUAL_ENROLLMENT = (CreditType.DUAL_ENROLLMENT_CCAP, CreditType.DUAL_ENROLLMENT_OTHER)
CLAIMED = (CreditType.ARTICULATED, CreditType.CREDIT_BY_EXAM)
"""Credit that a student must claim before it stands on a transcript."""


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
    def name(self) -> str:
        """Both courses and both places: `Welding 1 at Vista High School (WELD 110, MiraCosta College)`."""
        code = self.college_course.course_code if self.college_course else self.agreement.college_course_text
        inside = ", ".join(filter(None, (code, self.college_name)))
        return f"{self.course_name} at {self.school_name} ({inside})"

    def evidence(self, *fields: str) -> tuple[Evidence, ...]:
        """These fields of every row that tells of it."""
        return tuple(place for field in fields for place in seen(field, *self.rows))

    def says(self, field: str, *values: object) -> Answer:
        """Whether one side says one of these; a blank on either side could still say so."""
        return any_of(one_of(row, field, *values) for row in self.rows)

    def has_status(self, *statuses: AgreementStatus) -> Answer:
        """Whether one side gives the agreement one of these statuses."""
        return self.says("agreement_status", *statuses)

    def is_of_type(self, *types: CreditType) -> Answer:
        """Whether one side says that the credit is of one of these types."""
        return self.says("credit_type", *types)

    @property
    def ends(self) -> date | None:
        """When the agreement ends, as the first side to say so says it."""
        return next((row.agreement_ends for row in self.rows if row.agreement_ends), None)

    @property
    def enrolled(self) -> int | None:
        """Students enrolled last year, the larger of two counts."""
        return max((row.students_enrolled for row in self.rows if row.students_enrolled is not None), default=None)

    @property
    def claimed(self) -> int | None:
        """Students with the credit on a college transcript, the larger of two counts."""
        return max((row.students_with_credit for row in self.rows if row.students_with_credit is not None), default=None)

    @property
    def units(self) -> Amount:
        """Semester units: as a row says, else as the college's course list says."""
        typed = next((row.college_units for row in self.rows if row.college_units), None)
        course = self.college_course.units if self.college_course else None
        asks = (Ask(place) for place in seen("college_units", *self.rows))
        return semester(typed or course, self.college, *asks)

    @property
    def course_key(self) -> tuple[str, ...]:
        """What two links to one college course share."""
        code = self.college_course.course_code if self.college_course else self.agreement.college_course_text
        return (self.college_name, code or "") if code else self.agreement.rows

    @property
    def choice_key(self) -> tuple[str, ...]:
        """What links to college courses share of which a student takes only one; else the course itself."""
        course = self.college_course
        if course is None or not course.pick_one_group:
            return self.course_key
        return (self.college_name, *(course.awards or ()), f"group {course.pick_one_group}")

    def units_if(self, *statuses: AgreementStatus) -> Amount:
        """Its units if the agreement has one of these statuses."""
        return self.units.where(self.has_status(*statuses))

    def _text(self, field: str) -> str:
        return next((text for row in self.rows if (text := getattr(row, field))), "")
