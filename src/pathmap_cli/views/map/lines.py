"""What leads where on the map: prerequisites, early credit, stacks, transfer, jobs, and the gaps between two boxes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from pathmap_cli.gaps.assessment import Finding
from pathmap_cli.views.map.boxes import Box, Bridge, Mark, Standing, mark_of

SEQUENCE_BREAK = "GAP102"


class LineKind(StrEnum):
    """What a line says about the boxes that it joins."""

    PREREQUISITE = auto()
    EARLY_CREDIT = auto()
    STACKS = auto()
    TRANSFER = auto()
    JOB = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line between two boxes, by their ids. `standing` is that of early credit; `words` are written on the line."""

    kind: LineKind
    source: str
    target: str
    words: str = ""
    standing: Standing | None = None
    unconfirmed_by: str = ""
    marks: tuple[Mark, ...] = ()


def lines(boxes: Sequence[Box], gaps: Iterable[Finding], homes: Mapping[str, str]) -> tuple[Line, ...]:
    """Every line of the map, each once; `homes` leads from a record to the box that stands for it."""
    awards = {box.key: box.id for box in boxes if box.key}
    drawn = dict.fromkeys(line for box in boxes for line in _lines_of(box, awards))
    told = {frozenset((line.source, line.target)) for line in drawn}
    return (*drawn, *(line for line in _gaps(boxes, gaps, homes) if {line.source, line.target} not in told))


def _lines_of(box: Box, awards: Mapping[str, str]) -> Iterator[Line]:
    into = LineKind.JOB if box.kind == "job" else LineKind.PREREQUISITE
    yield from (Line(into, before, box.id) for before in box.after)
    yield from (Line(LineKind.PREREQUISITE, box.id, next_) for next_ in box.leads_to)
    yield from (Line(LineKind.STACKS, box.id, award) for award in box.stacks_into)
    if box.kind in {"transfer", "job"}:
        kind = LineKind.TRANSFER if box.kind == "transfer" else LineKind.JOB
        some = (awards[key] for key in box.counts_toward if key in awards)
        yield from (Line(kind, award, box.id, unconfirmed_by=box.unconfirmed_by) for award in some)
    if box.kind != "college":
        yield from (_credit(box, bridge) for bridge in box.bridges if bridge.target)


def _credit(box: Box, bridge: Bridge) -> Line:
    return Line(
        LineKind.EARLY_CREDIT,
        box.id,
        bridge.target,
        words=bridge.units or "units not told",
        standing=bridge.standing,
        unconfirmed_by=bridge.unconfirmed_by,
        marks=bridge.marks,
    )


def _gaps(boxes: Sequence[Box], gaps: Iterable[Finding], homes: Mapping[str, str]) -> Iterator[Line]:
    """A gap seen in the rows of two boxes that nothing joins stands between them; a break in a sequence is a hole."""
    place = {box.id: number for number, box in enumerate(boxes)}
    for finding in (one for one in gaps if one.rule.code != SEQUENCE_BREAK):
        for one in finding.lines:
            found = {homes.get(evidence.record, "") for evidence in one.evidence} & place.keys()
            source, *others = sorted(found, key=place.__getitem__) or [""]
            if len(others) == 1 and len(one.messages) == 1:
                mark = mark_of(finding)
                yield Line(LineKind.GAP, source, others[0], words=mark.code, marks=(mark,))
