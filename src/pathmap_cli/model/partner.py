"""The workbook of an adult school, workforce board, community organization or other partner."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.columns import CounselorContact, PartnerColleges
from pathmap_cli.model.funding import Funding
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.model.supports import Support
from pathmap_cli.model.transitions import Transition
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import OnPaper
from pathmap_cli.vocabulary import OrganizationType


class PartnerAbout(About):
    """Who filled in a partner's workbook, and what kind of organization it is."""

    organization_type: Annotated[
        OrganizationType | None,
        Column(
            "Organization type",
            "The kind of organization. Some questions are not asked of some kinds.",
            "Adult school",
            tier=Tier.ASKED,
            aliases=("Type of organization", "Organization kind"),
        ),
    ] = None
    partner_colleges: PartnerColleges = None
    counselor_contact: CounselorContact = None


class Partner(Institution):
    """An adult school's, workforce board's or community organization's part of the pathway."""

    kind: ClassVar[str] = "partner"
    filled_by: ClassVar[str] = (
        "An adult school or adult-education consortium, a workforce board, a community organization, an employer group "
        "or an apprenticeship committee."
    )
    purpose: ClassVar[str] = (
        "It shows the ways into this career pathway that you offer, and the support, training and money that you "
        "bring. With the workbooks of your partners it becomes one map, and shows what to work on next."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum, and one hour for everything."
    minimum: ClassVar[tuple[str, ...]] = (
        "On-ramps: For whom, Leads to and Status of each way in that you offer, or one row that says None.",
        "Transitions: Status, Grade or term, and who is responsible.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "Your programs with their hours, schedule and cost.",
        "Bridge and noncredit courses, and the college awards that they lead to.",
        "How people are handed on to a college, and who does it.",
        "Certifications and licenses that people can earn with you.",
        "Apprenticeships and other training with employers.",
        "Supports, and whom each serves.",
        "Grants that pay for them, with their end dates.",
    )
    on_paper: ClassVar[tuple[OnPaper, ...]] = (
        OnPaper("on_ramps", ("title", "for_whom", "kind", "leads_to", "status"), 10),
        OnPaper("transitions", ("activity", "status", "when", "responsible")),
    )

    about: PartnerAbout = Field(default_factory=PartnerAbout)
    on_ramps: Table[OnRamp] = Field(default_factory=Table[OnRamp])
    certifications: Table[Certification] = Field(default_factory=Table[Certification])
    work_based_learning: Table[WorkBasedLearning] = Field(default_factory=Table[WorkBasedLearning])
    supports: Table[Support] = Field(default_factory=Table[Support])
    transitions: Table[Transition] = Field(default_factory=Table[Transition])
    funding: Table[Funding] = Field(default_factory=Table[Funding])
    strengths_and_ideas: Table[StrengthOrIdea] = Field(default_factory=Table[StrengthOrIdea])
