"""The Transitions sheet: the steps from school into college."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pathmap_cli.model.columns import Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import NumberType, Span, WhenAnswer
from pathmap_cli.vocabulary import Responsible, TransitionActivity, TransitionStatus


def _is_thought_of(row: "Transition") -> bool:
    return row.status not in {TransitionStatus.WISHED_FOR, TransitionStatus.NOT_DONE}


class Transition(Record):
    """A step that helps students from school into college, such as an education plan or a petition for credit."""

    sheet_name: ClassVar[str] = "Transitions"
    identity: ClassVar[tuple[str, ...]] = ("activity", "when", "responsible")
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = tuple(
        {"activity": activity} for activity in TransitionActivity if activity is not TransitionActivity.OTHER
    )

    activity: Annotated[
        TransitionActivity | None,
        Column(
            "Activity",
            "A step on the way from school to college. Add a row of its own for each grade in which it happens.",
            "Education plan",
            tier=Tier.NEEDED,
            aliases=("Transition activity", "Transition step", "Step"),
        ),
    ] = None
    when: Annotated[
        WhenAnswer | None,
        Column(
            "Grade or term",
            "The grade (such as 11 or 9-10), the college term (Term 1), Summer, or After graduation.",
            "11",
            tier=Tier.ASKED,
            aliases=("Grade", "Grades", "Grade level", "When"),
            asked_when=_is_thought_of,
        ),
    ] = None
    responsible: Annotated[
        Responsible | None,
        Column(
            "Responsible",
            "Who sees that it happens. An adult school reads High school as its own.",
            "Both",
            tier=Tier.ASKED,
            aliases=("Who is responsible", "Responsible party", "Lead"),
            asked_when=_is_thought_of,
        ),
    ] = None
    share: Annotated[
        Annotated[Span, NumberType(high=100)] | None,
        Column(
            "Share of students",
            "Out of 100 students of the pathway, how many it reaches.",
            "80",
            aliases=("Share", "Percent of students", "Share of students (percent)"),
        ),
    ] = None
    status: Annotated[
        TransitionStatus | None,
        Column(
            "Status",
            "Whether it happens today. Not done is a useful answer too.",
            "In place",
            tier=Tier.ASKED,
            aliases=("Current status",),
        ),
    ] = None
    notes: Notes = None
