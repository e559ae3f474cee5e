"""The map as a Mermaid flowchart, which code hosts draw."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from pathmap_cli.render.escape import mermaid
from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Standing
from pathmap_cli.views.map.pathway_map import PathwayMap

ARROWS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.IN_PLACE: "==>",
        Standing.EXAM: "==>",
        Standing.IN_DEVELOPMENT: "-.->",
        Standing.NOT_TOLD: "-.->",
        Standing.ENDED: "--x",
        Standing.NO_AGREEMENT: "--x",
    }
)
"""Thick where students can count on the credit, dotted where not yet, crossed where there is no agreement now."""


def flowchart(pathway_map: PathwayMap) -> str:
    """Courses by institution, what comes before what, early credit between them, and awards that lead to jobs."""
    return "\n".join(("flowchart LR", *_Chart(pathway_map).lines()))


class _Chart:
    """The nodes by the ids of their boxes; small boxes are drawn only where a link needs them."""

    def __init__(self, pathway_map: PathwayMap) -> None:
        self._map = pathway_map
        self._bands = tuple(band for band in (*pathway_map.schools, *pathway_map.colleges) if band.is_heard)
        needed = {bridge.target for box in pathway_map.boxes for bridge in box.bridges}
        drawn = (box for band in self._bands for box in _drawn(band, needed))
        self._boxes = {box.id: box for box in (*drawn, *pathway_map.jobs)}
        self._names = {id_: f"n{number}" for number, id_ in enumerate(self._boxes, start=1)}

    def lines(self) -> Iterator[str]:
        for number, band in enumerate(self._bands, start=1):
            yield from self._group(f"band{number}", band.institution, _drawn(band, self._names))
        yield from self._group("jobs", "Jobs", self._map.jobs)
        for box in self._boxes.values():
            yield from self._lines_into(box)
            yield from self._bridges(box)
        yield from self._jobs()

    def _group(self, name: str, title: str, boxes: Iterable[Box]) -> Iterator[str]:
        nodes = tuple(f'    {self._names[box.id]}["{_label(box)}"]' for box in boxes)
        if nodes:
            yield from (f'  subgraph {name}["{mermaid(title)}"]', *nodes, "  end")

    def _lines_into(self, box: Box) -> Iterator[str]:
        yield from (
            f"  {self._names[before]} --> {self._names[box.id]}" for before in box.after if before in self._names
        )

    def _bridges(self, box: Box) -> Iterator[str]:
        """Early credit leads from school to college; the college's box names the same links, back."""
        if box.kind == "college":
            return
        for bridge in box.bridges:
            if bridge.target in self._names:
                arrow = f'{ARROWS[bridge.standing]}|"{mermaid(bridge.how)}"|'
                yield f"  {self._names[box.id]} {arrow} {self._names[bridge.target]}"

    def _jobs(self) -> Iterator[str]:
        """From each award to the jobs that it leads to, by the award's letter."""
        awards = {box.key: self._names[box.id] for box in self._boxes.values() if box.key}
        for job in self._map.jobs:
            yield from (f"  {awards[key]} --> {self._names[job.id]}" for key in job.counts_toward if key in awards)


def _drawn(band: Band, needed: Iterable[str]) -> Iterator[Box]:
    wanted = frozenset(needed)
    for lane in band.lanes:
        yield from (box for box in lane.boxes if not lane.compact or box.bridges or box.id in wanted)


def _label(box: Box) -> str:
    title = f"{box.code} {box.title}" if box.kind == "college" else box.title
    lines = (f"{box.key}: {title}" if box.key else title, box.when)
    return "<br/>".join(mermaid(line) for line in lines if line)
