"""GAP1, the schools' side: whether the CTE courses of a high school make a sequence that leads somewhere."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, all_of, any_of, at_least, one_of, told
from pathmap_cli.gaps.required import LAST_LEVELS
from pathmap_cli.gaps.rule import SEQUENCES
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide, course_evidence, is_cte, titles
from pathmap_cli.gaps.scope import REGULAR_SCHOOLS, SCHOOLS
from pathmap_cli.gaps.sheets import unlisted, unnamed
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.types import When
from pathmap_cli.vocabulary import CourseType, CteLevel, EntryOrExit, OfferStatus, WblLevel

FEWEST_COURSES = 2
HIGH_SCHOOL = range(9, 13)
FIRST_GRADE, LAST_GRADE = 6, 12
LATE = 11  # the grade from which a first course leaves no time for a second


def _has_two_courses(school: SchoolSide) -> Answer:
    more = school.more_courses * FEWEST_COURSES  # one open sheet can hold any number of courses
    return at_least(FEWEST_COURSES, (*(course.is_cte for course in school.courses), *more))


def _goes_deep(school: SchoolSide) -> Answer:
    return any_of((*(course.has_level(*LAST_LEVELS) for course in school.courses), *school.more_courses))


@SEQUENCES.rule(
    101,
    "incomplete-cte-sequence",
    severity=HIGH,
    applies_to=SCHOOLS,
    owner="CTE director",
    action="Add or relabel a course, or use a dual-enrolled college course as a CTE course.",
    closes_when="The Courses sheet lists two CTE courses or more, at least one of them Concentrator or Capstone.",
    source="Perkins V, as the California Department of Education quotes it for CTE pathway codes",
    frameworks=("aqcp:F1",),
    asks=True,
    absorbs=("GAP104",),
)
def incomplete_cte_sequence(school: SchoolSide) -> Iterator[Said]:
    """A school lists fewer than two CTE courses, or none beyond the introduction.

    Federal law calls a student a concentrator after two courses in one program. With one course nobody at the school
    can become one; with introductions only, the first college course has little to build on.
    """
    fires = ~_has_two_courses(school) | ~_goes_deep(school)
    if fires.yes:
        found = school.cte_courses
        named = f": {titles(found)}" if found else ""
        depth = ", none above Introductory level" if len(found) >= FEWEST_COURSES else ""
        count = {0: "no CTE course", 1: "one CTE course"}.get(len(found), f"{len(found)} CTE courses")
        yield Hit(f"{school.name} lists {count}{depth}{named}.", course_evidence(school, "cte_level"))
    yield from fires.open


@SEQUENCES.strength(101, "complete-cte-sequence", applies_to=SCHOOLS, frameworks=("aqcp:F1",))
def complete_cte_sequence(school: SchoolSide) -> Iterator[Said]:
    """A school teaches a CTE sequence that goes beyond the introduction, in every grade from its first to its last.

    Students can start, go on without a gap year, and arrive at college as concentrators.
    """
    whole = _has_two_courses(school) & _goes_deep(school) & all_of(~_is_break(school, grade) for grade in HIGH_SCHOOL)
    if whole.yes:
        found = school.cte_courses
        message = f"{school.name} teaches {len(found)} CTE courses in sequence: {titles(found)}."
        yield Hit(message, course_evidence(school, "cte_level"))


def _is_break(school: SchoolSide, grade: int) -> Answer:
    before = school.teaches_cte_in(range(FIRST_GRADE, grade))
    after = school.teaches_cte_in(range(grade + 1, LAST_GRADE + 1))
    return before & after & ~school.teaches_cte_in((grade,))


@SEQUENCES.rule(
    102,
    "sequence-break",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="CTE lead",
    action="Move a course in the schedule, or add one, so that no year passes without a CTE course.",
    closes_when="Every grade from the first to the last CTE course has one.",
    frameworks=("aqcp:F1",),
    asks=True,
)
def sequence_break(school: SchoolSide) -> Iterator[Said]:
    """Between two CTE courses of a school lies a grade without one.

    In a year away from the field students can drift to something else, and skills fade before the next course.
    """
    breaks = {grade: _is_break(school, grade) for grade in HIGH_SCHOOL}
    certain = [str(grade) for grade, answer in breaks.items() if answer.yes]
    if certain:
        grades = f"grade {certain[0]}" if len(certain) == 1 else f"grades {listed(certain)}"
        message = f"{school.name} lists CTE courses before and after {grades}, and none in between."
        yield Hit(message, course_evidence(school, "grade"))
    else:
        yield from any_of(breaks.values()).open


@SEQUENCES.rule(
    103,
    "late-start",
    severity=LOW,
    applies_to=REGULAR_SCHOOLS,
    owner="Principal",
    action="Offer a taste of the field in grades 8 to 10: a unit, a club, a first course.",
    closes_when="The Courses sheet lists a CTE course in grade 10 or earlier.",
    asks=True,
)
def late_start(school: SchoolSide) -> Iterator[Said]:
    """The first CTE course of a school comes in grade 11 or later.

    By then many students have chosen something else, and two years leave little room for a sequence and college credit.
    """
    late = school.teaches_cte_in(range(LATE, LAST_GRADE + 1))
    fires = late & ~school.teaches_cte_in(range(FIRST_GRADE, LATE))
    if fires.yes:
        names = titles(school.cte_courses)
        message = f"The first CTE course that {school.name} lists is in grade 11 or later: {names}."
        yield Hit(message, course_evidence(school, "grade"))
    yield from fires.open


def _has_capstone(school: SchoolSide) -> Answer:
    """A Capstone, a course of work-based learning, or training that belongs to a course."""
    capstones = (course.has_level(CteLevel.CAPSTONE) for course in school.courses)
    practice = (one_of(row, "course_type", CourseType.WORK_BASED_LEARNING) for row in school.rows)
    return any_of((*capstones, *practice, *_training(school), *school.more_courses))


def _training(school: SchoolSide) -> Iterator[Answer]:
    for institution in school.institutions:
        rows = institution.work_based_learning.rows
        for row in rows:
            offered = one_of(row, "level", WblLevel.TRAINING) & one_of(row, "status", OfferStatus.OFFERED)
            yield offered.then(told(row, "courses", bool).quiet)
        if all(row.level is not WblLevel.TRAINING for row in rows):
            yield unlisted(institution.work_based_learning, institution.about, WblLevel.TRAINING)


@SEQUENCES.rule(
    104,
    "no-capstone",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="CTE director",
    action="Add a capstone or a practicum, or count a dual-enrolled college course as one.",
    closes_when="A CTE course is listed as Capstone, or Training-level work-based learning is tied to a course.",
    asks=True,
)
def no_capstone(school: SchoolSide) -> Iterator[Said]:
    """The CTE courses of a school end without a capstone.

    In a last course or placement students use everything together. Some states count a sequence as completed only then,
    and employers and colleges can see what came of it.
    """
    fires = any_of(course.is_cte for course in school.courses) & ~_has_capstone(school)
    if fires.yes:
        deep = at_least(2, (course.has_level(CteLevel.CONCENTRATOR) for course in school.courses)).yes
        message = f"None of the CTE courses that {school.name} lists is a capstone: {titles(school.cte_courses)}."
        yield Hit(message, course_evidence(school, "cte_level"), LOW if deep else None)
    yield from fires.open


@SEQUENCES.strength(104, "capstone", applies_to=SCHOOLS)
def capstone(school: SchoolSide) -> Iterator[Said]:
    """The CTE sequence of a school ends in a capstone.

    Students use what they learned in one piece of work that they can show.
    """
    last = tuple(course for course in school.cte_courses if course.has_level(CteLevel.CAPSTONE).yes)
    if last:
        rows = (row for course in last for row in course.rows)
        yield Hit(f"{school.name} has a capstone: {titles(last)}.", seen("cte_level", *rows))


def _is_late_entry(school: SchoolSide) -> Answer:
    sheet = school.home.entry_and_exit
    late = (
        one_of(row, "entry_or_exit", EntryOrExit.ENTRY).then(told(row, "when", lambda when: not _is_early(when)))
        for row in sheet
    )
    entries = [row for row in sheet if row.entry_or_exit is EntryOrExit.ENTRY]
    others = unnamed(sheet) if entries else unlisted(sheet, school.about, "a way into the pathway")
    return any_of((*late, others))


def _is_early(when: When) -> bool:
    later = when.terms or when.seasons or when.after_graduation
    return not later and all(grade <= HIGH_SCHOOL[0] for grade in when.grades)


def _is_open_later(row: SchoolCourse) -> Answer:
    """Whether it is a CTE course that somebody in grade 10 or above may take without another one before it."""
    later = told(row, "grade", lambda grades: any(HIGH_SCHOOL[0] < grade <= LAST_GRADE for grade in grades))
    return (later & is_cte(row)).then(told(row, "prerequisites", lambda named: not named))


@SEQUENCES.rule(
    105,
    "no-late-entry",
    severity=LOW,
    applies_to=SCHOOLS,
    owner="School and college",
    action="Open a second way in: a course without a prerequisite, a summer intensive, a bridge.",
    closes_when="An Entry row names grade 10 or later, or a CTE course from grade 10 on needs no other course first.",
    source="CLASP, framework of the Alliance for Quality Career Pathways: several ways in",
    frameworks=("aqcp:F2",),
    asks=True,
)
def no_late_entry(school: SchoolSide) -> Iterator[Said]:
    """No way into the pathway is listed for students who did not start in grade 9.

    Students move, and change their minds. Several ways in are part of what makes a course list a pathway.
    """
    open_later = any_of((*map(_is_open_later, school.rows), *school.more_courses))
    fires = any_of(course.is_cte for course in school.courses) & ~_is_late_entry(school) & ~open_later
    if fires.yes:
        sheet = school.home.entry_and_exit
        message = f"{school.name} lists no way in after grade 9, and each later CTE course needs another one first."
        yield Hit(message, (Evidence(sheet.id), *course_evidence(school, "prerequisites")))
    yield from fires.open
