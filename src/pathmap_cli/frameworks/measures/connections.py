"""Whether one thing leads to the next: school to college, course to award, award to job."""

from collections.abc import Callable, Iterator

from pathmap_cli.frameworks.measure import Point, catalogue, measure
from pathmap_cli.gaps.answers import Answer, any_of, not_told, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence, NotTold
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.model.awards import Award

Reaches = Callable[[CollegeSide, Award], Answer]


@measure(action="Put an agreement in place for a course of {it} that counts toward an award with a job.")
def whole_ways(partnership: Partnership) -> Iterator[Point]:
    """Schools from which a way leads over early credit in place to an award, and from there to a job."""
    yield from (_point(school, lambda _, award: told(award, "leads_to_jobs", bool)) for school in partnership.schools)


@measure(action="Put an agreement in place for a course of {it} that counts toward an award.")
def schools_connected(partnership: Partnership) -> Iterator[Point]:
    """Schools from which a college award is reached over early credit in place."""
    yield from (_point(school, lambda _college, _award: Answer(value=True)) for school in partnership.schools)


@measure(action="Renew or conclude the agreement for {it}.", sheet="early_credit")
def agreements_that_hold(partnership: Partnership) -> Iterator[Point]:
    """Early-credit links whose agreement is in place and has not ended."""
    for link in partnership.links:
        yield Point(link.name, Evidence(link.rows[0].id, "agreement_status"), link.is_in_place)


def _point(school: SchoolSide, reaches: Reaches) -> Point:
    links = (school.has(link) & _is_way(school, link, reaches) for link in school.possible_links)
    more = unlisted(school.home.early_credit, school.about, "a course that earns college credit")
    return Point(school.name, Evidence(school.home.early_credit.id), any_of((*links, more)))


def _is_way(school: SchoolSide, link: Link, reaches: Reaches) -> Answer:
    """Whether the link is in place, and its college course counts toward an award from which this is reached."""
    return link.is_in_place.then(_counts(school, link, reaches))


def _counts(school: SchoolSide, link: Link, reaches: Reaches) -> Answer:
    college, course = school.colleges.get(link.agreement.college), link.college_course
    if college is None or course is None:
        return not_told(*map(NotTold, link.evidence("college_course")))
    rows = (told(row, "awards", bool).no for row in college.rows_like(course))
    awards = college.awards_after(course)
    if not awards:
        return Answer(value=False) if all(rows) else not_told(NotTold(Evidence(course.id, "awards")))
    return any_of(reaches(college, award) for award in awards)


MEASURES = catalogue(whole_ways, schools_connected, agreements_that_hold)
