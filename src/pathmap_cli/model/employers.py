"""The Employers sheet: what each employer does for the pathway."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import JobRefs, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Code, Date, Text, Title
from pathmap_cli.vocabulary import EmployerActivity


class Employer(Record):
    """One thing that an employer does for the pathway; an employer may have several rows."""

    sheet_name: ClassVar[str] = "Employers"
    identity: ClassVar[tuple[str, ...]] = ("employer", "activity", "jobs", "date")

    employer: Annotated[
        Title | None,
        Column(
            "Employer",
            "The company or public employer.",
            "Harbor Shipyards",
            tier=Tier.NEEDED,
            aliases=("Company", "Employer name"),
        ),
    ] = None
    activity: Annotated[
        EmployerActivity | None,
        Column(
            "Activity",
            "What it does for the pathway. Add a row for each thing.",
            "Hosts work-based learning",
            tier=Tier.NEEDED,
            aliases=("Role", "What it does"),
        ),
    ] = None
    jobs: Annotated[
        JobRefs | None,
        Column("Jobs", "The jobs of the Jobs sheet that it is about.", "Welder", aliases=("Job", "Occupations")),
    ] = None
    naics: Annotated[
        Code | None,
        Column("NAICS", "The code of its industry, two to six digits.", "336611", aliases=("NAICS code",)),
    ] = None
    date: Annotated[
        Date | None,
        Column("Date", "When it last did so.", "2026-09-18", aliases=("Last time",)),
    ] = None
    contact_role: Annotated[
        Text | None,
        Column("Contact role", "Whom to ask there: a role, not a person's name.", "Training manager"),
    ] = None
    notes: Notes = None
