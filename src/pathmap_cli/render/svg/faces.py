"""What a box says, wrapped to its width: a face knows how high it must be before anything is placed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.render.svg.text import width, wrapped
from pathmap_cli.views.map.boxes import Box, Bridge, Mark, Standing


@dataclass(frozen=True, slots=True)
class Style:
    """A size of type in units of the drawing; `leading` is from one line to the next."""

    name: str
    size: float
    leading: float
    bold: bool = False


TITLE = Style("t", 13, 15.5, bold=True)
SMALL_TITLE = Style("ta", 12.5, 15, bold=True)
CODE = Style("c", 14, 17, bold=True)
NAME = Style("s", 12, 14.5)
META = Style("m", 11.5, 14)
STRONG = Style("mb", 11.5, 14, bold=True)
WAGE = Style("wage", 18, 23, bold=True)
CHIP = Style("chip", 11, 19, bold=True)
AXIS = Style("ax", 14, 18, bold=True)

ABOVE, BELOW = 8, 8
CHIP_PADDING, CHIP_GAP = 9, 5


@dataclass(frozen=True, slots=True)
class Inset:
    """The room at the left and right of a box that text does not take: bars, notches, points."""

    left: float
    right: float


INSETS: Mapping[str, Inset] = {
    "cte": Inset(12, 7),
    "award": Inset(12, 20),
    "certification": Inset(17, 17),
    "job": Inset(12, 10),
    "on_ramp": Inset(9, 14),
    "pile": Inset(9, 11),
}
USUAL = Inset(9, 7)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph in one style."""

    style: Style
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chips:
    """Gaps at a box, as many on a line as fit."""

    lines: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Face:
    """The paragraphs of a box from top to bottom, and the height that they need."""

    parts: tuple[Words | Chips, ...]
    height: float


def inset(box: Box) -> Inset:
    """What this kind of box keeps free at its sides."""
    return INSETS.get(box.kind, USUAL)


def face(box: Box, room: float) -> Face:
    """The face of a box that is so wide."""
    free = room - inset(box).left - inset(box).right
    parts: list[Words | Chips] = [
        Words(style, wrapped(text, free, style.size, bold=style.bold)) for style, text in _paragraphs(box) if text
    ]
    if box.marks:
        parts.append(chips(box.marks, free))
    return Face(tuple(parts), ABOVE + sum(map(height, parts)) + BELOW)


def height(part: Words | Chips) -> float:
    """The height of a paragraph."""
    if isinstance(part, Words):
        return len(part.lines) * part.style.leading
    return len(part.lines) * CHIP.leading + 2 if part.lines else 0


def chips(marks: tuple[Mark, ...], room: float) -> Chips:
    """The gaps in as many lines as they need."""
    return Chips(tuple(_chip_lines(marks, room)) if marks else ())


def chip_width(text: str) -> float:
    """How wide a chip with this text is."""
    return width(text, CHIP.size, bold=True) + 2 * CHIP_PADDING


def _chip_lines(marks: tuple[Mark, ...], room: float) -> Iterator[tuple[Mark, ...]]:
    line: list[Mark] = []
    for mark in marks:
        if line and sum(chip_width(one.code) + CHIP_GAP for one in (*line, mark)) - CHIP_GAP > room:
            yield tuple(line)
            line = []
        line.append(mark)
    yield tuple(line)


def _paragraphs(box: Box) -> Iterator[tuple[Style, str]]:
    if box.kind in {"college", "named"}:
        yield CODE, box.code
        yield NAME, box.title
        yield META, " · ".join((*box.facts, *_toward(box)))
    elif box.kind == "award":
        yield TITLE, f"{box.key}  {box.title}"
        yield META, box.code
        yield META, " · ".join(box.facts)
    elif box.kind == "transfer":
        yield TITLE, box.title
        yield META, " · ".join((*box.facts, *_toward(box)))
        yield META, f"not yet confirmed by {box.unconfirmed_by}" if box.unconfirmed_by else ""
    elif box.kind == "job":
        wage, *others = box.facts or ("",)
        yield TITLE, box.title
        yield (WAGE if wage.startswith("$") else META), wage
        yield META, " · ".join(filter(None, (box.code, *others)))
    else:
        yield (TITLE if box.kind == "cte" else SMALL_TITLE), box.title
        yield META, " · ".join(filter(None, (box.code, *box.facts, box.when if box.span > 1 else "")))
        yield META, f"after {box.needs}" if box.needs and not box.after else ""
    if box.kind != "college":
        yield from ((META, _without_line(bridge)) for bridge in box.bridges)


def _toward(box: Box) -> Iterator[str]:
    if box.counts_toward:
        yield f"{'toward' if box.kind == 'college' else 'from'} {', '.join(box.counts_toward)}"


def _without_line(bridge: Bridge) -> str:
    """What no line says: early credit whose other end is not on the map, and whom it is not yet confirmed by."""
    if bridge.target:
        return f"not yet confirmed by {bridge.unconfirmed_by}" if bridge.unconfirmed_by else ""
    if bridge.standing is Standing.EXAM:
        return bridge.how if "credit" in bridge.how else f"{bridge.how} credit"
    return "; ".join((f"? {bridge.words}", *bridge.notes[:1]))
