"""The workbooks as they were designed: kinds, sheets, headers in order, tiers, and how each cell is read."""

import pytest

from pathmap_cli.model import template
from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, TemplateSpec, template_spec
from pathmap_cli.vocabulary import Profile

MARKS = {Tier.NEEDED: "*", Tier.ASKED: "+", Tier.IF_KNOWN: ""}

# A header's mark: * needed, + asked, none if you know it; (ca) stands in the California profile alone.
ABOUT = """
    Institution* | Pathway* | Academic year* | Career cluster+ | State+ | Region | Completed by+ | Role+ | E-mail+
    Date completed | Status+
"""
EARLY_CREDIT = """
    High-school course* | High school* | Credit type+ | College+ | College course+ | College course title
    College units | Agreement status+ | Agreement ends | Taught by | Grade or test needed
    Students enrolled last year | Students with the credit on a college transcript | Notes
"""
CERTIFICATIONS = """
    Certification* | Issued by+ | Type | Course | Do employers ask for it+ | On the state-approved list | Minimum age
    Fee | Exam paid by | Earned last year | Status | Notes
"""
WORK_BASED_LEARNING = """
    Activity* | Level+ | Grade or term | Course | Employer or host+ | Paid | Hours | Students a year | Status+ | Notes
"""
SUPPORTS = "Support* | Type+ | When in the pathway+ | Provided by | For whom | Status+ | Notes"
STRENGTHS_AND_IDEAS = "Kind* | Text* | Area | Said by (role, not name) | Notes"

WORKBOOKS = {
    "high-school": {
        "About": f"""{ABOUT}
            Institution type+ | District | School code | Term system+ | Credits for a full-year course+
            State pathway code | Partner colleges+ | Schools it serves | Counselor contact (role)+
            CTE or program lead (role)+
        """,
        "Courses": """
            Grade* | Term | Course code | Course title* | Course type+ | Subject | Requirement | Pick-one group
            CTE level+ | High-school credits | A-G area (ca) | Honors, AP or IB | Prerequisites | Where taught
            At which institution | Integrated with | Prepares for certification | Skills taught | How often offered
            Students | Teachers | Notes
        """,
        "Early credit": EARLY_CREDIT,
        "Certifications": CERTIFICATIONS,
        "Work-based learning": WORK_BASED_LEARNING,
        "Supports": SUPPORTS,
        "Transitions": "Activity* | Grade or term+ | Responsible+ | Share of students | Status+ | Notes",
        "Entry and exit": """
            Entry or exit* | Description* | Grade or term+ | For whom | Leads to+ | Minimum preparation | Notes
        """,
        "Strengths and ideas": STRENGTHS_AND_IDEAS,
    },
    "college": {
        "About": f"""{ABOUT}
            College code | Term system+ | Catalog year+ | Feeder schools | Counselor contact (role)+
            CTE or program lead (role)+
        """,
        "Awards": """
            Award* | Award code | Type+ | Units+ | Hours | Credit or noncredit | Terms to complete+ | Status+
            Admission | CIP+ | TOP (ca) | State program number (ca) | Stacks into+ | Entry requirements+
            Prepares for certification | Leads to jobs+ | Completions a year | Open to financial aid | Web page
            Credential Registry id (CTID) | Notes
        """,
        "Courses": """
            Award(s)* | Term+ | Course code* | Course title* | Subject | Units+ | Hours | Category+ | Requirement
            Pick-one group | GE area | Transfers to | C-ID or common course number | Prerequisites | Corequisites
            Terms offered | Delivery | Skills taught | Seats a year | Notes
        """,
        "Early credit": EARLY_CREDIT,
        "On-ramps": """
            On-ramp* | For whom+ | Kind of on-ramp+ | Provider | Hours | Schedule | Cost to the student
            Minimum preparation | Prepares for certification | Leads to+ | Status+ | Notes
        """,
        "Certifications": CERTIFICATIONS,
        "Work-based learning": WORK_BASED_LEARNING,
        "Supports": SUPPORTS,
        "Transfer": """
            Institution* | Program* | Degree+ | Mechanism+ | From award+ | Units accepted
            Major preparation not offered here | Agreement status | Agreement ends | Notes
        """,
        "Jobs": "Job* | SOC+ | Level+ | Next jobs",
        "Strengths and ideas": STRENGTHS_AND_IDEAS,
    },
}
JOBS_WHEN_BROUGHT = """
    Job* | SOC+ | Level+ | Typical education+ | Required credential | Wage entry+ | Wage median+ | Wage experienced
    Wage basis+ | Annual openings+ | Growth percent | Growth over years | Completers a year | Area+ | Source+
    Data year+ | Next jobs | In demand by board list | Why critical | Notes
"""

# How cells are read; a column that is not named here holds text.
ABOUT_TYPES = """
    academic year: Academic year
    list(clusters): Career cluster
    e-mail: E-mail
    date: Date completed
    list(workbook-status): Status
    code: School code | State pathway code | College code
    number: Credits for a full-year course
    many(text): Partner colleges | Schools it serves | Feeder schools
    text or None: Counselor contact (role) | CTE or program lead (role)
"""
SHARED_TYPES = {
    "Early credit": """
        ref?(Courses): High-school course
        list(credit-type): Credit type
        code: College course
        number: College units
        list(agreement-status): Agreement status
        date: Agreement ends
        list(taught-by): Taught by
        whole number: Students enrolled last year | Students with the credit on a college transcript
    """,
    "Certifications": """
        list(certification-type): Type
        many(ref?(Courses)): Course
        list(employer-demand): Do employers ask for it
        yes/no: On the state-approved list
        whole number: Minimum age | Earned last year
        money: Fee
        list(exam-payer): Exam paid by
        list(certification-status): Status
    """,
    "Work-based learning": """
        list?(wbl-activity) or None: Activity
        list(wbl-level): Level
        when: Grade or term
        many(ref?(Courses)): Course
        text or None: Employer or host
        yes/no: Paid
        number: Hours
        whole number: Students a year
        list(offer-status): Status
    """,
    "Supports": """
        list(support-type): Type
        many(list(pathway-moment)): When in the pathway
        many(list(population)): For whom
        list(offer-status): Status
    """,
    "Strengths and ideas": """
        list(remark-kind): Kind
        list(area): Area
    """,
}
TYPES = {
    "high-school": SHARED_TYPES
    | {
        "About": f"""{ABOUT_TYPES}
            list(institution-type): Institution type
            list(school-term-system): Term system
        """,
        "Courses": """
            grades: Grade
            list(school-term): Term
            code: Course code
            list(course-type): Course type
            list(school-subject): Subject
            list(requirement): Requirement
            list(cte-level): CTE level
            number: High-school credits
            list(ag-area): A-G area
            list(advanced-program): Honors, AP or IB
            many(ref?(Courses)): Prerequisites | Integrated with
            list(taught-at): Where taught
            many(ref?(Certifications)): Prepares for certification
            many(text): Skills taught
            list(offered): How often offered
            whole number: Students | Teachers
        """,
        "Transitions": """
            list(transition-activity): Activity
            when: Grade or term
            list(responsible): Responsible
            number: Share of students
            list(transition-status): Status
        """,
        "Entry and exit": """
            list(entry-or-exit): Entry or exit
            when: Grade or term
            many(list(population)): For whom
            ref?(Awards or Jobs): Leads to
        """,
    },
    "college": SHARED_TYPES
    | {
        "About": f"{ABOUT_TYPES}list(college-term-system): Term system",
        "Awards": """
            code: Award code | State program number
            list(award-type): Type
            number: Units | Hours
            list(credit-status): Credit or noncredit
            whole number: Terms to complete | Completions a year
            list(award-status): Status
            list(admission): Admission
            code (CIP): CIP
            code (TOP): TOP
            many(ref(Awards)): Stacks into
            many(list?(entry-requirement)): Entry requirements
            many(ref?(Certifications)): Prepares for certification
            many(ref?(Jobs)): Leads to jobs
            yes/no: Open to financial aid
            code (CTID): Credential Registry id (CTID)
        """,
        "Courses": """
            many(ref(Awards)): Award(s)
            whole number: Term | Seats a year
            code: Course code | C-ID or common course number
            list(college-subject): Subject
            number: Units | Hours
            list(course-category): Category
            list(requirement): Requirement
            many(list(transfers-to)): Transfers to
            many(ref?(Courses)): Prerequisites | Corequisites
            many(list(terms-offered)): Terms offered
            many(list(delivery)): Delivery
            many(text): Skills taught
        """,
        "On-ramps": """
            many(list(population)): For whom
            list(on-ramp-kind): Kind of on-ramp
            number: Hours
            many(list(schedule)): Schedule
            money: Cost to the student
            many(ref?(Certifications)): Prepares for certification
            many(ref?(Awards or Courses)): Leads to
            list(on-ramp-status): Status
        """,
        "Transfer": """
            list(degree): Degree
            list(mechanism): Mechanism
            many(ref?(Awards)): From award
            number: Units accepted
            many(text): Major preparation not offered here
            list(agreement-status): Agreement status
            date: Agreement ends
        """,
        "Jobs": """
            code (SOC): SOC
            list(job-level): Level
            list(education): Typical education
            money: Wage entry | Wage median | Wage experienced
            list(wage-basis): Wage basis
            whole number: Annual openings | Growth over years | Completers a year | Data year
            number: Growth percent
            many(ref?(Jobs)): Next jobs
            yes/no: In demand by board list
            many(list(critical-reason)): Why critical
        """,
    },
}
KINDS = tuple(WORKBOOKS)


def headers(table: str) -> list[str]:
    return [header.strip() for line in table.splitlines() if line.strip() for header in line.split("|")]


def types(table: str) -> dict[str, str]:
    """Header to type."""
    lines = (line.strip().split(": ", 1) for line in table.splitlines() if line.strip())
    return {header: kind for kind, row in lines for header in row.split(" | ")}


def marked(column: ColumnSpec) -> str:
    profile = " (ca)" if column.column.profile is Profile.CALIFORNIA else ""
    return f"{column.header}{MARKS[column.column.tier]}{profile}"


def spec(kind: str) -> TemplateSpec:
    return template_spec(template(kind))


def sheets() -> list[SheetSpec]:
    return [sheet for kind in KINDS for sheet in spec(kind).sheets]


@pytest.mark.parametrize("kind", KINDS)
def test_sheets_stand_in_order(kind: str) -> None:
    assert [sheet.title for sheet in spec(kind).sheets] == list(WORKBOOKS[kind])


@pytest.mark.parametrize("kind, sheet", [(kind, sheet) for kind in KINDS for sheet in WORKBOOKS[kind]])
def test_headers_stand_in_order_with_their_tiers(kind: str, sheet: str) -> None:
    declared = next(found for found in spec(kind).sheets if found.title == sheet)
    assert [marked(column) for column in declared.columns if column.shown] == headers(WORKBOOKS[kind][sheet])


@pytest.mark.parametrize("kind, sheet", [(kind, sheet) for kind in KINDS for sheet in WORKBOOKS[kind]])
def test_cells_are_read_by_type(kind: str, sheet: str) -> None:
    declared = next(found for found in spec(kind).sheets if found.title == sheet)
    wanted = types(TYPES[kind][sheet])
    read = {column.header: column.type.name for column in declared.columns}
    assert read == {header: wanted.get(header, "text") for header in read}


def test_a_college_may_bring_all_columns_of_the_jobs_sheet() -> None:
    jobs = spec("college").sheet("jobs")
    assert [marked(column) for column in jobs.columns] == headers(JOBS_WHEN_BROUGHT)
    assert [column.header for column in jobs.shown_in(Profile.GENERIC)] == ["Job", "SOC", "Level", "Next jobs"]


def test_about_is_the_only_form() -> None:
    assert {sheet.title for sheet in sheets() if sheet.form} == {"About"}


def test_a_blank_institution_in_early_credit_means_the_one_who_fills_it_in() -> None:
    assert {kind: spec(kind).sheet("early_credit").own for kind in KINDS} == {
        "high-school": "high_school",
        "college": "college",
    }


@pytest.mark.parametrize("profile", Profile)
def test_columns_of_california_stand_only_there(profile: Profile) -> None:
    there = [column.header for sheet in sheets() for column in sheet.shown_in(profile)]
    assert ("A-G area" in there, "TOP" in there) == (profile is Profile.CALIFORNIA,) * 2
