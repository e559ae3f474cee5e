"""GAP1, between institutions: whether the courses and programs of schools and colleges fit together."""

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import cast

from pathmap_cli.gaps.answers import NO, Amount, Answer, any_of, not_told, one_of, total
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import NO_AGREEMENT, Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import SEQUENCES
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide, is_cte
from pathmap_cli.gaps.scope import COLLEGES, COLLEGES_TOGETHER, EVERYBODY, SCHOOLS
from pathmap_cli.gaps.sheets import empty, unlisted, unnamed
from pathmap_cli.gaps.wording import listed, number, shown
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.links import Confidence
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import AgreementStatus, AwardStatus, CourseCategory, Requirement
from pathmap_cli.vocabulary.terms import plain

FIRST_TERMS = (1, 2)
STARTABLE = (AwardStatus.ACTIVE, AwardStatus.IN_APPROVAL, AwardStatus.PLANNED)
LEADING = (AgreementStatus.IN_PLACE, AgreementStatus.IN_DEVELOPMENT, AgreementStatus.NOT_NEEDED)


@SEQUENCES.rule(
    106,
    "possibly-repeated-content",
    severity=MEDIUM,
    applies_to=SCHOOLS,
    owner="Discipline faculty",
    action="Compare the two course outlines, then confirm or reject the match in decisions.toml.",
    closes_when="The match is rejected, or the Early credit sheet has a row for the two courses.",
    source="Career Ladders Project, pathway mapping",
    frameworks=("aqcp:F1",),
    asks=True,
)
def possibly_repeated_content(school: SchoolSide) -> Iterator[Said]:
    """A high-school course and an early college course look alike, and no credit joins them.

    If they do cover the same ground, students sit through it twice. Only faculty can tell; likeness of titles cannot.
    """
    for match in school.proposed_matches:
        course = cast("SchoolCourse", school.pathway.record(match.school_course))
        same = cast("CollegeCourse", school.pathway.record(match.college_course))
        fires = is_cte(course) & _is_early_major(school, same) & ~_is_credited(school, course, same)
        if fires.yes:
            college = school.pathway.institution_of(same.id).name
            pair = f"{course.label} at {school.name} and {same.code_and_title} at {college}"
            message = f"{pair} may cover the same ground ({match.basis}): for faculty review."
            yield Hit(message, seen("title", course, same), confidence=Confidence.PROPOSED)
        yield from fires.open


def _is_early_major(school: SchoolSide, course: CollegeCourse) -> Answer:
    """Whether one of the course's rows is a Major course of the first two terms."""
    rows = school.colleges[Evidence(course.id).institution].rows_like(course)
    return any_of(one_of(row, "category", CourseCategory.MAJOR) & one_of(row, "term", *FIRST_TERMS) for row in rows)


def _is_credited(school: SchoolSide, course: SchoolCourse, same: CollegeCourse) -> Answer:
    """Whether an Early credit row joins the course with the other's college."""
    keys = {"college": Evidence(same.id).institution, "school_course": plain(course.label)}
    host = next(one for one in school.institutions if one.id == Evidence(course.id).institution)
    rows = (link.joins(high_school=host.id, **keys) for link in school.possible_links_for(course))
    return any_of((*rows, unlisted(host.early_credit, host.about, course.label)))


@SEQUENCES.rule(
    107,
    "same-course-different-units",
    severity=LOW,
    applies_to=COLLEGES_TOGETHER,
    owner="Consortium",
    action="Agree on a common outline, or share one agreement.",
    closes_when="The units agree, or the second college has an agreement too.",
    asks=True,
    rows_of=("courses",),
)
def same_course_different_units(partnership: Partnership) -> Iterator[Said]:
    """The same course counts differently at two colleges.

    Students who choose the other college get fewer units, or none, for the same work.
    """
    for fires, hit in (*_unequal_units(partnership), *_unequal_agreements(partnership)):
        if fires.yes:
            yield hit
        yield from fires.open


def _unequal_units(partnership: Partnership) -> Iterator[tuple[Answer, Hit]]:
    """Pairs of colleges that list one C-ID or common course number."""
    for one, other in combinations(partnership.colleges, 2):
        for common in filter(other.by_common_number.__contains__, one.by_common_number):
            rows = one.by_common_number[common], other.by_common_number[common]
            first, second = one.units(rows[0]), other.units(rows[1])
            differ = Answer(None, (*first.open, *second.open))
            if not differ.open:
                differ = Answer((first.low, first.high) != (second.low, second.high))
            here, there = (f"{row.label} at {side.name}" for row, side in zip(rows, (one, other), strict=True))
            message = f"{here} and {there} share the number {rows[0].common_number} and differ in units."
            yield differ, Hit(message, seen("units", *rows))


def _unequal_agreements(partnership: Partnership) -> Iterator[tuple[Answer, Hit]]:
    """Pairs of colleges that the same high-school course has to do with."""
    by_course: dict[tuple[str, str], list[Link]] = {}
    for link in partnership.links:
        by_course.setdefault((link.school_name, plain(link.course_name)), []).append(link)
    for links in by_course.values():
        for one, other in permutations(links, 2):
            if one.college_name != other.college_name:
                fires = one.has_status(AgreementStatus.IN_PLACE) & other.has_status(*NO_AGREEMENT)
                here = f"{one.course_name} at {one.school_name} has an agreement in place with {one.college_name}"
                message = f"{here} and none with {other.college_name}."
                yield fires, other.hit(message, "agreement_status")


@SEQUENCES.rule(
    108,
    "no-college-program",
    severity=HIGH,
    applies_to=EVERYBODY,
    owner="CTE dean",
    action="Look for another college, a regional agreement or an online program.",
    closes_when="A college lists an award as Active, In approval or Planned.",
    source="Career Ladders Project, pathway mapping",
    frameworks=("aqcp:F1",),
    asks=True,
)
def no_college_program(partnership: Partnership) -> Iterator[Said]:
    """No college lists an award that students of the pathway can start, or will be able to.

    The pathway ends at high school, whatever students learn there.
    """
    awards = [award for college in partnership.colleges for award in college.awards]
    sheets = [college.college.awards for college in partnership.colleges]
    fires = ~any_of((*(one_of(award, "status", *STARTABLE) for award in awards), *map(empty, sheets)))
    if sheets and fires.yes:
        names = listed(college.name for college in partnership.colleges)
        message = f"{names} {'list' if len(sheets) > 1 else 'lists'} no award that is active, in approval or planned."
        yield Hit(message, (*(Evidence(sheet.id) for sheet in sheets), *seen("status", *awards)))
    yield from fires.open


@SEQUENCES.rule(
    109,
    "no-feeder",
    severity=LOW,
    applies_to=COLLEGES,
    owner="Outreach",
    action="Reach out to a school, or plan a first course with one.",
    closes_when="An Early credit row joins a high-school course with a course of one of the college's awards.",
    frameworks=("aqcp:F1",),
    asks=True,
)
def no_feeder(college: CollegeSide) -> Iterator[Said]:
    """No high-school course leads to any credit award of a college.

    Students who come from these schools begin there without credit toward an award.
    """
    schools = college.pathway.high_schools
    if not schools or not college.awards:
        return
    sheet = college.college.early_credit
    nowhere = all(school.early_credit.none for school in schools)
    more = NO if nowhere else unlisted(sheet, college.about, "a course of a high school")
    others = unnamed(college.college.awards), unnamed(college.college.courses)
    fires = ~any_of((*(_leads_to_an_award(college, link) for link in college.possible_links), more, *others))
    if fires.yes:
        message = f"No high-school course is listed as leading to a credit award of {college.name}."
        yield Hit(message, (Evidence(sheet.id), Evidence(college.college.awards.id)))
    yield from fires.open


def _leads_to_an_award(college: CollegeSide, link: Link) -> Answer:
    course = link.college_course
    if course is None:
        typed = any(row.college_course for row in link.rows)
        known = empty(college.college.courses) if typed else not_told(*link.asks("college_course"))
    else:
        known = any_of(map(college.carries_credit, college.awards_after(course)))
    return link.joins(college=college.id) & link.has_status(*LEADING) & known


@SEQUENCES.rule(
    115,
    "capacity-drop",
    severity=LOW,
    applies_to=EVERYBODY,
    owner="Scheduler and dean",
    action="Add a section, or guarantee places to a cohort.",
    closes_when="Seats a year reach the share of students that the partnership expects to go on.",
    asks=True,
    thresholds=("continue_share",),
)
def capacity_drop(partnership: Partnership) -> Iterator[Said]:
    """The first college course has fewer seats than the students whom the partnership expects to go on.

    Students who finished the school's sequence wait, or go elsewhere.
    """
    share = partnership.thresholds.continue_share
    if not share or not partnership.schools:
        return
    students = total(school.students_in_last_course for school in partnership.schools)
    for college in partnership.colleges:
        for row in college.college.courses:
            if row.term == 1:
                fires = _starts_the_major(row).then(_is_above_seats(students, row, share))
                if fires.yes:
                    yield _too_few_seats(college, row, students, share)
                yield from fires.open


def _starts_the_major(row: CollegeCourse) -> Answer:
    is_choice = row.pick_one_group if row.requirement is None else row.requirement is not Requirement.REQUIRED
    return one_of(row, "category", CourseCategory.MAJOR).then(Answer(not is_choice))


def _is_above_seats(students: Amount, row: CollegeCourse, share: float) -> Answer:
    return not_told(Ask(Evidence(row.id, "seats"))) if row.seats is None else students.exceeds(row.seats / share)


def _too_few_seats(college: CollegeSide, row: CollegeCourse, students: Amount, share: float) -> Hit:
    where = f"{row.code_and_title} at {college.name} has {number(row.seats or 0)} seats a year"
    whom = f"for {shown(round(students.low))} students in the schools' last CTE courses"
    return Hit(f"{where} {whom}; {share:.0%} are expected to go on.", seen("seats", row))
