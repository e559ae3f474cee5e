"""The drawing as a picture, for slides and messages; its words are drawn with the font that the package carries."""

from importlib.resources import as_file, files
from math import sqrt

from pathmap_cli.errors import UsageError
from pathmap_cli.render.html import png_style
from pathmap_cli.render.svg.picture import picture, size
from pathmap_cli.views.map.crowd import for_drawing
from pathmap_cli.views.map.page import MapPage

FONTS = files("pathmap_cli") / "fonts"
FONT = "Arimo"
SHARP = 2
"""Pixels for a unit of the drawing: sharp on a large screen and in print."""
MOST_PIXELS = 60_000_000
"""A larger picture is drawn less sharp, as many programs do not open it."""
NEEDED = "The format png needs one more package. Install it with: python -m pip install 'pathmap[png]'"


def map_png(view: MapPage) -> bytes:
    """The drawing on white; raises UsageError where the package that draws pictures is not installed."""
    try:
        import resvg_py
    except ImportError:
        raise UsageError(NEEDED) from None
    drawing = picture(for_drawing(view.map), f"Pathway map: {view.title}", linked=False, style=png_style(FONT))
    with as_file(FONTS) as folder:
        return resvg_py.svg_to_bytes(
            svg_string=drawing,
            background="#ffffff",
            zoom=_zoom(drawing),
            skip_system_fonts=True,
            font_dirs=[str(folder)],
            font_family=FONT,
            sans_serif_family=FONT,
        )


def _zoom(drawing: str) -> float:
    width, height = size(drawing)
    return min(SHARP, sqrt(MOST_PIXELS / (width * height)))
