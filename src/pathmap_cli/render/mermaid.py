"""The map as a Mermaid flowchart, which code hosts draw."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from pathmap_cli.render.escape import mermaid
from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Standing
from pathmap_cli.views.map.lines import Line, LineKind
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
KINDS: Mapping[LineKind, str] = MappingProxyType(
    {LineKind.STACKS: "==>", LineKind.TRANSFER: "==>", LineKind.GAP: "-.->"}
)


def flowchart(pathway_map: PathwayMap) -> str:
    """Courses by institution, what comes before what, early credit between them, and awards that lead to jobs."""
    return "\n".join(("flowchart LR", *_Chart(pathway_map).lines()))


class _Chart:
    """The nodes by the ids of their boxes; small boxes are drawn only where a link needs them."""

    def __init__(self, pathway_map: PathwayMap) -> None:
        self._map = pathway_map
        bands = (*pathway_map.schools, *pathway_map.on_ramps, *pathway_map.colleges)
        self._bands = tuple(band for band in bands if band.is_heard)
        credit = (line for line in pathway_map.lines if line.kind is LineKind.EARLY_CREDIT)
        needed = {end for line in credit for end in (line.source, line.target)}
        drawn = (box for band in self._bands for box in _drawn(band, needed))
        self._boxes = {box.id: box for box in (*drawn, *pathway_map.transfer, *pathway_map.jobs)}
        self._names = {id_: f"n{number}" for number, id_ in enumerate(self._boxes, start=1)}

    def lines(self) -> Iterator[str]:
        for number, band in enumerate(self._bands, start=1):
            yield from self._group(f"band{number}", band.institution, _drawn(band, self._names))
        yield from self._group("transfer", "Transfer", self._map.transfer)
        yield from self._group("jobs", "Jobs", self._map.jobs)
        yield from (self._line(line) for line in self._map.lines if {line.source, line.target} <= self._names.keys())

    def _group(self, name: str, title: str, boxes: Iterable[Box]) -> Iterator[str]:
        nodes = tuple(f'    {self._names[box.id]}["{_label(box)}"]' for box in boxes)
        if nodes:
            yield from (f'  subgraph {name}["{mermaid(title)}"]', *nodes, "  end")

    def _line(self, line: Line) -> str:
        arrow, words = (
            (ARROWS[line.standing], _credit(line)) if line.standing else (KINDS.get(line.kind, "-->"), line.words)
        )
        said = f'|"{mermaid(words)}"|' if words else ""
        return f"  {self._names[line.source]} {arrow}{said} {self._names[line.target]}"


def _credit(line: Line) -> str:
    unsure = f"not yet confirmed by {line.unconfirmed_by}" if line.unconfirmed_by else ""
    standing = line.standing.replace("_", " ") if line.standing else ""
    return ", ".join(filter(None, (line.words, standing, unsure)))


def _drawn(band: Band, needed: Iterable[str]) -> Iterator[Box]:
    wanted = frozenset(needed)
    for lane in band.lanes:
        yield from (box for box in lane.boxes if not lane.compact or box.bridges or box.id in wanted)


def _label(box: Box) -> str:
    title = f"{box.code} {box.title}".strip() if box.kind in {"college", "named", "transfer"} else box.title
    lines = (f"{box.key}: {title}" if box.key else title, box.when)
    return "<br/>".join(mermaid(line) for line in lines if line)
