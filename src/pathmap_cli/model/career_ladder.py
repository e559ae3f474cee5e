"""The Career ladder sheet: how people move from one job to the next."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Number, RefType, Text


class LadderStep(Record):
    """A step up from one job of the Jobs sheet to another."""

    sheet_name: ClassVar[str] = "Career ladder"
    named_by: ClassVar[tuple[str, ...]] = ("to_job", "from_job")

    from_job: Annotated[
        Annotated[str, RefType("jobs", strict=True)] | None,
        Column(
            "From job",
            "The job that people have now, as the Jobs sheet names it.",
            "Welder",
            tier=Tier.NEEDED,
            aliases=("From", "From occupation"),
        ),
    ] = None
    to_job: Annotated[
        Annotated[str, RefType("jobs", strict=True)] | None,
        Column(
            "To job",
            "The job that they move up to, as the Jobs sheet names it.",
            "Welding inspector",
            tier=Tier.NEEDED,
            aliases=("To", "To occupation"),
        ),
    ] = None
    years: Annotated[
        Number | None,
        Column("Typical years", "Years that the step usually takes.", "3-5", aliases=("Years", "Time")),
    ] = None
    what_it_takes: Annotated[
        Text | None,
        Column(
            "What it takes",
            "The credential, course or experience that opens the way.",
            "AWS Certified Welding Inspector and five years in the shop",
            aliases=("Requirements", "Needed"),
        ),
    ] = None
