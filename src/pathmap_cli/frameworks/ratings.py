"""What people say in the planning workbook about how far the partnership is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.ratings import IndicatorRating

DISAGREE = 2
"""Levels between people and data from which on a difference is worth talking about."""


@dataclass(frozen=True, slots=True)
class Rated:
    """The ratings of an indicator or an element by one or more raters; without rows nobody has rated it."""

    rows: tuple[IndicatorRating, ...] = ()

    @property
    def levels(self) -> tuple[int, ...]:
        """The ratings as numbers."""
        return tuple(row.rating.level for row in self.rows if row.rating is not None)

    @property
    def median(self) -> float | None:
        """The rating in the middle."""
        return median(self.levels) if self.rows else None

    @property
    def raters(self) -> int:
        """How many people or groups rated; rows without a name count as one."""
        return len({row.rated_by for row in self.rows})

    def disagrees_with(self, level: int | None) -> bool:
        """Whether people and data are so far apart that the room should talk about it."""
        return level is not None and self.median is not None and abs(level - self.median) >= DISAGREE


Ratings = Mapping[tuple[str, str], tuple[IndicatorRating, ...]]
"""By the ids of framework and indicator."""


def ratings_of(pathway: Pathway) -> Ratings:
    """Every rating that says a level, by what it is about; rows about nothing that we know are left out."""
    found: dict[tuple[str, str], list[IndicatorRating]] = {}
    for row in (row for planning in pathway.plannings for row in planning.ratings):
        if row.rated_framework and row.rated_indicator and row.rating is not None:
            found.setdefault((row.rated_framework.id, row.rated_indicator.id), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def together(parts: Iterable[Rated]) -> Rated:
    """The ratings of several indicators as those of the element."""
    return Rated(tuple(row for part in parts for row in part.rows))
