"""From what was counted to a level, and what would raise it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from pathmap_cli.frameworks.measure import Point

STEPS = (0.25, 0.6, 0.9)
"""Shares from which on the level is 2, 3 and 4."""
HIGHEST = len(STEPS) + 1


def level_of(share: float) -> int:
    """The level of a share between 0 and 1: 0 for nothing at all, 1 for something."""
    return 1 + bisect_right(STEPS, share) if share > 0 else 0


@dataclass(frozen=True)
class Computed:
    """What a measure counted: a level between 0 and 4, or not told, or (no point at all) not assessable."""

    points: tuple[Point, ...]

    @cached_property
    def met(self) -> tuple[Point, ...]:
        """The points that are as wanted."""
        return tuple(point for point in self.points if point.answer.yes)

    @cached_property
    def unmet(self) -> tuple[Point, ...]:
        """The points that are not."""
        return tuple(point for point in self.points if point.answer.no)

    @cached_property
    def not_told(self) -> tuple[Point, ...]:
        """The points that nobody has told of; they count neither way."""
        return tuple(point for point in self.points if point.answer.value is None)

    @property
    def told(self) -> int:
        """How many points are told."""
        return len(self.met) + len(self.unmet)

    @property
    def is_assessable(self) -> bool:
        """Whether the workbooks hold anything that it could count."""
        return bool(self.points)

    @property
    def share(self) -> float | None:
        """The part of the told points that is as wanted; None where nothing is told."""
        return len(self.met) / self.told if self.told else None

    @property
    def level(self) -> int | None:
        """The level of the share."""
        return None if self.share is None else level_of(self.share)

    @property
    def next(self) -> Point | None:
        """The one point to see to next: an answer first, because it costs least."""
        return next(iter((*self.not_told, *self.unmet)), None)

    @property
    def more(self) -> int:
        """How many points, beginning with the next one, lead to a higher level; 0 where none is higher."""
        for more in range(1, len(self.not_told) + len(self.unmet) + 1):
            told = self.told + min(more, len(self.not_told))
            if level_of((len(self.met) + more) / told) > (-1 if self.level is None else self.level):
                return more
        return 0


def level_together(parts: Iterable[Computed]) -> int | None:
    """The level of several measures, each counted alike whatever the number of its points; None if nothing is told."""
    shares = [part.share for part in parts if part.share is not None]
    return level_of(fmean(shares)) if shares else None
