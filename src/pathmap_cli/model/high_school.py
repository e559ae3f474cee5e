"""The workbook of a high school, career center or ROP."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.columns import CounselorContact, PartnerColleges, ProgramLead
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.model.supports import Support
from pathmap_cli.model.transitions import Transition
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import OnPaper, Own
from pathmap_cli.schema.types import Code, Number, Title
from pathmap_cli.vocabulary import InstitutionType, SchoolTermSystem


class HighSchoolAbout(About):
    """Who filled in a high school's workbook, and what kind of school it is."""

    institution_type: Annotated[
        InstitutionType | None,
        Column(
            "Institution type",
            "The kind of school. Some questions are not asked of some kinds.",
            "Comprehensive high school",
            tier=Tier.ASKED,
            aliases=("School type", "Type of school"),
        ),
    ] = None
    district: Annotated[
        Title | None,
        Column("District", "The school district.", "Vista Unified School District", aliases=("School district", "LEA")),
    ] = None
    school_code: Annotated[
        Code | None,
        Column(
            "School code",
            "The code of your state or of the NCES, zeros and all.",
            "0637890",
            aliases=("NCES code", "CDS code", "State school code"),
        ),
    ] = None
    term_system: Annotated[
        SchoolTermSystem | None,
        Column(
            "Term system",
            "How your school divides the year.",
            "Semester",
            tier=Tier.ASKED,
            aliases=("Terms", "Calendar", "Calendar system"),
        ),
    ] = None
    full_year_credits: Annotated[
        Number | None,
        Column(
            "Credits for a full-year course",
            "High-school credits for one course that lasts all year: 10 in much of California, 1 in many other states.",
            "10",
            tier=Tier.ASKED,
            aliases=("Credit basis", "Credits per full-year course"),
        ),
    ] = None
    state_pathway_code: Annotated[
        Code | None,
        Column(
            "State pathway code",
            "Your state's code for the pathway, zeros and all.",
            "212",
            aliases=("Pathway code", "CTE pathway code"),
        ),
    ] = None
    partner_colleges: PartnerColleges = None
    serves: Annotated[
        tuple[Title, ...] | None,
        Column(
            "Schools it serves",
            "For a career center or ROP: the schools that send their students.",
            "Vista High School; Bayside Academy",
            aliases=("Schools served", "Sending schools", "Feeder schools"),
        ),
    ] = None
    counselor_contact: CounselorContact = None
    program_lead: ProgramLead = None


class HighSchool(Institution):
    """A high school's, career center's or ROP's part of the pathway."""

    kind: ClassVar[str] = "high-school"
    filled_by: ClassVar[str] = "A high school, career center or ROP: best a CTE teacher and a counselor together."
    purpose: ClassVar[str] = (
        "It shows what your school offers in this career pathway: courses, college credit, certifications, work-based "
        "learning and support. With the workbooks of your partners it becomes one map, and shows what to work on next."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum, and two hours for everything."
    minimum: ClassVar[tuple[str, ...]] = (
        "Courses: Grade, Course title, Course type and CTE level of each course in the pathway.",
        "Early credit: each high-school course that earns college credit.",
        "Certifications: what students can earn, or one row that says None.",
        "Transitions: Status, Grade or term, and who is responsible.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "Your course catalog and this year's master schedule.",
        "The list of CTE pathways with state course and pathway codes.",
        "Graduation requirements, and the list of A-G courses if you are in California.",
        "Articulation agreements with their end dates.",
        "The dual enrollment agreement, and which college courses ran last year.",
        "AP and IB courses.",
        "Certifications earned last year, and what the exams cost.",
        "The work-based learning log, with employers.",
        "The counseling calendar, grade by grade.",
        "Enrollment in the pathway's courses, as counts; never a list of students.",
        "How many teachers can teach each CTE course.",
    )
    on_paper: ClassVar[tuple[OnPaper, ...]] = (
        OnPaper("courses", ("grade", "title", "course_type", "cte_level"), 7),
        OnPaper("early_credit", ("school_course", "college", "college_course", "credit_type", "agreement_status"), 4),
        OnPaper("certifications", ("title", "issued_by", "demand"), 3),
        OnPaper("transitions", ("activity", "status", "when", "responsible")),
    )

    about: HighSchoolAbout = Field(default_factory=HighSchoolAbout)
    courses: Table[SchoolCourse] = Field(default_factory=Table[SchoolCourse])
    early_credit: Annotated[Table[EarlyCredit], Own("high_school")] = Field(default_factory=Table[EarlyCredit])
    certifications: Table[Certification] = Field(default_factory=Table[Certification])
    work_based_learning: Table[WorkBasedLearning] = Field(default_factory=Table[WorkBasedLearning])
    supports: Table[Support] = Field(default_factory=Table[Support])
    transitions: Table[Transition] = Field(default_factory=Table[Transition])
    entry_and_exit: Table[EntryExit] = Field(default_factory=Table[EntryExit])
    strengths_and_ideas: Table[StrengthOrIdea] = Field(default_factory=Table[StrengthOrIdea])
