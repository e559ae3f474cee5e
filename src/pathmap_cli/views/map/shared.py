"""Many schools on one map: those with the same sequence share a band, and their links are counted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Bridge, Lane
from pathmap_cli.views.map.lines import Line, LineKind
from pathmap_cli.vocabulary.terms import plain

MOST_SCHOOLS_ALONE = 8
Place = tuple[str, int, int]
"""What makes the boxes of two schools the same: title in plain letters, first column, how many columns."""


def shared(bands: Sequence[Band], lines: Sequence[Line]) -> tuple[tuple[Band, ...], tuple[Line, ...]]:
    """The bands and lines as they are, or, above so many schools, those of the same sequence put together."""
    if sum(band.is_heard for band in bands) <= MOST_SCHOOLS_ALONE:
        return tuple(bands), tuple(lines)
    groups: dict[object, list[Band]] = {}
    for band in bands:
        groups.setdefault(_sequence(band) if band.is_heard else band.institution, []).append(band)
    homes = {box: home for group in groups.values() for box, home in _homes(group)}
    return tuple(map(_together, groups.values())), tuple(_counted(lines, homes))


def _sequence(band: Band) -> frozenset[object]:
    """What a school teaches on the way, and what its courses earn, whatever the state of the agreements."""
    return frozenset((_place(box), frozenset(_earned(box))) for lane in band.lanes for box in lane.boxes)


def _place(box: Box) -> Place:
    return plain(box.title), box.start, box.span


def _earned(box: Box) -> Iterator[str]:
    return (bridge.target or bridge.words for bridge in box.bridges)


def _homes(group: Sequence[Band]) -> Iterator[tuple[str, str]]:
    """The box of each school → that of the first one, which is drawn."""
    drawn = {_place(box): box.id for lane in group[0].lanes for box in lane.boxes}
    for band in group:
        yield from ((box.id, drawn[_place(box)]) for lane in band.lanes for box in lane.boxes)


def _together(group: Sequence[Band]) -> Band:
    first, *others = group
    if not others:
        return first
    told: dict[Place, list[Box]] = {}
    for band in group:
        for lane in band.lanes:
            for box in lane.boxes:
                told.setdefault(_place(box), []).append(box)
    return replace(
        first,
        institution=f"{len(group)} schools with the same courses",
        schools=tuple(band.institution for band in group),
        lanes=tuple(Lane(lane.title, _boxes(lane.boxes, told, len(group)), lane.compact) for lane in first.lanes),
        ways_in=tuple(way for band in group for way in band.ways_in),
        ways_out=tuple(way for band in group for way in band.ways_out),
        loose=tuple(bridge for band in group for bridge in band.loose),
        marks=tuple(dict.fromkeys(mark for band in group for mark in band.marks)),
    )


def _boxes(boxes: Sequence[Box], told: Mapping[Place, Sequence[Box]], schools: int) -> tuple[Box, ...]:
    """The first school's boxes with what all schools say of them."""
    return tuple(
        replace(
            box,
            marks=tuple(dict.fromkeys(mark for one in told[_place(box)] for mark in one.marks)),
            places=tuple(place for one in told[_place(box)] for place in one.places),
            bridges=tuple(_bridge(bridge, told[_place(box)], schools) for bridge in box.bridges),
        )
        for box in boxes
    )


def _bridge(bridge: Bridge, boxes: Sequence[Box], schools: int) -> Bridge:
    """One link for all of them: how it stands at how many schools."""
    end = bridge.target or bridge.words
    same = [one for box in boxes for one in box.bridges if (one.target or one.words) == end]
    count = Counter(one.how for one in same)
    how = "; ".join(f"{words} at {number} of {schools} schools" for words, number in count.items())
    return replace(
        bridge,
        how=how if len(count) > 1 else f"{bridge.how} at all {schools} schools",
        notes=tuple(dict.fromkeys(note for one in same for note in one.notes)),
        marks=tuple(dict.fromkeys(mark for one in same for mark in one.marks)),
        places=tuple(place for one in same for place in one.places),
    )


def _counted(lines: Sequence[Line], homes: Mapping[str, str]) -> Iterator[Line]:
    """Each line once; early credit that only some of a band's schools have says how many."""
    moved: dict[Line, list[Line]] = {}
    for line in lines:
        source, target = homes.get(line.source, line.source), homes.get(line.target, line.target)
        moved.setdefault(replace(line, source=source, target=target, marks=()), []).append(line)
    every = Counter((line.source, line.target) for line, same in moved.items() for _ in same)
    for line, same in moved.items():
        marks = tuple(dict.fromkeys(mark for one in same for mark in one.marks))
        all_ = every[line.source, line.target]
        is_some = line.kind is LineKind.EARLY_CREDIT and len(same) < all_
        yield replace(line, marks=marks, words=f"{line.words}, {len(same)} of {all_}" if is_some else line.words)
