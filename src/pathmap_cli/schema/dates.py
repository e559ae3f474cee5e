"""Dates and academic years."""

from dataclasses import dataclass

from pathmap_cli.schema._stub import Stub


@dataclass(frozen=True)
class DateType(Stub):
    """A day."""


@dataclass(frozen=True)
class YearSpanType(Stub):
    """An academic year."""
