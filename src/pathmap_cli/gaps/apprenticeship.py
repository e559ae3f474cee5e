"""GAP4, apprenticeship: whether the trades that have always taught at work do so here."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import NO, YES, Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import LOW, Evidence, Hit, Said
from pathmap_cli.gaps.scope import EVERYBODY
from pathmap_cli.gaps.sheets import empty, unlisted, unmentioned
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.vocabulary import (
    TRADES_CLUSTERS,
    AwardType,
    OfferStatus,
    OnRampKind,
    OnRampStatus,
    WblActivity,
    WblLevel,
    vocabulary,
)
from pathmap_cli.vocabulary.terms import plain

AWARDS = (AwardType.APPRENTICESHIP, AwardType.PRE_APPRENTICESHIP)
ACTIVITIES = (WblActivity.APPRENTICESHIP, WblActivity.PRE_APPRENTICESHIP)
A_WAY_IN = "an apprenticeship or pre-apprenticeship"


@CREDENTIALS.rule(
    407,
    "no-apprenticeship",
    severity=LOW,
    applies_to=EVERYBODY,
    owner="Dean",
    action="Agree on a pre-apprenticeship with a joint apprenticeship committee or an employer.",
    closes_when="An award, an on-ramp, an activity at work or an exit of the pathway is an apprenticeship.",
    asks=True,
)
def no_apprenticeship(partnership: Partnership) -> Iterator[Said]:
    """The field is one where many learn as apprentices, and the pathway lists no way into an apprenticeship.

    Apprentices earn from the first day, and many employers in these fields hire no other way.
    """
    hosts = partnership.on_ramp_hosts
    ramps = (_is_apprenticeship(row) for row in partnership.on_ramps)
    more = (unlisted(host.on_ramps, host.about, A_WAY_IN) for host in hosts)
    fires = (_is_a_trade(partnership.pathway) & ~_is_elsewhere(partnership)).quiet.then(~any_of((*ramps, *more)))
    if hosts and fires.yes:
        names = listed(institution.name for institution in partnership.pathway.supporters)
        message = f"No apprenticeship or pre-apprenticeship is listed by {names}."
        yield Hit(message, tuple(Evidence(host.on_ramps.id) for host in hosts))
    yield from fires.open


def _is_a_trade(pathway: Pathway) -> Answer:
    """Whether the pathway's cluster is one of the trades, under whatever name."""
    found = vocabulary("clusters", pathway.profile).match(pathway.cluster or "")
    return YES if found and found.code in TRADES_CLUSTERS else NO


def _is_apprenticeship(row: OnRamp) -> Answer:
    there = ~one_of(row, "status", OnRampStatus.NOT_OFFERED).quiet
    return there & one_of(row, "kind", OnRampKind.APPRENTICESHIP)


def _is_elsewhere(partnership: Partnership) -> Answer:
    """Whether an award, an activity or an exit is one; what sheets in draft may still list is not known."""
    pathway = partnership.pathway
    awards = (one_of(award, "award_type", *AWARDS) for college in pathway.colleges for award in college.awards)
    activities = (_is_at_work(row) for one in pathway.supporters for row in one.work_based_learning)
    exits = (_leads_there(row) for school in pathway.high_schools for row in school.entry_and_exit)
    more = (
        *(empty(college.awards) for college in pathway.colleges),
        *(unlisted(one.work_based_learning, one.about, A_WAY_IN) for one in pathway.supporters),
        *(unmentioned(one.work_based_learning, one.about, "level", WblLevel.TRAINING) for one in pathway.supporters),
        *(unlisted(school.entry_and_exit, school.about, A_WAY_IN) for school in pathway.high_schools),
    )
    return any_of((*awards, *activities, *exits, *more))


def _is_at_work(row: WorkBasedLearning) -> Answer:
    return one_of(row, "activity", *ACTIVITIES) & ~one_of(row, "status", OfferStatus.NOT_OFFERED)


def _leads_there(row: EntryExit) -> Answer:
    return told(row, "leads_to", lambda where: "apprenticeship" in plain(where))
