"""Outlines and signs as path data: boxes by kind, arrowheads by line, rounded corners."""

from collections.abc import Callable, Mapping, Sequence
from math import hypot

from pathmap_cli.render.svg.layout import Placed, Point
from pathmap_cli.views.map.lines import LineKind

RADIUS = 7
NOTCH, POINT, SHEET = 12, 10, 4


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def rounded(points: Sequence[Point], short: float = 0) -> str:
    """A polyline with round corners that ends so much before its last point."""
    points = [*points[:-1], _before(points[-2], points[-1], short)]
    parts = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        parts.append(f"L{_at(_before(before, corner, radius))}Q{_at(corner)} {_at(_before(after, corner, radius))}")
    return "".join((*parts, f"L{_at(points[-1])}"))


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _length(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _before(start: Point, end: Point, distance: float) -> Point:
    """The point so much before the end on the way from the start."""
    length = _length(start, end) or 1
    share = distance / length
    return end[0] - (end[0] - start[0]) * share, end[1] - (end[1] - start[1]) * share


SHORT: Mapping[LineKind, float] = {
    LineKind.PREREQUISITE: 6,
    LineKind.EARLY_CREDIT: 8,
    LineKind.STACKS: 11,
    LineKind.TRANSFER: 2,
    LineKind.JOB: 8,
    LineKind.GAP: 8,
}
"""How much before its end a stroke stops, for the arrowhead."""


def head(kind: LineKind, end: Point, *, to_left: bool) -> str:
    """The arrowhead at the end of a line that comes from the left, or back from the right."""
    x, y = end
    turn = -1 if to_left else 1
    if kind is LineKind.JOB:
        return f"M{number(x - turn * 8)} {number(y)}a4 4 0 1 0 {turn * 8} 0a4 4 0 1 0 {-turn * 8} 0z"
    if kind is LineKind.TRANSFER:
        return _chevron(x, y, turn) + _chevron(x - turn * 6, y, turn)
    size = {LineKind.PREREQUISITE: (7, 3.2), LineKind.STACKS: (13, 7)}.get(kind, (10, 5))
    back = number(x - turn * size[0])
    return f"M{number(x)} {number(y)}L{back} {number(y - size[1])}V{number(y + size[1])}z"


def _chevron(x: float, y: float, turn: int) -> str:
    back = number(x - turn * 7)
    return f"M{back} {number(y - 5)}L{number(x)} {number(y)}L{back} {number(y + 5)}"


def slashes(middle: Point) -> str:
    """Two strokes across a line that has ended."""
    x, y = middle
    return "".join(f"M{number(x + dx - 4)} {number(y + 8)}L{number(x + dx + 4)} {number(y - 8)}" for dx in (-4, 4))


def outline(box: Placed) -> str:
    """The shape of a box by its kind."""
    return _OUTLINES.get(box.seat.box.kind, _square)(box)


def _corners(box: Placed) -> tuple[str, ...]:
    return tuple(map(number, (box.x, box.y, box.x + box.width, box.y + box.height)))


def _square(box: Placed) -> str:
    left, top, right, bottom = _corners(box)
    return f"M{left} {top}H{right}V{bottom}H{left}z"


def _flag(box: Placed) -> str:
    left, top, right, bottom = _corners(box)
    middle = number(box.y + box.height / 2)
    return f"M{left} {top}H{right}L{number(box.x + box.width - NOTCH)} {middle}L{right} {bottom}H{left}z"


def _arrow(box: Placed) -> str:
    left, top, right, bottom = _corners(box)
    middle, shoulder = number(box.y + box.height / 2), number(box.x + box.width - POINT)
    return f"M{left} {top}H{shoulder}L{right} {middle}L{shoulder} {bottom}H{left}z"


def _hexagon(box: Placed) -> str:
    left, top, right, bottom = _corners(box)
    middle = number(box.y + box.height / 2)
    inner_left, inner_right = number(box.x + POINT), number(box.x + box.width - POINT)
    return f"M{inner_left} {top}H{inner_right}L{right} {middle}L{inner_right} {bottom}H{inner_left}L{left} {middle}z"


def _round(box: Placed) -> str:
    radius, width, height = 13, number(box.width - 26), number(box.height - 26)
    corner = f"a{radius} {radius} 0 0 1"
    return (
        f"M{number(box.x + radius)} {number(box.y)}h{width}{corner} 13 13v{height}{corner} -13 13"
        f"h-{width}{corner} -13 -13v-{height}{corner} 13 -13z"
    )


def _pile(box: Placed) -> str:
    edge, foot = number(box.x + box.width - SHEET), number(box.y + box.height - SHEET)
    return f"M{number(box.x)} {number(box.y)}H{edge}V{foot}H{number(box.x)}z"


def sheet(box: Placed) -> str:
    """The edges of the sheet below a pile."""
    right, bottom = number(box.x + box.width), number(box.y + box.height)
    foot = number(box.y + box.height - SHEET)
    return f"M{number(box.x + SHEET)} {foot}V{bottom}H{right}V{number(box.y + SHEET)}h-{SHEET}"


_OUTLINES: Mapping[str, Callable[[Placed], str]] = {
    "award": _flag,
    "on_ramp": _arrow,
    "certification": _hexagon,
    "job": _round,
    "pile": _pile,
}


def chip(x: float, y: float, width: float, height: float) -> str:
    """A six-sided chip around a middle."""
    left, right, top, bottom = x - width / 2, x + width / 2, y - height / 2, y + height / 2
    inner = f"H{number(right - 5)}L{number(right)} {number(y)}L{number(right - 5)} {number(bottom)}"
    return f"M{number(left + 5)} {number(top)}{inner}H{number(left + 5)}L{number(left)} {number(y)}z"


def pill(x: float, y: float, width: float, height: float) -> str:
    """A chip with round ends around a middle."""
    radius = number(height / 2)
    straight, left = number(width - height), number(x - width / 2 + height / 2)
    arc = f"a{radius} {radius} 0 0 1 0"
    return f"M{left} {number(y - height / 2)}h{straight}{arc} {number(height)}h-{straight}{arc} -{number(height)}z"
