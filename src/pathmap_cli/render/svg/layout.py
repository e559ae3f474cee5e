"""The whole drawing in numbers: where every box, line and chip stands. One unit is one pixel at 100 %.

First the topology (plan, wires), then heights, then gutters: each makes room for what the one before needs, so that
the layout never has to try again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.render.svg.faces import chip_width
from pathmap_cli.render.svg.heights import Heights, heights, rough, tallest
from pathmap_cli.render.svg.plan import Area, Plan, Row, Seat, Side, plan
from pathmap_cli.render.svg.ports import PITCH, most_ports, ports
from pathmap_cli.render.svg.tracks import Net, levels, slots
from pathmap_cli.render.svg.wires import Gap, Key, Wire, wires
from pathmap_cli.views.map.lines import Line, LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap

TRACK = 12
"""Units from one upright line to the next."""
EDGE, PADDING = 12, 16
"""Room at the sides of a gutter for arrows; room between a panel's border and its boxes."""
BETWEEN_AREAS = 22
SUMMER = 94
CHIP_HEIGHT = 15
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Path:
    """A line on the drawing, from the edge of one box to that of another; `chip` is where its words stand."""

    line: Line
    points: tuple[Point, ...]
    chip: Point | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on the drawing."""

    seat: Seat
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything with its place; y counts from the top of the panels."""

    plan: Plan
    heights: Heights
    columns: tuple[float, ...]
    gutters: tuple[float, ...]
    boxes: tuple[Placed, ...]
    paths: tuple[Path, ...]
    width: float

    def words_width(self, area: Area) -> float:
        """The room for the name and the note of a panel, which is settled before the gutters are."""
        return least_width(self.plan, area.first, area.last)

    def panel_edges(self, first: int, last: int) -> tuple[float, float]:
        """The left and right border of panels over these columns."""
        return self.columns[first] - PADDING, self.columns[last] + self.plan.columns[last].width + PADDING


def layout(view: PathwayMap) -> Layout:
    """The layout of a map."""
    return _Layout(plan(view), view.lines).whole()


class _Layout:
    """The steps, each from what the earlier ones settled."""

    def __init__(self, drawn: Plan, lines: Sequence[Line]) -> None:
        self.plan = drawn
        self.sides = {n: column.side for n, column in enumerate(drawn.columns)}
        notes: dict[int, float] = {area.side: least_width(drawn, area.first, area.last) for area in drawn.areas}
        self.terrain = rough(drawn, notes)
        self.wires = wires(drawn, lines, self.terrain)
        self.ports = ports(self.wires, self.terrain, self.sides)
        self.most_ports = most_ports(self.wires)
        self.slots = self._slots()
        tracks = {gap: max(held.values()) + 1 for gap, held in self.slots.items()}
        self.heights = heights(drawn, self._room, tracks, notes)
        self.tracks = {gutter: levels(nets) for gutter, nets in self._nets().items()}
        self.chips = dict(self._chip_zones())
        self.columns, self.gutters, self.width = self._across()

    def whole(self) -> Layout:
        boxes = tuple(self._box(seat) for seat in self.plan.seats)
        paths = tuple(map(self._path, self.wires))
        return Layout(self.plan, self.heights, self.columns, self.gutters, boxes, paths, self.width)

    def _room(self, row: Row) -> float:
        """The height of a row: its tallest face, or what the lines at its sides need."""
        needed = max(self.most_ports.get(seat.box.id, 0) for seat in row.seats)
        return max(tallest(row), needed * PITCH + PITCH)

    def _slots(self) -> Mapping[Gap, Mapping[Key, int]]:
        found: dict[Gap, list[tuple[Key, float, int, int]]] = {}
        for wire in self.wires:
            for gap, before, after in zip(wire.gaps, wire.gutters, wire.gutters[1:], strict=False):
                wish = self.terrain.rows[self.sides[wire.source.column], wire.source.row]
                found.setdefault(gap, []).append((wire.net, wish, min(before, after), max(before, after)))
        return {gap: slots(spans) for gap, spans in found.items()}

    def _ends(self, wire: Wire) -> tuple[float, ...]:
        """The heights at which a line runs across, one after the other."""
        out = self._middle(wire.source) + self.ports[wire.number, "out"]
        into = self._middle(wire.target) + self.ports[wire.number, "in"]
        return (out, *(self.heights.track(gap, self.slots[gap][wire.net]) for gap in wire.gaps), into)

    def _middle(self, seat: Seat) -> float:
        return self.heights.middle(self.sides[seat.column], seat.row)

    def _nets(self) -> Mapping[int, list[Net]]:
        """Gutter → what runs up or down in it; each run enters from the side on which it lies."""
        found: dict[int, dict[Key, tuple[list[float], list[float]]]] = {}
        for wire in self.wires:
            ends = self._ends(wire)
            for step, gutter in enumerate(wire.gutters):
                if ends[step] == ends[step + 1]:
                    continue
                left, right = found.setdefault(gutter, {}).setdefault(wire.net, ([], []))
                for y, is_left in zip(ends[step : step + 2], self._sides(wire, step), strict=True):
                    (left if is_left else right).append(y)
        return {
            gutter: [Net(key, tuple(left), tuple(right)) for key, (left, right) in nets.items()]
            for gutter, nets in found.items()
        }

    def _sides(self, wire: Wire, step: int) -> tuple[bool, bool]:
        """Whether a line comes into a gutter from the left, and whether it goes on to the left."""
        gutters = wire.gutters
        comes = step == 0 or gutters[step - 1] < gutters[step]
        is_last = step == len(gutters) - 1
        goes = wire.comes_back if is_last else gutters[step + 1] < gutters[step]
        return comes, goes

    def _chip_zones(self) -> Iterator[tuple[int, float]]:
        """Gutters in which lines without a run carry their words, and the room that these need."""
        for gutter in range(1, len(self.plan.columns)):
            words = [
                words
                for wire in self.wires
                if not wire.gaps
                and wire.gutters == (gutter,)
                and not wire.is_straight
                and (words := chip_words(wire.line))
            ]
            if words:
                yield gutter, max(map(chip_width, words)) + EDGE

    def _across(self) -> tuple[tuple[float, ...], tuple[float, ...], float]:
        """The left edge of each column and gutter, and the width of all."""
        x, columns, gutters = 0.0, [], []
        for number, column in enumerate(self.plan.columns):
            gutters.append(x)
            x += self._gutter(number)
            columns.append(x)
            x += column.width
        gutters.append(x)
        return tuple(columns), tuple(gutters), x + self._gutter(len(self.plan.columns))

    def _gutter(self, number: int) -> float:
        lanes = max(self.tracks.get(number, {"": -1}).values()) + 1
        room = 2 * EDGE + max(lanes - 1, 0) * TRACK + self.chips.get(number, 0)
        if number in {0, len(self.plan.columns)}:
            return max(room, PADDING + 10)
        if self.sides[number] == self.sides[number - 1]:
            return max(room, 34)
        is_summer = self.sides[number] is Side.COLLEGE
        return max(room + BETWEEN_AREAS, SUMMER if is_summer else 60)

    def _box(self, seat: Seat) -> Placed:
        side = self.sides[seat.column]
        top, bottom = self.heights.rows[side, seat.row]
        return Placed(seat, self.columns[seat.column], top, self.plan.columns[seat.column].width, bottom - top)

    def _track(self, wire: Wire, gutter: int) -> float:
        level = self.tracks.get(gutter, {}).get(wire.net, 0)
        lanes = max(self.tracks.get(gutter, {"": 0}).values()) + 1
        zone = self.chips.get(gutter, 0)
        middle = self.gutters[gutter] + zone + (self._gutter(gutter) - zone) / 2
        return middle + (level - (lanes - 1) / 2) * TRACK

    def _path(self, wire: Wire) -> Path:
        ends = self._ends(wire)
        start = self.columns[wire.source.column] + self.plan.columns[wire.source.column].width
        points: list[Point] = [(start, ends[0])]
        for step, gutter in enumerate(wire.gutters):
            x = self._track(wire, gutter)
            points += [(x, ends[step]), (x, ends[step + 1])]
        end = self.columns[wire.target.column]
        points.append((end + self.plan.columns[wire.target.column].width if wire.comes_back else end, ends[-1]))
        return Path(wire.line, tuple(_without_steps(points)), self._chip(wire, ends, points))

    def _chip(self, wire: Wire, ends: tuple[float, ...], points: Sequence[Point]) -> Point | None:
        """The middle of the chip: on the first run, over the column in its middle; else at the source."""
        words = chip_words(wire.line)
        if not words:
            return None
        if not wire.gaps:
            return points[0][0] + EDGE / 2 + chip_width(words) / 2, ends[0]
        first, last = sorted(wire.gutters[:2])
        column = min((first + last - 1) // 2 + self.slots[wire.gaps[0]][wire.net] % 2, last - 1)
        return self.columns[column] + self.plan.columns[column].width / 2, ends[1]


def least_width(plan: Plan, first: int, last: int) -> float:
    """How wide some columns are at least, with the gutters between them."""
    some = plan.columns[first : last + 1]
    return sum(column.width for column in some) + 2 * EDGE * (len(some) - 1)


def chip_words(line: Line) -> str:
    """What stands on a line: the units of early credit, and the first gap."""
    if line.kind is LineKind.GAP:
        return line.words
    if line.kind is not LineKind.EARLY_CREDIT:
        return ""
    more = f" +{len(line.marks) - 1}" if len(line.marks) > 1 else ""
    return f"{line.words} · {line.marks[0].code}{more}" if line.marks else line.words


def _without_steps(points: Sequence[Point]) -> Iterator[Point]:
    """The points at which the line turns."""
    for number, point in enumerate(points):
        before, after = points[max(number - 1, 0)], points[min(number + 1, len(points) - 1)]
        is_between = before[1] == point[1] == after[1] or before[0] == point[0] == after[0]
        if number in {0, len(points) - 1} or not is_between:
            yield point
