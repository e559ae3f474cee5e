"""The Process sheet: how far the partnership is in the five steps of mapping."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Text
from pathmap_cli.vocabulary import ProcessStep, StepStatus


class MappingStep(Record):
    """One of the five steps of the mapping process, or one meeting of it."""

    sheet_name: ClassVar[str] = "Process"
    of_one_round: ClassVar[bool] = True
    identity: ClassVar[tuple[str, ...]] = ("step", "date")
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = tuple({"step": step} for step in ProcessStep)

    step: Annotated[
        ProcessStep | None,
        Column(
            "Step",
            "1 launch, 2 planning meeting, 3 preparation, 4 mapping session, 5 work after the session.",
            "4",
            tier=Tier.NEEDED,
            aliases=("Process step",),
        ),
    ] = None
    date: Annotated[
        Date | None,
        Column("Date", "When it was, or will be. Add a row for a second meeting.", "2026-11-12", aliases=("Day",)),
    ] = None
    attendees: Annotated[
        Text | None,
        Column("Attendees", "Who takes part, as organizations or roles.", "Both principals, the dean, three employers"),
    ] = None
    delivered: Annotated[
        Text | None,
        Column("Delivered", "What came out of it.", "Workbooks sent out", aliases=("Deliverables", "Outcome")),
    ] = None
    status: Annotated[
        StepStatus | None,
        Column("Status", "How far it is.", "Done", aliases=("Current status",)),
    ] = None
