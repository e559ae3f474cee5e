"""A way up: what is completed one after the other, and the units and terms that it takes altogether."""

from dataclasses import dataclass
from math import inf, isinf

from pathmap_cli.gaps.answers import Amount
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.ladder.stage import Stage


@dataclass(frozen=True, eq=False)
class Step:
    """From one stage to the next; `carried` are the units that count there, `places` what tells of the step."""

    start: str
    end: Stage
    carried: Amount
    places: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class Way:
    """Stages in the order in which they are completed; `units` and `terms` are those of all of them together."""

    stages: tuple[Stage, ...]
    units: Amount
    terms: Amount
    places: tuple[Evidence, ...]

    @property
    def end(self) -> Stage:
        """Where it leads."""
        return self.stages[-1]

    @property
    def length(self) -> tuple[bool, float, int, float]:
        """What the shortest way has least of: terms, those not told last; then stages; then units."""
        return (isinf(self.terms.high), self.terms.low, len(self.stages), self.units.low)

    def then(self, step: Step) -> "Way":
        """The way and one step more: all units of the next stage, and those gathered so far that do not count in it."""
        repeated = less(self.units, step.carried)
        units = (step.end.units + repeated).larger(self.units)
        terms = (step.end.terms + at_pace(step.end, repeated)).larger(self.terms)
        return Way((*self.stages, step.end), units, terms, (*self.places, *step.places))


def start(stage: Stage, *places: Evidence) -> Way:
    """The way of one stage."""
    return Way((stage,), stage.units, stage.terms, (*places, *stage.seen("units", "terms")))


def less(whole: Amount, part: Amount) -> Amount:
    """What is left of an amount; never below nothing."""
    low = 0 if isinf(part.high) else max(0, whole.low - part.high)
    return Amount(round(low, 4), max(0, whole.high - part.low), tuple(dict.fromkeys((*whole.open, *part.open))))


def at_pace(stage: Stage, units: Amount) -> Amount:
    """The terms that units take at the pace of a stage; nothing takes none."""
    if not units.high:
        return Amount()
    slow, fast = _pace(stage.units.low, stage.terms.high), _pace(stage.units.high, stage.terms.low)
    low = units.low / fast if fast and not isinf(fast) else 0
    high = units.high / slow if slow else inf
    return Amount(low, high, (*units.open, *stage.units.open, *stage.terms.open))


def _pace(units: float, terms: float) -> float:
    """Units a term; 0 where it may be as slow as anything."""
    return 0 if isinf(terms) else units / terms if terms else inf
