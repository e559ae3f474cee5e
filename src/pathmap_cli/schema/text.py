"""Text as typed, and the explicit None."""

from dataclasses import dataclass
from enum import StrEnum

from pathmap_cli.schema._stub import Stub
from pathmap_cli.schema.cell_type import CellType


class NoneAnswer(StrEnum):
    """The explicit answer "we have none"."""

    NONE = "None"


@dataclass(frozen=True)
class TextType(Stub):
    """Text."""

    longest: int = 1000
    title: bool = False


@dataclass(frozen=True)
class EmailType(Stub):
    """An address."""


@dataclass(frozen=True)
class OrNoneType(Stub):
    """Another type, or None."""

    inner: CellType
