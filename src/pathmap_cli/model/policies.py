"""The Policies sheet: rules that help or hinder the pathway."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Text
from pathmap_cli.vocabulary import PolicyEffect, PolicyLevel, PolicyStatus


class Policy(Record):
    """A rule that enables or blocks a part of the pathway, and who works on it."""

    sheet_name: ClassVar[str] = "Policies"

    policy: Annotated[
        Text | None,
        Column(
            "Policy",
            "The rule, in a few words.",
            "Dual enrollment students need a signature each term",
            tier=Tier.NEEDED,
            aliases=("Rule", "Policy name"),
        ),
    ] = None
    level: Annotated[PolicyLevel | None, Column("Level", "Who makes it.", "District", aliases=("Made by",))] = None
    effect: Annotated[PolicyEffect | None, Column("Effect", "What it does to the pathway.", "Blocks")] = None
    owner: Annotated[
        Text | None,
        Column("Owner", "Who works on it: a role, not a person's name.", "Dean of counseling", aliases=("Owner role",)),
    ] = None
    action: Annotated[Text | None, Column("Action", "What is to be done.", "Ask for a form for the whole year")] = None
    status: Annotated[
        PolicyStatus | None, Column("Status", "Where the work stands.", "Open", aliases=("Current status",))
    ] = None
