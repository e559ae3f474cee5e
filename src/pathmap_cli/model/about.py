"""The About form: what every kind of workbook says first."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Email, OpenListType, Text, Title, YearSpan
from pathmap_cli.vocabulary import WorkbookStatus


class About(Record):
    """Who filled in the workbook, for which pathway and year; each kind adds its own answers below these."""

    sheet_name: ClassVar[str] = "About"

    institution: Annotated[
        Title | None,
        Column(
            "Institution",
            "The full name of your school, college or organization.",
            tier=Tier.NEEDED,
            aliases=("Institution name", "School", "School name", "College", "College name", "Organization"),
        ),
    ] = None
    pathway: Annotated[
        Title | None,
        Column(
            "Pathway",
            "The career pathway that this workbook is about.",
            "Welding and Fabrication",
            tier=Tier.NEEDED,
            aliases=("Pathway name", "Career pathway", "Program of study", "Program"),
        ),
    ] = None
    academic_year: Annotated[
        YearSpan | None,
        Column(
            "Academic year",
            "The school year that the answers describe, from its first to its last year.",
            "2026-27",
            tier=Tier.NEEDED,
            aliases=("School year", "Year"),
        ),
    ] = None
    cluster: Annotated[
        Annotated[str, OpenListType("clusters")] | None,
        Column(
            "Career cluster",
            "The career cluster or industry sector of the pathway.",
            tier=Tier.ASKED,
            aliases=("Cluster", "Sector", "Career field"),
        ),
    ] = None
    state: Annotated[Text | None, Column("State", "The state you are in.", "California", tier=Tier.ASKED)] = None
    region: Annotated[
        Text | None,
        Column(
            "Region",
            "The region or service area, as your partnership calls it.",
            "North County",
            aliases=("Service area",),
        ),
    ] = None
    completed_by: Annotated[
        Text | None,
        Column(
            "Completed by",
            "Who filled in this workbook, so that partners know whom to ask.",
            tier=Tier.ASKED,
            aliases=("Filled in by", "Contact", "Contact name", "Name"),
            private=True,
        ),
    ] = None
    role: Annotated[
        Text | None,
        Column(
            "Role",
            "What that person does at the institution.",
            "CTE coordinator",
            tier=Tier.ASKED,
            aliases=("Title", "Job title", "Position"),
        ),
    ] = None
    email: Annotated[
        Email | None,
        Column(
            "E-mail",
            "Where questions about this workbook may go. It is not printed in any report.",
            "pathways@vista.example.org",
            tier=Tier.ASKED,
            aliases=("E-mail address", "Email address", "Contact e-mail"),
            private=True,
        ),
    ] = None
    date_completed: Annotated[
        Date | None,
        Column(
            "Date completed",
            "The day on which the answers were last checked. Of two versions of a workbook the later one counts.",
            "2026-11-06",
            aliases=("Date", "Completed on", "Last updated"),
            yearly=True,
        ),
    ] = None
    status: Annotated[
        WorkbookStatus | None,
        Column(
            "Status",
            "Is this workbook finished? While it is a draft, what your lists leave out stays a question.",
            "Reviewed",
            tier=Tier.ASKED,
            aliases=("Workbook status", "Draft or final"),
            yearly=True,
        ),
    ] = None

    @property
    def is_draft(self) -> bool:
        """Whether what the sheets leave out is still a question: nobody has said Reviewed or Final."""
        return self.status not in {WorkbookStatus.REVIEWED, WorkbookStatus.FINAL}
