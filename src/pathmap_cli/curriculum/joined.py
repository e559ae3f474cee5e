"""A pathway's courses as one curriculum, from high school through college."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pathmap_cli.curriculum.graph import Course, Curriculum
from pathmap_cli.curriculum.requirements import CourseRow, course_key, requirements
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary import AgreementStatus, CollegeTermSystem

Link = tuple[str, str]


def joined(pathway: Pathway, *, early_credit: bool = True) -> Curriculum:
    """The curriculum of all institutions; with early credit, a school's course opens what its college course opens.

    A course of several rows (a grade, a term or an award each) is one course, named by the id of its first row. Of
    alternatives the first that a workbook lists counts. Two courses that name each other as corequisites are one link.
    """
    course_of = _course_of(pathway)
    first = dict.fromkeys(course_of.values())
    needs = [(options, course_of[row.id]) for row in _rows(pathway) for options in _needs(pathway, row, course_of)]
    links = dict.fromkeys((options[0], course) for options, course in needs)
    beside = dict.fromkeys(_beside(pathway, course_of))
    links |= {(one, other): None for one, other in beside if (other, one) not in links}
    return Curriculum(
        courses=tuple(_course(pathway, course) for course in first),
        links=(*links, *(_opened(pathway, course_of, tuple(links)) if early_credit else ())),
        is_quarter=_is_quarter(pathway),
        choices=len({need for need in needs if len(need[0]) > 1}),
    )


def _rows(pathway: Pathway) -> Iterator[CourseRow]:
    for institution in pathway.teachers:
        yield from institution.courses


def _course_of(pathway: Pathway) -> Mapping[str, str]:
    """Each course row by id, with the id of the first row of its course."""
    first: dict[tuple[str, str], str] = {}
    return {
        row.id: first.setdefault((institution.id, course_key(row)), row.id)
        for institution in pathway.teachers
        for row in institution.courses
    }


def _course(pathway: Pathway, course: str) -> Course:
    row = cast("CourseRow", pathway.record(course))
    return Course(course, row.course_code or "", row.title or row.label, pathway.institution_of(course).name)


def _needs(
    pathway: Pathway, row: CourseRow, course_of: Mapping[str, str], field: str = "prerequisites"
) -> Iterator[tuple[str, ...]]:
    """The options of each requirement, as courses."""
    for requirement in requirements(pathway, row, field):
        options = tuple(dict.fromkeys(course_of[option] for option in requirement.options if option in course_of))
        if options:
            yield options


def _beside(pathway: Pathway, course_of: Mapping[str, str]) -> Iterator[Link]:
    """Corequisites, each pair once."""
    seen: set[Link] = set()
    for row in _rows(pathway):
        if "corequisites" in type(row).model_fields:
            for options in _needs(pathway, row, course_of, "corequisites"):
                link = options[0], course_of[row.id]
                if link[::-1] not in seen:
                    seen.add(link)
                    yield link


def _opened(pathway: Pathway, course_of: Mapping[str, str], links: Iterable[Link]) -> Iterator[Link]:
    """From each school course with credit in place to what comes directly after its college course."""
    after: dict[str, list[str]] = {}
    for earlier, later in links:
        after.setdefault(earlier, []).append(later)
    for agreement in pathway.agreements:
        school, college = agreement.school_course or "", agreement.college_course or ""
        rows = (cast("EarlyCredit", pathway.record(row)) for row in agreement.rows)
        if school in course_of and college in course_of and any(_is_in_place(row, pathway) for row in rows):
            yield from ((course_of[school], later) for later in after.get(course_of[college], ()))


def _is_in_place(row: EarlyCredit, pathway: Pathway) -> bool:
    lasts = row.agreement_ends is None or row.agreement_ends >= pathway.today
    return row.agreement_status is AgreementStatus.IN_PLACE and lasts


def _is_quarter(pathway: Pathway) -> bool:
    systems = {college.about.term_system for college in pathway.colleges} - {None}
    return systems == {CollegeTermSystem.QUARTER}
