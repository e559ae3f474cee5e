"""From top to bottom: how high each title, gap and row is, and where it comes to stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import ceil

from pathmap_cli.render.svg.faces import AXIS, META, Chips, Words, chips, height
from pathmap_cli.render.svg.plan import Area, Panel, Plan, Row
from pathmap_cli.render.svg.ports import PITCH
from pathmap_cli.render.svg.text import width, wrapped
from pathmap_cli.render.svg.wires import Gap, Terrain

HEAD, LABEL, BETWEEN, FOOT = 10, 18, 14, 4
BESIDE = 10
"""Between a name and what it is."""
AIR = 13
"""Units between a box and the nearest line that passes it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words and the gaps over a panel; `beside` follows the name on its line."""

    name: Words
    beside: str
    notes: tuple[Words, ...]
    chips: Chips

    @property
    def height(self) -> float:
        """The height of all."""
        return HEAD + sum(height(part) for part in (self.name, *self.notes)) + height(self.chips)


@dataclass(slots=True)
class Heights:
    """Where things stand, from the top of the panels: rows by top and bottom, gaps by their first line."""

    rows: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    gaps: dict[Gap, float] = field(default_factory=dict)
    labels: dict[tuple[int, int], float] = field(default_factory=dict)
    panels: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    bottom: float = 0

    def middle(self, side: int, row: int) -> float:
        """The middle of a row, where a line that goes straight to the next box runs."""
        top, bottom = self.rows[side, row]
        return round((top + bottom) / 2 / PITCH) * PITCH

    def track(self, gap: Gap, slot: int) -> float:
        """The height of a line in a gap."""
        return self.gaps[gap] + slot * PITCH


def heights(plan: Plan, room: Callable[[Row], float], tracks: Mapping[Gap, int], notes: Mapping[int, float]) -> Heights:
    """The heights with so much room for each row and so many lines in each gap; `notes` is the width for notes."""
    found = Heights()
    for area in plan.areas:
        _stack(found, area, room, tracks, notes[area.side])
    return found


def rough(plan: Plan, notes: Mapping[int, float]) -> Terrain:
    """The heights before any line is there."""
    found = heights(plan, tallest, {}, notes)
    homes: dict[tuple[int, int], int] = {
        (area.side, row.number): number
        for area in plan.areas
        for number, panel in enumerate(area.panels)
        for row in panel.rows
    }
    owners: dict[Gap, int] = {}
    for area in plan.areas:
        owners |= {(area.side, gap): panel for gap, panel in enumerate(_owners(area))}
    return Terrain({at: found.middle(*at) for at in found.rows}, found.gaps, owners, homes)


def tallest(row: Row) -> float:
    """The height of a row by its faces."""
    return max(seat.face.height for seat in row.seats)


def heading(panel: Panel, room: float) -> Heading:
    """The name of a panel with what it is, on one line where that fits."""
    told = panel.told
    name = Words(AXIS, wrapped(told.title, room, AXIS.size, bold=True))
    fits = width(told.title, AXIS.size, bold=True) + BESIDE + width(told.subtitle, META.size) <= room
    texts = ("" if fits else told.subtitle, told.note)
    notes = tuple(Words(META, wrapped(text, room, META.size)) for text in texts if text)
    return Heading(name, told.subtitle if fits else "", notes, chips(told.marks, room))


def _owners(area: Area) -> list[int]:
    """The panel of each gap of an area, from top to bottom; the last gap lies below all panels."""
    owned = [number for number, panel in enumerate(area.panels) for _ in range(len(panel.rows) + bool(panel.rows))]
    return [*owned, len(area.panels)]


def _stack(found: Heights, area: Area, room: Callable[[Row], float], tracks: Mapping[Gap, int], words: float) -> None:
    y, gap = 0.0, 0
    for number, panel in enumerate(area.panels):
        top = y
        y += heading(panel, words).height
        for row in panel.rows:
            y = _gap(found, (area.side, gap), y, tracks)
            gap += 1
            if row.label:
                found.labels[area.side, row.number] = y + 11
                y += LABEL
            found.rows[area.side, row.number] = (y, y + room(row))
            y += room(row)
        if panel.rows:
            y = _gap(found, (area.side, gap), y, tracks)
            gap += 1
        y += FOOT
        found.panels[area.side, number] = (top, y)
        y += BETWEEN
    end = _gap(found, (area.side, gap), y, tracks)
    found.bottom = max(found.bottom, end if tracks.get((area.side, gap)) else y - BETWEEN)


def _gap(found: Heights, gap: Gap, top: float, tracks: Mapping[Gap, int]) -> float:
    """The bottom of a gap that begins here: room for its lines, or a little space."""
    rest = PITCH / 4 * (1 if gap[0] % 2 == 0 else 3)
    first = ceil((top + AIR - rest) / PITCH) * PITCH + rest
    found.gaps[gap] = first
    count = tracks.get(gap, 0)
    return first + (count - 1) * PITCH + AIR if count else top + AIR
