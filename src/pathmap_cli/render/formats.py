"""The formats of the session summary and of the map: a line a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pathmap_cli.render.data import as_json
from pathmap_cli.render.html import evening_html, map_html, map_svg, summary_html
from pathmap_cli.render.markdown import evening_markdown, summary_markdown
from pathmap_cli.render.mermaid import flowchart
from pathmap_cli.views.evening import Evening
from pathmap_cli.views.map.page import MapPage
from pathmap_cli.views.summary.page import Summary

FORMATS: Mapping[str, Callable[[Summary], str]] = MappingProxyType(
    {"html": summary_html, "md": summary_markdown, "json": as_json}
)
"""By the ending of the file's name."""
EVENING_FORMATS: Mapping[str, Callable[[Evening], str]] = MappingProxyType(
    {"html": evening_html, "md": evening_markdown}
)
MAP_FORMATS: Mapping[str, Callable[[MapPage], str]] = MappingProxyType(
    {"html": map_html, "svg": map_svg, "mermaid": lambda view: flowchart(view.map) + "\n"}
)


def render(view: Summary, format: str) -> str:  # noqa: A002 - the word of the command line
    """The summary in one of FORMATS."""
    return FORMATS[format](view)
