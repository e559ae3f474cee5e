"""The Supports sheet: what helps students stay."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pathmap_cli.model.columns import ForWhom, Notes
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Text, Title
from pathmap_cli.vocabulary import CORE_SUPPORTS, OfferStatus, PathwayMoment, SupportType, vocabulary_of


class Support(Record):
    """Something that helps students stay: advising, tutoring, child care, transportation and the like."""

    sheet_name: ClassVar[str] = "Supports"
    named_by: ClassVar[tuple[str, ...]] = ("support", "support_type")
    identity: ClassVar[tuple[str, ...]] = ("support", "support_type", "provided_by", "for_whom", "moments")
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = tuple(
        {"support": vocabulary_of(SupportType).label(kind), "support_type": kind} for kind in CORE_SUPPORTS
    )

    support: Annotated[
        Title | None,
        Column(
            "Support",
            "What students get, in your own words.",
            "Tutoring in the learning center",
            tier=Tier.NEEDED,
            aliases=("Support service", "Service", "Student support"),
        ),
    ] = None
    support_type: Annotated[
        SupportType | None,
        Column("Type", "The kind of support.", "Tutoring", tier=Tier.ASKED, aliases=("Support type", "Kind")),
    ] = None
    moments: Annotated[
        tuple[PathwayMoment, ...] | None,
        Column(
            "When in the pathway",
            "When students can have it.",
            "Entry; During",
            tier=Tier.ASKED,
            aliases=("When", "Timing", "Point in pathway"),
            asked_when=lambda row: not row.is_ruled_out,
        ),
    ] = None
    provided_by: Annotated[
        Text | None,
        Column(
            "Provided by",
            "The office or partner that provides it.",
            "Learning center",
            aliases=("Provider", "Who provides"),
        ),
    ] = None
    for_whom: ForWhom = None
    status: Annotated[
        OfferStatus | None,
        Column(
            "Status",
            "Whether students can have it here today. Not offered is a useful answer too.",
            "Offered",
            tier=Tier.ASKED,
            aliases=("Current status", "Availability"),
        ),
    ] = None
    notes: Notes = None

    @property
    def is_ruled_out(self) -> bool:
        """Whether the row says Not offered."""
        return self.status is OfferStatus.NOT_OFFERED
