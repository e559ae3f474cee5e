"""What stands on the map: boxes in lanes, the links of early credit, and the gaps that mark them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from pathmap_cli.gaps.assessment import Finding
from pathmap_cli.gaps.said import Severity
from pathmap_cli.views.guide import Place

WHOLE_SHEET = 2
"""Slashes in the id of a sheet; the id of a row has one more."""
DRAWN = frozenset({"courses", "early-credit", "certifications", "awards", "transfer"})
"""The sheets whose rows are boxes or links."""


class Standing(StrEnum):
    """How sure a student can be of an early-credit link."""

    IN_PLACE = auto()
    IN_DEVELOPMENT = auto()
    ENDED = auto()
    EXAM = auto()
    NO_AGREEMENT = auto()
    NOT_TOLD = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A gap at the box or link where it was seen; `id` leads to its card."""

    id: str
    code: str
    severity: Severity
    title: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Bridge:
    """One early-credit link on the box of the high-school course (to the college's) or of the college course (back).

    `target` is the id of the box at its other end, empty where that is not on the map.
    """

    standing: Standing
    words: str
    how: str
    target: str
    notes: tuple[str, ...]
    marks: tuple[Mark, ...]
    places: tuple[Place, ...]
    units: str = ""
    unconfirmed_by: str = ""
    """The institution that was heard and does not list this link."""
    is_told_by_both: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """One course, award, job or transfer. `start` is its first column, from 1; 0 where nobody said when it comes.

    `key` is the letter of an award; `counts_toward` are the letters of the awards that a course is part of.
    """

    id: str
    kind: str
    code: str
    title: str
    when: str
    start: int
    span: int
    facts: tuple[str, ...] = ()
    key: str = ""
    counts_toward: tuple[str, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    marks: tuple[Mark, ...] = ()
    after: tuple[str, ...] = ()
    """The ids of the boxes that come directly before it."""
    needs: str = ""
    """What the sheet says comes before it, as typed."""
    stacks_into: tuple[str, ...] = ()
    """The ids of the awards that an award stacks into."""
    onward: tuple[str, ...] = ()
    """Where an award leads, in words."""
    leads_to: tuple[str, ...] = ()
    """The ids of the boxes that an on-ramp leads to."""
    unconfirmed_by: str = ""
    """The institution that was heard and does not list this transfer."""
    places: tuple[Place, ...] = ()
    is_there: bool = True
    """Whether students can take it now: it is not planned, in approval or gone."""
    hourly: float | None = None
    """What a job pays in dollars an hour."""
    plain: tuple[str, ...] = ()
    """The facts that matter to a family, in plain words."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The wage that jobs are measured with, in dollars an hour, in words, and for whom and by whom it is."""

    hourly: float
    words: str
    about: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Boxes of one sort on one time axis; in a compact lane they are small."""

    title: str
    boxes: tuple[Box, ...]
    compact: bool = False


def marks(findings: Iterable[Finding]) -> Mapping[str, tuple[Mark, ...]]:
    """Record id → the gaps that were seen in that row, and nowhere but in single rows that are drawn.

    What was seen in a sheet as a whole is about its institution and marks no box.
    """
    found: dict[str, dict[Mark, None]] = {}
    for finding in findings:
        for line in finding.lines:
            rows = {place.record for place in line.evidence}
            if all(map(_is_drawn, rows)):
                mark = mark_of(finding)
                for row in rows:
                    found.setdefault(row, {}).setdefault(mark)
    return {row: tuple(some) for row, some in found.items()}


def typed(names: Iterable[object] | None) -> str:
    """The names of a cell that takes several, as one text."""
    return "; ".join(map(str, names or ()))


def _is_drawn(record: str) -> bool:
    return record.count("/") > WHOLE_SHEET and record.split("/")[WHOLE_SHEET] in DRAWN


def mark_of(finding: Finding) -> Mark:
    """The gap as it is named on a box."""
    return Mark(finding.id, finding.rule.code, finding.severity, finding.rule.title, finding.rule.action)
