"""The workbook of the facilitator and the partnership's leaders."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.funding import Funding
from pathmap_cli.model.initiatives import Initiative
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.mapping_steps import MappingStep
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.partner_organizations import PartnerOrganization
from pathmap_cli.model.policies import Policy
from pathmap_cli.model.ratings import IndicatorRating
from pathmap_cli.model.session_notes import SessionNote
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.types import DateOrNone, Text
from pathmap_cli.vocabulary import Population


class PlanningAbout(About):
    """Who filled in a planning workbook, and what the partnership wants."""

    vision: Annotated[
        Text | None,
        Column(
            "Vision",
            "What the partnership wants for its students, in one sentence. The session summary begins with it.",
            "Every student who starts in welding leaves with a credential and a way on.",
            tier=Tier.ASKED,
            aliases=("Vision statement", "Shared vision"),
        ),
    ] = None
    theory_of_change: Annotated[
        Text | None,
        Column("Theory of change", "Why what you do will lead there.", "Early credit makes college the next step."),
    ] = None
    objectives: Annotated[
        Text | None,
        Column("Objectives", "What is to be reached, and by when.", "12 units in place at both schools by fall 2027"),
    ] = None
    populations: Annotated[
        tuple[Population, ...] | None,
        Column(
            "Populations to serve",
            "The people for whom the pathway is meant; Everyone if for all.",
            "High school students; Returning adults with some college",
            tier=Tier.ASKED,
            aliases=("Target populations", "Populations", "Whom it serves"),
        ),
    ] = None
    next_review: Annotated[
        DateOrNone | None,
        Column(
            "Next review",
            "The day on which you look at the map again. Type None if no day is set.",
            "2027-03-15",
            aliases=("Next review date", "Review date"),
        ),
    ] = None
    lead_facilitator: Annotated[
        Text | None,
        Column("Lead facilitator", "Who leads the session: a role or an office.", "Regional pathways director"),
    ] = None
    main_mapper: Annotated[
        Text | None,
        Column("Main mapper", "Who keeps the map: a role or an office.", "Pathways coordinator"),
    ] = None


class Planning(Institution):
    """What the partnership itself plans, decides and measures."""

    kind: ClassVar[str] = "planning"
    filled_by: ClassVar[str] = "The facilitator, together with the leaders of the partnership."
    purpose: ClassVar[str] = (
        "It says who is at the table, what you want to reach, how far you are and what you measure. The session "
        "summary opens with it."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum; the rest grows with your meetings."
    minimum: ClassVar[tuple[str, ...]] = (
        "About: Vision and Populations to serve.",
        "Partners: Segment, Role and Expected workbook of each organization.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "The list of partners, with the desk to ask at each.",
        "Agreements between the partners, with their end dates.",
        "Dates and notes of your meetings.",
        "Grants and programs in the region that touch the pathway.",
        "Figures that you already report, such as Perkins and WIOA measures.",
    )

    about: PlanningAbout = Field(default_factory=PlanningAbout)
    partners: Table[PartnerOrganization] = Field(default_factory=Table[PartnerOrganization])
    process: Table[MappingStep] = Field(default_factory=Table[MappingStep])
    initiatives: Table[Initiative] = Field(default_factory=Table[Initiative])
    ratings: Table[IndicatorRating] = Field(default_factory=Table[IndicatorRating])
    policies: Table[Policy] = Field(default_factory=Table[Policy])
    funding: Table[Funding] = Field(default_factory=Table[Funding])
    measures: Table[Measurement] = Field(default_factory=Table[Measurement])
    session_notes: Table[SessionNote] = Field(default_factory=Table[SessionNote])
