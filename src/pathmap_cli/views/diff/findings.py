"""Which gaps are closed, which are new, which wait for an answer now; by rule and institutions, not by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pathmap_cli.gaps.assessment import Assessment, Card, Finding, Question
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import Evidence, Severity
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.views.gap_words import area_label


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule says about some institutions; `before` is what it said then, where that is something else."""

    code: str
    area: str
    severity: Severity | None
    title: str
    institutions: tuple[str, ...]
    message: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """`unsettled` are gaps of the old round that nobody can judge now, because an answer is blank."""

    closed: tuple[Found, ...]
    new: tuple[Found, ...]
    unsettled: tuple[Found, ...]
    reworded: tuple[Found, ...]
    still_open: int
    new_strengths: tuple[Found, ...]
    lost_strengths: tuple[Found, ...]
    questions_before: int
    questions_now: int


Key = tuple[str, tuple[str, ...]]


def changed_findings(old: Pathway, was: Assessment, new: Pathway, now: Assessment) -> Findings:
    """What the rules said then and what they say now; waivers do not count, for a gap that people live with is one."""
    before, after = _gaps(old, was), _gaps(new, now)
    gone = {key: found for key, found in before.items() if key not in after}
    evidence = _evidence(old, was)
    blank = {key for key in gone if _is_asked(key, new, now.questions) or _was_emptied(evidence[key], old, new)}
    strong, stronger = _strengths(old, was), _strengths(new, now)
    return Findings(
        closed=tuple(found for key, found in gone.items() if key not in blank),
        new=tuple(found for key, found in after.items() if key not in before),
        unsettled=tuple(gone[key] for key in gone if key in blank),
        reworded=tuple(_reworded(before, after)),
        still_open=sum(key in before for key in after),
        new_strengths=tuple(found for key, found in stronger.items() if key not in strong),
        lost_strengths=tuple(found for key, found in strong.items() if key not in stronger),
        questions_before=len(was.questions),
        questions_now=len(now.questions),
    )


def _reworded(before: Mapping[Key, Found], after: Mapping[Key, Found]) -> Iterator[Found]:
    for key, found in after.items():
        was = before.get(key)
        if was and was.message != found.message:
            yield replace(found, before=was.message)


def _gaps(pathway: Pathway, assessment: Assessment) -> Mapping[Key, Found]:
    return _by_key(pathway, (*assessment.gaps, *assessment.waived))


def _strengths(pathway: Pathway, assessment: Assessment) -> Mapping[Key, Found]:
    return _by_key(pathway, assessment.strengths)


def _by_key(pathway: Pathway, cards: tuple[Card, ...]) -> Mapping[Key, Found]:
    found: dict[Key, Found] = {}
    for card in cards:
        for line in card.lines:
            names = tuple(map(pathway.name_of, line.institutions))
            severity = line.severity if isinstance(card, Finding) else None
            found[card.rule.code, names] = _found(card.rule, severity, names, line.message)
    return found


def _found(rule: Rule, severity: Severity | None, names: tuple[str, ...], message: str) -> Found:
    return Found(rule.code, area_label(rule.area), severity, rule.title, names, message)


def _evidence(pathway: Pathway, assessment: Assessment) -> Mapping[Key, tuple[Evidence, ...]]:
    cards = (*assessment.gaps, *assessment.waived)
    lines = ((card, line) for card in cards for line in card.lines)
    return {(card.rule.code, tuple(map(pathway.name_of, line.institutions))): line.evidence for card, line in lines}


def _was_emptied(evidence: tuple[Evidence, ...], old: Pathway, new: Pathway) -> bool:
    """Whether a cell that the gap rested on held an answer and is blank now."""
    places = [place for place in evidence if place.field and _value(old, place) is not None]
    return any(_stands(new, place) and _value(new, place) is None for place in places)


def _value(pathway: Pathway, place: Evidence) -> object:
    return getattr(pathway.record(place.record), place.field, None) if _stands(pathway, place) else None


def _stands(pathway: Pathway, place: Evidence) -> bool:
    try:
        pathway.record(place.record)
    except KeyError:  # a row that is gone, or a sheet
        return False
    return True


def _is_asked(key: Key, pathway: Pathway, questions: tuple[Question, ...]) -> bool:
    """Whether the rule waits for an answer of one of these institutions, or, of the whole pathway, of anybody."""
    code, names = key
    return any(code in one.settles and (not names or pathway.name_of(one.asks) in names) for one in questions)
