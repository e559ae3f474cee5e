"""What the Courses and Awards of one workbook contradict: details, units, term loads, the order of courses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import cast

from pathmap_cli.intake.references import Names, alternatives, names_of
from pathmap_cli.issues import Issue, rows
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import CourseCategory, Requirement

DETAILS = {"title": "the title", "units": "the units", "credits": "the credits", "subject": "the subject"}
FULL_LOAD = 20  # units a term, semester or quarter, that a student may take without special permission
ROUNDING = 0.01  # units


def check_courses(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheets Courses and Awards."""
    courses = returned.sheets.get("courses")
    if courses is None:
        return
    names = names_of(courses)
    yield from _different_details(courses)
    yield from _circles(courses, names)
    yield from _order(courses, names)
    if "awards" in returned.sheets:
        yield from _award_units(returned.sheets["awards"], courses)


def _different_details(courses: ReadSheet) -> Iterator[Issue]:
    first: dict[str, Located[Record]] = {}
    for located in courses.rows:
        code = getattr(located.record, "course_code", None)
        if code:
            yield from _differences(located, first.setdefault(code, located))


def _differences(located: Located[Record], other: Located[Record]) -> Iterator[Issue]:
    for name, detail in DETAILS.items():
        mine, theirs = getattr(located.record, name, None), getattr(other.record, name, None)
        if mine is not None and theirs is not None and mine != theirs:
            place = other.origin.cell(name)
            yield rows.DIFFERENT_DETAILS.at(
                located.origin.cell(name),
                value=located.origin.typed[name],
                what=located.record.label,
                detail=detail,
                other_value=other.origin.typed[name],
                other=f"{place.sheet} {place.cell}",
                related=(place,),
            )


def _needed_first(record: Record, names: Names) -> Iterator[tuple[Located[Record], ...]]:
    """For each prerequisite that this workbook can resolve: the rows of which one must come first."""
    for text in getattr(record, "prerequisites", None) or ():
        found = tuple(names.find(part) for part in alternatives(text))
        if found and all(found):
            yield tuple(located for group in found for located in group)


def _circles(courses: ReadSheet, names: Names) -> Iterator[Issue]:
    """Each circle of prerequisites once; a course with a way around the circle is not on it."""
    graph = {located.record.label: set[str]() for located in courses.rows}
    for located in courses.rows:
        for group in _needed_first(located.record, names):
            labels = {other.record.label for other in group}
            if len(labels) == 1:
                graph[located.record.label] |= labels
    first = {located.record.label: located for located in reversed(courses.rows)}
    while circle := _circle(graph):
        start = first[min(circle, key=lambda label: first[label].origin.row)]
        yield rows.CIRCULAR_PREREQUISITES.at(start.origin.cell("prerequisites"), value="", circle=" → ".join(circle))
        for label in circle:
            graph[label] = set()


def _circle(graph: Mapping[str, set[str]]) -> Sequence[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return cast("Sequence[str]", error.args[1])  # begins and ends with the same course
    return ()


def _order(courses: ReadSheet, names: Names) -> Iterator[Issue]:
    for located in courses.rows:
        for group in _needed_first(located.record, names):
            others = [other for other in group if other is not located and _same_award(located.record, other.record)]
            if others and all(_is_late(other.record, located.record) for other in others):
                yield _late(located, others[0])


def _late(located: Located[Record], other: Located[Record]) -> Issue:
    return rows.PREREQUISITE_LATER.at(
        located.origin.cell("prerequisites"),
        value=located.origin.typed.get("prerequisites", ""),
        course=located.record.label,
        when=_when(located),
        other=other.record.label,
        other_when=_when(other),
        related=(other.origin.cell("prerequisites"),),
    )


def _same_award(record: Record, other: Record) -> bool:
    mine, theirs = getattr(record, "awards", None), getattr(other, "awards", None)
    return mine is None or theirs is None or bool(set(mine) & set(theirs))


def _is_late(first: Record, then: Record) -> bool:
    """Whether a course that must come first cannot, as the sheet has it."""
    if isinstance(first, CollegeCourse) and isinstance(then, CollegeCourse):
        return first.term is not None and then.term is not None and first.term >= then.term
    if isinstance(first, SchoolCourse) and isinstance(then, SchoolCourse):
        return bool(first.grade and then.grade and min(first.grade) > max(then.grade))
    return False


def _when(located: Located[Record]) -> str:
    typed = located.origin.typed
    return f"Term {typed['term']}" if "term" in typed and "grade" not in typed else f"grade {typed.get('grade', '')}"


def _award_units(awards: ReadSheet, courses: ReadSheet) -> Iterator[Issue]:
    names = names_of(awards)
    taken: dict[int, list[CollegeCourse]] = {}
    for located in courses.rows:
        course = cast("CollegeCourse", located.record)
        for text in course.awards or ():
            for award in names.find(text)[:1]:
                taken.setdefault(award.origin.row, []).append(course)
    for located in awards.rows:
        required = [course for course in taken.get(located.origin.row, ()) if _is_required(course)]
        yield from _sum_issues(located, cast("Award", located.record), required)


def _is_required(course: CollegeCourse) -> bool:
    """Whether everybody takes it for the award; what comes before the program does not count toward its units."""
    before = course.term == 0 or course.category in {CourseCategory.PREREQUISITE, CourseCategory.PRE_COLLEGE_SUPPORT}
    said = course.requirement is Requirement.REQUIRED
    taken_for_granted = course.requirement is None and course.category is CourseCategory.MAJOR
    return not before and (said or taken_for_granted)


def _sum_issues(located: Located[Record], award: Award, required: Sequence[CollegeCourse]) -> Iterator[Issue]:
    total = _units(required)
    if award.units is not None and total > award.units.high + ROUNDING:
        yield rows.UNITS_DO_NOT_ADD_UP.at(
            located.origin.cell("units"), value=located.origin.typed["units"], award=award.label, sum=f"{total:g}"
        )
    for term in sorted({course.term for course in required if course.term}):
        load = _units([course for course in required if course.term == term])
        if load > FULL_LOAD + ROUNDING:
            place = located.origin.cell("title")
            yield rows.TERM_LOAD.at(
                place, value=award.label, term=term, award=award.label, sum=f"{load:g}", limit=FULL_LOAD
            )


def _units(courses: Iterable[CollegeCourse]) -> float:
    """The least units that these come to: a course once, a pick-one group as its smallest course."""
    groups: dict[str, float] = {}
    for course in courses:
        if course.units is not None:
            key = f"group {course.pick_one_group}" if course.pick_one_group else str(course.course_code)
            groups[key] = min(groups.get(key, course.units.low), course.units.low)
    return sum(groups.values())
