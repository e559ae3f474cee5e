"""GAP2, the last grades: whether math, English and science lead on to what the college awards ask for."""

from collections.abc import Iterable, Iterator

from pathmap_cli.gaps.answers import Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.rule import ACADEMICS
from pathmap_cli.gaps.said import LOW, MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import SCHOOLS
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import CollegeSubject, CourseType, Requirement, SchoolSubject

SENIOR, UPPER = (12,), (11, 12)
OF_CHOICE = (Requirement.RECOMMENDED, Requirement.OPTIONAL)
HEALTH = "51."
SCIENCE_BASED = ("14.", "26.", "40.", HEALTH)  # engineering, biology, physical sciences, health
HEALTH_IN_GENERAL = "51.00"
MATH_AND_ENGLISH, SCIENCE = "math and English in grade 12", "science in grades 11 and 12"
"""What the question about core academic courses asks for; math and English are asked for together."""


@ACADEMICS.rule(
    201,
    "no-math-in-grade-12",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="Math departments of school and college",
    action="Offer a math course in grade 12 that leads to the one the program asks for.",
    closes_when="The school's Courses sheet lists a core academic math course in grade 12.",
    source="RP Group, ERIC ED619299, on entry at transfer level",
    asks=True,
    rows_of=("courses",),
)
def no_math_in_grade_12(school: SchoolSide) -> Iterator[Said]:
    """College awards ask for math, and a school lists none in grade 12.

    After a year without math the first college course is hard, and it decides whether students go on.
    """
    yield from _not_in_grade_12(school, SchoolSubject.MATH, CollegeSubject.MATH, "math")


@ACADEMICS.rule(
    202,
    "no-english-in-grade-12",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="English departments of school and college",
    action="Offer expository or dual-enrolled English in grade 12.",
    closes_when="The school's Courses sheet lists a core academic English course in grade 12.",
    source="South Puget Sound Community College, program map guidelines",
    asks=True,
    rows_of=("courses",),
)
def no_english_in_grade_12(school: SchoolSide) -> Iterator[Said]:
    """College awards ask for English, and a school lists none in grade 12.

    Reading and writing that rest for a year are missed in every college course.
    """
    yield from _not_in_grade_12(school, SchoolSubject.ENGLISH, CollegeSubject.ENGLISH, "English")


def _not_in_grade_12(
    school: SchoolSide, subject: SchoolSubject, at_college: CollegeSubject, name: str
) -> Iterator[Said]:
    rows = [(college, row) for college in school.colleges.values() for row in college.college.courses]
    needed = any_of(_needs(row, at_college) for _, row in rows)
    if any(row.subject for _, row in rows):
        needed = needed.quiet
    fires = needed & ~_teaches(school, subject, SENIOR, MATH_AND_ENGLISH)
    if fires.yes:
        found = [(college, row) for college, row in rows if _needs(row, at_college).yes]
        courses = listed(f"{row.label} at {college.name}" for college, row in found)
        message = f"{school.name} lists no {name} in grade 12, and college awards ask for {courses}."
        yield Hit(message, (*_core_evidence(school, SENIOR), *seen("subject", *(row for _, row in found))))
    yield from fires.open


def _needs(row: CollegeCourse, subject: CollegeSubject) -> Answer:
    """Whether an award asks for the course, and it is of this subject."""
    in_an_award = told(row, "awards", bool).quiet
    return Answer(row.requirement not in OF_CHOICE) & in_an_award & one_of(row, "subject", subject)


@ACADEMICS.rule(
    204,
    "no-lab-science",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="Counselor",
    action="Recommend anatomy, chemistry or physics in grade 11 or 12.",
    closes_when="The school's Courses sheet lists a core academic science course in grade 11 or 12.",
    asks=True,
    rows_of=("awards",),
)
def no_lab_science(school: SchoolSide) -> Iterator[Said]:
    """College awards rest on science, and a school lists none in the last two grades.

    Programs in health, engineering and the sciences begin where a laboratory course in school ends.
    """
    awards = [(college, award) for college in school.colleges.values() for award in college.awards]
    based = any_of(_rests_on_science(award) for _, award in awards)
    fires = based & ~_teaches(school, SchoolSubject.SCIENCE, UPPER, SCIENCE)
    if fires.yes:
        found = [(college, award) for college, award in awards if _rests_on_science(award).yes]
        names = listed(f"{award.label} at {college.name}" for college, award in found)
        message = f"{school.name} lists no science in grades 11 and 12. Resting on it: {names}."
        health = any((award.cip or "").startswith(HEALTH) for _, award in found)
        evidence = (*_core_evidence(school, UPPER), *seen("cip", *(award for _, award in found)))
        yield Hit(message, evidence, None if health else LOW)
    yield from fires.open


def _rests_on_science(award: Award) -> Answer:
    return told(award, "cip", lambda cip: cip.startswith(SCIENCE_BASED) and not cip.startswith(HEALTH_IN_GENERAL))


def _teaches(school: SchoolSide, subject: SchoolSubject, grades: Iterable[int], asked: str) -> Answer:
    """Whether a core academic course of this subject is taught in one of these grades; without any it is not told."""
    core = {row: one_of(row, "course_type", CourseType.CORE_ACADEMIC).quiet for row in school.rows}
    taught = (core[row].then(_is_in(row, grades)).then(one_of(row, "subject", subject)) for row in school.rows)
    more = school.more_courses
    if not (more or any_of(core.values()).yes):
        more = (not_told(Ask(Evidence(school.home.courses.id, "subject"), asked)),)
    return any_of((*taught, *more))


def _is_in(row: SchoolCourse, grades: Iterable[int]) -> Answer:
    return told(row, "grade", set(grades).intersection).quiet


def _core_evidence(school: SchoolSide, grades: Iterable[int]) -> tuple[Evidence, ...]:
    """The school's Courses sheet, and the subject of its core academic courses in these grades."""
    core = (row for row in school.rows if row.course_type is CourseType.CORE_ACADEMIC)
    return (Evidence(school.home.courses.id), *seen("subject", *(row for row in core if _is_in(row, grades).yes)))
