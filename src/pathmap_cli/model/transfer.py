"""The Transfer sheet of a college: ways on to a bachelor's degree."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import AgreementEnds, Notes, TransferAgreementStatus, TransferMechanism
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import NumberType, RefType, Span, Text, Title
from pathmap_cli.vocabulary import Degree


class Transfer(Record):
    """A way from one of the college's awards to a bachelor's degree at another institution, or here."""

    sheet_name: ClassVar[str] = "Transfer"
    named_by: ClassVar[tuple[str, ...]] = ("program", "institution")
    identity: ClassVar[tuple[str, ...]] = ("institution", "program", "degree", "from_awards", "mechanism")

    institution: Annotated[
        Title | None,
        Column(
            "Institution",
            "The university or college that grants the bachelor's degree.",
            "Pacific State University",
            tier=Tier.NEEDED,
            aliases=("University", "Transfer institution", "Four-year institution"),
        ),
    ] = None
    program: Annotated[
        Title | None,
        Column(
            "Program",
            "The major or program there.",
            "Industrial Technology",
            tier=Tier.NEEDED,
            aliases=("Major", "Program or major", "Transfer major"),
        ),
    ] = None
    degree: Annotated[
        Degree | None,
        Column("Degree", "The degree at its end.", "BS", tier=Tier.ASKED, aliases=("Degree type", "Bachelor's degree")),
    ] = None
    mechanism: TransferMechanism = None
    from_awards: Annotated[
        tuple[Annotated[str, RefType("awards")], ...] | None,
        Column(
            "From award",
            "The awards of yours that it starts from.",
            "Welding Technology, AS",
            tier=Tier.ASKED,
            aliases=("From awards", "Award", "Associate degree"),
        ),
    ] = None
    units_accepted: Annotated[
        Annotated[Span, NumberType(high=250)] | None,
        Column(
            "Units accepted",
            "Units of that award that count toward the degree.",
            "60",
            aliases=("Transferable units", "Credits accepted"),
        ),
    ] = None
    preparation_not_offered: Annotated[
        tuple[Text, ...] | None,
        Column(
            "Major preparation not offered here",
            "Courses that the major wants first and that you do not teach. Type None if you teach all of them.",
            "Engineering statics",
            aliases=("Missing major preparation", "Major prep not offered"),
        ),
    ] = None
    agreement_status: TransferAgreementStatus = None
    agreement_ends: AgreementEnds = None
    notes: Notes = None
