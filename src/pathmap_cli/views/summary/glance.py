"""At a glance: who is at the table, the pathway in one sentence, five figures, and what to talk about first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.assessment import Assessment, Card, Finding, Question
from pathmap_cli.model.planning import Planning
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.cards import wanted_lines, worst
from pathmap_cli.views.summary.figure import Figure
from pathmap_cli.views.summary.figures import figures
from pathmap_cli.views.summary.planning import process, segments, vision
from pathmap_cli.views.summary.sentence import sentence, sentence_places

MOST = 3


@dataclass(frozen=True, slots=True)
class Headline:
    """A strength or a gap in one line; `id` leads to its card."""

    id: str
    code: str
    severity: str
    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A question to settle tonight, who could answer it, and how many checks wait for each answer."""

    id: str
    text: str
    who: str
    settles: int


@dataclass(frozen=True, slots=True)
class Glance:
    """The first screen."""

    vision: str
    sentence: str
    sentence_places: tuple[Place, ...]
    """Where the figures in the sentence stand."""
    segments: str
    """Which parts of the community have been heard from, by the sheet Partners."""
    process: str
    """How far the five steps of mapping have come."""
    figures: tuple[Figure, ...]
    strengths: tuple[Headline, ...]
    gaps: tuple[Headline, ...]
    other_gaps: str
    """How many more there are, which are about one institution alone or stand in an area that has a line already."""
    decide: tuple[Decision, ...]


def glance(guide: Guide, assessment: Assessment) -> Glance:
    """The first screen of the whole partnership, or of one partner."""
    top = tuple(_top(guide, _heaviest(guide, assessment.gaps)))
    wanted = sum(guide.is_wanted_id(*gap.institutions) for gap in assessment.gaps)
    return Glance(
        vision=vision(guide),
        sentence=sentence(guide),
        sentence_places=sentence_places(guide),
        segments=segments(guide),
        process=process(guide),
        figures=figures(guide),
        strengths=tuple(_top(guide, assessment.strengths)),
        gaps=top,
        other_gaps=_others(wanted - len(top), len(top)),
        decide=tuple(_decisions(guide, assessment.questions))[:MOST],
    )


def _heaviest(guide: Guide, gaps: Iterable[Finding]) -> list[Finding]:
    """The heaviest gaps first; without those of one institution alone where all see it, to put nobody on the spot."""
    return sorted((gap for gap in gaps if guide.institution or _concerns_all(gap)), key=_weight)


def _concerns_all(gap: Finding) -> bool:
    """Whether several institutions are concerned, or the planners, who speak for all of them."""
    return len(gap.institutions) > 1 or all(one.startswith(f"{Planning.kind}/") for one in gap.institutions)


def _others(count: int, shown: int) -> str:
    more = f"{count} more" if shown else f"{count}"
    return f"{more} {'gap' if count == 1 else 'gaps'} by area, further down" if count else ""


def _weight(gap: Finding) -> tuple[int, int, int, str]:
    return (gap.severity.rank, -gap.students, -len(gap.institutions), gap.rule.code)


def _top(guide: Guide, cards: Iterable[Card]) -> Iterator[Headline]:
    """The first few, at most one an area."""
    by_area: dict[str, Card] = {}
    for card in cards:
        if guide.is_wanted_id(*card.institutions):
            by_area.setdefault(card.rule.area, card)
    for card in list(by_area.values())[:MOST]:
        lines = wanted_lines(guide, card)
        severity = worst(lines) if isinstance(card, Finding) else ""
        names = guide.names(one for line in lines for one in line.institutions)
        yield Headline(card.id, card.rule.code, severity, card.rule.title, who(names))


def who(names: Sequence[str]) -> str:
    """Names in one line; beyond a few only how many."""
    return ", ".join(names) if len(names) <= MOST else f"{len(names)} institutions"


def _decisions(guide: Guide, questions: Iterable[Question]) -> Iterator[Decision]:
    """The questions that settle most, the same question to several institutions once."""
    same: dict[str, list[Question]] = {}
    for question in questions:
        if guide.is_wanted_id(question.asks):
            same.setdefault(question.message, []).append(question)
    for text, asked in same.items():
        names = guide.names(one.asks for one in asked)
        yield Decision(asked[0].id, text, who(names), max(len(one.settles) for one in asked))
