"""The Entry and exit sheet of a high school: where students join and leave."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import ForWhom, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import RefType, Text, WhenAnswer
from pathmap_cli.vocabulary import EntryOrExit


class EntryExit(Record):
    """A point at which students can join the pathway, or leave it with something of value."""

    sheet_name: ClassVar[str] = "Entry and exit"
    named_by: ClassVar[tuple[str, ...]] = ("description",)
    identity: ClassVar[tuple[str, ...]] = ("entry_or_exit", "description", "when")

    entry_or_exit: Annotated[
        EntryOrExit | None,
        Column(
            "Entry or exit",
            "Whether it is a way into the pathway or a way out of it. None says that there are none.",
            "Exit",
            tier=Tier.NEEDED,
            aliases=("Point type", "Type", "Entry/exit"),
        ),
    ] = None
    description: Annotated[
        Text | None,
        Column(
            "Description",
            "What happens at this point, in a few words.",
            "Diploma and AWS Certified Welder",
            tier=Tier.NEEDED,
            aliases=("Entry or exit point", "Point"),
        ),
    ] = None
    when: Annotated[
        WhenAnswer | None,
        Column(
            "Grade or term",
            "The grade (such as 11 or 9-10), Summer, or After graduation.",
            "After graduation",
            tier=Tier.ASKED,
            aliases=("Grade", "Grades", "Grade level", "When"),
        ),
    ] = None
    for_whom: ForWhom = None
    leads_to: Annotated[
        Annotated[str, RefType("awards", "jobs")] | None,
        Column(
            "Leads to",
            "Where a student goes from here: an award, a job, a program, or Work, Apprenticeship or Military.",
            "Work",
            tier=Tier.ASKED,
            aliases=("Destination", "Next step"),
            asked_when=lambda row: row.entry_or_exit is EntryOrExit.EXIT,
        ),
    ] = None
    minimum_preparation: Annotated[
        Text | None,
        Column(
            "Minimum preparation",
            "What a student needs to have done before this point.",
            "Welding 2",
            aliases=("Preparation", "Prerequisite", "Prerequisites"),
        ),
    ] = None
    notes: Notes = None
