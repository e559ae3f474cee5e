"""The Early credit sheet: college credit that students earn in high school."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import AgreementEnds, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Code, NumberType, RefType, Span, Text, Title, Whole
from pathmap_cli.vocabulary import AgreementStatus, CreditType, TaughtBy


def _is_not_an_exam(row: "EarlyCredit") -> bool:
    return row.credit_type is not CreditType.AP_OR_IB_EXAM


class EarlyCredit(Record):
    """College credit that students can earn in high school, for one high-school and one college course."""

    sheet_name: ClassVar[str] = "Early credit"
    named_by: ClassVar[tuple[str, ...]] = ("school_course",)
    identity: ClassVar[tuple[str, ...]] = ("school_course", "high_school", "college", "college_course", "credit_type")

    school_course: Annotated[
        Annotated[str, RefType("courses")] | None,
        Column(
            "High-school course",
            "The school's course, by code or title. A second college, or an exam beside an agreement, is a second row.",
            "Welding 2",
            tier=Tier.NEEDED,
            aliases=("HS course", "High school course title", "School course"),
        ),
    ] = None
    high_school: Annotated[
        Title | None,
        Column(
            "High school",
            "The school where students take it. In a school's own workbook, blank means that school.",
            "Vista High School",
            tier=Tier.NEEDED,
            aliases=("School", "School name", "HS"),
        ),
    ] = None
    credit_type: Annotated[
        CreditType | None,
        Column(
            "Credit type",
            "How students come by the credit.",
            "Articulated",
            tier=Tier.ASKED,
            aliases=("Type", "Type of credit", "Early credit type"),
        ),
    ] = None
    college: Annotated[
        Title | None,
        Column(
            "College",
            "The college that gives the credit. In a college's own workbook, blank means that college.",
            "Cedar Valley College",
            tier=Tier.ASKED,
            aliases=("College name", "Community college", "Partner college"),
            asked_when=_is_not_an_exam,
        ),
    ] = None
    college_course: Annotated[
        Code | None,
        Column(
            "College course",
            "The college's own code for the course.",
            "WELD 110",
            tier=Tier.ASKED,
            aliases=("College course code", "College course number", "College course no."),
            asked_when=_is_not_an_exam,
        ),
    ] = None
    college_course_title: Annotated[
        Title | None,
        Column(
            "College course title",
            "The title in the college's catalog.",
            "Introduction to Welding",
            aliases=("College title",),
        ),
    ] = None
    college_units: Annotated[
        Annotated[Span, NumberType(high=30)] | None,
        Column(
            "College units",
            "Units that the college gives, as the college counts them (semester or quarter).",
            "3",
            aliases=("Units", "College credits", "College credit hours"),
        ),
    ] = None
    agreement_status: Annotated[
        AgreementStatus | None,
        Column(
            "Agreement status",
            "How far the agreement behind the credit has come. None means that there is no agreement.",
            "In place",
            tier=Tier.ASKED,
            aliases=("Status", "Agreement", "Status of agreement"),
        ),
    ] = None
    agreement_ends: AgreementEnds = None
    taught_by: Annotated[
        TaughtBy | None,
        Column("Taught by", "Who teaches it, and where.", "High-school teacher", aliases=("Instructor", "Teacher")),
    ] = None
    grade_or_test: Annotated[
        Text | None,
        Column(
            "Grade or test needed",
            "What a student must reach to have the credit.",
            "B or better and the final project",
            aliases=("Grade needed", "Minimum grade", "Minimum grade or test"),
        ),
    ] = None
    students_enrolled: Annotated[
        Whole | None,
        Column(
            "Students enrolled last year",
            "How many students took it last year: a count, no names.",
            "26",
            aliases=("Students enrolled", "Students", "Enrollment"),
            yearly=True,
        ),
    ] = None
    students_with_credit: Annotated[
        Whole | None,
        Column(
            "Students with the credit on a college transcript",
            "How many of them now have the credit on a college transcript: a count, no names.",
            "14",
            aliases=("Students with credit", "Credits claimed", "Credit claimed last year"),
            yearly=True,
        ),
    ] = None
    notes: Notes = None

    @property
    def key(self) -> tuple[str, ...]:
        """A link is known by its two courses, its two institutions and its kind."""
        return self.words(*self.identity)
