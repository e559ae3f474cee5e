"""The Initiatives sheet: related efforts in the region."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Text, Title
from pathmap_cli.vocabulary import InitiativeKind


class Initiative(Record):
    """A grant, consortium, program or policy that the pathway has to do with."""

    sheet_name: ClassVar[str] = "Initiatives"

    initiative: Annotated[
        Title | None,
        Column(
            "Initiative",
            "Its name.",
            "Regional strong workforce plan",
            tier=Tier.NEEDED,
            aliases=("Name", "Project"),
        ),
    ] = None
    kind: Annotated[InitiativeKind | None, Column("Kind", "What it is.", "Grant", aliases=("Type",))] = None
    organizations: Annotated[
        tuple[Title, ...] | None,
        Column(
            "Organizations",
            "Who takes part.",
            "Harbor College; County office of education",
            aliases=("Partners", "Members"),
        ),
    ] = None
    topics: Annotated[
        tuple[Text, ...] | None,
        Column("Topics", "What it is about.", "Dual enrollment; Counseling", aliases=("Topic", "Focus")),
    ] = None
    starts: Annotated[Date | None, Column("Starts", "Its first day.", "2025-07-01", aliases=("Start date",))] = None
    ends: Annotated[Date | None, Column("Ends", "Its last day.", "2027-06-30", aliases=("End date",))] = None
    pathway_link: Annotated[
        Text | None,
        Column("Pathway link", "What it does for this pathway.", "Pays for the summer bridge", aliases=("Link",)),
    ] = None
