"""What each panel holds before its boxes are seated: its name, what is said of it, its lanes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Lane, Mark, Yardstick
from pathmap_cli.views.map.lines import SEQUENCE_BREAK
from pathmap_cli.views.map.pathway_map import PathwayMap


@dataclass(frozen=True, slots=True)
class Draft:
    """A panel: `subtitle` follows its name, `note` and the gaps of the institution as a whole stand below it."""

    title: str
    subtitle: str
    note: str
    is_heard: bool
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...] = ()


def drafted(band: Band) -> Draft:
    """The panel of a band."""
    if not band.is_heard:
        return Draft(band.institution, band.kind, "not yet heard from", is_heard=False, lanes=())
    sends = f"also for students of {', '.join(band.sends)}" if band.sends else ""
    folded = f"also taught: {band.folded}" if band.folded else ""
    told = (", ".join(band.schools), sends, band.summary or folded)
    note = "; ".join(filter(None, told))
    marks = tuple(mark for mark in band.marks if mark.code != SEQUENCE_BREAK or not band.holes)
    return Draft(band.institution, band.kind, note, is_heard=True, lanes=_lanes(band), marks=marks)


def _lanes(band: Band) -> tuple[Lane, ...]:
    """The lanes, with a place for each hole in the first."""
    first, *others = band.lanes or (Lane("", ()),)
    marks = tuple(mark for mark in band.marks if mark.code == SEQUENCE_BREAK)
    holes = (
        Box(f"{band.institution}/hole/{start}", "hole", "", "No CTE course", "", start, 1, marks=marks)
        for start in band.holes
    )
    return (Lane(first.title, (*first.boxes, *holes), first.compact), *others)


def universities(view: PathwayMap) -> Iterator[Draft]:
    """A panel for each university that a transfer leads to or that is expected."""
    silent = {band.institution for band in view.universities if not band.is_heard}
    named = (*(box.code for box in view.transfer), *(band.institution for band in view.universities))
    for name in dict.fromkeys(named):
        boxes = [replace(box, code="") for box in view.transfer if box.code == name]
        note = "not yet heard from" if name in silent else ""
        yield _pile(name or "University not told yet", note, boxes, is_heard=bool(boxes) or name not in silent)


def careers(view: PathwayMap) -> Iterator[Draft]:
    """The jobs, with the benchmark between those above and below it, and labor markets that are expected."""
    if view.jobs:
        below = next((job.id for job in view.jobs if _is_below(job, view.benchmark)), "")
        line = f"benchmark ${view.benchmark.hourly:,.2f}" if view.benchmark else ""
        lanes = tuple(Lane(line if job.id == below else "", (job,)) for job in view.jobs)
        note = ", ".join(filter(None, (view.benchmark.words, view.benchmark.about))) if view.benchmark else ""
        yield Draft("Jobs", "", note, is_heard=True, lanes=lanes)
    for band in view.labor_markets:
        if not band.is_heard:
            yield drafted(band)


def _is_below(job: Box, benchmark: Yardstick | None) -> bool:
    return benchmark is not None and job.hourly is not None and job.hourly < benchmark.hourly


def _pile(title: str, note: str, boxes: Sequence[Box], *, is_heard: bool) -> Draft:
    return Draft(title, "", note, is_heard=is_heard, lanes=tuple(Lane("", (box,)) for box in boxes))
