"""The Strengths and ideas sheet: what people want to say beyond the cells."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import AboutArea, Notes, SaidBy
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Text
from pathmap_cli.vocabulary import RemarkKind


class StrengthOrIdea(Record):
    """What people want to say beyond the cells: a strength, a concern, a question or an idea."""

    sheet_name: ClassVar[str] = "Strengths and ideas"
    of_one_round: ClassVar[bool] = True
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    kind: Annotated[
        RemarkKind | None,
        Column("Kind", "What it is that you want to say.", "Strength", tier=Tier.NEEDED, aliases=("Type",)),
    ] = None
    text: Annotated[
        Text | None,
        Column(
            "Text",
            "A sentence or two. It is shown to the partners as you write it; no names of students.",
            "Students weld for local shops from grade 11 on.",
            tier=Tier.NEEDED,
            aliases=("Description", "Strength or idea"),
        ),
    ] = None
    area: AboutArea = None
    said_by: SaidBy = None
    notes: Notes = None
