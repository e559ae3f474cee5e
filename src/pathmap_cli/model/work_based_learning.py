"""The Work-based learning sheet: where students meet employers and work."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.columns import CourseRefs, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.text import OrNoneType
from pathmap_cli.schema.types import NoneAnswer, Number, SuggestedType, TextOrNone, WhenAnswer, Whole, YesNo
from pathmap_cli.vocabulary import OfferStatus, WblActivity, WblLevel


def _is_possible(row: "WorkBasedLearning") -> bool:
    return not row.is_ruled_out


class WorkBasedLearning(Record):
    """An activity in which students meet employers and work, at one of four levels."""

    sheet_name: ClassVar[str] = "Work-based learning"
    named_by: ClassVar[tuple[str, ...]] = ("activity", "level")
    identity: ClassVar[tuple[str, ...]] = ("level", "activity", "when", "employer", "courses")
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = tuple({"level": level} for level in WblLevel)

    activity: Annotated[
        Annotated[NoneAnswer | str, Field(union_mode="left_to_right"), OrNoneType(SuggestedType(WblActivity))] | None,
        Column(
            "Activity",
            "What students do; choose one or use your own words. None says that there is nothing at this level.",
            "Job shadow",
            tier=Tier.NEEDED,
            aliases=("WBL activity", "Work-based learning activity"),
            needed_when=_is_possible,
        ),
    ] = None
    level: Annotated[
        WblLevel | None,
        Column(
            "Level",
            "Its place on the way from learning about work to learning through work. Job shadow counts as Exploration "
            "here; change it if your state places it in Preparation.",
            "Exploration",
            tier=Tier.ASKED,
            aliases=("WBL level", "Continuum level", "Stage"),
        ),
    ] = None
    when: Annotated[
        WhenAnswer | None,
        Column(
            "Grade or term",
            "The grade (such as 11 or 9-10), the college term (Term 1), Summer, or After graduation.",
            "11",
            aliases=("Grade", "Grades", "Grade level", "When"),
        ),
    ] = None
    courses: Annotated[
        CourseRefs | None,
        Column(
            "Course",
            "The courses that it belongs to, by code or title. Type None if it is linked to no course.",
            "Welding 2",
            aliases=("Courses", "Course link", "Linked course"),
        ),
    ] = None
    employer: Annotated[
        TextOrNone | None,
        Column(
            "Employer or host",
            "Who takes the students in. Type None if there is none yet.",
            "Bayline Fabrication",
            tier=Tier.ASKED,
            aliases=("Employer", "Host", "Employer partner", "Partner"),
            asked_when=_is_possible,
        ),
    ] = None
    is_paid: Annotated[YesNo | None, Column("Paid", "Whether students are paid.", "No", aliases=("Is it paid",))] = None
    hours: Annotated[
        Number | None,
        Column("Hours", "Hours for one student in a year.", "8", aliases=("Hours per student", "Total hours")),
    ] = None
    students: Annotated[
        Whole | None,
        Column(
            "Students a year",
            "How many students take part in a year: a count, no names.",
            "24",
            aliases=("Students per year", "Students", "Number of students"),
            yearly=True,
        ),
    ] = None
    status: Annotated[
        OfferStatus | None,
        Column(
            "Status",
            "Whether students can do it today. Not offered is a useful answer too.",
            "Offered",
            tier=Tier.ASKED,
            aliases=("Current status", "Availability"),
            asked_when=lambda row: row.activity is not NoneAnswer.NONE,
        ),
    ] = None
    notes: Notes = None

    @property
    def key(self) -> tuple[str, ...]:
        """An activity is known by its level and its name."""
        return self.words("level", "activity")

    @property
    def is_ruled_out(self) -> bool:
        """Whether the row says that there is nothing: Not offered, or None as its activity."""
        return self.status is OfferStatus.NOT_OFFERED or self.activity is NoneAnswer.NONE
