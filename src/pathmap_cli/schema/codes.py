"""Codes as typed."""

from dataclasses import dataclass
from enum import StrEnum, auto

from pathmap_cli.schema._stub import Stub


class CodePattern(StrEnum):
    """Published code systems with a fixed shape."""

    CIP = auto()
    SOC = auto()
    TOP = auto()
    CTID = auto()


@dataclass(frozen=True)
class CodeType(Stub):
    """A code."""

    pattern: CodePattern | None = None
