"""The map as one SVG element, for a page or as a file of its own."""

from markupsafe import Markup

from pathmap_cli.render.escape import visible
from pathmap_cli.render.svg.draw import axis, edges, joined, lanes, nodes, panels
from pathmap_cli.render.svg.layout import layout
from pathmap_cli.render.svg.margins import Margin, names_width, strips, ways
from pathmap_cli.render.svg.shapes import number
from pathmap_cli.views.map.pathway_map import PathwayMap

AXIS, MARGIN = 30, 8
BELOW = 14
TALL = 0.8
LARGE = 2200
"""A wider drawing does not shrink to a small window, or nobody could read it."""


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
    width = drawn.width + names_width(drawn)
    box = " ".join(map(number, (0, -MARGIN, width, height + 2 * MARGIN)))
    return Markup(
        '<svg class="{}" xmlns="http://www.w3.org/2000/svg" viewBox="{}" width="{}" height="{}" role="group" '
        'aria-label="{}">{}{}</svg>'
    ).format(
        _shape(width, height),
        box,
        number(width),
        number(height + 2 * MARGIN),
        visible(title),
        Markup(style),  # noqa: S704 - ours
        inside,
    )


def _shape(width: float, height: float) -> str:
    """Classes for the style sheet: how the drawing shrinks, and which way its page lies in print."""
    return "map" + " large" * (width > LARGE) + " tall" * (height > TALL * width)


def _moved(name: str, margin: Margin, y: float) -> Markup:
    return Markup('<g class="{}" transform="translate(0 {})">{}</g>').format(name, number(y), joined(margin.parts))


def _silent(*parts: Markup) -> Markup:
    """What is no box, hidden from screen readers: the tables say it."""
    return Markup('<g aria-hidden="true">{}</g>').format(joined(parts))
