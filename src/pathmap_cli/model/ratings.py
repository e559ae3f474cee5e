"""The Ratings sheet: how far the partnership says it is, indicator by indicator."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Text, Title
from pathmap_cli.vocabulary import Importance, Rating
from pathmap_cli.vocabulary.frameworks import Framework, Indicator, framework_called, frameworks


class IndicatorRating(Record):
    """One rater's view of one indicator of a framework."""

    sheet_name: ClassVar[str] = "Ratings"
    of_one_round: ClassVar[bool] = True
    named_by: ClassVar[tuple[str, ...]] = ("indicator",)
    identity: ClassVar[tuple[str, ...]] = ("framework", "indicator", "rated_by")
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = tuple(
        {"framework": framework.short, "indicator": indicator.label}
        for framework in frameworks()
        for indicator in framework.indicators
        if indicator.is_rated
    )
    checklist_answer: ClassVar[str] = "rating"

    framework: Annotated[
        Title | None,
        Column(
            "Framework",
            "The framework that the indicator belongs to. Leave it as it is.",
            "AQCP",
            tier=Tier.NEEDED,
            aliases=("Framework id",),
        ),
    ] = None
    indicator: Annotated[
        Title | None,
        Column(
            "Indicator",
            "What is rated. Leave it as it is; add a row for a second rater.",
            "Employers help to design the courses",
            tier=Tier.NEEDED,
            aliases=("Element", "Statement"),
        ),
    ] = None
    rating: Annotated[
        Rating | None,
        Column(
            "Rating",
            "How far you are: 0 not discussed to 4 sustained. Blank means not rated.",
            "2 Planning",
            tier=Tier.ASKED,
            aliases=("Level", "Score"),
        ),
    ] = None
    evidence: Annotated[
        Text | None,
        Column("Evidence", "What shows it.", "The agreement of May 2026", aliases=("Proof",)),
    ] = None
    importance: Annotated[
        Importance | None,
        Column("Importance", "How much it matters to the partnership.", "Critical", aliases=("Priority",)),
    ] = None
    help_needed: Annotated[
        Text | None,
        Column("Help needed", "What would help.", "Release time for a coordinator", aliases=("Support needed",)),
    ] = None
    next_step: Annotated[
        Text | None,
        Column("Next step", "What comes next.", "Draft the agreement", aliases=("Next action",)),
    ] = None
    rated_by: Annotated[
        Text | None,
        Column("Rated by", "Who rates: a role or a group, not a person's name.", "Steering committee"),
    ] = None
    date: Annotated[Date | None, Column("Date", "The day of the rating.", "2026-10-20")] = None

    @property
    def rated_framework(self) -> Framework | None:
        """The framework that the row names, where there is such a one."""
        return framework_called(self.framework or "")

    @property
    def rated_indicator(self) -> Indicator | None:
        """The indicator that the row is about, where the framework has such a one."""
        return self.rated_framework.rated_indicator(self.indicator or "") if self.rated_framework else None
