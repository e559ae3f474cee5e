"""The map for students and families: only what is in place, in plain words, without gaps, codes and open questions."""

from collections.abc import Iterator
from dataclasses import replace

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Bridge, Lane, Standing
from pathmap_cli.views.map.grids import NOT_TOLD, Grid, GridRow
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap

LANES = {
    "CTE courses": "Career courses",
    "Program courses": "Courses of the program",
    "Named by a school only": "",
    "Awards": "What you earn",
}
"""Lane → its name for families; the others are plain already."""
SHOWN = frozenset({"Work-based learning", "Supports"})


def for_students(view: PathwayMap) -> PathwayMap:
    """The same map with what students can count on."""
    transfer = tuple(_box(box) for box in view.transfer if box.is_there)
    shown = replace(
        view,
        schools=tuple(_bands(view.schools)),
        on_ramps=tuple(_bands(view.on_ramps)),
        colleges=tuple(_bands(view.colleges)),
        universities=(),
        labor_markets=(),
        transfer=transfer,
        jobs=tuple(map(_box, view.jobs)),
        grids=tuple(_grid(grid) for grid in view.grids if grid.title in SHOWN),
    )
    ids = {box.id for box in (*shown.boxes, *shown.transfer, *shown.jobs)}
    lines = (line for line in view.lines if {line.source, line.target} <= ids and line.kind is not LineKind.GAP)
    earned = {(box.id, bridge.target) for box in shown.boxes for bridge in box.bridges}
    kept = (line for line in lines if line.kind is not LineKind.EARLY_CREDIT or (line.source, line.target) in earned)
    return replace(shown, lines=tuple(replace(line, marks=(), unconfirmed_by="") for line in kept))


def _bands(bands: tuple[Band, ...]) -> Iterator[Band]:
    for band in bands:
        lanes = tuple(_lanes(band))
        if band.is_heard and lanes:
            yield replace(band, lanes=lanes, loose=(), holes=(), marks=())


def _lanes(band: Band) -> Iterator[Lane]:
    for lane in band.lanes:
        boxes = tuple(_box(box) for box in lane.boxes if box.is_there)
        if boxes:
            yield replace(lane, title=LANES.get(lane.title, lane.title), boxes=boxes)


def _box(box: Box) -> Box:
    """The box in plain words; a college course and an award keep the code that students ask for at the desk."""
    bridges = tuple(_bridge(bridge) for bridge in box.bridges if is_certain(bridge))
    earned = (f"college credit: {one.words}" for one in bridges if box.kind != "college" and one.target)
    return replace(
        box,
        code=box.code if box.kind in {"college", "award", "transfer"} else "",
        when="ask when" if box.when.endswith(NOT_TOLD) else box.when,
        facts=(*box.plain, *earned),
        onward=(),
        marks=(),
        bridges=bridges,
        places=(),
        unconfirmed_by="",
    )


def is_certain(bridge: Bridge) -> bool:
    """Whether students can count on the credit: by exam, or by an agreement in place that both sides list."""
    return bridge.standing is Standing.EXAM or (bridge.standing is Standing.IN_PLACE and bridge.is_told_by_both)


def _bridge(bridge: Bridge) -> Bridge:
    return replace(bridge, how="college credit by exam", notes=(), marks=(), places=())


def _grid(grid: Grid) -> Grid:
    """What there is, without what is planned, not there or not told."""
    rows = (
        GridRow(row.title, tuple(tuple(entry for entry in cell if entry.state == "yes") for cell in row.cells))
        for row in grid.rows
    )
    return replace(grid, rows=tuple(row for row in rows if any(row.cells)))
