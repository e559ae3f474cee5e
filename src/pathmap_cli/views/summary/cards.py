"""Gaps by area and strengths, a card a rule, with what people wrote about the area before it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.assessment import Assessment, Card, Finding, Line, Strength
from pathmap_cli.gaps.said import Severity
from pathmap_cli.gaps.wording import day
from pathmap_cli.model.links import Confidence
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.remarks import Remark, Remarks
from pathmap_cli.vocabulary import Area, RemarkKind


@dataclass(frozen=True, slots=True)
class CardLine:
    """What was found at the same institutions, a sentence for each."""

    institutions: tuple[str, ...]
    severity: Severity
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapCard:
    """One gap; `measured_against` are the settings that it was compared with, and `waived` says who lives with it."""

    id: str
    code: str
    name: str
    severity: Severity
    area: str
    title: str
    lines: tuple[CardLine, ...]
    institutions: tuple[str, ...]
    why: str
    action: str
    owner_role: str
    closes_when: str
    source: str
    measured_against: tuple[str, ...]
    also_tells: tuple[str, ...]
    is_proposed: bool
    """Whether it rests on courses that only look alike: for faculty review."""
    waived: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class StrengthCard:
    """One thing that works."""

    id: str
    code: str
    area: str
    title: str
    lines: tuple[CardLine, ...]
    institutions: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class AreaGaps:
    """One area: the concerns and ideas that people wrote, then its gaps, the most serious first."""

    area: str
    slug: str
    remarks: tuple[Remark, ...]
    cards: tuple[GapCard, ...]


def gaps_by_area(guide: Guide, assessment: Assessment, remarks: Remarks) -> tuple[AreaGaps, ...]:
    """The areas that have a gap or a remark, in the order of every output; remarks about none come last."""
    cards = tuple(gap_cards(guide, assessment.gaps))
    kinds = (RemarkKind.CONCERN, RemarkKind.IDEA)
    areas = tuple(_area(guide, area, cards, _said(remarks, area, *kinds)) for area in Area)
    other = AreaGaps("Other", "other", remarks.about_nothing(*kinds), ())
    return tuple(area for area in (*areas, other) if area.remarks or area.cards)


def _said(remarks: Remarks, area: Area, *kinds: RemarkKind) -> tuple[Remark, ...]:
    """What people wrote about an area; policies that block the pathway stand with the partnership's own matters."""
    blocking = remarks.blocking if area is Area.PARTNERSHIP_AND_DATA else ()
    return (*blocking, *remarks.about(area, *kinds))


def gap_cards(guide: Guide, findings: Iterable[Finding]) -> Iterator[GapCard]:
    """The cards of what concerns the institutions that are looked at, with only their lines."""
    for finding in findings:
        lines = wanted_lines(guide, finding)
        if lines:
            yield _gap(guide, finding, lines)


def strength_cards(guide: Guide, strengths: Iterable[Strength]) -> Iterator[StrengthCard]:
    """The same for what works."""
    for strength in strengths:
        lines = wanted_lines(guide, strength)
        if lines:
            yield _strength(guide, strength, lines)


def wanted_lines(guide: Guide, card: Card) -> tuple[Line, ...]:
    """The lines of a card that concern the institutions that are looked at."""
    return tuple(line for line in card.lines if guide.is_wanted_id(*line.institutions))


def worst(lines: Iterable[Line]) -> Severity:
    """The highest severity of some lines."""
    return min((line.severity for line in lines), key=lambda severity: severity.rank)


def _area(guide: Guide, area: Area, cards: Sequence[GapCard], remarks: tuple[Remark, ...]) -> AreaGaps:
    words = guide.word(area)
    return AreaGaps(words, area.value, remarks, tuple(card for card in cards if card.area == words))


def _gap(guide: Guide, finding: Finding, lines: Sequence[Line]) -> GapCard:
    rule = finding.rule
    return GapCard(
        id=finding.id,
        code=rule.code,
        name=rule.name,
        severity=worst(lines),
        area=guide.word(rule.area),
        title=rule.title,
        lines=_lines(guide, lines),
        institutions=_institutions(guide, lines),
        why=rule.why,
        action=rule.action,
        owner_role=rule.owner,
        closes_when=rule.closes_when,
        source=rule.source,
        measured_against=tuple(_settings(finding.thresholds)),
        also_tells=finding.absorbed,
        is_proposed=finding.confidence is Confidence.PROPOSED,
        waived=_waiver(finding),
        places=guide.places(place for line in lines for place in line.evidence),
    )


def _strength(guide: Guide, strength: Strength, lines: Sequence[Line]) -> StrengthCard:
    return StrengthCard(
        id=strength.id,
        code=strength.rule.code,
        area=guide.word(strength.rule.area),
        title=strength.rule.title,
        lines=_lines(guide, lines),
        institutions=_institutions(guide, lines),
        places=guide.places(place for line in lines for place in line.evidence),
    )


def _lines(guide: Guide, lines: Sequence[Line]) -> tuple[CardLine, ...]:
    return tuple(CardLine(guide.names(line.institutions), line.severity, line.messages) for line in lines)


def _institutions(guide: Guide, lines: Sequence[Line]) -> tuple[str, ...]:
    return guide.names(institution for line in lines for institution in line.institutions)


def _settings(thresholds: Mapping[str, object]) -> Iterator[str]:
    for name, value in thresholds.items():
        if value is not None:
            yield f"{name} = {value:g}" if isinstance(value, float) else f"{name} = {value}"


def _waiver(finding: Finding) -> str:
    waiver = finding.waiver
    if waiver is None:
        return ""
    until = f", until {day(waiver.expires)}" if waiver.expires else ""
    return f"{waiver.reason} ({waiver.approved_by}{until})"
