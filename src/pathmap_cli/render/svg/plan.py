"""Which box sits in which row and column: areas side by side on one axis of time, panels one below another in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, count

from pathmap_cli.render.svg.drafts import Draft, careers, drafted, universities
from pathmap_cli.render.svg.faces import Face, face
from pathmap_cli.render.svg.seating import rows_of
from pathmap_cli.views.map.axis import grade_moment
from pathmap_cli.views.map.boxes import Box
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
    """A moment on the axis: a grade or a term, or None for a column that is no moment."""

    side: Side
    label: str
    width: float
    moment: int | None = None


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
    """An institution's part of an area; with no rows it is only named."""

    told: Draft
    rows: tuple[Row, ...]


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

    def columns_at(self, grades: Iterable[int], terms: Iterable[int]) -> tuple[int, ...]:
        """The columns of these grades and terms, from left to right."""
        wanted = {(Side.SCHOOL, grade_moment(grade)) for grade in grades} | {(Side.COLLEGE, term) for term in terms}
        return tuple(n for n, column in enumerate(self.columns) if (column.side, column.moment) in wanted)

    def area(self, column: int) -> Area:
        """The area that a column belongs to."""
        return next(area for area in self.areas if area.first <= column <= area.last)


def plan(view: PathwayMap) -> Plan:
    """The plan of a map."""
    told = [(side, labels, panels) for side, labels, panels in _areas(view) if panels]
    moments = {Side.SCHOOL: view.grades.moments, Side.COLLEGE: view.terms.moments}
    columns = tuple(
        Column(side, label, WIDTHS[side], moment)
        for side, labels, _ in told
        for label, moment in zip(labels, moments.get(side, (None,)), strict=True)
    )
    areas = []
    for side, labels, panels in told:
        first = next(number for number, column in enumerate(columns) if column.side is side)
        areas.append(Area(side, first, first + len(labels) - 1, tuple(_seated(side, first, len(labels), panels))))
    return Plan(columns, tuple(areas))


def _areas(view: PathwayMap) -> Iterator[tuple[Side, tuple[str, ...], Sequence[Draft]]]:
    yield Side.SCHOOL, view.grades.labels, tuple(map(drafted, view.schools))
    yield Side.ON_RAMP, ("Adults and others",), tuple(map(drafted, view.on_ramps))
    yield Side.COLLEGE, view.terms.labels, tuple(map(drafted, view.colleges))
    yield Side.UNIVERSITY, ("University",), tuple(universities(view))
    yield Side.CAREERS, ("Careers",), tuple(careers(view))


def _seated(side: Side, first: int, many: int, drafts: Iterable[Draft]) -> Iterator[Panel]:
    numbers = count()
    for draft in drafts:
        rows = tuple(
            Row(number, label, tuple(_seat(side, first, number, box, column) for box, column in cells))
            for lane in draft.lanes
            for label, cells in rows_of(lane, many, in_time=side < Side.UNIVERSITY)
            for number in (next(numbers),)
        )
        yield Panel(draft, rows)


def _seat(side: Side, first: int, row: int, box: Box, column: int) -> Seat:
    return Seat(box, face(box, WIDTHS[side]), first + column, row)
