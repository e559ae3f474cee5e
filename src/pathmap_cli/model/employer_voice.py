"""The Employer voice sheet: what employers said in interviews."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Money, Number, RefType, Text, Title, Whole, YesNo


class Interview(Record):
    """What one employer said about one job."""

    sheet_name: ClassVar[str] = "Employer voice"
    identity: ClassVar[tuple[str, ...]] = ("employer", "job", "date")

    employer: Annotated[
        Title | None,
        Column(
            "Employer",
            "Who was asked.",
            "Harbor Shipyards",
            tier=Tier.NEEDED,
            aliases=("Company", "Employer name"),
        ),
    ] = None
    job: Annotated[
        Annotated[str, RefType("jobs", strict=True)] | None,
        Column(
            "Job",
            "The job that was talked about, as the Jobs sheet names it.",
            "Welder",
            tier=Tier.NEEDED,
            aliases=("Job title", "Occupation"),
        ),
    ] = None
    confirms_demand: Annotated[
        YesNo | None,
        Column("Confirms demand", "Whether the employer says that it needs people.", "Yes", aliases=("Demand",)),
    ] = None
    vacancies: Annotated[
        Whole | None,
        Column("Vacancies", "Open positions on that day.", "4", aliases=("Openings",)),
    ] = None
    weeks_to_fill: Annotated[
        Number | None,
        Column("Weeks to fill", "Weeks that it usually takes to fill one.", "6-8"),
    ] = None
    must_have_skills: Annotated[
        tuple[Text, ...] | None,
        Column(
            "Must-have skills",
            "What a new hire has to bring, in the employer's words.",
            "Blueprint reading; Gas metal arc welding",
            aliases=("Required skills", "Skills"),
        ),
    ] = None
    credentials_valued: Annotated[
        tuple[Text, ...] | None,
        Column(
            "Credentials valued",
            "Certifications and degrees that help somebody get hired. None if none does.",
            "AWS Certified Welder",
            aliases=("Credentials",),
        ),
    ] = None
    starting_wage: Annotated[
        Money | None,
        Column("Starting wage", "What a new hire earns an hour.", "22.50", aliases=("Entry wage",)),
    ] = None
    date: Annotated[Date | None, Column("Date", "The day of the interview.", "2026-10-12")] = None
    may_be_quoted: Annotated[
        YesNo | None,
        Column("May be quoted", "Whether the employer may be named beside these words.", "Yes", aliases=("Quote",)),
    ] = None
    notes: Notes = None
