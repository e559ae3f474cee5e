"""What runs beside the courses: work-based learning and supports as bars on the same axis of time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.render.svg.faces import META
from pathmap_cli.render.svg.layout import Layout
from pathmap_cli.render.svg.plan import Side
from pathmap_cli.render.svg.text import wrapped
from pathmap_cli.views.map.grids import NOT_TOLD, Entry, Grid, GridRow

MOST_NAMES = 2
BAR_PADDING, BAR_GAP = 8, 4
TITLE = 30
SIDES: Mapping[str, Side] = {
    "high school": Side.SCHOOL,
    "partner": Side.ON_RAMP,
    "college": Side.COLLEGE,
    "university": Side.UNIVERSITY,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer at its moments. `first` and `last` are columns, `lines` its words; y counts from its row."""

    state: str
    first: int
    last: int
    lines: tuple[str, ...]
    y: float = 0

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return len(self.lines) * META.leading + 5


@dataclass(frozen=True, slots=True)
class StripRow:
    """One level or support with its bars; y counts from the top of the strip."""

    title: tuple[str, ...]
    bars: tuple[Bar, ...]
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip with its rows, and the height of all."""

    title: str
    rows: tuple[StripRow, ...]
    height: float


def strip(layout: Layout, grid: Grid, sides: Mapping[str, Side], room: float) -> Strip:
    """The strip of a grid; `sides` leads from an institution to its area, `room` is the width of a row's name."""
    rows, y = [], float(TITLE)
    for row in grid.rows:
        bars = tuple(_packed(list(_bars(layout, grid, row, sides))))
        title = wrapped(row.title, room, META.size, bold=True)
        height = max([len(title) * META.leading + 4, *(bar.y + bar.height + BAR_GAP for bar in bars)])
        rows.append(StripRow(title, bars, y, height))
        y += height
    return Strip(grid.title, tuple(rows), y + 6)


def _bars(layout: Layout, grid: Grid, row: GridRow, sides: Mapping[str, Side]) -> Iterator[Bar]:
    """A bar for each answer, with the names of all who gave it."""
    found: dict[tuple[str, str, int, int], list[str]] = {}
    for institution, cell in zip(grid.institutions, row.cells, strict=True):
        for entry in cell:
            if columns := _columns(layout, sides.get(institution), entry):
                found.setdefault((entry.state, _text(entry), *columns), []).append(institution)
    for (state, text, first, last), names in found.items():
        room = layout.columns[last] + layout.plan.columns[last].width - layout.columns[first] - 2 * BAR_PADDING
        yield Bar(state, first, last, wrapped(_with_names(text, names, sides), room, META.size))


def _columns(layout: Layout, side: Side | None, entry: Entry) -> tuple[int, int] | None:
    """The first and last column of an answer: its moments, else all of its institution's side."""
    area = next((area for area in layout.plan.areas if area.side is side), None)
    if area is None:
        return None
    at = layout.plan.columns_at(entry.grades, entry.terms) or (area.first, area.last)
    return at[0], at[-1]


def _text(entry: Entry) -> str:
    if entry.state == "yes":
        return entry.name or entry.text
    if entry.state == "open":
        return f"{entry.name}: {NOT_TOLD}" if entry.name else NOT_TOLD
    return f"{entry.text.split(':')[0]}: {entry.name}" if entry.name and ":" in entry.text else entry.text


def _with_names(text: str, names: Sequence[str], sides: Mapping[str, Side]) -> str:
    """The answer and who gave it, unless there is only one of their kind."""
    same = [name for name, side in sides.items() if side is sides[names[0]]]
    if len(same) == 1:
        return text
    if len(names) > MOST_NAMES:
        return f"{text} ({len(names)} of {len(same)})"
    return f"{text} ({', '.join(names)})"


def _packed(bars: Sequence[Bar]) -> Iterator[Bar]:
    """The bars so that none covers another: each as high up as the columns that it takes allow."""
    depth: dict[int, float] = {}
    for bar in sorted(bars, key=lambda one: (("yes", "maybe", "no", "open").index(one.state), one.first)):
        columns = range(bar.first, bar.last + 1)
        y = max(depth.get(column, 2.0) for column in columns)
        depth |= dict.fromkeys(columns, y + bar.height + BAR_GAP)
        yield Bar(bar.state, bar.first, bar.last, bar.lines, y)
