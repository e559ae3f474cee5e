"""The On-ramps sheet: ways into a college's programs."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import Hours, Notes, PreparesFor
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Money, RefType, Text, Title
from pathmap_cli.vocabulary import OnRampKind, OnRampStatus, Population, Schedule


class OnRamp(Record):
    """A way into the college's programs, such as a noncredit class, an adult school or a bridge."""

    sheet_name: ClassVar[str] = "On-ramps"
    identity: ClassVar[tuple[str, ...]] = ("title", "provider", "kind", "for_whom")

    title: Annotated[
        Title | None,
        Column(
            "On-ramp",
            "The name of the program, class or bridge.",
            "Welding basics, noncredit",
            tier=Tier.NEEDED,
            aliases=("Program name", "Program", "Name"),
        ),
    ] = None
    for_whom: Annotated[
        tuple[Population, ...] | None,
        Column(
            "For whom",
            "The people it is meant for; Everyone if it is open to all.",
            "Career changers; Veterans",
            tier=Tier.ASKED,
            aliases=("Population", "Populations", "Target group", "Audience"),
        ),
    ] = None
    kind: Annotated[
        OnRampKind | None,
        Column(
            "Kind of on-ramp",
            "Where its students come from, or what it builds on.",
            "Noncredit",
            tier=Tier.ASKED,
            aliases=("Kind", "Type", "Source"),
        ),
    ] = None
    provider: Annotated[
        Title | None,
        Column("Provider", "Who runs it.", "Cedar Valley Adult School", aliases=("Provided by", "Offered by")),
    ] = None
    hours: Hours = None
    schedule: Annotated[
        tuple[Schedule, ...] | None,
        Column("Schedule", "When it meets.", "Evening", aliases=("When", "Times")),
    ] = None
    cost: Annotated[
        Money | None,
        Column(
            "Cost to the student", "Dollars that a student pays; 0 if it is free.", "0", aliases=("Cost", "Fee", "Fees")
        ),
    ] = None
    minimum_preparation: Annotated[
        Text | None,
        Column(
            "Minimum preparation",
            "What somebody needs before starting.",
            "Reading at grade 8",
            aliases=("Preparation", "Prerequisite", "Prerequisites"),
        ),
    ] = None
    prepares_for: PreparesFor = None
    leads_to: Annotated[
        tuple[Annotated[str, RefType("awards", "courses")], ...] | None,
        Column(
            "Leads to",
            "The award or the first course that it leads into. Type None if it leads nowhere yet.",
            "Welding Technology, Certificate of achievement",
            tier=Tier.ASKED,
            aliases=("Leads to award", "Next step", "Leads to program"),
        ),
    ] = None
    status: Annotated[
        OnRampStatus | None,
        Column("Status", "Whether people can start it today.", "Offered", tier=Tier.ASKED, aliases=("Current status",)),
    ] = None
    notes: Notes = None
