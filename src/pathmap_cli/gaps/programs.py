"""GAP1, inside an institution: whether courses are taught and awards can be finished in the units that they state."""

from collections.abc import Iterator
from itertools import groupby
from math import isinf

from pathmap_cli.curriculum.chains import needed_chain
from pathmap_cli.curriculum.requirements import course_key, requirements
from pathmap_cli.gaps.answers import NO, Amount, Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.course_units import units_of
from pathmap_cli.gaps.required import is_required
from pathmap_cli.gaps.rule import SEQUENCES
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Hit, NotTold, Said, Severity, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import COLLEGES, SCHOOLS_AND_COLLEGES
from pathmap_cli.gaps.units import from_semester, system
from pathmap_cli.gaps.wording import listed, number, units
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import (
    DEGREES,
    TRANSFER_DEGREES,
    AwardStatus,
    CourseCategory,
    Offered,
    Requirement,
    TermsOffered,
)

TRANSFER_DEGREE_UNITS = 60  # semester units; 90 in a quarter system
CLOSED = (AwardStatus.IN_ABEYANCE, AwardStatus.INACTIVE)
BESIDE_THE_AWARD = (CourseCategory.PREREQUISITE, CourseCategory.PRE_COLLEGE_SUPPORT)
RARELY = {Offered.NOT_CURRENTLY: HIGH, Offered.ALTERNATE_YEARS: LOW}
RARELY_AT_COLLEGE = {TermsOffered.NOT_CURRENTLY: HIGH, TermsOffered.ALTERNATE_YEARS: LOW}
MUST = (None, Requirement.REQUIRED)
SELDOM = {HIGH: "is not offered at the moment", LOW: "is offered in alternate years"}


@SEQUENCES.rule(
    110,
    "course-not-offered",
    severity=HIGH,
    applies_to=SCHOOLS_AND_COLLEGES,
    owner="Department chair",
    action="Guarantee the schedule, or name a substitute.",
    closes_when="The course is offered every year or no longer required; the award is active, or nothing leads to it.",
    frameworks=("aqcp:F1",),
    rows_of=("courses", "awards"),
)
def course_not_offered(side: SchoolSide | CollegeSide) -> Iterator[Said]:
    """Students need something that is not offered now: a required course, or an award that other steps lead to.

    Some wait a term or a year for it, and some leave.
    """
    rows: tuple[SchoolCourse | CollegeCourse, ...] = (
        side.rows if isinstance(side, SchoolSide) else side.college.courses.rows
    )
    for row in rows:
        if is_required(row):
            yield from _seldom_offered(side, row)
    if isinstance(side, CollegeSide):
        yield from _closed_awards(side)


def _seldom_offered(side: SchoolSide | CollegeSide, row: SchoolCourse | CollegeCourse) -> Iterator[Said]:
    field = "offered" if isinstance(row, SchoolCourse) else "terms_offered"
    severity = _how_seldom(row)
    if severity:
        where = next(one.name for one in side.institutions if row.id.startswith(f"{one.id}/"))
        name = row.label if isinstance(row, SchoolCourse) else row.code_and_title
        yield Hit(f"{name}, a required course at {where}, {SELDOM[severity]}.", seen(field, row), severity)
    elif getattr(row, field) is None:
        yield from map(NotTold, seen(field, row))


def _how_seldom(row: SchoolCourse | CollegeCourse) -> Severity | None:
    if isinstance(row, SchoolCourse):
        return RARELY.get(row.offered) if row.offered else None
    found = (RARELY_AT_COLLEGE[term] for term in row.terms_offered or () if term in RARELY_AT_COLLEGE)
    return min(found, key=lambda severity: severity.rank, default=None)


def _closed_awards(college: CollegeSide) -> Iterator[Said]:
    for award in college.awards:
        before = college.leading_to(award)
        if award.status is None and before:
            yield from map(NotTold, seen("status", award))
        elif award.status in CLOSED and before:
            message = f"{award.label} at {college.name} cannot be started now. Leading to it: {listed(before)}."
            yield Hit(message, seen("status", award))


@SEQUENCES.rule(
    111,
    "excess-units",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Curriculum committee",
    action="Trim the award, or settle the choice of general education.",
    closes_when="The stated units are at or below the limit.",
    asks=True,
    thresholds=("max_associate_units",),
    rows_of=("awards",),
)
def excess_units(college: CollegeSide) -> Iterator[Said]:
    """A degree states more units than it should need.

    Every extra course costs students time and money, and gives them one more reason to stop.
    """
    for award in college.awards:
        transfer = one_of(award, "award_type", *TRANSFER_DEGREES)
        most = college.pathway.thresholds.max_associate_units
        over = (transfer & college.units(award).exceeds(TRANSFER_DEGREE_UNITS)) | (
            one_of(award, "award_type", *DEGREES) & ~transfer & college.units(award).exceeds(most)
        )
        if over.yes:
            limit = TRANSFER_DEGREE_UNITS if transfer.yes else most
            words = f"{award.label} at {college.name} states {award.units} units"
            here = units(from_semester(limit, college.college), system(college.college))
            yield Hit(f"{words}; the limit is {here}.", seen("units", award), None if transfer.yes else LOW)
        yield from over.open


@SEQUENCES.rule(
    112,
    "too-many-options",
    severity=LOW,
    applies_to=COLLEGES,
    owner="Faculty",
    action="Make a short list of the courses that serve most students.",
    closes_when="No Pick-one group in the major has more courses than the limit.",
    source="South Puget Sound Community College, program map guidelines",
    thresholds=("max_options",),
    rows_of=("courses", "awards"),
)
def too_many_options(college: CollegeSide) -> Iterator[Said]:
    """One choice in the major has more courses than the limit that the partnership set.

    Students who must choose without a hint may choose late, or choose what does not fit.
    """
    most = college.pathway.thresholds.max_options
    for award in college.awards:
        rows = [row for row in college.rows_of(award) if row.course_code]
        major = [row for row in rows if row.category is CourseCategory.MAJOR and row.pick_one_group]
        for group, some in groupby(sorted(major, key=_group), key=_group):
            options = {row.label: row for row in some}
            if len(options) > most:
                words = f"{award.label} at {college.name} offers {len(options)} courses to pick from in group {group}"
                yield Hit(f"{words}; the limit is {most}.", seen("pick_one_group", *options.values()))


@SEQUENCES.rule(
    116,
    "long-prerequisite-chain",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Curriculum committee",
    action="Remove a prerequisite, or move it to another term.",
    closes_when="The longest chain fits into the stated terms, and one more where the award has courses in Term 0.",
    asks=True,
)
def long_prerequisite_chain(college: CollegeSide) -> Iterator[Said]:
    """An award's prerequisites, one after the other, take more terms than the award states.

    Even a student who passes everything at once needs longer than the catalog says.
    """
    for award in college.awards:
        chain = _needed_chain(college, award)
        before = any_of(told(row, "term", lambda term: term == 0).quiet for row in college.rows_that_may_be_of(award))
        fires = _is_longer(chain, award, by=1) | (_is_longer(chain, award, by=0) & ~before)
        if fires.yes:
            words = f"{award.label} at {college.name} states {award.terms} terms"
            message = f"{words}, and {len(chain)} courses follow one on another: {listed(map(_label, chain))}."
            yield Hit(message, (*seen("terms", award), *seen("prerequisites", *chain[1:])))
        else:
            blank = (row for row in college.rows_of(award) if row.prerequisites is None)
            yield from (*fires.open, *map(NotTold, seen("prerequisites", *blank)))


def _needed_chain(college: CollegeSide, award: Award) -> tuple[CollegeCourse, ...]:
    """The longest chain of prerequisites among an award's courses that no choice avoids."""
    rows = {course_key(row): row for row in reversed(college.rows_of(award))}
    before = {key: tuple(_options(college, row)) for key, row in reversed(rows.items())}
    return tuple(rows[key] for key in needed_chain(before))


def _options(college: CollegeSide, row: CollegeCourse) -> Iterator[tuple[str, ...]]:
    for requirement in requirements(college.pathway, row, "prerequisites"):
        if not requirement.otherwise:
            yield tuple(course_key(college.pathway.record(option)) for option in requirement.options)


def _is_longer(chain: tuple[CollegeCourse, ...], award: Award, *, by: int) -> Answer:
    if len(chain) <= 1 + by:
        return NO  # it fits into any number of terms
    return told(award, "terms", lambda terms: len(chain) > terms + by)


@SEQUENCES.rule(
    117,
    "hidden-prerequisite-units",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Program faculty",
    action="Tell students before they start; fold the courses in, or drop them.",
    closes_when="The units beside the award are at or below the limit, or the stated units include them.",
    asks=True,
    thresholds=("hidden_units",),
)
def hidden_prerequisite_units(college: CollegeSide) -> Iterator[Said]:
    """An award needs more units than it states, because courses that come first are not counted.

    Students plan for the stated units, and find the rest on the way.
    """
    most = college.pathway.thresholds.hidden_units
    for award in college.awards:
        rows = {row: college.names(row, "awards", award) for row in college.rows_that_may_be_of(award)}
        beside = units_of(college, ((row, ours & _is_beside(row)) for row, ours in rows.items()))
        must = ((row, ours & ~_is_beside(row)) for row, ours in rows.items() if row.requirement in MUST)
        inside = units_of(college, must)
        fires = beside.exceeds(most) & _reaches(inside, college.units(award))
        if fires.yes:
            first = [row for row in college.rows_of(award) if _is_beside(row).yes]
            words = f"{award.label} at {college.name} states {award.units} units, without {listed(map(_label, first))}"
            message = f"{words}: {units(beside.low)} more; the limit is {number(most)}."
            yield Hit(message, (*seen("units", award), *seen("category", *first)))
        yield from fires.open


def _is_beside(row: CollegeCourse) -> Answer:
    # A blank term is an answer: any term will do.
    return Answer(row.term == 0) | one_of(row, "category", *BESIDE_THE_AWARD)


def _reaches(inside: Amount, stated: Amount) -> Answer:
    return not_told(*stated.open) if isinf(stated.high) else inside.reaches(stated.low)


def _group(row: CollegeCourse) -> str:
    return row.pick_one_group or ""


def _label(row: CollegeCourse) -> str:
    return row.label
