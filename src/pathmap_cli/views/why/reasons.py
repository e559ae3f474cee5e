"""The shape of what `why` says: each finding with the cells that its rule read and the figures it compared with."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pathmap_cli import __version__
from pathmap_cli.gaps.said import Severity
from pathmap_cli.model.links import Confidence
from pathmap_cli.views.gaps import ListedWaiver


@dataclass(frozen=True, slots=True)
class Statement:
    """What was found at some institutions, or is asked of one."""

    institutions: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Read:
    """A cell that the rule read, with its column and what was typed; a whole row or sheet has no column.

    A blank cell has an empty value, and a small count of people is not told.
    """

    file: str
    sheet: str
    cell: str
    column: str
    record: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A setting that the rule compares with, and whether `pathmap.toml` left it at its default."""

    setting: str
    value: float | int | bool | str | None
    is_default: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Named:
    """Another rule, and what it finds."""

    code: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One finding and everything that it rests on; what only gaps have is empty for questions and strengths.

    `read` are the cells behind it, for a question the blank ones; `not_told` are blanks that the rule could have used
    and asks nobody about. `settles` are the rules that wait for a question's answer; `absorbed` those whose findings
    about the same thing a gap tells too.
    """

    kind: Literal["gap", "question", "strength"] = "strength"
    id: str
    code: str
    name: str
    area: str
    severity: Severity | None = None
    title: str
    statements: tuple[Statement, ...]
    read: tuple[Read, ...]
    measured_against: tuple[Measure, ...]
    confidence: Confidence | None = None
    waived: ListedWaiver | None = None
    absorbed: tuple[Named, ...] = ()
    settles: tuple[Named, ...] = ()
    not_told: tuple[Read, ...]
    why: str
    source: str
    action: str
    owner_role: str
    closes_when: str
    frameworks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The answer to "why": the findings that were meant, or a sentence where the rules have found nothing there."""

    schema: Literal["pathmap.why/1"] = field(default="pathmap.why/1")
    pathmap: str = __version__
    date: date
    asked: str
    reasons: tuple[Reason, ...]
    note: str

    @property
    def file(self) -> str:
        """The first workbook that something was read from, or an empty text."""
        return next((cell.file for reason in self.reasons for cell in reason.read if cell.file), "")
