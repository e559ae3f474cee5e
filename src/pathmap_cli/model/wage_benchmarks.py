"""The Wage benchmarks sheet: what a household needs, as a published source says."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Money, Text, Title, Year


class WageBenchmark(Record):
    """A wage to measure the pathway's jobs against, for one family type in one area."""

    sheet_name: ClassVar[str] = "Wage benchmarks"
    identity: ClassVar[tuple[str, ...]] = ("benchmark", "family_type", "area", "year")

    benchmark: Annotated[
        Title | None,
        Column(
            "Benchmark",
            "A short name for it. pathmap.toml names the one that the partnership measures with.",
            "Living wage, one adult",
            tier=Tier.NEEDED,
            aliases=("Wage benchmark", "Name"),
        ),
    ] = None
    family_type: Annotated[
        Text | None,
        Column(
            "Family type",
            "The household that it is for, as the source writes it.",
            "1 adult, 0 children",
            tier=Tier.ASKED,
            aliases=("Household", "Household type"),
        ),
    ] = None
    area: Annotated[
        Text | None,
        Column("Area", "The county or area that it is for.", "San Diego County", tier=Tier.ASKED, aliases=("County",)),
    ] = None
    hourly: Annotated[
        Money | None,
        Column("Hourly", "Dollars an hour, for full-time work.", "24.50", aliases=("Hourly wage", "An hour")),
    ] = None
    annual: Annotated[
        Money | None,
        Column("Annual", "Dollars a year. An hourly wage is taken for 2,080 hours.", "50960", aliases=("Annual wage",)),
    ] = None
    source: Annotated[
        Text | None,
        Column("Source", "Who publishes it.", "MIT Living Wage Calculator", tier=Tier.ASKED, aliases=("Data source",)),
    ] = None
    year: Annotated[
        Year | None,
        Column("Year", "The year that it is for.", "2026", tier=Tier.ASKED, aliases=("Data year",)),
    ] = None
    accessed: Annotated[
        Date | None,
        Column("Accessed", "The day on which it was looked up.", "2026-10-01", aliases=("Date accessed",)),
    ] = None
