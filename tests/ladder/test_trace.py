"""Backward from each target job: what leads to it, and where the trace breaks."""

from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.ladder.ladder import Ladder
from pathmap_cli.ladder.trace import Gap, Trace, traces
from tests.gaps.cases import pathway_of

SCHOOL = """
### Vista High School, high-school, Final
#### Courses
| Grade | Course title | Course type |
| 9     | Welding 1    | CTE         |
#### Early credit
| High-school course | College        | College course | Units | Agreement status |
| Welding 1          | Harbor College | WELD 110       | 3     | In place         |
"""
COLLEGE = """
### Harbor College, college, Final
#### Awards
| Award  | Type                       | Status | Stacks into | Leads to jobs |
| Basics | Certificate of achievement | Active | Degree      | Welder        |
| Degree | AS                         | Active | None        | Inspector     |
#### Courses
| Award(s)       | Term | Course code | Course title | Units | Skills taught |
| Basics; Degree | 1    | WELD 110    | Intro        | 3     | Arc welding   |
| Degree         | 2    | WELD 120    | Arc          | 3     |               |
#### Transfer
| Institution |
| None        |
#### Jobs
| Job       | Level    | Next jobs |
| Welder    | Entry    | Inspector |
| Inspector | Advanced |           |
"""
MARKET = """
### North County, labor-market, Final
#### Jobs
| Job       | Level    |
| Inspector | Advanced |
#### Skills
| Job       | Skill       | Kind  | Importance | Confirmed by |
| Inspector | Arc welding | Skill | 4          | ABC Steel    |
| Inspector | Metallurgy  | Skill | 4          | ABC Steel    |
"""
UNIVERSITY = """
### State University, university, Final
#### Awards
| Award      | Type | Status | Leads to jobs |
| Metals, BS | BS   | Active | Inspector     |
"""


def trace(*workbooks: str) -> Trace:
    """The only trace."""
    (found,) = traces(Ladder(Partnership(pathway_of("".join(workbooks)))))
    return found


def breaks(found: Trace) -> list[tuple[Gap, tuple[str, ...], bool]]:
    return [(one.gap, one.names, one.is_told) for one in found.breaks]


def test_the_trace_goes_back_to_awards_courses_ways_in_and_skills() -> None:
    found = trace(SCHOOL, COLLEGE, MARKET)
    assert found.job.label == "Inspector"
    assert [stage.label for stage in found.awards] == ["Degree"]
    assert [stage.label for stage in found.before] == ["Basics"]
    assert [row.label for row in found.courses] == ["WELD 110", "WELD 120"]
    assert [entry.label for entry in found.entries] == ["Vista High School"]
    assert [skill.words for skill in found.skills] == ["Arc welding", "Metallurgy"]
    assert breaks(found) == [(Gap.UNTAUGHT, ("Metallurgy",), True)]


def test_where_no_award_leads_straight_to_it_the_trace_goes_through_the_job_before() -> None:
    found = trace(SCHOOL, COLLEGE.replace("None        | Inspector     |", "None        | None          |"))
    assert found.through.label == "Welder"
    assert [stage.label for stage in found.awards] == ["Basics"]
    assert breaks(found) == []


def test_no_award_leads_to_it_or_nobody_has_said_so() -> None:
    ends = COLLEGE.replace("| Inspector |\n", "|           |\n").replace("| Inspector     |", "| None          |")
    assert breaks(trace(SCHOOL, ends)) == [(Gap.NO_AWARD, (), True)]
    blank = ends.replace("| None          |", "|               |")
    assert breaks(trace(SCHOOL, blank)) == [(Gap.NO_AWARD, (), False)]


def test_no_school_has_credit_in_place_toward_it() -> None:
    idea = SCHOOL.replace("In place ", "Idea     ")
    assert breaks(trace(idea, COLLEGE)) == [(Gap.NO_SCHOOL, ("Vista High School",), True)]
    blank = SCHOOL.replace("In place ", "         ")
    assert breaks(trace(blank, COLLEGE)) == [(Gap.NO_SCHOOL, ("Vista High School",), False)]


def test_a_degree_that_no_transfer_leads_to() -> None:
    elsewhere = COLLEGE.replace("| Inspector |\n", "|           |\n").replace("| Inspector     |", "| None          |")
    found = trace(SCHOOL, elsewhere, UNIVERSITY)
    assert breaks(found) == [(Gap.NO_WAY_TO_THE_DEGREE, ("Metals, BS",), True)]
    assert (
        breaks(trace(SCHOOL, elsewhere.replace("| None        |\n#### Jobs", "#### Jobs"), UNIVERSITY))[0][2] is False
    )


def test_no_course_and_no_skill_is_told() -> None:
    courses = COLLEGE[COLLEGE.index("| Basics; Degree |") : COLLEGE.index("#### Transfer")]
    market = MARKET[: MARKET.index("| Inspector | Arc")]
    found = trace(COLLEGE.replace(courses, ""), market)
    assert breaks(found) == [(Gap.NO_COURSES, ("Degree", "Basics"), False), (Gap.NO_SKILLS, (), False)]


def test_without_levels_there_is_no_target_job() -> None:
    flat = COLLEGE.replace("| Entry    |", "|          |").replace("| Advanced |", "|          |")
    assert traces(Ladder(Partnership(pathway_of(flat)))) == ()
