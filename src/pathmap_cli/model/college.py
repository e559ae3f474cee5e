"""The workbook of a community college."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.awards import Award
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.columns import CounselorContact, ProgramLead
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.model.supports import Support
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import OnPaper, Own, Shows
from pathmap_cli.schema.types import Code, Text, Title
from pathmap_cli.vocabulary import CollegeTermSystem


class CollegeAbout(About):
    """Who filled in a college's workbook, and how the college counts its terms."""

    college_code: Annotated[
        Code | None,
        Column(
            "College code",
            "The code of your state or of IPEDS, zeros and all.",
            "012345",
            aliases=("IPEDS code", "IPEDS ID", "Institution code"),
        ),
    ] = None
    term_system: Annotated[
        CollegeTermSystem | None,
        Column(
            "Term system",
            "How your college divides the year; it decides what a unit is worth.",
            "Semester",
            tier=Tier.ASKED,
            aliases=("Terms", "Calendar", "Calendar system"),
        ),
    ] = None
    catalog_year: Annotated[
        Text | None,
        Column(
            "Catalog year",
            "The catalog that awards and courses are taken from.",
            "2026-27",
            tier=Tier.ASKED,
            aliases=("Catalog",),
        ),
    ] = None
    feeder_schools: Annotated[
        tuple[Title, ...] | None,
        Column(
            "Feeder schools",
            "The high schools that most of your students come from.",
            "Vista High School; Bayside Academy",
            aliases=("Feeder high schools", "Partner high schools", "High schools"),
        ),
    ] = None
    counselor_contact: CounselorContact = None
    program_lead: ProgramLead = None


class College(Institution):
    """A community college's part of the pathway."""

    kind: ClassVar[str] = "college"
    filled_by: ClassVar[str] = "A community college: best a faculty member of the program and a counselor together."
    purpose: ClassVar[str] = (
        "It shows what your college offers in this career pathway: awards, courses, ways in, support, transfer and "
        "jobs. With the workbooks of your partners it becomes one map, and shows what to work on next."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum, and three hours for everything."
    minimum: ClassVar[tuple[str, ...]] = (
        "Awards: Type, Units, Terms to complete, Stacks into and Leads to jobs of each award in the pathway.",
        "Courses: Term, Course code, Course title and Category of each award's courses.",
        "Early credit: each high-school course that earns credit here.",
        "Transfer: each way on to a bachelor's degree, or one row that says None.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "Catalog pages and program maps of the pathway's awards.",
        "The list of awards with units, and with TOP, CIP and state program numbers.",
        "Course outlines of the courses in the first term.",
        "Articulation and dual enrollment agreements with high schools, with their end dates.",
        "The policy on credit for prior learning.",
        "Bridges from noncredit and adult education.",
        "Placement rules for math and English.",
        "Certifications and licenses that the awards prepare for.",
        "Support programs, and whom each serves.",
        "Transfer agreements with universities.",
        "Completions by award, as counts; never a list of students.",
        "The latest program review.",
    )
    on_paper: ClassVar[tuple[OnPaper, ...]] = (
        OnPaper("awards", ("title", "award_type", "units", "terms", "stacks_into", "leads_to_jobs"), 6),
        OnPaper("courses", ("awards", "term", "course_code", "title", "category"), 11),
        OnPaper(
            "early_credit", ("school_course", "high_school", "college_course", "credit_type", "agreement_status"), 5
        ),
        OnPaper("transfer", ("institution", "program", "degree", "mechanism"), 4),
    )

    about: CollegeAbout = Field(default_factory=CollegeAbout)
    awards: Table[Award] = Field(default_factory=Table[Award])
    courses: Table[CollegeCourse] = Field(default_factory=Table[CollegeCourse])
    early_credit: Annotated[Table[EarlyCredit], Own("college")] = Field(default_factory=Table[EarlyCredit])
    on_ramps: Table[OnRamp] = Field(default_factory=Table[OnRamp])
    certifications: Table[Certification] = Field(default_factory=Table[Certification])
    work_based_learning: Table[WorkBasedLearning] = Field(default_factory=Table[WorkBasedLearning])
    supports: Table[Support] = Field(default_factory=Table[Support])
    transfer: Table[Transfer] = Field(default_factory=Table[Transfer])
    jobs: Annotated[Table[Job], Shows("title", "soc", "level", "next_jobs")] = Field(default_factory=Table[Job])
    strengths_and_ideas: Table[StrengthOrIdea] = Field(default_factory=Table[StrengthOrIdea])
