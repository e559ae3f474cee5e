"""The Funding sheet: what pays for the pathway, and until when."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Money, SuggestedType, Text, Title
from pathmap_cli.vocabulary import ContinuesAfter


class Funding(Record):
    """Money that pays for a part of the pathway."""

    sheet_name: ClassVar[str] = "Funding"
    identity: ClassVar[tuple[str, ...]] = ("source", "program", "starts", "ends", "pays_for")

    source: Annotated[
        Title | None,
        Column(
            "Source",
            "Who gives the money.",
            "County office of education",
            tier=Tier.NEEDED,
            aliases=("Funder", "Funding source"),
        ),
    ] = None
    program: Annotated[
        Annotated[str, SuggestedType("funding")] | None,
        Column("Funding program", "The program that it comes from.", "Perkins V", aliases=("Program", "Grant")),
    ] = None
    amount: Annotated[
        Money | None, Column("Amount", "Dollars in all.", "120000", aliases=("Total", "Award amount"))
    ] = None
    starts: Annotated[
        Date | None, Column("Starts", "The first day it may be spent.", "2025-07-01", aliases=("Start date",))
    ] = None
    ends: Annotated[
        Date | None, Column("Ends", "The last day it may be spent.", "2027-06-30", aliases=("End date",))
    ] = None
    pays_for: Annotated[
        Text | None,
        Column("Pays for", "What it makes possible.", "The transition counselor", aliases=("Purpose", "Used for")),
    ] = None
    continues_after: Annotated[
        ContinuesAfter | None,
        Column("Continues after", "Whether somebody else pays once it ends.", "No", aliases=("Continues", "Sustained")),
    ] = None
