"""The Measures sheet: figures on how students fare along the pathway."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, NumberType, OpenListType, Span, Text, Title, Whole, WholeType
from pathmap_cli.vocabulary import Measure

Figure = Annotated[Span, NumberType(low=-1_000_000)]
"""A percentage, a count, or dollars; a change in earnings can be below zero."""


class Measurement(Record):
    """One figure: a measure for one cohort, population and institution."""

    sheet_name: ClassVar[str] = "Measures"
    identity: ClassVar[tuple[str, ...]] = ("measure", "step", "cohort", "population", "institution")

    measure: Annotated[
        Measure | None,
        Column(
            "Measure",
            "What is counted. The measures of Perkins V and WIOA are among the answers.",
            "Persistence",
            tier=Tier.NEEDED,
            aliases=("Indicator", "Metric", "Measure name"),
        ),
    ] = None
    step: Annotated[
        Annotated[int, WholeType(low=1, high=50)] | None,
        Column(
            "Step",
            "Its place on the way, to show where students are lost: 1 is the first course.",
            "2",
            aliases=("Order",),
        ),
    ] = None
    cohort: Annotated[
        Text | None,
        Column("Cohort", "The students: a year, or the year they started.", "2024-25", tier=Tier.ASKED),
    ] = None
    population: Annotated[
        Annotated[str, OpenListType("population or groups")] | None,
        Column("Population", "Blank means everyone.", "English learners", aliases=("Student group", "Group")),
    ] = None
    institution: Annotated[
        Title | None,
        Column("Institution", "Blank means the whole pathway.", "Harbor College", aliases=("School", "College")),
    ] = None
    numerator: Annotated[
        Whole | None,
        Column("Numerator", "How many of them.", "41", aliases=("Count",)),
    ] = None
    denominator: Annotated[
        Whole | None,
        Column("Denominator", "Of how many. For satisfaction: how many answered.", "60", aliases=("Of", "Total")),
    ] = None
    value: Annotated[
        Figure | None,
        Column("Value", "The figure itself: percent, dollars or a count.", "68.3", aliases=("Result", "Rate")),
    ] = None
    target: Annotated[Figure | None, Column("Target", "What you aim for.", "75", aliases=("Goal",))] = None
    source: Annotated[
        Text | None,
        Column("Source", "Where the figure comes from.", "College research office", tier=Tier.ASKED),
    ] = None
    as_of: Annotated[
        Date | None, Column("As of date", "The day that it is true for.", "2026-06-30", aliases=("As of", "Date"))
    ] = None
