"""How the pathway is taught: together with academics, flexibly, fast, and from the first years of high school on."""

from collections.abc import Iterator

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, measure_of, point, stated
from pathmap_cli.frameworks.measures.ways import on_ramp_hosts
from pathmap_cli.gaps.answers import any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.school_side import is_cte
from pathmap_cli.gaps.sheets import empty, unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.vocabulary import CourseCategory, Delivery, OnRampKind, OnRampStatus, Schedule

FLEXIBLE = frozenset((Delivery.ONLINE, Delivery.HYBRID, Delivery.EVENING_OR_WEEKEND))
AFTER_WORK = frozenset((Schedule.EVENING, Schedule.WEEKEND, Schedule.ONLINE))
EXPLORE_UNTIL = 10


@measure(action="Plan one project that a CTE and an academic course of {it} share.")
def academics_integrated(partnership: Partnership) -> Iterator[Point]:
    """Schools where a CTE course shares its work with an academic one."""
    for school in partnership.schools:
        rows = (is_cte(row).quiet.then(told(row, "integrated_with", bool)) for row in school.rows)
        here = any_of((*rows, *school.more_courses))
        yield Point(school.name, Evidence(school.home.courses.id, "integrated_with"), here)


@measure(action="Teach a course of {it} online, in the evening or on weekends.")
def flexible_awards(partnership: Partnership) -> Iterator[Point]:
    """Awards with a course online, hybrid, in the evening or on weekends."""
    for college in partnership.colleges:
        for award in college.awards:
            rows = college.rows_of(award)
            if rows:
                here = any_of(told(row, "delivery", FLEXIBLE.intersection) for row in rows)
                yield point(award, here, name=f"{award.label} at {college.name}")


@measure(action="Offer {it} in the evening, on weekends or online too.", sheet="on_ramps")
def flexible_on_ramps(partnership: Partnership) -> Iterator[Point]:
    """On-ramps that people can attend after work."""
    for one in on_ramp_hosts(partnership):
        for ramp in one.on_ramps:
            if ramp.status is OnRampStatus.OFFERED:
                yield point(ramp, told(ramp, "schedule", AFTER_WORK.intersection), "schedule")


@measure_of(OnRampKind, action="Open a way in of this kind: {it}.")
def kinds_of_on_ramp(partnership: Partnership, kinds: tuple[OnRampKind, ...]) -> Iterator[Point]:
    """Kinds of on-ramp that are offered."""
    hosts = on_ramp_hosts(partnership)
    for kind in kinds if hosts else ():
        rows = (
            one_of(row, "kind", kind) & one_of(row, "status", OnRampStatus.OFFERED)
            for one in hosts
            for row in one.on_ramps
        )
        more = (unlisted(one.on_ramps, one.about, term(kind)) for one in hosts)
        yield Point(term(kind), Evidence(hosts[0].on_ramps.id, "kind"), any_of((*rows, *more)))


@measure(action="Let students who need it take a support course beside the first college course at {it}.")
def support_beside_the_course(partnership: Partnership) -> Iterator[Point]:
    """Colleges with a support course beside, not before, the college-level course."""
    for college in partnership.colleges:
        rows = college.college.courses.rows
        beside = (
            one_of(row, "category", CourseCategory.PRE_COLLEGE_SUPPORT).quiet.then(told(row, "corequisites", bool))
            for row in rows
        )
        here = any_of((*beside, empty(college.college.courses)))
        yield Point(college.name, Evidence(college.college.courses.id, "corequisites"), here)


@measure(action="Offer a first course or a taste of the field by grade 10 at {it}.")
def early_exploration(partnership: Partnership) -> Iterator[Point]:
    """Schools with a CTE course in grade 10 or earlier."""
    for school in partnership.schools:
        here = school.teaches_cte_in(range(6, EXPLORE_UNTIL + 1))
        yield Point(school.name, Evidence(school.home.courses.id, "grade"), here)


@measure(action="Choose the career cluster on About of {it}.")
def cluster_chosen(partnership: Partnership) -> Iterator[Point]:
    """Workbooks that name the career cluster."""
    everybody = partnership.pathway.teachers
    yield from as_information(stated(one.about, "cluster", name=one.name) for one in everybody)


@measure(action="Fill in code, units and term of {it}.")
def courses_described(partnership: Partnership) -> Iterator[Point]:
    """College courses with title, units and term."""
    for college in partnership.colleges:
        yield from as_information(
            stated(rows[0], "title", "units", "term", name=rows[0].code_and_title) for rows in college.courses.values()
        )


MEASURES = catalogue(
    academics_integrated,
    flexible_awards,
    flexible_on_ramps,
    kinds_of_on_ramp,
    support_beside_the_course,
    early_exploration,
    cluster_chosen,
    courses_described,
)
