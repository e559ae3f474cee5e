"""GAP9, who is at the table: the segments of the community, what they find critical, and when they meet again."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import YES, Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import PARTNERSHIP
from pathmap_cli.gaps.said import LOW, MEDIUM, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import PLANNERS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.planning import Planning
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import (
    ADULT_POPULATIONS,
    Importance,
    PartnerAgreement,
    Rating,
    Segment,
)

AT_THE_TABLE = (
    Segment.HIGH_SCHOOL_OR_DISTRICT,
    Segment.COMMUNITY_COLLEGE,
    Segment.UNIVERSITY,
    Segment.WORKFORCE_BOARD,
    Segment.EMPLOYER,
    Segment.COMMUNITY_ORGANIZATION,
)
ADULTS = frozenset(ADULT_POPULATIONS)
SPOKEN_FOR_BY = {
    Segment.HIGH_SCHOOL_OR_DISTRICT: "high-school",
    Segment.COMMUNITY_COLLEGE: "college",
    Segment.UNIVERSITY: "university",
}
"""The kinds of workbook that speak for a segment: whoever is expected to fill one in is at the table."""
WRITTEN = (PartnerAgreement.MOU, PartnerAgreement.CONTRACT)


@PARTNERSHIP.rule(
    902,
    "segment-not-listed",
    severity=LOW,
    applies_to=PLANNERS,
    owner="Leaders of the partnership",
    action="Invite somebody who can speak for them.",
    closes_when="Partners lists an organization of the segment.",
    asks=True,
)
def segment_not_listed(partnership: Partnership) -> Iterator[Said]:
    """A part of the community is not listed among the partners.

    What it knows, and what it could offer to students, is not in the map.
    """
    for planning in partnership.pathway.plannings:
        kinds = {one.kind for one in partnership.pathway.expected}
        wanted = {
            segment: _is_wanted(planning, segment) for segment in Segment if SPOKEN_FOR_BY.get(segment) not in kinds
        }
        fires = {segment: answer.then(~_has(planning, segment)) for segment, answer in wanted.items()}
        absent = [term(segment) for segment, answer in fires.items() if answer.yes]
        if absent:
            message = f"Not listed among the partners of {planning.name}: {listed(absent, len(absent))}."
            yield Hit(message, (Evidence(planning.partners.id, "segment"),))
        yield from dict.fromkeys(point for answer in fires.values() for point in answer.open)


def _is_wanted(planning: Planning, segment: Segment) -> Answer:
    """Adult education belongs to the table where the pathway is meant for adults."""
    if segment is Segment.ADULT_EDUCATION:
        return told(planning.about, "populations", ADULTS.intersection).quiet
    return YES if segment in AT_THE_TABLE else ~YES


def _has(planning: Planning, segment: Segment) -> Answer:
    rows = (one_of(row, "segment", segment) for row in planning.partners)
    return any_of((*rows, unlisted(planning.partners, planning.about, segment)))


@PARTNERSHIP.rule(
    903,
    "partnership-priority",
    severity=MEDIUM,
    applies_to=PLANNERS,
    owner="Executives of the partners",
    action="Put it on the agenda of the leaders' next meeting.",
    closes_when="The Ratings sheet rates the indicator 2 or more, or no longer calls it Critical.",
    asks=True,
)
def partnership_priority(partnership: Partnership) -> Iterator[Said]:
    """Something that the partnership calls critical has hardly begun.

    What leaders do not take up themselves seldom gets the time and the money that it needs.
    """
    for planning in partnership.pathway.plannings:
        for row in planning.ratings:
            critical = one_of(row, "importance", Importance.CRITICAL).quiet
            fires = critical.then(one_of(row, "rating", Rating.NOT_DISCUSSED, Rating.INITIATION))
            if fires.yes and row.rating:
                where = f" ({row.framework})" if row.framework else ""
                message = f"{row.label}{where}: called critical, and rated {term(row.rating)}."
                yield Hit(message, seen("rating", row))
            yield from fires.open


@PARTNERSHIP.strength(903, "partners-with-agreements", applies_to=PLANNERS)
def partners_with_agreements(partnership: Partnership) -> Iterator[Said]:
    """Every partner has committed itself in writing.

    The work goes on when people change their jobs.
    """
    today = partnership.pathway.today
    for planning in partnership.pathway.plannings:
        rows = planning.partners.rows
        holds = (row.agreement in WRITTEN and (row.agreement_ends or today) >= today for row in rows)
        if rows and not planning.partners.unnamed and all(holds):
            names = listed(row.label for row in rows)
            yield Hit(f"An MOU or contract is in place with {names}.", seen("agreement", *rows))


@PARTNERSHIP.rule(
    904,
    "no-review-date",
    severity=LOW,
    applies_to=PLANNERS,
    owner="Main mapper",
    action="Set a day on which you look at the map again.",
    closes_when="Next review on About names a day.",
    asks=True,
)
def no_review_date(partnership: Partnership) -> Iterator[Said]:
    """No day is set on which the partners look at the map again.

    Courses, agreements and jobs change every year, and a map that nobody looks at ages without notice.
    """
    for planning in partnership.pathway.plannings:
        fires = told(planning.about, "next_review", lambda day: day is NoneAnswer.NONE)
        if fires.yes:
            yield Hit(f"{planning.name} has set no day for its next review.", seen("next_review", planning.about))
        yield from fires.open
