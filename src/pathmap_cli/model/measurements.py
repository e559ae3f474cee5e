"""The Measures sheet: figures on how students fare along the pathway."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, MeasureType, NumberType, OpenListType, Span, Text, Title, Whole, WholeType
from pathmap_cli.vocabulary import MEASURES, Measure, MeasureFacts, MeasureKind, MeasureUnit, Population, vocabulary_of
from pathmap_cli.vocabulary.terms import plain

DECIMALS = 2
Figure = Annotated[Span, NumberType(low=-1_000_000)]
"""A percentage, a count, or dollars; a change in earnings can be below zero."""


class Measurement(Record):
    """One figure: a measure for one cohort, population and institution."""

    sheet_name: ClassVar[str] = "Measures"
    identity: ClassVar[tuple[str, ...]] = ("measure", "step", "cohort", "population", "institution", "as_of")

    measure: Annotated[
        Annotated[Measure, MeasureType()] | None,
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

    @property
    def label(self) -> str:
        """The measure in the words of its drop-down."""
        return vocabulary_of(Measure).label(self.measure) if self.measure else ""

    @property
    def facts(self) -> MeasureFacts | None:
        """What its measure counts, and in which unit."""
        return MEASURES[self.measure] if self.measure else None

    @property
    def is_about_everyone(self) -> bool:
        """Whether no population is singled out; a blank cell means everyone."""
        return self.population in {None, Population.EVERYONE}

    @property
    def about_whom(self) -> tuple[str, str]:
        """The population and the institution, alike for all rows that speak of the same people."""
        return ("" if self.is_about_everyone else self.population or "", plain(self.institution or ""))

    @property
    def counts_students(self) -> bool:
        """Whether its measure is about a number or a share of students, and not about dollars or credits."""
        facts = self.facts
        return facts is not None and (facts.unit is MeasureUnit.PERCENT or facts.kind is MeasureKind.ENROLLMENT)

    @property
    def percent(self) -> Span | None:
        """The figure of a measure in percent: the value as typed, else the numerator over the denominator."""
        if self.facts is None or self.facts.unit is not MeasureUnit.PERCENT:
            return None
        if self.value is None and self.numerator is not None and self.denominator:
            return Span.of(round(100 * self.numerator / self.denominator, DECIMALS))
        return self.value

    @property
    def students(self) -> int | None:
        """How many students it counts: the numerator, else what the value says of the denominator or by itself."""
        if not self.counts_students or self.numerator is not None or self.value is None:
            return self.numerator if self.counts_students else None
        whole = 100 if self.percent is None else self.denominator
        certain = self.value.low == self.value.high and whole is not None
        return round(self.value.low * whole / 100) if certain and whole is not None else None
