"""Which way each line takes: through which gaps between rows, from gutter to gutter between columns.

Gutter n lies left of column n. A line leaves its source to the right and enters its target from the left; where
both share a column it comes back from the right. Boxes stand in rows and columns, lines run in gaps and gutters, so
no line ever meets a box.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pathmap_cli.render.svg.plan import Area, Plan, Seat
from pathmap_cli.views.map.boxes import Standing
from pathmap_cli.views.map.lines import Line, LineKind

CROWD = 10
"""How much farther a line goes to avoid a gap, for each line that is already there."""
TRUNKS = frozenset({LineKind.PREREQUISITE, LineKind.JOB})
"""Kinds whose lines leave a box as one trunk and enter a box as one."""
JOINING = frozenset({Standing.IN_PLACE, Standing.ENDED, Standing.EXAM})
Gap = tuple[int, int]
"""A gap between rows: number of the area, number of the gap in it."""
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """A line with the gaps it runs through; one more gutter than gaps."""

    number: int
    line: Line
    source: Seat
    target: Seat
    gaps: tuple[Gap, ...]
    gutters: tuple[int, ...]
    is_straight: bool = False

    @property
    def comes_back(self) -> bool:
        """Whether it enters its target from the right."""
        return self.source.column == self.target.column

    @property
    def net(self) -> Key:
        """What shares a track: the lines of one trunk."""
        if self.line.kind in TRUNKS:
            return ("from", self.source.box.id, self.line.kind)
        return self.arrival if self.joins else (self.number,)

    @property
    def arrival(self) -> Key:
        """What shares a place at the target."""
        if self.joins:
            return ("to", self.target.box.id, self.line.standing, not self.line.unconfirmed_by)
        return ("to", self.target.box.id, self.line.kind) if self.line.kind in TRUNKS else (self.number,)

    @property
    def departure(self) -> Key:
        """What shares a place at the source."""
        return self.net if self.line.kind in TRUNKS else (self.number,)

    @property
    def joins(self) -> bool:
        """Whether lines of several schools to one course run together from where they meet; dashes would not fit."""
        return self.line.standing in JOINING


@dataclass(frozen=True, slots=True)
class Terrain:
    """Rough heights, known before any line is there: of rows by area and number, and of gaps; whose each gap is."""

    rows: Mapping[tuple[int, int], float]
    gaps: Mapping[Gap, float]
    panels: Mapping[Gap, int]
    homes: Mapping[tuple[int, int], int]
    """Area and row → the panel that it belongs to."""


def wires(plan: Plan, lines: Iterable[Line], terrain: Terrain) -> tuple[Wire, ...]:
    """A wire for each line whose two ends are seated."""
    seats = {seat.box.id: seat for seat in plan.seats}
    load: Counter[Gap] = Counter()
    through: set[tuple[int, int, int]] = set()
    trunks: dict[tuple[Key, int], Gap] = {}
    found = []
    wanted = (line for line in lines if line.source in seats and line.target in seats and line.source != line.target)
    rows: dict[tuple[int, int], set[int]] = {}
    for seat in seats.values():
        rows.setdefault((plan.area(seat.column).side, seat.row), set()).add(seat.column)
    for number, line in enumerate(sorted(wanted, key=lambda one: _span(seats[one.source], seats[one.target]))):
        source, target = seats[line.source], seats[line.target]
        if cells := _straight(plan, source, target, rows, through):
            through.update(cells)
            found.append(Wire(number, line, source, target, (), (target.column,), is_straight=True))
            continue
        bare = Wire(number, line, source, target, (), ())
        wire = _routed(plan, bare, terrain, load, trunks)
        load.update(wire.gaps)
        found.append(wire)
    return tuple(found)


def _span(source: Seat, target: Seat) -> int:
    return abs(target.column - source.column)


def _straight(
    plan: Plan,
    source: Seat,
    target: Seat,
    rows: Mapping[tuple[int, int], set[int]],
    through: set[tuple[int, int, int]],
) -> tuple[tuple[int, int, int], ...]:
    """The free cells of the row between two boxes of one row, gutters included; nothing where the way is taken."""
    area = plan.area(source.column)
    if plan.area(target.column) is not area or source.row != target.row or target.column <= source.column:
        return ()
    if rows[area.side, source.row].intersection(range(source.column + 1, target.column)):
        return ()
    cells = tuple((area.side, source.row, column) for column in range(source.column + 1, target.column + 1))
    return () if through.intersection(cells) else cells


def _routed(plan: Plan, wire: Wire, terrain: Terrain, load: Counter[Gap], trunks: dict[tuple[Key, int], Gap]) -> Wire:
    """The wire with its gaps, and the gutters before, between and after them; it follows a trunk that it joins."""
    source, target = wire.source, wire.target
    start = source.column + 1
    end = start if wire.comes_back else target.column
    here = terrain.rows[_area(plan, source).side, source.row]
    goal = terrain.rows[_area(plan, target).side, target.row]
    gaps: list[Gap] = []
    gutters = [start]
    for area, leaves in _stretches(plan, start, end):
        follows = wire.joins and area is not _area(plan, source)
        gap = trunks.get((wire.arrival, area.side)) if follows else None
        gap = gap or min(
            _open_gaps(area, plan, source, target, terrain),
            key=lambda one: abs(terrain.gaps[one] - here) + abs(terrain.gaps[one] - goal) + CROWD * load[one],
        )
        if follows:
            trunks[wire.arrival, area.side] = gap
        here = terrain.gaps[gap]
        gaps.append(gap)
        gutters.append(leaves)
    return replace(wire, gaps=tuple(gaps), gutters=tuple(gutters))


def _stretches(plan: Plan, start: int, end: int) -> Iterator[tuple[Area, int]]:
    """The areas that a line passes between two gutters, in its direction, and the gutter where it leaves each."""
    if start < end:
        for area in plan.areas:
            if area.first < end and area.last >= start:
                yield area, min(area.last + 1, end)
    else:
        for area in reversed(plan.areas):
            if area.first < start and area.last >= end:
                yield area, max(area.first, end)


def _area(plan: Plan, seat: Seat) -> Area:
    return plan.area(seat.column)


def _open_gaps(area: Area, plan: Plan, source: Seat, target: Seat, terrain: Terrain) -> list[Gap]:
    """The gaps of an area that a line may take: in the area of an end, those of its own panel."""
    own = {terrain.homes[area.side, seat.row] for seat in (source, target) if _area(plan, seat) is area}
    mine = [gap for gap in terrain.gaps if gap[0] == area.side]
    return [gap for gap in mine if not own or terrain.panels[gap] in own]
