"""Columns that several sheets share, each declared once as an alias.

They are aliases and not base classes because inherited fields would all stand before a sheet's own columns.
"""

from typing import Annotated

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.types import Date, Number, RefType, Text, TextOrNone, Title
from pathmap_cli.vocabulary import AgreementStatus, Area, Mechanism, Population, Requirement

CourseRefs = tuple[Annotated[str, RefType("courses")], ...]
"""Courses of this workbook, or of another institution."""
CertificationRefs = tuple[Annotated[str, RefType("certifications")], ...]
"""Industry certifications and licenses, listed in this workbook or not."""
JobRefs = tuple[Annotated[str, RefType("jobs")], ...]
"""Jobs, listed in this workbook or not."""

Notes = Annotated[
    Text | None,
    Column(
        "Notes",
        "Anything else that the partners should know. No names of students.",
        aliases=("Note", "Comments", "Comment", "Remarks"),
    ),
]

# --- About ------------------------------------------------------------------------------------------------------------

PartnerColleges = Annotated[
    tuple[Title, ...] | None,
    Column(
        "Partner colleges",
        "The colleges that you work with in this pathway.",
        "Cedar Valley College",
        tier=Tier.ASKED,
        aliases=("Partner college", "Colleges", "College partners"),
    ),
]
CounselorContact = Annotated[
    TextOrNone | None,
    Column(
        "Counselor contact (role)",
        "The desk to ask about counseling for this pathway: a role, not a person's name. Type None if there is none.",
        "Lead counselor, career pathways",
        tier=Tier.ASKED,
        aliases=("Counselor contact", "Counseling contact", "Counselor"),
    ),
]
ProgramLead = Annotated[
    TextOrNone | None,
    Column(
        "CTE or program lead (role)",
        "The desk to ask about the program: a role, not a person's name. Type None if there is none.",
        "Department chair, welding",
        tier=Tier.ASKED,
        aliases=("CTE or program lead", "CTE lead", "Program lead"),
    ),
]

# --- Courses ----------------------------------------------------------------------------------------------------------

CourseRequirement = Annotated[
    Requirement | None,
    Column(
        "Requirement",
        "Whether students of the pathway must take the course.",
        "Required",
        aliases=("Required or recommended", "Required?"),
    ),
]
PickOneGroup = Annotated[
    Text | None,
    Column(
        "Pick-one group",
        "Give the same letter (A, B and so on) to courses of which a student takes only one.",
        "A",
        aliases=("Pick one", "Choose one", "Choose-one group", "Option group"),
    ),
]
PreparesFor = Annotated[
    CertificationRefs | None,
    Column(
        "Prepares for certification",
        "The certification or license that it prepares for, as the Certifications sheet names it.",
        "AWS Certified Welder",
        aliases=("Certification", "Industry certification", "Licensure", "Industry credential"),
    ),
]
SkillsTaught = Annotated[
    tuple[Text, ...] | None,
    Column(
        "Skills taught",
        "Main skills in employers' words. They are compared with what the jobs need.",
        "Gas metal arc welding; Blueprint reading",
        aliases=("Skills", "Skills and competencies", "Competencies"),
    ),
]

# --- Agreements -------------------------------------------------------------------------------------------------------

AgreementEnds = Annotated[
    Date | None,
    Column(
        "Agreement ends",
        "The last day on which the agreement holds.",
        "2028-06-30",
        aliases=("Agreement end date", "Agreement expires", "Expires", "Expiration date"),
    ),
]

# --- Transfer, as a college and as a university tell it ---------------------------------------------------------------

TransferMechanism = Annotated[
    Mechanism | None,
    Column(
        "Mechanism",
        "What secures the way. Guaranteed admission includes California's TAG; None means that nothing does.",
        "Articulation agreement",
        tier=Tier.ASKED,
        aliases=("Transfer mechanism", "Transfer agreement type", "Type"),
    ),
]
TransferAgreementStatus = Annotated[
    AgreementStatus | None,
    Column(
        "Agreement status",
        "How far the agreement has come. None means that there is no agreement.",
        "In place",
        aliases=("Status of agreement", "Agreement", "Status"),
    ),
]

# --- Activities, supports, programs -----------------------------------------------------------------------------------

ForWhom = Annotated[
    tuple[Population, ...] | None,
    Column(
        "For whom",
        "The students it is meant for; Everyone if it is open to all.",
        "English learners; First generation",
        aliases=("Population", "Populations", "Target group", "Audience"),
    ),
]
Hours = Annotated[
    Number | None,
    Column(
        "Hours",
        "Hours of instruction, for noncredit and apprenticeship.",
        "108",
        aliases=("Total hours", "Contact hours", "Clock hours"),
    ),
]

# --- What people say --------------------------------------------------------------------------------------------------

AboutArea = Annotated[
    Area | None,
    Column("Area", "The part of the pathway that it is about.", "Early college credit", aliases=("Topic", "Category")),
]
SaidBy = Annotated[
    Text | None,
    Column(
        "Said by (role, not name)",
        "Whose view it is: a role, not a person's name.",
        "CTE teacher",
        aliases=("Said by", "Author", "Role"),
    ),
]
