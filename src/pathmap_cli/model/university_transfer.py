"""The Transfer sheet of a university: students of which college awards it takes, and on what ground."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import AgreementEnds, Notes, TransferAgreementStatus, TransferMechanism
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import NumberType, RefType, Span, Text, Title
from pathmap_cli.vocabulary import Degree


class TransferIn(Record):
    """A way from a college's award to one of the university's bachelor's degrees."""

    sheet_name: ClassVar[str] = "Transfer"
    named_by: ClassVar[tuple[str, ...]] = ("program", "from_college")
    identity: ClassVar[tuple[str, ...]] = ("from_college", "from_award", "program", "degree", "mechanism")

    from_college: Annotated[
        Title | None,
        Column(
            "From college",
            "The community college that the students come from.",
            "Harbor College",
            tier=Tier.NEEDED,
            aliases=("College", "Community college", "Sending college"),
        ),
    ] = None
    from_award: Annotated[
        Annotated[str, RefType("awards")] | None,
        Column(
            "From award",
            "The college's award that the way starts from, as the college names it.",
            "Welding Technology, AS",
            tier=Tier.NEEDED,
            aliases=("Award", "Associate degree", "From degree"),
        ),
    ] = None
    program: Annotated[
        Title | None,
        Column(
            "Program",
            "Your major or program.",
            "Industrial Technology",
            tier=Tier.NEEDED,
            aliases=("Major", "Program or major", "Transfer major"),
        ),
    ] = None
    degree: Annotated[
        Degree | None,
        Column("Degree", "The degree at its end.", "BS", aliases=("Degree type", "Bachelor's degree")),
    ] = None
    mechanism: TransferMechanism = None
    units_accepted: Annotated[
        Annotated[Span, NumberType(high=250)] | None,
        Column(
            "Units accepted",
            "Units of that award that count toward your degree.",
            "60",
            aliases=("Transferable units", "Credits accepted"),
        ),
    ] = None
    preparation_not_offered: Annotated[
        tuple[Text, ...] | None,
        Column(
            "Major preparation not offered there",
            "Courses that your major wants first and that the college does not teach. Type None if it teaches all.",
            "Engineering statics",
            aliases=("Missing major preparation", "Major prep not offered"),
        ),
    ] = None
    agreement_status: TransferAgreementStatus = None
    agreement_ends: AgreementEnds = None
    notes: Notes = None
