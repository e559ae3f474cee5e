"""The Session notes sheet: what was said and decided in the room."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import AboutArea, SaidBy
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Text, Title
from pathmap_cli.vocabulary import SessionNoteKind


class SessionNote(Record):
    """Something that was said or decided in a meeting."""

    sheet_name: ClassVar[str] = "Session notes"
    of_one_round: ClassVar[bool] = True
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    kind: Annotated[
        SessionNoteKind | None,
        Column("Kind", "What it is.", "Decision", tier=Tier.NEEDED, aliases=("Type",)),
    ] = None
    text: Annotated[
        Text | None,
        Column(
            "Text",
            "A sentence or two. It is shown to the partners as you write it; no names of students.",
            "We begin with WELD 101 in spring.",
            tier=Tier.NEEDED,
            aliases=("Note", "Description"),
        ),
    ] = None
    area: AboutArea = None
    institution: Annotated[
        Title | None,
        Column("Institution", "Whom it is about; blank means the whole pathway.", "Vista High School"),
    ] = None
    said_by: SaidBy = None
