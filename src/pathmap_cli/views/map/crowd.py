"""A drawing of very many schools: each is a line of words, and college courses say how many give credit for them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Standing
from pathmap_cli.views.map.lines import Line, LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap
from pathmap_cli.views.map.piles import credit_words, piled

MOST_SCHOOLS_DRAWN = 12


def for_drawing(view: PathwayMap) -> PathwayMap:
    """The map without what would be too much to read; the tables hold all of it.

    Above so many bands of schools their boxes are left to the tables, and lanes that are too tall are piled.
    """
    return piled(_without_schools(view))


def _without_schools(view: PathwayMap) -> PathwayMap:
    heard = [band for band in view.schools if band.is_heard]
    if len(heard) <= MOST_SCHOOLS_DRAWN:
        return view
    homes = {box.id: band.institution for band in heard for lane in band.lanes for box in lane.boxes}
    givers = _givers(view.lines, homes)
    return replace(
        view,
        schools=tuple(_line(band) if band.is_heard else band for band in view.schools),
        colleges=tuple(_counted(view.colleges, givers)),
        lines=tuple(line for line in view.lines if line.source not in homes and line.target not in homes),
    )


def _line(band: Band) -> Band:
    return replace(band, lanes=(), holes=(), summary=_summary(band))


def _summary(band: Band) -> str:
    """`18 courses; early credit: 5 in place, 2 in development`."""
    boxes = {box.title: box for lane in band.lanes for box in lane.boxes if box.kind in {"cte", "other"}}
    told = credit_words(boxes.values())
    courses = f"{len(boxes)} {'course' if len(boxes) == 1 else 'courses'} on the map"
    return f"{courses}; {told}" if told else courses


def _givers(lines: Iterable[Line], homes: Mapping[str, str]) -> Mapping[str, int]:
    """College course → from how many schools there is credit for it now."""
    sure = (Standing.IN_PLACE, Standing.EXAM)
    credit = (line for line in lines if line.kind is LineKind.EARLY_CREDIT and line.standing in sure)
    return Counter(target for target, _ in {(line.target, homes.get(line.source)) for line in credit})


def _counted(colleges: Iterable[Band], givers: Mapping[str, int]) -> Iterator[Band]:
    for band in colleges:
        lanes = tuple(replace(lane, boxes=tuple(_told(box, givers) for box in lane.boxes)) for lane in band.lanes)
        yield replace(band, lanes=lanes)


def _told(box: Box, givers: Mapping[str, int]) -> Box:
    count = givers.get(box.id, 0)
    words = f"credit from {count} {'school' if count == 1 else 'schools'}"
    return replace(box, facts=(*box.facts, words)) if count else box
