"""The drawing as SVG: groups with classes, so that style sheet and script can tell lines, boxes and words apart."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from pathmap_cli.render.escape import anchor, visible
from pathmap_cli.render.svg.faces import ABOVE, CHIP, CHIP_GAP, Chips, Words, chip_width, height, inset
from pathmap_cli.render.svg.heights import heading
from pathmap_cli.render.svg.layout import CHIP_HEIGHT, PADDING, Layout, Path, Placed, Point, chip_words
from pathmap_cli.render.svg.plan import Panel, Side
from pathmap_cli.render.svg.shapes import SHORT, chip, head, number, outline, pill, rounded, sheet, slashes
from pathmap_cli.views.map.boxes import Standing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.piles import PILE

ORDER = (
    *(LineKind.JOB, LineKind.PREREQUISITE, LineKind.TRANSFER),
    *(LineKind.STACKS, LineKind.GAP, LineKind.EARLY_CREDIT),
)
"""What lies below first: each kind crosses those before it like a bridge."""
STRUCK = frozenset({Standing.ENDED, Standing.NO_AGREEMENT})


def words(x: float, y: float, text: str, style: str, anchor_at: str = "") -> Markup:
    """One line of text."""
    where = Markup(' text-anchor="{}"').format(anchor_at) if anchor_at else ""
    return Markup('<text x="{}" y="{}" class="{}"{}>{}</text>').format(
        number(x), number(y), style, where, visible(text)
    )


def drawn_path(data: str, style: str) -> Markup:
    """One path."""
    return Markup('<path class="{}" d="{}"/>').format(style, data)


def joined(parts: Iterable[Markup]) -> Markup:
    """The parts one after the other."""
    return Markup("").join(parts)


def axis(layout: Layout) -> Iterator[Markup]:
    """The moments, each over a rule as wide as its column."""
    for column, x in zip(layout.plan.columns, layout.columns, strict=True):
        yield words(x, 14, column.label, "ax")
        yield drawn_path(f"M{number(x)} 22h{number(column.width)}", "tick")


def panels(layout: Layout) -> Iterator[Markup]:
    """The frame and the name of each institution."""
    for area in layout.plan.areas:
        left, right = layout.panel_edges(area.first, area.last)
        for place, panel in enumerate(area.panels):
            top, bottom = layout.heights.panels[area.side, place]
            parts = (
                *_frame(left, right, top, bottom, is_heard=panel.told.is_heard),
                *_heading(left + PADDING - 6, top + 6, panel, layout.words_width(area)),
            )
            yield Markup('<g class="band">{}</g>').format(joined(parts))


def _frame(left: float, right: float, top: float, bottom: float, *, is_heard: bool) -> Iterator[Markup]:
    """A hairline with a strong rule on top, or dashes for who is not yet heard from."""
    edge = f"M{number(left)} {number(top)}H{number(right)}"
    yield drawn_path(f"{edge}V{number(bottom)}H{number(left)}z", "panel" if is_heard else "panel silent")
    if is_heard:
        yield drawn_path(edge, "ptop")


def _heading(x: float, y: float, panel: Panel, room: float) -> Iterator[Markup]:
    told = heading(panel, room)
    for place, line in enumerate(told.name.lines, start=1):
        y += told.name.style.leading
        yield _name(x, y - 4, line, told.beside if place == len(told.name.lines) else "")
    for note in told.notes:
        for line in note.lines:
            y += note.style.leading
            yield words(x, y - 3, line, "m")
    yield from _chips(told.chips, x, y)


def lanes(layout: Layout) -> Iterator[Markup]:
    """The labels of the lanes, over the lines that pass them."""
    for area in layout.plan.areas:
        for row in area.rows:
            if row.label:
                y = layout.heights.labels[area.side, row.number]
                if area.side is Side.CAREERS:
                    left, right = layout.panel_edges(area.first, area.last)
                    yield drawn_path(f"M{number(left)} {number(y + 4)}H{number(right)}", "benchmark")
                yield words(layout.columns[area.first], y, row.label, "lane")


def _name(x: float, y: float, title: str, note: str) -> Markup:
    return Markup('<text x="{}" y="{}"><tspan class="pt">{}</tspan><tspan class="m" dx="10">{}</tspan></text>').format(
        number(x), number(y), visible(title), visible(note)
    )


def edges(layout: Layout) -> Iterator[Markup]:
    """All lines, those of one kind above those of the kinds before it; their words come last."""
    for kind in ORDER:
        some = [path for path in layout.paths if path.line.kind is kind]
        yield from (_case(path) for path in some)
        yield from (_edge(path) for path in some)
    yield from (_words_on(path, path.chip) for path in layout.paths if path.chip)


def _attributes(path: Path) -> Markup:
    line = path.line
    style = " ".join(filter(None, (line.kind, line.standing or "", "unconfirmed" if line.unconfirmed_by else "")))
    return Markup('class="edge {}" data-from="{}" data-to="{}"').format(style, anchor(line.source), anchor(line.target))


def _case(path: Path) -> Markup:
    data = rounded(path.points, SHORT[path.line.kind])
    return Markup("<g {}>{}</g>").format(_attributes(path), drawn_path(data, "case"))


def _edge(path: Path) -> Markup:
    line, end = path.line, path.points[-1]
    data = rounded(path.points, 0 if line.standing in STRUCK else SHORT[line.kind])
    parts = [drawn_path(data, "stroke")]
    if line.kind is LineKind.EARLY_CREDIT:
        parts.append(drawn_path(data, "inner"))
    if line.standing in STRUCK:
        parts.append(drawn_path(slashes(_middle(path)), "slash"))
    else:
        parts.append(drawn_path(head(line.kind, end, to_left=path.points[-2][0] > end[0]), "head"))
    return Markup("<g {}>{}</g>").format(_attributes(path), joined(parts))


def _middle(path: Path) -> Point:
    """The middle of the last piece but for the room of the head."""
    (x1, y1), (x2, y2) = path.points[-2], path.points[-1]
    return (x1 + x2) / 2, (y1 + y2) / 2


def _words_on(path: Path, at: Point) -> Markup:
    text = chip_words(path.line)
    shape = chip if path.line.marks else pill
    parts = (
        drawn_path(shape(*at, chip_width(text), CHIP_HEIGHT), "chip gap" if path.line.marks else "chip"),
        words(at[0], at[1] + 4, text, "chip-text gap" if path.line.marks else "chip-text", "middle"),
    )
    return Markup("<g {}>{}</g>").format(_attributes(path), joined(parts))


def nodes(layout: Layout, *, linked: bool) -> Iterator[Markup]:
    """The boxes in the order of time, then from top to bottom; linked to their rows in the tables."""
    homes = {
        seat.box.id: panel.told.title
        for area in layout.plan.areas
        for panel in area.panels
        for row in panel.rows
        for seat in row.seats
    }
    for box in sorted(layout.boxes, key=lambda one: (one.seat.column, one.y)):
        yield _node(box, homes[box.seat.box.id], linked=linked)


def _node(box: Placed, home: str, *, linked: bool) -> Markup:
    told = box.seat.box
    beyond = told.kind in {"job", "transfer"}
    style = " ".join(("node", told.kind, *(("loose",) if not told.start and not beyond else ())))
    inside = Markup(" ").join((drawn_path(outline(box), "bx"), *_trim(box), *_face(box)))  # else words run together
    if told.kind == "hole" or not linked:
        return Markup('<g class="{}">{}</g>').format(style, inside)
    return Markup('<a class="{}" id="{}" href="#row-{}" aria-label="{}" data-institution="{}"{}{}>{}</a>').format(
        style,
        anchor(told.id),
        anchor(told.id),
        visible(_aloud(box)),
        visible(home),
        Markup(' data-key="{}"').format(told.key) if told.key else "",
        Markup(' data-toward="{}"').format(" ".join(told.counts_toward)) if told.counts_toward else "",
        inside,
    )


def _aloud(box: Placed) -> str:
    """What the box shows, so that whoever speaks its words finds it, and when it comes, which its place shows."""
    told, shown = box.seat.box, list(map(_read, box.seat.face.parts))
    if told.kind == "college":
        shown[:2] = [" ".join(shown[:2])]
    return ", ".join(shown if any(told.when in one for one in shown) else (*shown, told.when))


def _read(part: Words | Chips) -> str:
    if isinstance(part, Words):
        return " ".join(part.lines)
    return " ".join(mark.code for line in part.lines for mark in line)


def _trim(box: Placed) -> Iterator[Markup]:
    x, y, bottom = box.x, box.y, box.y + box.height
    if box.seat.box.kind == "cte":
        yield drawn_path(f"M{number(x + 2)} {number(y)}V{number(bottom)}", "bar")
    if box.seat.box.kind == "award":
        yield drawn_path(f"M{number(x + 1)} {number(y - 4)}V{number(bottom + 4)}", "bar")
    if box.seat.box.kind == PILE:
        yield drawn_path(sheet(box), "bx sheet")
    if box.seat.box.kind == "transfer":
        yield drawn_path(f"M{number(x)} {number(y + 2)}H{number(x + box.width)}", "bar")


def _face(box: Placed) -> Iterator[Markup]:
    x, y = box.x + inset(box.seat.box).left, box.y + ABOVE
    for part in box.seat.face.parts:
        if isinstance(part, Words):
            for place, line in enumerate(part.lines):
                yield words(x, y + place * part.style.leading + part.style.size * 0.92, line, part.style.name)
        else:
            yield from _chips(part, x, y)
        y += height(part)


def _chips(part: Chips, x: float, y: float) -> Iterator[Markup]:
    for place, line in enumerate(part.lines):
        left, middle = x, y + place * CHIP.leading + CHIP.leading / 2 + 1
        for mark in line:
            wide = chip_width(mark.code)
            yield drawn_path(chip(left + wide / 2, middle, wide, CHIP_HEIGHT), "chip gap")
            yield words(left + wide / 2, middle + 4, mark.code, "chip-text gap", "middle")
            left += wide + CHIP_GAP
