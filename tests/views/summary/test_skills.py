"""The skills section: what jobs ask for, who confirmed it, where it is taught."""

from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.settings import Settings
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.skills import MOST_SKILLS, Skills, skills
from tests.sheets import returned

JOBS = "| Job | SOC |\n| Welder | 51-4121 |\n| Fitter | 47-2152 |"
WANTED = """
| Job    | Skill              | Importance | Confirmed by employer |
| Welder | Shop safety        | 3          | None                  |
| Fitter | Shop safety        | 4          |                       |
| Welder | Blueprint reading  | 4          | Harbor Shipyards      |
| Welder | Pipe fitting       | 5          | None                  |
"""
VOICE = """
| Employer     | Job    | Must-have skills | May be quoted |
| Quiet Forge  | Fitter | Pipe fitting     | No            |
"""
SCHOOL = """
| Grade | Course title | Course type   | Skills taught |
| 10    | Welding 1    | CTE           | Shop Safety   |
| 10    | English 10   | Core academic |               |
"""
COLLEGE = """
| Award(s) | Course code | Course title | Category |
| None     | WELD 101    | Pipe welding | Major    |
"""


def section(wanted: str = WANTED) -> Skills:
    market = returned(
        "labor-market", {"Jobs": JOBS, "Skills": wanted, "Employer voice": VOICE}, "Bay County", "bay.xlsx"
    )
    school = returned("high-school", {"Courses": SCHOOL}, "Vista High School", "vista.xlsx")
    college = returned("college", {"Courses": COLLEGE}, "Harbor College", "harbor.xlsx")
    return skills(Guide(merge([market, school, college], Settings(), (), date(2026, 11, 25))))


def test_what_a_course_should_teach_comes_first() -> None:
    view = section()
    assert [row.words for row in view.rows] == ["Pipe fitting", "Blueprint reading", "Shop safety"]
    assert view.untaught == ("Pipe fitting", "Blueprint reading")
    assert view.shared == ("Pipe fitting", "Shop safety")
    assert view.note == "1 of 2 CTE and major courses list the skills that they teach."


def test_each_institution_says_taught_not_listed_or_not_told() -> None:
    view = section()
    assert view.institutions == ("Vista High School", "Harbor College")
    cells = {row.words: [(cell.state, cell.text) for cell in row.cells] for row in view.rows}
    assert cells["Shop safety"] == [("yes", "Welding 1"), ("open", "not told yet")]
    assert cells["Pipe fitting"] == [("no", "not listed"), ("open", "not told yet")]


def test_an_employer_who_may_not_be_quoted_is_not_named() -> None:
    confirmed = {row.words: row.confirmed for row in section().rows}
    assert confirmed == {
        "Pipe fitting": "an employer who asked not to be named",
        "Blueprint reading": "Harbor Shipyards",
        "Shop safety": "not told yet",
    }


def test_a_long_list_is_cut_and_counted() -> None:
    lines = "\n".join(f"| Welder | Skill number {number} |" for number in range(MOST_SKILLS + 2))
    view = section(f"| Job | Skill |\n{lines}")
    assert (len(view.rows), view.more) == (MOST_SKILLS, 3)


def test_without_a_labor_market_workbook_there_is_nothing() -> None:
    school = returned("high-school", {"Courses": SCHOOL}, "Vista High School", "vista.xlsx")
    assert skills(Guide(merge([school], Settings(), (), date(2026, 11, 25)))).rows == ()
