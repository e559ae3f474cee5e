"""GAP3: how much college credit students can earn in high school, and whether it counts for something."""

from collections.abc import Iterable, Iterator
from math import isinf

from pathmap_cli.gaps.answers import Amount, Answer, all_of, any_of, not_told, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import DUAL_ENROLLMENT, Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import EARLY_CREDIT
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Evidence, Hit, Said
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import COLLEGES, SCHOOLS, SCHOOLS_TOGETHER
from pathmap_cli.gaps.sheets import empty, unnamed
from pathmap_cli.gaps.wording import number, units
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.vocabulary import AgreementStatus, CollegeSubject, CourseType, CreditType
from pathmap_cli.vocabulary.terms import plain

IN_DEVELOPMENT = AgreementStatus.IN_DEVELOPMENT
BY_AGREEMENT = (*DUAL_ENROLLMENT, CreditType.ARTICULATED)
OUTSIDE_GENERAL_EDUCATION = (CollegeSubject.PROGRAM, CollegeSubject.OTHER)


@EARLY_CREDIT.rule(
    301,
    "no-early-credit",
    severity=HIGH,
    applies_to=SCHOOLS_TOGETHER,
    owner="Dual-enrollment coordinator",
    action="Start with one or two gateway courses.",
    closes_when="A school's Early credit sheet lists a course.",
    source="Golden State Pathways Program: at least 12 college units in every pathway",
    frameworks=("aqcp:F1",),
    asks=True,
    absorbs=("GAP302",),
)
def no_early_credit(partnership: Partnership) -> Iterator[Said]:
    """No student of the pathway can earn college credit in high school.

    A first college course in high school saves time and money, and shows students that college is for them.
    """
    schools = partnership.pathway.high_schools
    fires = all_of(Answer(school.early_credit.none) | empty(school.early_credit) for school in schools)
    if schools and fires.yes:
        for school in schools:
            yield Hit(f"{school.name} says that no course earns college credit.", (Evidence(school.early_credit.id),))
    yield from fires.open


@EARLY_CREDIT.strength(301, "early-credit-in-place", applies_to=SCHOOLS, thresholds=("min_early_units",))
def early_credit_in_place(school: SchoolSide) -> Iterator[Said]:
    """Students of a school can earn a block of college credit.

    They start college with part of the first award behind them.
    """
    least = school.pathway.thresholds.min_early_units
    if school.in_place_units.reaches(least).yes:
        amount = units(school.in_place_units.low)
        message = f"Students of {school.name} can earn {amount} of college credit."
        yield Hit(message, _units_seen(school.links_in_place), concerns=(school.id,))


@EARLY_CREDIT.rule(
    302,
    "few-early-credit-units",
    severity=LOW,
    applies_to=SCHOOLS,
    owner="Dual-enrollment coordinator",
    action="Build a block of courses that together count toward one award.",
    closes_when="Early credit in place adds up to the units that the partnership aims for.",
    source="Golden State Pathways Program: at least 12 college units in every pathway",
    frameworks=("aqcp:F1",),
    asks=True,
    thresholds=("min_early_units",),
)
def few_early_credit_units(school: SchoolSide) -> Iterator[Said]:
    """A school's early credit adds up to less than the block that the partnership aims for.

    Single courses are a taste; a block shortens the way to the first award.
    """
    least = school.pathway.thresholds.min_early_units
    fires = ~school.in_place_units.reaches(least)
    if fires.yes:
        coming = school.units_with(IN_DEVELOPMENT)
        further = "" if isinf(coming.high) else " more"  # of "2 or more" it is said already
        more = f", and {_about(coming)}{further} in development" if coming.low else ""
        here = f"{_about(school.in_place_units)} semester units of early credit in place{more}"
        message = f"{school.name} has {here}; the aim is {number(least)}."
        evidence = (Evidence(school.home.early_credit.id), *_units_seen(school.links))
        yield Hit(message, evidence, concerns=(school.id,))
    yield from fires.open


def _units_seen(links: Iterable[Link]) -> tuple[Evidence, ...]:
    """Where the status of each agreement stands, and its units."""
    places = (place for link in links for place in (*link.evidence("agreement_status"), *link.units_seen))
    return tuple(dict.fromkeys(places))


def _about(amount: Amount) -> str:
    if amount.low == amount.high:
        return number(amount.low)
    return f"{number(amount.low)} or more" if isinf(amount.high) else f"{number(amount.low)} to {number(amount.high)}"


@EARLY_CREDIT.rule(
    303,
    "early-credit-outside-the-award",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="School and college",
    action="Check the course against the program map and the general-education pattern; choose one that counts.",
    closes_when="The college's Courses sheet gives the course an award, or it counts as general education.",
    source="Advance CTE and Education Strategy Group, on dual enrollment without a plan",
    frameworks=("aqcp:F1",),
    asks=True,
    rows_of=("early_credit",),
)
def early_credit_outside_the_award(college: CollegeSide) -> Iterator[Said]:
    """Students earn college credit that no award of the pathway uses.

    Units that count toward nothing cost students time and money.
    """
    for link in college.possible_links:
        ours = link.is_of_type(*BY_AGREEMENT) & link.joins(college=college.id)
        fires = ours.then(_counts_nowhere(college, link))
        if fires.yes:
            course = link.school_course
            other = course is not None and course.course_type not in {None, CourseType.CTE}
            message = f"{link.name} earns credit that no award of {college.name} on the map uses."
            yield link.hit(message, "college_course", severity=LOW if other else None)
        yield from fires.open


def _counts_nowhere(college: CollegeSide, link: Link) -> Answer:
    """Whether no award uses the college course, and general education does not either."""
    rows = (
        college.rows_like(link.college_course) if link.college_course else college.courses.get(plain(link.college_code))
    )
    if rows:
        return all_of((*map(_is_unused, rows), ~unnamed(college.college.courses)))
    if not link.college_code:
        return not_told(*link.asks("college_course"))
    codeless = (row for row in college.college.courses if not row.course_code)
    return any_of(told(row, "course_code", bool) & _is_unused(row) for row in codeless)


def _is_unused(row: CollegeCourse) -> Answer:
    in_no_award = told(row, "awards", lambda awards: not awards)
    return in_no_award & one_of(row, "subject", *OUTSIDE_GENERAL_EDUCATION)


@EARLY_CREDIT.rule(
    312,
    "uneven-early-credit",
    severity=MEDIUM,
    applies_to=SCHOOLS_TOGETHER,
    owner="Consortium",
    action="Extend an agreement to the schools that have none.",
    closes_when="Every school lists early credit.",
    frameworks=("aqcp:F1",),
    asks=True,
    thresholds=("uneven_units",),
)
def uneven_early_credit(partnership: Partnership) -> Iterator[Said]:
    """Students of one school can earn a block of college credit, and students of another none.

    How much credit students can bring to college depends on the school that they go to.
    """
    least = partnership.thresholds.uneven_units
    for school in partnership.schools:
        sheet = school.home.early_credit
        others = [other for other in partnership.schools if other is not school]
        elsewhere = any_of(other.in_place_units.reaches(least) for other in others)
        fires = (Answer(sheet.none) | empty(sheet)).then(elsewhere)
        if fires.yes:
            most = max(others, key=lambda other: other.in_place_units.low)
            here = f"{school.name} says that no course earns college credit"
            there = f"students of {most.name} can earn {units(most.in_place_units.low)}"
            evidence = (Evidence(sheet.id), Evidence(most.home.early_credit.id), *_units_seen(most.links_in_place))
            yield Hit(f"{here}, while {there}; the limit is {number(least)}.", evidence)
        yield from fires.open
