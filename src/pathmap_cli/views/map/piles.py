"""Lanes that would be too tall to read are drawn as piles: one box for all of a moment, which leads to their rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Lane, Standing
from pathmap_cli.views.map.lines import Line, LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap

MOST_ROWS = 12
"""Boxes of one lane above one another; a taller lane fills a window by itself."""
PILE = "pile"
NAMES: Mapping[str, str] = {
    "cte": "CTE courses",
    "certification": "certifications",
    "award": "awards",
    "on_ramp": "ways in",
    "named": "courses that a school names",
}
"""The kind of box → what many of them are called; the others are courses."""
WORDS: Mapping[Standing, str] = {
    Standing.IN_PLACE: "in place",
    Standing.EXAM: "by exam",
    Standing.IN_DEVELOPMENT: "in development",
    Standing.ENDED: "ended",
    Standing.NO_AGREEMENT: "without agreement",
    Standing.NOT_TOLD: "not told yet",
}


def piled(view: PathwayMap) -> PathwayMap:
    """The map with piles in place of lanes that are too tall, and each of their lines once."""
    homes = dict(home for band in view.bands for lane in band.lanes for home in _homes(band, lane))
    universities = len({box.code for box in view.transfer})
    if universities > MOST_ROWS:
        homes |= dict.fromkeys((box.id for box in view.transfer), view.transfer[0].id)
    if not homes:
        return view
    return replace(
        view,
        schools=tuple(map(_band, view.schools)),
        on_ramps=tuple(map(_band, view.on_ramps)),
        colleges=tuple(map(_band, view.colleges)),
        transfer=(_to_many(view.transfer, universities),) if universities > MOST_ROWS else view.transfer,
        lines=tuple(_together(view.lines, homes)),
    )


def credit_words(boxes: Iterable[Box]) -> str:
    """`early credit: 5 in place, 2 in development`, or nothing where there is none."""
    count = Counter(bridge.standing for box in boxes for bridge in box.bridges)
    told = ", ".join(f"{count[standing]} {words}" for standing, words in WORDS.items() if count[standing])
    return f"early credit: {told}" if told else ""


def _band(band: Band) -> Band:
    lanes = (
        replace(lane, boxes=tuple(_piles(lane)), compact=False) if _is_tall(band, lane) else lane for lane in band.lanes
    )
    return replace(band, lanes=tuple(lanes))


def _is_tall(band: Band, lane: Lane) -> bool:
    """Whether a moment has too many boxes, or all columns together have too few places for those without a moment."""
    at_once = Counter(box.start for box in lane.boxes if box.start)
    return max(at_once.values(), default=0) > MOST_ROWS or len(lane.boxes) > MOST_ROWS * max(len(band.columns), 1)


def _homes(band: Band, lane: Lane) -> Iterator[tuple[str, str]]:
    """The id of each box of a tall lane → that of its pile, which is that of its first box."""
    if _is_tall(band, lane):
        for boxes in _moments(lane):
            yield from ((box.id, boxes[0].id) for box in boxes if len(boxes) > 1)


def _moments(lane: Lane) -> Iterable[Sequence[Box]]:
    found: dict[tuple[int, int], list[Box]] = {}
    for box in lane.boxes:
        found.setdefault((box.start, box.span), []).append(box)
    return found.values()


def _piles(lane: Lane) -> Iterator[Box]:
    for boxes in _moments(lane):
        yield boxes[0] if len(boxes) == 1 else _pile(boxes)


def _pile(boxes: Sequence[Box]) -> Box:
    first = boxes[0]
    marks = {mark.code: mark for box in boxes for mark in (*box.marks, *(m for one in box.bridges for m in one.marks))}
    return Box(
        id=first.id,
        kind=PILE,
        code="",
        title=f"{len(boxes)} {NAMES.get(first.kind, 'courses')}",
        when=first.when,
        start=first.start,
        span=first.span,
        facts=tuple(filter(None, (credit_words(boxes), "each in the tables"))),
        marks=tuple(marks[code] for code in sorted(marks)),
    )


def _to_many(transfer: Sequence[Box], universities: int) -> Box:
    """All transfers to more universities than anybody could tell apart in one column."""
    return replace(_pile(transfer), title=f"{len(transfer)} transfers", code=f"{universities} universities")


def _together(lines: Iterable[Line], homes: Mapping[str, str]) -> Iterator[Line]:
    """The lines between boxes, each kind once between the same two; inside piles the tables say what comes first."""
    found: dict[object, list[Line]] = {}
    for line in lines:
        source, target = homes.get(line.source, line.source), homes.get(line.target, line.target)
        is_moved = line.source in homes or line.target in homes
        if source != target and not (is_moved and line.kind is LineKind.PREREQUISITE):
            moved = replace(line, source=source, target=target)
            named = line.words if line.kind is LineKind.GAP else ""
            found.setdefault((line.kind, line.standing, named, source, target) if is_moved else line, []).append(moved)
    yield from map(_one, found.values())


def _one(lines: Sequence[Line]) -> Line:
    first, *others = lines
    if not others:
        return first
    return replace(
        first,
        words=f"{len(lines)} courses" if first.kind is LineKind.EARLY_CREDIT else first.words,
        unconfirmed_by="",
        marks=tuple({mark.code: mark for line in lines for mark in line.marks}.values()),
    )
