"""The shape of what `gaps` says, in text, JSON and CSV: gaps, questions and strengths, each with its cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pathmap_cli import __version__
from pathmap_cli.gaps.said import Severity
from pathmap_cli.model.links import Confidence
from pathmap_cli.vocabulary import Area


@dataclass(frozen=True, slots=True)
class SeenAt:
    """A cell that a finding rests on; a blank cell has an empty value, and a small count of people is not told."""

    file: str
    sheet: str
    cell: str
    record: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class ListedLine:
    """What was found at some institutions."""

    institutions: tuple[str, ...]
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class ListedWaiver:
    """Why people live with a gap, and for how long."""

    reason: str
    approved_by: str
    expires: date | None


@dataclass(frozen=True, slots=True)
class UnusedWaiver:
    """A waiver that covers nothing now: it has expired, or there is no such gap (any more)."""

    code: str
    record: str
    reason: str
    has_expired: bool


@dataclass(frozen=True, slots=True)
class ListedGap:
    """What the pathway does not have yet; `message` is all lines together."""

    id: str
    code: str
    name: str
    severity: Severity
    area: str
    title: str
    message: str
    lines: tuple[ListedLine, ...]
    why: str
    action: str
    owner_role: str
    institutions: tuple[str, ...]
    confidence: Confidence
    closes_when: str
    records: tuple[str, ...]
    thresholds: Mapping[str, float | int | bool | str | None]
    frameworks: tuple[str, ...]
    absorbed: tuple[str, ...]
    waived: ListedWaiver | None
    evidence: tuple[SeenAt, ...]


@dataclass(frozen=True, slots=True)
class ListedQuestion:
    """What one institution could answer on one sheet; `settles` are the codes that wait for it."""

    id: str
    code: str
    name: str
    records: tuple[str, ...]
    area: str
    message: str
    more: tuple[str, ...]
    asks: str
    owner_role: str
    closes_when: str
    institutions: tuple[str, ...]
    settles: tuple[str, ...]
    evidence: tuple[SeenAt, ...]


@dataclass(frozen=True, slots=True)
class ListedStrength:
    """What already works."""

    id: str
    code: str
    records: tuple[str, ...]
    name: str
    area: str
    title: str
    message: str
    institutions: tuple[str, ...]
    evidence: tuple[SeenAt, ...]


@dataclass(frozen=True, slots=True)
class NotHeardFrom:
    """An institution whose workbook has not come back: how many checks wait, and what to ask it first."""

    name: str
    kind: str
    checks: int
    to_ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each; waived gaps are not among the high, medium and low ones."""

    high: int
    medium: int
    low: int
    waived: int
    questions: int
    strengths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Everything that the rules say about a pathway, in the order in which it is shown."""

    schema: Literal["pathmap.gaps/1"] = field(default="pathmap.gaps/1")
    pathmap: str = __version__
    date: date
    counts: Counts
    gaps: tuple[ListedGap, ...]
    questions: tuple[ListedQuestion, ...]
    strengths: tuple[ListedStrength, ...]
    waiting: tuple[NotHeardFrom, ...]
    unused_waivers: tuple[UnusedWaiver, ...]

    @property
    def open(self) -> tuple[ListedGap, ...]:
        """The gaps that nobody has waived."""
        return tuple(gap for gap in self.gaps if gap.waived is None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked at: one area, one institution (its name), gaps of at least one severity; None is everything."""

    area: Area | None = None
    institution: str | None = None
    severity: Severity | None = None


ALL = Wanted()
