"""Which box sits in which row and column: areas side by side on one axis of time, panels one below another in them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain, count, groupby

from pathmap_cli.render.svg.faces import Face, face
from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Lane, Yardstick
from pathmap_cli.views.map.lines import SEQUENCE_BREAK
from pathmap_cli.views.map.pathway_map import PathwayMap


class Side(IntEnum):
    """The areas from left to right."""

    SCHOOL = 0
    ON_RAMP = 1
    COLLEGE = 2
    UNIVERSITY = 3
    CAREERS = 4


WIDTHS: Mapping[Side, float] = {
    Side.SCHOOL: 136,
    Side.ON_RAMP: 142,
    Side.COLLEGE: 124,
    Side.UNIVERSITY: 144,
    Side.CAREERS: 162,
}
"""How wide the columns of an area are."""


@dataclass(frozen=True, slots=True)
class Column:
    """A moment on the axis."""

    side: Side
    label: str
    width: float


@dataclass(frozen=True, slots=True)
class Seat:
    """A box in its column and in its row of the area."""

    box: Box
    face: Face
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes beside one another; `label` stands above them."""

    number: int
    label: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """An institution's part of an area. `note` is said under its name; with no rows it is only named."""

    title: str
    subtitle: str
    note: str
    is_heard: bool
    rows: tuple[Row, ...]
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """Panels that share columns; `first` and `last` are their numbers on the whole axis."""

    side: Side
    first: int
    last: int
    panels: tuple[Panel, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all panels, from top to bottom."""
        return tuple(row for panel in self.panels for row in panel.rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """The axis and what stands where on it."""

    columns: tuple[Column, ...]
    areas: tuple[Area, ...]

    @property
    def seats(self) -> Iterator[Seat]:
        """All seats, area by area and row by row."""
        return chain.from_iterable(row.seats for area in self.areas for row in area.rows)

    def area(self, column: int) -> Area:
        """The area that a column belongs to."""
        return next(area for area in self.areas if area.first <= column <= area.last)


def plan(view: PathwayMap) -> Plan:
    """The plan of a map."""
    told = [(side, labels, panels) for side, labels, panels in _areas(view) if panels]
    columns = tuple(Column(side, label, WIDTHS[side]) for side, labels, _ in told for label in labels)
    areas = []
    for side, labels, panels in told:
        first = next(number for number, column in enumerate(columns) if column.side is side)
        areas.append(Area(side, first, first + len(labels) - 1, tuple(_seated(side, first, len(labels), panels))))
    return Plan(columns, tuple(areas))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A panel before its boxes are seated."""

    title: str
    subtitle: str
    note: str
    is_heard: bool
    lanes: tuple[Lane, ...]
    band: Band | None = None


def _areas(view: PathwayMap) -> Iterator[tuple[Side, tuple[str, ...], Sequence[_Draft]]]:
    yield Side.SCHOOL, view.grades.labels, tuple(map(_band, view.schools))
    yield Side.ON_RAMP, ("Adults and others",), tuple(map(_band, view.on_ramps))
    yield Side.COLLEGE, view.terms.labels, tuple(map(_band, view.colleges))
    yield Side.UNIVERSITY, ("University",), tuple(_universities(view))
    yield Side.CAREERS, ("Careers",), tuple(_careers(view))


def _band(band: Band) -> _Draft:
    if not band.is_heard:
        return _Draft(band.institution, band.kind, "not yet heard from", is_heard=False, lanes=())
    told = (", ".join(band.schools), f"also taught: {band.folded}" if band.folded else "")
    note = "; ".join(filter(None, told))
    return _Draft(band.institution, band.kind, note, is_heard=True, lanes=_lanes(band), band=band)


def _lanes(band: Band) -> tuple[Lane, ...]:
    """The lanes, with a place for each hole in the first."""
    first, *others = band.lanes or (Lane("", ()),)
    marks = tuple(mark for mark in band.marks if mark.code == SEQUENCE_BREAK)
    holes = (
        Box(
            f"{band.institution}/hole/{start}",
            "hole",
            "",
            "No CTE course",
            band.columns[start - 1],
            start,
            1,
            marks=marks,
        )
        for start in band.holes
    )
    return (Lane(first.title, (*first.boxes, *holes), first.compact), *others)


def _universities(view: PathwayMap) -> Iterator[_Draft]:
    """A panel for each university that a transfer leads to or that is expected."""
    silent = {band.institution for band in view.universities if not band.is_heard}
    named = (*(box.code for box in view.transfer), *(band.institution for band in view.universities))
    for name in dict.fromkeys(named):
        boxes = [replace(box, code="") for box in view.transfer if box.code == name]
        note = "not yet heard from" if name in silent else ""
        yield _pile(name or "University not told yet", note, boxes, is_heard=bool(boxes) or name not in silent)


def _careers(view: PathwayMap) -> Iterator[_Draft]:
    """The jobs, with the benchmark between those above and below it, and labor markets that are expected."""
    if view.jobs:
        below = next((job.id for job in view.jobs if _is_below(job, view.benchmark)), "")
        line = f"benchmark ${view.benchmark.hourly:,.2f}" if view.benchmark else ""
        lanes = tuple(Lane(line if job.id == below else "", (job,)) for job in view.jobs)
        note = ", ".join(filter(None, (view.benchmark.words, view.benchmark.about))) if view.benchmark else ""
        yield _Draft("Jobs", "", note, is_heard=True, lanes=lanes)
    for band in view.labor_markets:
        if not band.is_heard:
            yield _band(band)


def _is_below(job: Box, benchmark: Yardstick | None) -> bool:
    return benchmark is not None and job.hourly is not None and job.hourly < benchmark.hourly


def _pile(title: str, note: str, boxes: Sequence[Box], *, is_heard: bool) -> _Draft:
    return _Draft(title, "", note, is_heard=is_heard, lanes=tuple(Lane("", (box,)) for box in boxes))


def _seated(side: Side, first: int, many: int, drafts: Iterable[_Draft]) -> Iterator[Panel]:
    numbers = count()
    for draft in drafts:
        rows = []
        for lane in draft.lanes:
            for label, seats in _rows_of(lane, side, first, many):
                number = next(numbers)
                rows.append(Row(number, label, tuple(Seat(box, one, column, number) for box, one, column in seats)))
        yield Panel(draft.title, draft.subtitle, draft.note, draft.is_heard, tuple(rows), draft.band)


Seats = list[tuple[Box, Face, int]]


def _rows_of(lane: Lane, side: Side, first: int, many: int) -> Iterator[tuple[str, Seats]]:
    """The rows of a lane: boxes at their moments, then those whose moment nobody has told."""
    placed = [box for box in lane.boxes if box.start or side >= Side.UNIVERSITY]
    label = lane.title
    for row in _chained(placed, columns_of(placed)):
        yield label, [(box, face(box, WIDTHS[side]), first + column) for box, column in row]
        label = ""
    loose = [box for box in lane.boxes if box not in placed]
    for when, group in groupby(loose, key=lambda box: box.when):
        some, label = tuple(group), f"{lane.title}, {when}" if when else lane.title
        for start in range(0, len(some), many):
            cells = enumerate(some[start : start + many], start=first)
            yield label, [(box, face(box, WIDTHS[side]), column) for column, box in cells]
            label = ""


def columns_of(boxes: Sequence[Box]) -> Mapping[str, int]:
    """Box id → its column in the area: its first moment, or a later one of its own that is after its prerequisites.

    A box for two moments, of which neither comes before another box, takes the emptier column; its words name both.
    """
    found: dict[str, int] = {}
    leading = {before for box in boxes for before in box.after}
    for box in sorted(boxes, key=lambda one: (one.start, one.span)):
        earliest, latest = max(box.start, 1) - 1, max(box.start, 1) + box.span - 2
        after = max((found[one] + 1 for one in box.after if one in found), default=earliest)
        column = max(earliest, min(after, latest))
        if latest == column + 1 == earliest + 1 and box.id not in leading:
            load = Counter(found.values())
            column += load[latest] < load[column]
        found[box.id] = column
    return found


def _chained(boxes: Sequence[Box], columns: Mapping[str, int]) -> list[list[tuple[Box, int]]]:
    """Rows in which a course stands beside the one before it, where that place is free."""
    taken: dict[tuple[int, int], Box] = {}
    rows: dict[str, int] = {}
    for box in sorted(boxes, key=lambda one: (columns[one.id], not columns.keys() & one.after)):
        column = columns[box.id]
        wished = [rows[before] for before in box.after if before in rows]
        near = wished[0] if wished else 0
        free = (row for row in sorted(range(len(boxes)), key=lambda row: (abs(row - near), -row)))
        row = next(row for row in free if (row, column) not in taken)
        rows[box.id], taken[row, column] = row, box
    last = max((row for row, _ in taken), default=-1)
    lines = [[(taken[at], at[1]) for at in sorted(taken) if at[0] == row] for row in range(last + 1)]
    return [line for line in lines if line]
