"""The action plan: written by pathmap, edited by people, read back. It is never sent out blank."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.columns import Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import Template
from pathmap_cli.schema.types import Date, Text, Title
from pathmap_cli.vocabulary import ActionStatus, Area, Horizon, Priority


class Action(Record):
    """One thing to do: what a gap asks for, or what a person added."""

    sheet_name: ClassVar[str] = "Actions"

    action_id: Annotated[
        Text | None, Column("Action id", "How pathmap knows the row again. Leave it as it is.", aliases=("Id",))
    ] = None
    status: Annotated[
        ActionStatus | None, Column("Status", "How far it has come.", "Agreed", tier=Tier.ASKED, aliases=("State",))
    ] = None
    priority: Annotated[
        Priority | None, Column("Priority", "How soon you want to take it up. Change it as you like.", "High")
    ] = None
    institution: Annotated[
        Title | None,
        Column("Institution", "Who does it; Together where several do.", "Vista High School", aliases=("Who",)),
    ] = None
    action: Annotated[
        Text | None,
        Column("Action", "What is to be done.", "Sign the agreement for Welding 2", tier=Tier.NEEDED),
    ] = None
    owner: Annotated[
        Title | None, Column("Owner", "Who takes it on; the room decides.", tier=Tier.ASKED, aliases=("Responsible",))
    ] = None
    due: Annotated[
        Date | None,
        Column("Due", "By when, as a date.", "2027-03-15", tier=Tier.ASKED, aliases=("Due date", "Deadline")),
    ] = None
    owner_role: Annotated[
        Text | None, Column("Owner role", "The role that could start it.", "Articulation officer")
    ] = None
    horizon: Annotated[
        Horizon | None,
        Column("Horizon", "When it is to be done. Try to find one quick win within 90 days.", "Within 90 days"),
    ] = None
    success_measure: Annotated[
        Text | None, Column("Success measure", "How you will know that it is done.", aliases=("Done when",))
    ] = None
    from_pathmap: Annotated[
        Text | None, Column("From pathmap", "What is new about the row. What you type here moves to Notes.")
    ] = None
    finding: Annotated[Text | None, Column("Finding", "What the workbooks show today.", aliases=("Gap",))] = None
    why: Annotated[Text | None, Column("Why it matters", "What it means for students.", aliases=("Why",))] = None
    partners: Annotated[Text | None, Column("Partners", "Who else takes part.", aliases=("With",))] = None
    resources: Annotated[Text | None, Column("Resources", "What it takes: money, time, people.")] = None
    area: Annotated[Area | None, Column("Area", "The part of the pathway that it is about.")] = None
    gap_code: Annotated[
        Text | None, Column("Gap code", "The gap that it answers: pathmap explain tells more.", aliases=("Code",))
    ] = None
    evidence: Annotated[Text | None, Column("Evidence", "The cells behind the finding.")] = None
    notes: Notes = None


class ActionPlan(Template):
    """What the partners do next, each action once."""

    kind: ClassVar[str] = "plan"
    filled_by: ClassVar[str] = "The partners, in the room and after it."
    purpose: ClassVar[str] = "It says who does what by when. pathmap begins it from the gaps; you make it your own."
    time_needed: ClassVar[str] = "A minute for each action."
    minimum: ClassVar[tuple[str, ...]] = ("Actions: Owner, Due and Status.",)

    actions: Table[Action] = Field(default_factory=Table[Action])
