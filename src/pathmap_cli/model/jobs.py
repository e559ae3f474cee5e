"""The Jobs sheet: the occupations that a pathway leads to. The labor-market workbook asks for all of it."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import JobRefs, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import NumberType, Soc, Span, Text, Title, Wage, Whole, Year, YesNo
from pathmap_cli.vocabulary import CriticalReason, Education, JobLevel, WageBasis


class Job(Record):
    """An occupation that the pathway leads to, with its wages and its demand in the region."""

    sheet_name: ClassVar[str] = "Jobs"
    named_by: ClassVar[tuple[str, ...]] = ("title", "soc")
    identity: ClassVar[tuple[str, ...]] = ("title", "area")

    title: Annotated[
        Title | None,
        Column(
            "Job",
            "The occupation, in words that employers use here.",
            "Welder",
            tier=Tier.NEEDED,
            aliases=("Job title", "Occupation", "Occupation title", "Career"),
        ),
    ] = None
    soc: Annotated[
        Soc | None,
        Column(
            "SOC",
            "The federal occupation code: two digits, a hyphen, four digits.",
            "51-4121",
            tier=Tier.ASKED,
            aliases=("SOC code", "O*NET-SOC code", "Occupation code"),
        ),
    ] = None
    level: Annotated[
        JobLevel | None,
        Column(
            "Level",
            "How far up its ladder the job stands.",
            "Entry",
            tier=Tier.ASKED,
            aliases=("Job level", "Career level"),
        ),
    ] = None
    typical_education: Annotated[
        Education | None,
        Column(
            "Typical education",
            "The schooling that people usually have when they start.",
            "Postsecondary certificate",
            tier=Tier.ASKED,
            aliases=("Education", "Education level", "Entry-level education"),
        ),
    ] = None
    required_credential: Annotated[
        Text | None,
        Column(
            "Required credential",
            "A license or certification without which nobody is hired.",
            "AWS Certified Welder",
            aliases=("Credential", "Required license or certification"),
        ),
    ] = None
    wage_entry: Annotated[
        Wage | None,
        Column(
            "Wage entry",
            "What people earn who start, as the source gives it.",
            "21.50",
            tier=Tier.ASKED,
            aliases=("Entry wage", "Entry-level wage", "25th percentile wage"),
        ),
    ] = None
    wage_median: Annotated[
        Wage | None,
        Column(
            "Wage median",
            "The wage that half of the people in this job earn more than.",
            "27.10",
            tier=Tier.ASKED,
            aliases=("Median wage", "Median", "Median earnings"),
        ),
    ] = None
    wage_experienced: Annotated[
        Wage | None,
        Column(
            "Wage experienced",
            "What experienced people earn.",
            "34.80",
            aliases=("Experienced wage", "75th percentile wage"),
        ),
    ] = None
    wage_basis: Annotated[
        WageBasis | None,
        Column(
            "Wage basis",
            "What the wages are paid for: an hour or a year.",
            "Hour",
            tier=Tier.ASKED,
            aliases=("Basis", "Per", "Hourly or annual"),
        ),
    ] = None
    openings: Annotated[
        Whole | None,
        Column(
            "Annual openings",
            "Openings in the area in a year, from growth and from people who leave.",
            "310",
            tier=Tier.ASKED,
            aliases=("Openings", "Openings a year", "Annual job openings"),
        ),
    ] = None
    growth: Annotated[
        Annotated[Span, NumberType(low=-100)] | None,
        Column(
            "Growth percent",
            "How much the number of jobs grows over the years of the next column; negative if it falls.",
            "6",
            aliases=("Growth", "Percent growth", "Projected growth"),
        ),
    ] = None
    growth_years: Annotated[
        Whole | None,
        Column(
            "Growth over years",
            "The number of years that the growth is for: 1, 5 or 10.",
            "10",
            aliases=("Growth period", "Growth years"),
        ),
    ] = None
    completers: Annotated[
        Whole | None,
        Column(
            "Completers a year",
            "People who finish a training for this job in the region in a year.",
            "140",
            aliases=("Completers", "Annual supply", "Supply"),
        ),
    ] = None
    area: Annotated[
        Text | None,
        Column(
            "Area",
            "The area that the figures are for.",
            "North County",
            tier=Tier.ASKED,
            aliases=("Region", "Geography"),
        ),
    ] = None
    source: Annotated[
        Text | None,
        Column(
            "Source",
            "Where the figures come from.",
            "BLS OEWS",
            tier=Tier.ASKED,
            aliases=("Data source", "Sources"),
        ),
    ] = None
    data_year: Annotated[
        Year | None,
        Column(
            "Data year",
            "The year that the wages are for.",
            "2025",
            tier=Tier.ASKED,
            aliases=("Year", "Year of data"),
        ),
    ] = None
    next_jobs: Annotated[
        JobRefs | None,
        Column(
            "Next jobs",
            "Jobs that people move up to.",
            "Welding inspector",
            aliases=("Next job", "Leads to", "Advances to"),
        ),
    ] = None
    on_board_list: Annotated[
        YesNo | None,
        Column(
            "In demand by board list",
            "Whether the workforce board lists it as in demand.",
            "Yes",
            aliases=("In demand", "On the in-demand list"),
        ),
    ] = None
    why_critical: Annotated[
        tuple[CriticalReason, ...] | None,
        Column(
            "Why critical",
            "Why the region needs people for it. None if it is not critical.",
            "Openings; Retirements",
            aliases=("Critical because",),
        ),
    ] = None
    notes: Notes = None
