"""GAP6, what helps students stay, and whom to ask for it."""

import re
from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, all_of, any_of, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import TRANSITIONS
from pathmap_cli.gaps.said import LOW, MEDIUM, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import COLLEGES, EVERYBODY, PAIRS, SCHOOLS_AND_COLLEGES
from pathmap_cli.gaps.sheets import unmentioned, unnamed
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.pathway import Supporter
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import (
    CORE_SUPPORTS,
    CourseCategory,
    Delivery,
    OfferStatus,
    PathwayMoment,
    Requirement,
    SupportType,
)

THERE = tuple(status for status in OfferStatus if status is not OfferStatus.NOT_OFFERED)
PROVIDED = (OfferStatus.OFFERED, OfferStatus.REFERRED_TO_A_PARTNER)
RELIED_ON = (
    SupportType.FINANCIAL_AID,
    SupportType.DISABILITY_SERVICES,
    SupportType.ENGLISH_LEARNER_SUPPORT,
    SupportType.MENTAL_HEALTH_COUNSELING,
)
AT_COLLEGE = frozenset((PathwayMoment.ENTRY, PathwayMoment.DURING))
HANDS_ON = re.compile(r"\b(labs?|laboratory|clinicals?)\b", re.IGNORECASE)
DESKS = {"counselor_contact": "counselor", "program_lead": "CTE or program lead"}


def has_support(institution: Supporter, kind: SupportType, *statuses: OfferStatus) -> Answer:
    """Whether an institution lists a type of support with one of these statuses."""
    sheet = institution.supports
    rows = (one_of(row, "support_type", kind) & one_of(row, "status", *statuses) for row in sheet)
    return any_of((*rows, unmentioned(sheet, institution.about, "support_type", kind)))


@TRANSITIONS.rule(
    603,
    "support-not-offered",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Student services",
    action="Offer it, or refer students to a partner who does.",
    closes_when="Each core support is offered, referred to a partner or at least planned by somebody.",
    asks=True,
)
def support_not_offered(partnership: Partnership) -> Iterator[Said]:
    """Students find a core support nowhere in the pathway.

    A bus, a tutor or a place for a child often decides whether somebody stays.
    """
    everybody = partnership.pathway.supporters
    for kind in CORE_SUPPORTS if everybody else ():
        fires = all_of(~has_support(institution, kind, *THERE) for institution in everybody)
        if fires.yes:
            names = listed(institution.name for institution in everybody)
            places = [place for institution in everybody for place in _evidence(institution, kind)]
            support = term(kind, partnership.pathway.profile)
            yield Hit(f"{support}: not listed as offered by {names}.", tuple(places), about=kind)
        yield from fires.open


@TRANSITIONS.strength(603, "all-core-supports", applies_to=EVERYBODY)
def all_core_supports(partnership: Partnership) -> Iterator[Said]:
    """Students find every core support, here or at a partner.

    What keeps a student from class has somebody who knows what to do.
    """
    rows = [row for one in partnership.pathway.supporters for row in one.supports if row.status in PROVIDED]
    found = [row for row in rows if row.support_type in CORE_SUPPORTS]
    if {row.support_type for row in found} == set(CORE_SUPPORTS):
        names = listed(partnership.pathway.institution_of(row.id).name for row in found)
        yield Hit(f"Every core support is offered, or referred to a partner, by {names}.", seen("status", *found))


def _evidence(institution: Supporter, kind: SupportType) -> tuple[Evidence, ...]:
    rows = [row for row in institution.supports if row.support_type is kind]
    return seen("status", *rows) or (Evidence(institution.supports.id, "status"),)


@TRANSITIONS.rule(
    604,
    "support-ends-at-graduation",
    severity=LOW,
    applies_to=PAIRS,
    owner="Student services",
    action="Agree on whom the school refers its graduates to.",
    closes_when="The college offers the support when students enter or later, or refers them to a partner.",
    asks=True,
)
def support_ends_at_graduation(partnership: Partnership) -> Iterator[Said]:
    """A support that students have at school is not offered to them at college.

    Those who relied on it lose it in the very months in which everything else is new.
    """
    for school in partnership.schools:
        for college in partnership.colleges:
            for kind in RELIED_ON:
                fires = _offers(school, kind).quiet.then(~_goes_on(college.college, kind))
                if fires.yes:
                    support = term(kind, partnership.pathway.profile)
                    here = f"{support}: listed as offered by {school.name}"
                    places = (*_evidence(school.home, kind), *_evidence(college.college, kind))
                    yield Hit(f"{here}, and not by {college.name} for students who enter.", places)
                yield from fires.open


def _offers(school: SchoolSide, kind: SupportType) -> Answer:
    rows = (row for one in school.institutions for row in one.supports)
    return any_of(one_of(row, "support_type", kind) & one_of(row, "status", OfferStatus.OFFERED) for row in rows)


def _goes_on(college: Supporter, kind: SupportType) -> Answer:
    """Whether the college lists the support for students who enter or are there."""
    sheet = college.supports
    rows = (
        one_of(row, "support_type", kind)
        & one_of(row, "status", *THERE)
        & told(row, "moments", AT_COLLEGE.intersection).quiet
        for row in sheet
    )
    return any_of((*rows, unmentioned(sheet, college.about, "support_type", kind)))


@TRANSITIONS.rule(
    605,
    "schedule-barrier",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Dean",
    action="Offer a section in the evening, online or hybrid.",
    closes_when="Delivery of one required course of the major says more than In person.",
    asks=True,
)
def schedule_barrier(college: CollegeSide) -> Iterator[Said]:
    """Every required course of the major meets in person only.

    People who work in the daytime, or live far away, cannot take part.
    """
    rows = {row: _is_required_major(row) for row in college.college.courses}
    flexible = (must.then(told(row, "delivery", _is_flexible)) for row, must in rows.items())
    fires = any_of(rows.values()) & ~any_of((*flexible, unnamed(college.college.courses)))
    if fires.yes:
        found = [row for row, must in rows.items() if must.yes]
        names = listed(row.label for row in found)
        by_nature = any(HANDS_ON.search(row.title or "") for row in found)
        message = f"Each required course of the major at {college.name} is listed as in person only: {names}."
        yield Hit(message, seen("delivery", *found), LOW if by_nature else None)
    yield from fires.open


def _is_required_major(row: CollegeCourse) -> Answer:
    free = row.requirement is None and bool(row.pick_one_group)
    must = row.requirement in {None, Requirement.REQUIRED} and not free
    return (Answer(must) & one_of(row, "category", CourseCategory.MAJOR)).quiet


def _is_flexible(delivery: tuple[Delivery, ...]) -> bool:
    return set(delivery) != {Delivery.IN_PERSON}


@TRANSITIONS.rule(
    608,
    "no-named-desk",
    severity=LOW,
    applies_to=SCHOOLS_AND_COLLEGES,
    owner="Leads",
    action="Name the two desks that partners and students can turn to.",
    closes_when="About names a counselor contact and a CTE or program lead, each as a role.",
    asks=True,
)
def no_named_desk(side: SchoolSide | CollegeSide) -> Iterator[Said]:
    """Partners do not know whom to ask.

    A question about a student waits until somebody finds the right desk.
    """
    answers = {field: told(side.about, field, lambda desk: desk is NoneAnswer.NONE) for field in DESKS}
    nobody = [field for field, answer in answers.items() if answer.yes]
    if nobody:
        desks = " and no ".join(DESKS[field] for field in nobody)
        places = tuple(place for field in nobody for place in seen(field, side.about))
        yield Hit(f"{side.name} lists no {desks} to ask about the pathway.", places)
    yield from any_of(answers.values()).open
