"""Grades and moments."""

from dataclasses import dataclass
from enum import StrEnum, auto

from pathmap_cli.schema._stub import Stub

ADULT = 13


class Season(StrEnum):
    """A term named after its season."""

    FALL = auto()
    WINTER = auto()
    SPRING = auto()
    SUMMER = auto()


@dataclass(frozen=True)
class When:
    """When something happens."""

    grades: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    seasons: tuple[Season, ...] = ()
    after_graduation: bool = False


@dataclass(frozen=True)
class GradesType(Stub):
    """Grades."""


@dataclass(frozen=True)
class WhenType(Stub):
    """A moment."""
