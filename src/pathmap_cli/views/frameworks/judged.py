"""Elements and indicators in words: the level, what was counted, what people say, and what would raise it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathmap_cli.frameworks.assess import JudgedElement, JudgedIndicator
from pathmap_cli.frameworks.catalogue import TOLD_IN
from pathmap_cli.frameworks.levels import Computed
from pathmap_cli.frameworks.measure import Measure, Point
from pathmap_cli.frameworks.ratings import Rated
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.wording import listed, number
from pathmap_cli.schema.column import Column
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.vocabulary.frameworks import EvidenceClass

NOT_TOLD, NOT_ASSESSABLE, RATED_ONLY = "not told", "not assessable", "for people to say"
MOST_POINTS = 6
LONGEST_CODE = 3


@dataclass(frozen=True, slots=True)
class Level:
    """A computed level and how it came about; `level` is None where `words` says why there is none."""

    level: int | None
    words: str
    counted: str


@dataclass(frozen=True, slots=True)
class Ratings:
    """What people say: the rating in the middle, the lowest and highest, and how many raters; None without any."""

    median: float | None
    words: str
    raters: int


@dataclass(frozen=True, slots=True)
class Next:
    """The one answer or action that would raise a level, with the cells that it is about."""

    words: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator; `wanted` is what its measure counts, and the points are named with what was found."""

    id: str
    words: str
    is_paraphrased: bool
    wanted: str
    computed: Level
    rated: Ratings
    to_discuss: bool
    met: str
    unmet: str
    not_told: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A gap that holds an element back; `id` leads to its card in the session summary."""

    id: str
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Element:
    """One element with its indicators; `code` is its number in the framework, where it has one."""

    id: str
    code: str
    title: str
    also: str
    is_paraphrased: bool
    computed: Level
    rated: Ratings
    to_discuss: bool
    next: Next | None
    gaps: tuple[HeldBack, ...]
    indicators: tuple[Indicator, ...]


def element(guide: Guide, framework: str, judged: JudgedElement) -> Element:
    """An element in words."""
    of = judged.element
    return Element(
        id=f"{framework}-{of.id}",
        code=of.id if len(of.id) <= LONGEST_CODE else "",
        title=of.title,
        also=of.also,
        is_paraphrased=not of.verified,
        computed=level_of(judged),
        rated=_ratings(judged.rated),
        to_discuss=judged.to_discuss,
        next=_next(guide, judged),
        gaps=tuple(HeldBack(gap.id, gap.rule.code, gap.rule.title) for gap in judged.gaps),
        indicators=tuple(_indicator(guide, one) for one in judged.indicators),
    )


def _indicator(guide: Guide, judged: JudgedIndicator) -> Indicator:
    computed = judged.computed or Computed(())
    return Indicator(
        id=judged.indicator.id,
        words=judged.indicator.words,
        is_paraphrased=not judged.indicator.verified,
        wanted=judged.measure.wanted if judged.measure and computed.is_assessable else "",
        computed=_level(judged.computed, judged.indicator.evidence),
        rated=_ratings(judged.rated),
        to_discuss=judged.rated.disagrees_with(judged.level),
        met=_names(computed.met),
        unmet=_names(computed.unmet),
        not_told=_names(computed.not_told),
        places=guide.places(_looked_at(computed.points)),
    )


def _level(computed: Computed | None, evidence: EvidenceClass) -> Level:
    if computed is None:
        return Level(None, RATED_ONLY if evidence is EvidenceClass.RATED else NOT_ASSESSABLE, "")
    counted = f"{len(computed.met)} of {computed.told}" if computed.told else ""
    if computed.level is None:
        return Level(None, NOT_TOLD if computed.is_assessable else NOT_ASSESSABLE, "")
    return Level(computed.level, f"level {computed.level}", counted + _also_open(len(computed.not_told)))


def _also_open(count: int) -> str:
    return f", {count} not told" if count else ""


def level_of(judged: JudgedElement) -> Level:
    """An element's computed level in words."""
    parts = [one.computed for one in judged.computed if one.computed]
    measured = sum(one.computed is not None for one in judged.indicators)
    counted = f"{len(judged.told)} of {measured} told" if parts and measured > 1 else ""
    if judged.level is not None:
        return Level(judged.level, f"level {judged.level}", counted)
    return Level(None, RATED_ONLY if not measured else NOT_TOLD if parts else NOT_ASSESSABLE, counted)


def _ratings(rated: Rated) -> Ratings:
    if rated.median is None:
        return Ratings(None, "not rated", 0)
    low, high = min(rated.levels), max(rated.levels)
    spread = f"{low} to {high}, " if low != high else ""
    who = "1 rater" if rated.raters == 1 else f"{rated.raters} raters"
    return Ratings(rated.median, f"{number(rated.median)} ({spread}{who})", rated.raters)


def _next(guide: Guide, judged: JudgedElement) -> Next | None:
    found = judged.next
    if found and found.computed and found.computed.next and found.measure:
        words, places = _step(guide, found, found.measure, found.computed.next)
        return Next(f"{words}{_then(found.indicator.id, found.computed)}", places)
    if judged.computed:
        return None
    sources = dict.fromkeys(TOLD_IN[one.measure.name] for one in judged.indicators if one.measure)
    rate = "Rate it on the sheet Ratings of the planning workbook."
    return Next(f"Waits for {listed(sources)}." if sources else rate, ()) if sources or not judged.rated.rows else None


def _step(guide: Guide, judged: JudgedIndicator, measure: Measure, point: Point) -> tuple[str, tuple[Place, ...]]:
    if point.answer.value is None:
        return _answer(guide, point)
    return (judged.indicator.raised_by or measure.action).format(it=point.name), guide.places((point.place,))


def _then(indicator: str, computed: Computed) -> str:
    """What comes of it: the level that the indicator reaches, with how many such steps."""
    if computed.level is None or not computed.more:
        return ""
    if computed.more == 1:
        return f" {indicator} then rises above level {computed.level}."
    return f" With {computed.more - 1} more like it {indicator} rises above level {computed.level}."


def _answer(guide: Guide, point: Point) -> tuple[str, tuple[Place, ...]]:
    """The question that is open, in the words of the sheet."""
    place = point.answer.open[0].place if point.answer.open else point.place
    found, who = guide.merged.sources.cell(place.record, place.field), guide.name(place.institution)
    if place.record == place.sheet:
        title = found.sheet if found else _title(place)
        return f"Answer on the sheet {title} of {who}: {point.name}.", guide.places((place,))
    if found is None or not found.column:
        return f"Find out about {point.name}: {_header(guide, place)}.", ()
    return f"Answer {found.column} for {point.name} ({who}, {found.sheet}).", guide.places((place,))


def _title(place: Evidence) -> str:
    """What a sheet is called that the workbook does not hold."""
    return place.sheet.rpartition("/")[2].replace("-", " ").capitalize()


def _header(guide: Guide, place: Evidence) -> str:
    """The words of a column that the workbook does not have, such as the wage in a college's."""
    notes = type(guide.pathway.record(place.record)).model_fields[place.field].metadata
    return next(note.header.lower() for note in notes if isinstance(note, Column))


def _names(points: Iterable[Point]) -> str:
    return listed((point.name for point in points), MOST_POINTS)


def _looked_at(points: Iterable[Point]) -> Iterator[Evidence]:
    for point in points:
        yield from (one.place for one in point.answer.open) if point.answer.value is None else (point.place,)
