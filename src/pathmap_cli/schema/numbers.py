"""Numbers, ranges and money."""

from dataclasses import dataclass

from pathmap_cli.schema._stub import Stub


@dataclass(frozen=True)
class Span:
    """A figure or range."""

    low: float
    high: float


@dataclass(frozen=True)
class NumberType(Stub):
    """A number or range."""

    low: float = 0
    high: float | None = None


@dataclass(frozen=True)
class WholeType(Stub):
    """A count."""

    low: int = 0
    high: int | None = None


@dataclass(frozen=True)
class MoneyType(Stub):
    """Dollars."""
