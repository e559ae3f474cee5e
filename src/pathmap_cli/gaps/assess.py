"""Run the catalogue over a pathway, and put together what it says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.assessment import Assessment, Finding, Line, Strength, Tally
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.questions import questions
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import LOW, Ask, Hit, NotTold
from pathmap_cli.gaps.waiting import waiting
from pathmap_cli.model.links import Confidence
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.settings import Waiver
from pathmap_cli.vocabulary import Area


@dataclass(frozen=True, slots=True)
class Heard:
    """What one rule said about everybody."""

    rule: Rule
    hits: tuple[Hit, ...]
    asks: tuple[Ask, ...]
    not_told: tuple[NotTold, ...]


def assess(pathway: Pathway, waivers: Sequence[Waiver] = (), rules: Sequence[Rule] = CATALOGUE) -> Assessment:
    """Everything that the rules say about a pathway; the same pathway gives the same assessment, always."""
    partnership = Partnership(pathway)
    heard = tuple(hear(rules, partnership))
    kept, absorbed = _absorb(heard)
    current = [waiver for waiver in waivers if waiver.expires is None or waiver.expires >= pathway.today]
    findings = [
        finding
        for one in kept
        if one.rule.severity is not None
        for finding in _findings(one, absorbed.get(one.rule.code, ()), current, pathway)
    ]
    used = {id(finding.waiver) for finding in findings}
    return Assessment(
        gaps=tuple(sorted((finding for finding in findings if not finding.waiver), key=_place)),
        waived=tuple(sorted((finding for finding in findings if finding.waiver), key=_place)),
        strengths=tuple(
            Strength(one.rule, _lines(one.rule, one.hits)) for one in kept if one.rule.severity is None and one.hits
        ),
        questions=questions(((one.rule, one.asks) for one in heard), partnership),
        waiting=waiting(rules, pathway),
        tallies=tuple(
            Tally(
                rule=one.rule,
                hits=len(one.hits),
                asks=len(one.asks),
                not_told=tuple(point.place for point in one.not_told),
                not_applicable=one.rule.passed_over(partnership),
            )
            for one in heard
        ),
        unused_waivers=tuple(waiver for waiver in waivers if id(waiver) not in used),
    )


def hear(rules: Iterable[Rule], partnership: Partnership) -> Iterator[Heard]:
    """What each rule of the pathway's profile says, everything once."""
    for rule in rules:
        if rule.profile in {None, partnership.pathway.profile}:
            said = tuple(dict.fromkeys(rule.judge(partnership)))
            yield Heard(
                rule=rule,
                hits=tuple(one for one in said if isinstance(one, Hit)),
                asks=tuple(one for one in said if isinstance(one, Ask)),
                not_told=tuple(one for one in said if isinstance(one, NotTold)),
            )


def _absorb(heard: Sequence[Heard]) -> tuple[tuple[Heard, ...], Mapping[str, tuple[str, ...]]]:
    """What is left when one rule tells of the same thing as another, and the codes that each rule took in."""
    topics = {one.rule.code: {hit.topic for hit in one.hits} for one in heard}
    absorbers = {code: one.rule.code for one in heard for code in one.rule.absorbs}
    told: dict[str, list[str]] = {}
    kept = []
    for one in heard:
        absorber = absorbers.get(one.rule.code, "")
        hits = tuple(hit for hit in one.hits if hit.topic not in topics.get(absorber, ()))
        if len(hits) < len(one.hits):
            told.setdefault(absorber, []).append(one.rule.code)
        kept.append(Heard(one.rule, hits, one.asks, one.not_told))
    return tuple(kept), {code: tuple(codes) for code, codes in told.items()}


def _findings(
    heard: Heard, absorbed: tuple[str, ...], waivers: Sequence[Waiver], pathway: Pathway
) -> Iterator[Finding]:
    """One finding of what stands, and one for each waiver that some of it falls under."""
    by_waiver: dict[Waiver | None, list[Hit]] = {}
    for hit in heard.hits:
        by_waiver.setdefault(_waiver_of(heard.rule, hit, waivers), []).append(hit)
    thresholds = {name: getattr(pathway.thresholds, name) for name in heard.rule.thresholds}
    for waiver, hits in by_waiver.items():
        yield Finding(heard.rule, _lines(heard.rule, hits), thresholds, absorbed, waiver)


def _waiver_of(rule: Rule, hit: Hit, waivers: Sequence[Waiver]) -> Waiver | None:
    records = {place.record for place in hit.evidence}
    ours = (waiver for waiver in waivers if waiver.code == rule.code)
    return next((waiver for waiver in ours if not waiver.record or waiver.record in records), None)


def _lines(rule: Rule, hits: Sequence[Hit]) -> tuple[Line, ...]:
    """A line for each set of institutions, the most serious first."""
    by_institutions: dict[tuple[str, ...], list[Hit]] = {}
    for hit in hits:
        by_institutions.setdefault(hit.institutions, []).append(hit)
    lines = (_line(rule, institutions, some) for institutions, some in by_institutions.items())
    return tuple(sorted(lines, key=lambda line: line.severity.rank))


def _line(rule: Rule, institutions: tuple[str, ...], hits: Sequence[Hit]) -> Line:
    return Line(
        institutions=institutions,
        messages=tuple(dict.fromkeys(hit.message for hit in hits)),
        evidence=tuple(dict.fromkeys(place for hit in hits for place in hit.evidence)),
        severity=min((hit.severity or rule.severity or LOW for hit in hits), key=lambda severity: severity.rank),
        confidence=max((hit.confidence for hit in hits), key=tuple(Confidence).index),
        students=sum(hit.students for hit in hits),
    )


def _place(finding: Finding) -> tuple[int, int, int, int, str]:
    """The order of outputs: by area, then severity, students concerned, institutions concerned, code."""
    area = tuple(Area).index(finding.rule.area)
    return (area, finding.severity.rank, -finding.students, -len(finding.institutions), finding.rule.code)
