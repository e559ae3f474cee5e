"""A pathway read through the frameworks: for each element what was counted, what people say, what holds it back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.frameworks.levels import HIGHEST, Computed, level_together
from pathmap_cli.frameworks.measure import Measure
from pathmap_cli.frameworks.ratings import Rated, Ratings, ratings_of, together
from pathmap_cli.gaps.assessment import Finding
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary.frameworks import Element, Framework, Indicator, frameworks


@dataclass(frozen=True)
class JudgedIndicator:
    """An indicator, what its measure counted (None where only people can tell), and its ratings."""

    indicator: Indicator
    measure: Measure | None
    computed: Computed | None
    rated: Rated

    @property
    def level(self) -> int | None:
        """The computed level."""
        return self.computed.level if self.computed else None


@dataclass(frozen=True)
class JudgedElement:
    """An element: its indicators, and the findings that hold it back."""

    element: Element
    indicators: tuple[JudgedIndicator, ...]
    gaps: tuple[Finding, ...]

    @cached_property
    def computed(self) -> tuple[JudgedIndicator, ...]:
        """The indicators that data tells of."""
        return tuple(one for one in self.indicators if one.computed and one.computed.is_assessable)

    @cached_property
    def told(self) -> tuple[JudgedIndicator, ...]:
        """The indicators that have a computed level."""
        return tuple(one for one in self.computed if one.level is not None)

    @property
    def level(self) -> int | None:
        """The level of its indicators together; None while fewer than half of those that data can tell of are told."""
        measured = [one for one in self.indicators if one.computed]
        if len(self.told) * 2 < len(measured):
            return None
        return level_together(one.computed for one in self.told if one.computed)

    @cached_property
    def rated(self) -> Rated:
        """What people say about its indicators, all together."""
        return together(one.rated for one in self.indicators)

    @property
    def to_discuss(self) -> bool:
        """Whether people and data are far apart, here or on one of its indicators."""
        parts = (one.rated.disagrees_with(one.level) for one in self.indicators)
        return self.rated.disagrees_with(self.level) or any(parts)

    @cached_property
    def next(self) -> JudgedIndicator | None:
        """The indicator to see to next: the first of those with the lowest level, what is not told before all."""
        open_ = (one for one in self.computed if one.level != HIGHEST and one.computed and one.computed.next)
        return min(open_, key=lambda one: -1 if one.level is None else one.level, default=None)


@dataclass(frozen=True)
class JudgedFramework:
    """One framework with its elements."""

    framework: Framework
    elements: tuple[JudgedElement, ...]


def judge(pathway: Pathway, gaps: Sequence[Finding] = ()) -> tuple[JudgedFramework, ...]:
    """The pathway through all frameworks; `gaps` are what the rules found in the same pathway."""
    judging = _Judging(Partnership(pathway), ratings_of(pathway), tuple(gaps))
    return tuple(map(judging.framework, frameworks()))


class _Judging:
    """One pathway on its way through the frameworks; what several of them count is counted once."""

    def __init__(self, partnership: Partnership, ratings: Ratings, gaps: tuple[Finding, ...]) -> None:
        self.partnership, self.ratings, self.gaps = partnership, ratings, gaps
        self.counted: dict[tuple[str, tuple[str, ...]], Computed] = {}

    def framework(self, framework: Framework) -> JudgedFramework:
        return JudgedFramework(framework, tuple(self._element(framework, one) for one in framework.elements))

    def _element(self, framework: Framework, element: Element) -> JudgedElement:
        indicators = tuple(self._indicator(framework, one) for one in element.indicators)
        gaps = _holding_back(f"{framework.id}:{element.id}", indicators, self.gaps)
        return JudgedElement(element, indicators, tuple(gaps))

    def _indicator(self, framework: Framework, indicator: Indicator) -> JudgedIndicator:
        rated = Rated(self.ratings.get((framework.id, indicator.id), ()))
        if not indicator.measure:
            return JudgedIndicator(indicator, None, None, rated)
        measure = MEASURES[indicator.measure]
        return JudgedIndicator(indicator, measure, self._count(measure, indicator.of), rated)

    def _count(self, measure: Measure, of: tuple[str, ...]) -> Computed:
        if (measure.name, of) not in self.counted:
            self.counted[measure.name, of] = Computed(measure.points(self.partnership, of))
        return self.counted[measure.name, of]


def _holding_back(name: str, indicators: Iterable[JudgedIndicator], gaps: Iterable[Finding]) -> Iterator[Finding]:
    """The gaps whose rule names the element, and those that stand on a cell which was counted against it."""
    unmet = {point.place for one in indicators if one.computed for point in one.computed.unmet}
    for gap in gaps:
        if name in gap.rule.frameworks or not unmet.isdisjoint(gap.evidence):
            yield gap
