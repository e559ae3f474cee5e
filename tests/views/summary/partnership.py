"""A small partnership for the session summary: two schools and a college that came back, and one school that did not."""

from collections.abc import Mapping, Sequence
from datetime import date

from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Institution, InstitutionKind, Settings, Waiver
from pathmap_cli.views.summary.page import Summary, summary
from tests.sheets import returned

TODAY = date(2026, 11, 25)
ABOUT = """
| Question       | Answer    |
| Institution    | {name}    |
| Pathway        | Welding   |
| Academic year  | 2026-27   |
| Term system    | Semester  |
| Date completed | {day}     |
| Status         | {status}  |
"""
VISTA = {
    "Courses": """
| Grade | Course code | Course title | Course type   | CTE level    | High-school credits | Prerequisites | Students | Teachers | How often offered |
| 9     | "1025"      | Welding 1    | CTE           | Introductory | 10                  | None          | 64       | 2        |                   |
| 10-11 | "1030"      | Welding 2    | CTE           | Concentrator | 10                  | Welding 1     | 22       | 1        | Alternate years   |
| 9; 12 |             | Advisory     | Advisory or support |        |                     |               |          |          |                   |
|       |             | Robotics     | Elective      |              |                     |               |          |          |                   |
""",
    "Early credit": """
| High-school course | High school       | Credit type             | College              | College course | College units | Agreement status | Agreement ends | Students enrolled last year | Students with the credit on a college transcript |
| Welding 1          | HERE              | Articulated             | Cedar Valley College | WELD 110       | 3             | In place         | 2028-06-30     | 64                          | 60                                               |
| Welding 2          | HERE              | Articulated             | Cedar Valley College | WELD 130       | 2             | In place         |                | 22                          | 7                                                |
| Robotics           | HERE              | Articulated             |                      |                | 4             |                  |                |                             |                                                  |
| Blueprint Reading  | HERE              | Dual enrollment (other) | Cedar Valley College | WELD 111       | 1             | In development   |                |                             |                                                  |
""",
    "Certifications": """
| Certification        | Issued by               | Course    | Do employers ask for it | Status  | Earned last year |
| AWS Certified Welder | American Welding Society | Welding 2 | Required                | Offered | 6                |
""",
    "Entry and exit": """
| Entry or exit | Description            | Grade or term | For whom             | Leads to             |
| Entry         | Start with Welding 1   | 9             | High school students | Welding Technology   |
| Exit          | Diploma and AWS        | 12            | High school students | Welder               |
""",
    "Work-based learning": """
| Activity    | Level       | Grade or term | Employer or host    | Status      |
| Job shadow  | Exploration | 10            | Bayline Fabrication | Offered     |
|             | Preparation |               |                     | Not offered |
""",
    "Supports": """
| Support                        | Type                           | Provided by | Status  |
| Academic and career advising   | Academic and career advising   | Counseling  | Offered |
""",
    "Transitions": """
| Activity       | Grade or term | Responsible | Status   |
| Education plan | 11            | Both        | In place |
""",
    "Strengths and ideas": """
| Kind     | Text                                      | Area                 | Said by (role, not name) |
| Strength | Students weld for local shops.            | Work-based learning  | CTE teacher              |
| Concern  | Nobody explains the petition for credit.  | Early college credit | Counselor                |
| Question | Who pays for the AWS exam?                |                      | Counselor                |
| Idea     | Ask the alumni: ana@example.org.           |                      | CTE teacher              |
""",
}
BAYSIDE = {
    "Courses": """
| Grade | Course title | Course type | CTE level    | Students | Teachers |
| 9     | Metals 1     | CTE         | Introductory | 6        | 1        |
| 11    | Metals 2     | CTE         | Capstone     | 5        | 1        |
""",
    "Early credit": """
| High-school course | High school     | Credit type | College              | College course | College units | Agreement status | Agreement ends |
| Metals 1           | HERE            | Articulated | Cedar Valley College | WELD 110       | 3             | In place         | 2026-06-30     |
""",
}
CEDAR = {
    "Awards": """
| Award              | Type                       | Units | Terms to complete | Status | Admission | Stacks into        | Entry requirements | Leads to jobs |
| Welding Technology | AS                         | 60    | 4                 | Active | Open      | None               | None               | Inspector     |
| Welding Basics     | Certificate of achievement | 16    | 2                 | Active | Open      | Welding Technology | None               | Welder        |
""",
    "Courses": """
| Award(s)                           | Term | Course code | Course title       | Subject | Units | Category          | Prerequisites |
| Welding Basics; Welding Technology | 1    | WELD 110    | Intro to Welding   | Program | 3     | Major             | None          |
| Welding Basics                     | 2    | WELD 120    | Gas Metal Arc      | Program | 3     | Major             | WELD 110      |
| Welding Technology                 | 3    | WELD 130    | Structural Welding | Program | 2     | Major             | WELD 120      |
| Welding Technology                 | 2    | ENGL C1000  | College Writing    | English | 3     | General education | None          |
| None                               |      | WELD 111    | Blueprint Reading  | Program | 1     | Elective          | None          |
""",
    "Early credit": """
| High-school course | High school       | Credit type | College course | College units | Agreement status | Agreement ends |
| Welding 1          | Vista High School | Articulated | WELD 110       | 3             | In place         | 2027-06-30     |
""",
    "On-ramps": """
| On-ramp        | For whom                    | Kind of on-ramp | Leads to       | Status  |
| Evening basics | Career changers; Veterans   | Noncredit       | Welding Basics | Offered |
| Bridge         | English learners            | ESL             | Welding Basics | Planned |
""",
    "Transfer": """
| Institution              | Program               | Degree | Mechanism   | From award         | Units accepted | Agreement status |
| Pacific State University | Industrial Technology | BS     | 2+2         | Welding Technology | 54             | In place         |
""",
    "Jobs": """
| Job       | SOC     | Level    | Next jobs |
| Welder    | 51-4121 | Entry    | Inspector |
| Inspector | 51-9061 | Advanced | None      |
| Engineer  | 17-2141 | Advanced | None      |
""",
}
SETTINGS = Settings(
    pathway="Welding",
    academic_year="2026-27",
    region="North County",
    prepared_by="Pathway facilitator",
    institution=(
        Institution(InstitutionKind.HIGH_SCHOOL, "Vista High School"),
        Institution(InstitutionKind.HIGH_SCHOOL, "Bayside Academy"),
        Institution(InstitutionKind.HIGH_SCHOOL, "Hilltop Continuation School"),
        Institution(InstitutionKind.COLLEGE, "Cedar Valley College"),
        Institution(InstitutionKind.LABOR_MARKET, "North County Workforce"),
    ),
    waiver=(Waiver("GAP110", "The schedule is set until 2028.", "Principals' council", expires=date(2027, 6, 30)),),
)


def workbook(kind: str, name: str, day: str, sheets: Mapping[str, str], status: str = "Final") -> Returned:
    """One workbook with its About sheet and its name for HERE; the file is called after the institution."""
    about = ABOUT.format(name=name, day=day, status=status)
    file = f"returned/{name.lower().replace(' ', '-')}.xlsx"
    return returned(
        kind, {"About": about, **{title: text.replace("HERE", name) for title, text in sheets.items()}}, name, file
    )


def workbooks() -> tuple[Returned, ...]:
    """What came back."""
    return (
        workbook("high-school", "Vista High School", "2026-11-03", VISTA),
        workbook("high-school", "Bayside Academy", "2026-11-09", BAYSIDE, status="Draft"),
        workbook("college", "Cedar Valley College", "2026-11-05", CEDAR),
    )


def assessed(books: Sequence[Returned], settings: Settings = SETTINGS) -> tuple[Merged, Assessment]:
    """The workbooks joined, and what the rules say."""
    merged = merge(books, settings, (), TODAY)
    return merged, assess(merged.pathway, settings.waiver)


def summed_up(
    books: Sequence[Returned] | None = None, institution: str | None = None, settings: Settings = SETTINGS
) -> Summary:
    """The summary of these workbooks, else of the small partnership."""
    books = workbooks() if books is None else books
    merged, assessment = assessed(books, settings)
    return summary(merged, assessment, settings, returned=books, institution=institution)
