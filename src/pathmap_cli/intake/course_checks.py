"""What the Courses and Awards of one workbook contradict: details, units, term loads, the order of courses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import cast

from pathmap_cli.intake.references import Names, names_of
from pathmap_cli.issues import Issue, rows
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.returned import Returned
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.provenance import Located
from pathmap_cli.schema.references import alternatives
from pathmap_cli.vocabulary import CourseCategory, Requirement

Course = SchoolCourse | CollegeCourse
Rows = Sequence[Located[Course]]
DETAILS = {"title": "the title", "units": "the units", "credits": "the credits", "subject": "the subject"}
FULL_LOAD = 20  # units a term, semester or quarter, that a student may take without special permission
ROUNDING = 0.01  # units


def check_courses(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheets Courses and Awards."""
    if "courses" not in returned.sheets:
        return
    courses = cast("Rows", returned.sheets["courses"].rows)
    names = names_of(courses)
    yield from _different_details(courses)
    yield from _circles(courses, names)
    yield from _order(courses, names)
    if "awards" in returned.sheets:
        yield from _award_units(cast("Sequence[Located[Award]]", returned.sheets["awards"].rows), courses)


def _different_details(courses: Rows) -> Iterator[Issue]:
    first: dict[str, Located[Course]] = {}
    for located in courses:
        code = located.record.course_code
        if code:
            yield from _differences(located, first.setdefault(code, located))


def _differences(located: Located[Course], other: Located[Course]) -> Iterator[Issue]:
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


def _needed_first(course: Course, names: Names[Course]) -> Iterator[tuple[Located[Course], ...]]:
    """For each prerequisite that this workbook can resolve: the rows of which one must come first."""
    for text in course.prerequisites or ():
        found = tuple(names.find(part) for part in alternatives(text))
        if found and all(found):
            yield tuple(located for group in found for located in group)


def _circles(courses: Rows, names: Names[Course]) -> Iterator[Issue]:
    """Each circle of prerequisites once; a course with a way around the circle is not on it."""
    first = {located.record.label: located for located in reversed(courses)}
    graph = _sole_ways_in(courses, names)
    while circle := _circle(graph):
        start = min(circle, key=lambda label: first[label].origin.row)
        around = (*circle[circle.index(start) :], *circle[: circle.index(start)], start)
        place = first[start].origin.cell("prerequisites")
        yield rows.CIRCULAR_PREREQUISITES.at(place, value="", circle=" → ".join(around))
        graph |= {label: [] for label in circle}


def _sole_ways_in(courses: Rows, names: Names[Course]) -> dict[str, list[str]]:
    """Each course and what nobody can take it without; lists, because the order of a set changes from run to run."""
    graph: dict[str, list[str]] = {located.record.label: [] for located in courses}
    for located in courses:
        for group in _needed_first(located.record, names):
            label, *others = dict.fromkeys(other.record.label for other in group)
            if not others:
                graph[located.record.label].append(label)
    return graph


def _circle(graph: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The courses of one circle, each once, in the order in which one needs the next."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found = cast("Sequence[str]", error.args[1])  # begins and ends with the same course, needed ones first
        return found[:0:-1]
    return ()


def _order(courses: Rows, names: Names[Course]) -> Iterator[Issue]:
    for located in courses:
        for group in _needed_first(located.record, names):
            others = [other for other in group if other is not located and _same_award(located.record, other.record)]
            if others and all(_is_late(other.record, located.record) for other in others):
                yield _late(located, others[0])


def _late(located: Located[Course], other: Located[Course]) -> Issue:
    return rows.PREREQUISITE_LATER.at(
        located.origin.cell("prerequisites"),
        value=located.origin.typed.get("prerequisites", ""),
        course=located.record.label,
        when=_when(located),
        other=other.record.label,
        other_when=_when(other),
        related=(other.origin.cell("grade" if isinstance(other.record, SchoolCourse) else "term"),),
    )


def _same_award(course: Course, other: Course) -> bool:
    """Whether the two may be of one award; a school's courses are all of one pathway."""
    if isinstance(course, SchoolCourse) or isinstance(other, SchoolCourse):
        return True
    return course.awards is None or other.awards is None or bool(set(course.awards) & set(other.awards))


def _is_late(first: Course, then: Course) -> bool:
    """Whether a course that must come first cannot, as the sheet has it."""
    if isinstance(first, CollegeCourse) and isinstance(then, CollegeCourse):
        return first.term is not None and then.term is not None and first.term >= then.term
    if isinstance(first, SchoolCourse) and isinstance(then, SchoolCourse):
        return bool(first.grade and then.grade and min(first.grade) > max(then.grade))
    return False


def _when(located: Located[Course]) -> str:
    if isinstance(located.record, SchoolCourse):
        return f"grade {located.origin.typed['grade']}"
    return f"Term {located.record.term}"


def _award_units(awards: Sequence[Located[Award]], courses: Rows) -> Iterator[Issue]:
    names = names_of(awards)
    taken: dict[int, list[CollegeCourse]] = {}
    for located in courses:
        course = located.record
        if isinstance(course, CollegeCourse):
            for award in (found for text in course.awards or () for found in names.find(text)[:1]):
                taken.setdefault(award.origin.row, []).append(course)
    for one in awards:
        required = [course for course in taken.get(one.origin.row, ()) if _is_required(course)]
        yield from _sum_issues(one, required)


def _is_required(course: CollegeCourse) -> bool:
    """Whether everybody takes it for the award; what comes before the program does not count toward its units."""
    before = course.term == 0 or course.category in {CourseCategory.PREREQUISITE, CourseCategory.PRE_COLLEGE_SUPPORT}
    said = course.requirement is Requirement.REQUIRED
    taken_for_granted = course.requirement is None and course.category is CourseCategory.MAJOR
    return not before and (said or taken_for_granted)


def _sum_issues(located: Located[Award], required: Sequence[CollegeCourse]) -> Iterator[Issue]:
    total, award = _units(required), located.record
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
