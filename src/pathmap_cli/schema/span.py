"""A figure, or the range that it lies in."""

import math
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from pathmap_cli.schema.opening import figure

DECIMALS = 2  # of a converted figure: 4 quarter units are 2.67 semester units


def _to_json(number: float) -> float | None:
    """3 rather than 3.0, and null for what has no end: JSON knows no infinity."""
    if math.isinf(number):
        return None
    return int(number) if number == int(number) else number


_SHORT = PlainSerializer(_to_json, return_type=int | float | None, when_used="json")

Figure = Annotated[float, _SHORT, WithJsonSchema({"type": "number"})]
OpenFigure = Annotated[
    float,
    _SHORT,
    BeforeValidator(lambda number: math.inf if number is None else number),
    WithJsonSchema({"type": ["number", "null"], "description": "null: no upper end"}),
]


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both included; one figure has them equal, and "1 or more" has an infinite `high`."""

    low: Figure
    high: OpenFigure

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"{self.low} is above {self.high}")

    @classmethod
    def of(cls, number: float) -> "Span":
        """One figure."""
        return cls(number, number)

    @property
    def is_open(self) -> bool:
        """Whether it has no upper end."""
        return math.isinf(self.high)

    def scaled(self, factor: float) -> "Span":
        """The range in another unit, to two decimals."""
        return Span(round(self.low * factor, DECIMALS), round(self.high * factor, DECIMALS))

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        """3, 3-4 or 3+, as a person would type it."""
        low = figure(self.low)
        if self.is_open:
            return f"{low}+"
        return low if self.low == self.high else f"{low}-{figure(self.high)}"
