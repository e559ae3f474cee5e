"""The map as one SVG element, for a page or as a file of its own."""

import re

from markupsafe import Markup

from pathmap_cli.render.escape import visible
from pathmap_cli.render.svg.draw import axis, edges, joined, lanes, nodes, panels
from pathmap_cli.render.svg.layout import layout
from pathmap_cli.render.svg.margins import Margin, names_width, strips, ways
from pathmap_cli.render.svg.shapes import number
from pathmap_cli.views.map.pathway_map import PathwayMap

AXIS, MARGIN = 30, 8
BELOW = 14
SIZE = re.compile(r'<svg [^>]*? width="([\d.]+)" height="([\d.]+)"')
TALL = 0.8
READABLE = 0.82
"""How far a drawing on a page shrinks at most: its smallest words, 11 units high, stay 9 pixels high."""


def picture(view: PathwayMap, title: str, *, linked: bool = True, style: str = "") -> Markup:
    """The SVG; `linked` boxes lead to their rows in the tables, `style` is what a file of its own brings with it."""
    drawn = layout(view)
    into, out, below = ways(drawn, view, out=False), ways(drawn, view, out=True), strips(drawn, view)
    panels_at = AXIS + into.height + BELOW
    out_at = panels_at + drawn.heights.bottom + BELOW
    height = out_at + out.height + below.height
    around = _silent(*panels(drawn), *edges(drawn), *lanes(drawn))
    main = joined((around, *nodes(drawn, linked=linked)))
    margins = (
        _moved("ways", into, AXIS),
        _moved("ways", out, out_at),
        _moved("strips", below, out_at + out.height),
    )
    inside = joined((_silent(*axis(drawn), *margins), _moved("panels", Margin((main,), 0), panels_at)))
    width, shown = drawn.width + names_width(drawn), READABLE if linked else 1
    box = " ".join(map(number, (0, -MARGIN, width, height + 2 * MARGIN)))
    return Markup(
        '<svg class="{}" xmlns="http://www.w3.org/2000/svg" viewBox="{}" width="{}" height="{}" role="group" '
        'aria-label="{}">{}{}</svg>'
    ).format(
        "map tall" if height > TALL * width else "map",
        box,
        number(width * shown),
        number((height + 2 * MARGIN) * shown),
        visible(title),
        Markup(style),  # noqa: S704 - ours
        inside,
    )


def size(drawing: str) -> tuple[float, float]:
    """The width and the height of a picture."""
    found = SIZE.match(drawing)
    if found is None:
        raise ValueError(drawing[:80])
    return float(found[1]), float(found[2])


def _moved(name: str, margin: Margin, y: float) -> Markup:
    return Markup('<g class="{}" transform="translate(0 {})">{}</g>').format(name, number(y), joined(margin.parts))


def _silent(*parts: Markup) -> Markup:
    """What is no box, hidden from screen readers: the tables say it."""
    return Markup('<g aria-hidden="true">{}</g>').format(joined(parts))
