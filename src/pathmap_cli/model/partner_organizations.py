"""The Partners sheet: who is at the table, and what each of them does there."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, Text, Title
from pathmap_cli.vocabulary import DecisionRole, ExpectedWorkbook, PartnerAgreement, Segment


class PartnerOrganization(Record):
    """An organization that belongs to the partnership."""

    sheet_name: ClassVar[str] = "Partners"
    identity: ClassVar[tuple[str, ...]] = ("organization", "role")

    organization: Annotated[
        Title | None,
        Column(
            "Organization",
            "The full name of the school, college, employer or agency.",
            "Harbor College",
            tier=Tier.NEEDED,
            aliases=("Partner", "Organization name", "Institution"),
        ),
    ] = None
    segment: Annotated[
        Segment | None,
        Column(
            "Segment",
            "The part of the community that it belongs to.",
            "Community college",
            tier=Tier.ASKED,
            aliases=("Sector", "Kind of partner"),
        ),
    ] = None
    role: Annotated[
        Text | None,
        Column(
            "Role",
            "What it does in the partnership.",
            "Hosts the mapping session",
            tier=Tier.ASKED,
            aliases=("Responsibility", "Role in the partnership"),
        ),
    ] = None
    contact: Annotated[
        Text | None,
        Column(
            "Contact",
            "The desk to ask there. It is not printed in any report.",
            "Dean of career education",
            aliases=("Contact person", "Contact name"),
            private=True,
        ),
    ] = None
    invited_by: Annotated[
        Text | None,
        Column("Invited by (role)", "Who asks it to come: a role, not a person's name.", "College president"),
    ] = None
    expected_workbook: Annotated[
        ExpectedWorkbook | None,
        Column(
            "Expected workbook",
            "The kind of workbook that you wait for from it; None if it fills in none.",
            "college",
            aliases=("Workbook", "Workbook kind"),
        ),
    ] = None
    agreement: Annotated[
        PartnerAgreement | None,
        Column("Agreement", "How it has committed itself.", "MOU", aliases=("Commitment", "Partnership agreement")),
    ] = None
    agreement_ends: Annotated[
        Date | None,
        Column(
            "Agreement ends",
            "The last day on which the commitment holds.",
            "2028-06-30",
            aliases=("Agreement end date", "Expires"),
        ),
    ] = None
    decides: Annotated[
        DecisionRole | None,
        Column("Who decides", "What say it has in decisions.", "Decides", aliases=("Decision role",)),
    ] = None
