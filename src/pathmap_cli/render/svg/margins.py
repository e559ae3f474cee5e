"""What stands above and below the panels: ways in under the axis, ways out, and the strips."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pathmap_cli.render.svg.draw import drawn_path, words
from pathmap_cli.render.svg.faces import META
from pathmap_cli.render.svg.layout import PADDING, Layout
from pathmap_cli.render.svg.plan import Side
from pathmap_cli.render.svg.shapes import number
from pathmap_cli.render.svg.strips import BAR_PADDING, SIDES, Strip, strip
from pathmap_cli.render.svg.text import wrapped
from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.pathway_map import PathwayMap
from pathmap_cli.views.map.ways import Way

MOST_WAYS = 3
SIGN = 14
WIDEST = 290
"""Of a way in or out: longer lines are hard to read."""
STRIPS = frozenset({"Work-based learning", "Supports"})


@dataclass(frozen=True, slots=True)
class Margin:
    """Something drawn from y = 0 down, and its height."""

    parts: tuple[Markup, ...]
    height: float


def ways(layout: Layout, view: PathwayMap, *, out: bool) -> Margin:
    """The ways in or out, each in the column of its moment."""
    bands = [band for band in (*view.schools, *view.colleges) if band.is_heard]
    told: dict[int, list[str]] = {}
    for band in bands:
        alone = sum(other.kind == band.kind for other in bands) == 1
        for way in _timed(band, out=out):
            column = _column(layout, SIDES[band.kind], way, out=out)
            told.setdefault(column, []).append(_way(way, "" if alone else way.institution))
    parts, depth = [], 0.0
    for column, texts in told.items():
        some = list(_drawn(layout, column, texts, "out" if out else "in", _room(layout, column, told.keys())))
        parts += [part for part, _ in some]
        depth = max(depth, *(bottom for _, bottom in some))
    return Margin(tuple(parts), depth + 8 if depth else 0)


def _timed(band: Band, *, out: bool) -> Iterator[Way]:
    """The ways out; or the ways in but for a college's on-ramps, which have boxes."""
    if out:
        return iter(band.ways_out)
    return (way for way in band.ways_in if way.terms or band.kind != "college")


def _column(layout: Layout, side: Side, way: Way, *, out: bool) -> int:
    at = layout.plan.columns_at(way.grades, way.terms)
    area = next(area for area in layout.plan.areas if area.side is side)
    some = at or (area.first, area.last)
    return some[-1 if out else 0]


def _way(way: Way, institution: str) -> str:
    whom = f"for {way.for_whom}" if way.for_whom and not way.grades else ""
    return ", ".join(filter(None, (way.what, whom))) + (f" ({institution})" if institution else "")


def _room(layout: Layout, column: int, told: Iterable[int]) -> float:
    """The width of words that begin at a column: up to the next one that has some, or the end of the drawing."""
    after = min((layout.columns[other] for other in told if other > column), default=layout.width)
    return min(after - SIGN - layout.columns[column] - SIGN, WIDEST)


def _drawn(layout: Layout, column: int, texts: Sequence[str], sign: str, room: float) -> Iterator[tuple[Markup, float]]:
    """The pieces of one column, each with the y below it."""
    x, y = layout.columns[column], 4.0
    more = len(texts) - MOST_WAYS
    shown = [*texts[:MOST_WAYS], *([f"and {more} more, in the tables"] if more > 0 else [])]
    for text in dict.fromkeys(shown):
        yield drawn_path(_sign(sign, x, y), f"sign {sign}"), y
        for line in wrapped(text, room, META.size):
            y += META.leading
            yield words(x + SIGN, y - 3, line, "m"), y
        y += 3


def _sign(name: str, x: float, y: float) -> str:
    if name == "in":
        return f"M{number(x)} {number(y + 2)}l9 5l-9 5z"
    return f"M{number(x)} {number(y + 1)}v12m0 -11h9l-2.5 3l2.5 3h-9z"


def strips(layout: Layout, view: PathwayMap) -> Margin:
    """Work-based learning and supports."""
    heard = [band for band in view.bands if band.is_heard and band.kind in SIDES]
    sides = {name: SIDES[band.kind] for band in heard for name in band.schools or (band.institution,)}
    careers = next((area for area in layout.plan.areas if area.side is Side.CAREERS), None)
    x = layout.columns[careers.first] if careers else layout.width
    parts: list[Markup] = []
    y = 0.0
    for grid in view.grids:
        if grid.title in STRIPS:
            one = strip(layout, grid, sides, 162)
            parts += _strip(layout, one, y, x)
            y += one.height
    return Margin(tuple(parts), y)


def names_width(layout: Layout) -> float:
    """The room that the names of rows need to the right of the drawing."""
    return 0 if any(area.side is Side.CAREERS for area in layout.plan.areas) else 180


def _strip(layout: Layout, one: Strip, top: float, x: float) -> Iterator[Markup]:
    right = max(layout.width, x + 162) - PADDING
    yield drawn_path(f"M{PADDING - 6} {number(top)}H{number(right)}", "ptop")
    yield words(PADDING, top + 19, one.title, "pt")
    for row in one.rows:
        y = top + row.y
        for place, line in enumerate(row.title):
            yield words(x, y + 15 + place * META.leading, line, "mb")
        for bar in row.bars:
            left = layout.columns[bar.first]
            wide = layout.columns[bar.last] + layout.plan.columns[bar.last].width - left
            box = f"M{number(left)} {number(y + bar.y)}h{number(wide)}v{number(bar.height)}h{number(-wide)}z"
            yield drawn_path(box, f"strip-bar {bar.state}")
            for place, line in enumerate(bar.lines):
                yield words(left + BAR_PADDING, y + bar.y + 13 + place * META.leading, line, "m on")
        end = y + row.height
        yield drawn_path(f"M{PADDING - 6} {number(end)}H{number(right)}", "hair")
