"""The Awards sheet: what a college or university grants in the pathway."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import Hours, JobRefs, Notes, PreparesFor
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import (
    Cip,
    Code,
    Ctid,
    NumberType,
    RefType,
    Span,
    SuggestedType,
    Text,
    Title,
    Top,
    Whole,
    WholeType,
    YesNo,
)
from pathmap_cli.vocabulary import (
    BACHELORS,
    CERTIFICATES,
    DEGREES,
    TRANSFER_DEGREES,
    Admission,
    AwardStatus,
    AwardType,
    CreditStatus,
    EntryRequirement,
    Profile,
)


class Award(Record):
    """A certificate, degree or other award that a student can complete in the pathway."""

    sheet_name: ClassVar[str] = "Awards"
    named_by: ClassVar[tuple[str, ...]] = ("title", "award_code")
    identity: ClassVar[tuple[str, ...]] = ("title", "award_type")

    title: Annotated[
        Title | None,
        Column(
            "Award",
            "The award's title in your catalog. Where two awards share a title, add the type to it.",
            "Welding Technology, Certificate of achievement",
            tier=Tier.NEEDED,
            aliases=("Award title", "Title", "Program", "Program title", "Degree or certificate"),
        ),
    ] = None
    award_code: Annotated[
        Code | None,
        Column(
            "Award code",
            "Your own code for the award, zeros and all.",
            "WELD-CA",
            aliases=("Program code", "Banner code", "Award ID"),
        ),
    ] = None
    award_type: Annotated[
        AwardType | None,
        Column(
            "Type",
            "What kind of award it is.",
            "Certificate of achievement",
            tier=Tier.ASKED,
            aliases=("Award type", "Degree type", "Credential type"),
        ),
    ] = None
    units: Annotated[
        Annotated[Span, NumberType(high=250)] | None,
        Column(
            "Units",
            "Units to complete it, as your college counts them, such as 18 or 61.5-63.5; 0 for noncredit.",
            "18",
            tier=Tier.ASKED,
            aliases=("Total units", "Credits", "Total credits", "Credit hours"),
            asked_when=lambda award: award.credit_status is not CreditStatus.NONCREDIT,
        ),
    ] = None
    hours: Hours = None
    credit_status: Annotated[
        CreditStatus | None,
        Column(
            "Credit or noncredit",
            "Whether its courses carry college credit.",
            "Credit",
            aliases=("Credit/noncredit", "Credit status"),
        ),
    ] = None
    terms: Annotated[
        Annotated[int, WholeType(high=20)] | None,
        Column(
            "Terms to complete",
            "Terms that a full-time student needs for it, summers not counted.",
            "2",
            tier=Tier.ASKED,
            aliases=("Terms", "Number of terms", "Length"),
        ),
    ] = None
    status: Annotated[
        AwardStatus | None,
        Column(
            "Status",
            "Whether students can start it now.",
            "Active",
            tier=Tier.ASKED,
            aliases=("Award status", "Program status"),
        ),
    ] = None
    admission: Annotated[
        Admission | None,
        Column("Admission", "How students get in.", "Open", aliases=("Admissions", "Selective admission")),
    ] = None
    cip: Annotated[
        Cip | None,
        Column(
            "CIP",
            "The federal program code: two digits, a point, four digits.",
            "48.0508",
            tier=Tier.ASKED,
            aliases=("CIP code",),
        ),
    ] = None
    top: Annotated[
        Top | None,
        Column(
            "TOP",
            "California's program code: four digits, a point, two digits.",
            "0956.50",
            aliases=("TOP code",),
            profile=Profile.CALIFORNIA,
        ),
    ] = None
    state_number: Annotated[
        Code | None,
        Column(
            "State program number",
            "The control number of the Chancellor's Office, zeros and all.",
            "01234",
            aliases=("Control number", "Chancellor's Office control number"),
            profile=Profile.CALIFORNIA,
        ),
    ] = None
    stacks_into: Annotated[
        tuple[Annotated[str, RefType("awards", strict=True)], ...] | None,
        Column(
            "Stacks into",
            "The next awards here that it counts toward.",
            "Welding Technology, AS",
            tier=Tier.ASKED,
            aliases=("Stackable into", "Stacks to", "Counts toward"),
        ),
    ] = None
    entry_requirements: Annotated[
        tuple[Annotated[str, SuggestedType(EntryRequirement)], ...] | None,
        Column(
            "Entry requirements",
            "What somebody needs before starting. None if anyone may start.",
            "Tools, uniform or fees",
            tier=Tier.ASKED,
            aliases=("Entry requirement", "Admission requirements", "Requirements"),
        ),
    ] = None
    prepares_for: PreparesFor = None
    leads_to_jobs: Annotated[
        JobRefs | None,
        Column(
            "Leads to jobs",
            "Jobs that people get with it, as the Jobs sheet names them. Type None if it leads to no job by itself.",
            "Welder",
            tier=Tier.ASKED,
            aliases=("Jobs", "Occupations", "Leads to job"),
        ),
    ] = None
    completions: Annotated[
        Whole | None,
        Column(
            "Completions a year",
            "How many people complete it in a year: a count, no names.",
            "22",
            aliases=("Completions", "Awards granted", "Completers"),
            yearly=True,
        ),
    ] = None
    is_aid_eligible: Annotated[
        YesNo | None,
        Column(
            "Open to financial aid",
            "Whether students can have federal financial aid for it.",
            "Yes",
            aliases=("Financial aid eligible", "Financial aid"),
        ),
    ] = None
    web_page: Annotated[
        Text | None,
        Column(
            "Web page",
            "Where the award is described.",
            "https://www.cedarvalley.example.edu/welding",
            aliases=("URL", "Website"),
        ),
    ] = None
    ctid: Annotated[
        Ctid | None,
        Column(
            "Credential Registry id (CTID)",
            "Its identifier in the Credential Registry.",
            "ce-6f0c2a4e-9b1d-4c3a-8e57-2d1f0b9a7c35",
            aliases=("CTID", "Credential Registry id"),
        ),
    ] = None
    notes: Notes = None

    @property
    def key(self) -> tuple[str, ...]:
        """An award is known by its title and type."""
        return self.words(*self.identity)

    @property
    def is_active(self) -> bool:
        """Whether students can start it now."""
        return self.status is AwardStatus.ACTIVE

    @property
    def is_certificate(self) -> bool:
        """Whether it is one of a college's awards below a degree."""
        return self.award_type in CERTIFICATES

    @property
    def is_degree(self) -> bool:
        """Whether it is an associate degree, for transfer or not."""
        return self.award_type in DEGREES

    @property
    def is_transfer_degree(self) -> bool:
        """Whether it is an associate degree made for transfer."""
        return self.award_type in TRANSFER_DEGREES

    @property
    def is_bachelors(self) -> bool:
        """Whether it is a bachelor's degree."""
        return self.award_type in BACHELORS
