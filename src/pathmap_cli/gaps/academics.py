"""GAP2: whether what students learn and plan at school opens the college program to them."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import ACADEMICS
from pathmap_cli.gaps.said import MEDIUM, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide, course_evidence, is_cte, titles
from pathmap_cli.gaps.scope import PAIRS, REGULAR_SCHOOLS, SCHOOLS
from pathmap_cli.gaps.sheets import unmentioned, unnamed
from pathmap_cli.gaps.steps import happens, step_evidence
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.awards import Award
from pathmap_cli.model.transitions import Transition
from pathmap_cli.schema.types import When
from pathmap_cli.vocabulary import AGArea, AwardStatus, Profile, TransitionActivity, TransitionStatus

PLANS = (TransitionActivity.EDUCATION_PLAN, TransitionActivity.COLLEGE_AND_CAREER_PLAN)
LAST_GRADE = 12


@ACADEMICS.rule(
    203,
    "no-a-g-course",
    severity=MEDIUM,
    applies_to=REGULAR_SCHOOLS,
    owner="CTE and counseling",
    action="Submit a course for A-G approval.",
    closes_when="A-G area names an area, or Pending, for one CTE course.",
    asks=True,
    profile=Profile.CALIFORNIA,
)
def no_a_g_course(school: SchoolSide) -> Iterator[Said]:
    """No CTE course of a school counts toward admission to a public university.

    Students have to choose between the pathway and the courses that a university asks for.
    """
    approved = (is_cte(row).then(told(row, "a_g_area", lambda area: area is not AGArea.NONE)) for row in school.rows)
    others = (unnamed(one.courses) for one in school.institutions)
    fires = any_of(course.is_cte for course in school.courses) & ~any_of((*approved, *others))
    if fires.yes:
        message = f"A-G area is None for each CTE course that {school.name} lists: {titles(school.cte_courses)}."
        yield Hit(message, course_evidence(school, "a_g_area"))
    yield from fires.open


@ACADEMICS.rule(
    205,
    "hidden-entry-hurdle",
    severity=MEDIUM,
    applies_to=PAIRS,
    owner="Counselor",
    action="Tell students early; waive the requirement, or pay for it.",
    closes_when="Transitions lists Program entry requirements explained as in place or planned.",
    asks=True,
)
def hidden_entry_hurdle(partnership: Partnership) -> Iterator[Said]:
    """A college program asks something of those who start, and nobody tells students at school.

    They find out when it is late to take the course, pay the fee or pass the check.
    """
    for school in partnership.schools:
        for college in partnership.colleges:
            asking = {award: _asks_something(award) for award in college.awards}
            told_early = happens(school, TransitionActivity.ENTRY_REQUIREMENTS_EXPLAINED)
            fires = any_of((*asking.values(), unnamed(college.college.awards))) & ~told_early
            if fires.yes:
                awards = [award for award, answer in asking.items() if answer.yes]
                here = f"{school.name} lists no step that tells students what {college.name} asks of those who start"
                places = step_evidence(school, TransitionActivity.ENTRY_REQUIREMENTS_EXPLAINED)
                message = f"{here} {listed(award.label for award in awards)}."
                yield Hit(message, (*places, *seen("entry_requirements", *awards)))
            yield from fires.open


def _asks_something(award: Award) -> Answer:
    return one_of(award, "status", AwardStatus.ACTIVE).quiet.then(told(award, "entry_requirements", bool))


@ACADEMICS.rule(
    206,
    "no-education-plan",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="Counseling leads",
    action="Have each student make a plan by grade 11.",
    closes_when="Transitions lists an education plan, or a college and career plan, as in place by grade 11.",
    asks=True,
)
def no_education_plan(school: SchoolSide) -> Iterator[Said]:
    """Students have no plan for college before their last year, or none at all.

    In grade 12 it is late to add a course that the program asks for.
    """
    sheet = school.home.transitions
    rows = [row for one in school.institutions for row in one.transitions]
    others = (unmentioned(sheet, school.about, "activity", plan) for plan in PLANS)
    fires = ~any_of((*map(_is_in_time, rows), *others))
    if fires.yes:
        late = any(row.activity in PLANS and row.status is TransitionStatus.IN_PLACE for row in rows)
        how = "as in place before grade 12" if late else "as in place or planned"
        yield Hit(f"{school.name} lists no education plan {how}.", step_evidence(school, *PLANS))
    yield from fires.open


def _is_in_time(row: Transition) -> Answer:
    """Whether the row is a plan that is thought of, and made before the last grade where it is in place."""
    thought_of = told(row, "status", lambda status: status is not TransitionStatus.NOT_DONE)
    in_place = one_of(row, "status", TransitionStatus.IN_PLACE)
    return one_of(row, "activity", *PLANS) & thought_of & (~in_place | told(row, "when", _starts_before_the_last_grade))


def _starts_before_the_last_grade(when: When) -> bool:
    return any(grade < LAST_GRADE for grade in when.grades)
