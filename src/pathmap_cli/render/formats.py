"""The formats of the session summary, the frameworks page and the map: a line a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pathmap_cli.render.data import as_json
from pathmap_cli.render.html import evening_html, frameworks_html, map_html, map_svg, plan_html, summary_html
from pathmap_cli.render.markdown import evening_markdown, frameworks_markdown, plan_markdown, summary_markdown
from pathmap_cli.render.mermaid import flowchart
from pathmap_cli.render.png import map_png
from pathmap_cli.views.evening import Evening
from pathmap_cli.views.frameworks.page import FrameworksPage
from pathmap_cli.views.map.page import MapPage
from pathmap_cli.views.plan.page import PlanPage
from pathmap_cli.views.summary.page import Summary

FORMATS: Mapping[str, Callable[[Summary], str]] = MappingProxyType(
    {"html": summary_html, "md": summary_markdown, "json": as_json}
)
"""By the ending of the file's name."""
FRAMEWORK_FORMATS: Mapping[str, Callable[[FrameworksPage], str]] = MappingProxyType(
    {"html": frameworks_html, "md": frameworks_markdown, "json": as_json}
)
"""The same formats, for the frameworks page."""
EVENING_FORMATS: Mapping[str, Callable[[Evening], str]] = MappingProxyType(
    {"html": evening_html, "md": evening_markdown}
)
PLAN_FORMATS: Mapping[str, Callable[[PlanPage], str]] = MappingProxyType({"html": plan_html, "md": plan_markdown})
"""Those that are text; the workbook is written by `workbook.plan`."""
MAP_FORMATS: Mapping[str, Callable[[MapPage], str]] = MappingProxyType(
    {"html": map_html, "svg": map_svg, "mermaid": lambda view: flowchart(view.map) + "\n"}
)
PICTURE = "png"
"""The format of the map that is no text."""


def map_content(view: MapPage, name: str) -> bytes:
    """The map in one of MAP_FORMATS or as a picture; raises UsageError where what draws pictures is not installed."""
    return map_png(view) if name == PICTURE else MAP_FORMATS[name](view).encode()


def render(view: Summary | FrameworksPage, format: str) -> str:  # noqa: A002 - the word of the command line
    """The summary or the frameworks page in one of FORMATS."""
    return FORMATS[format](view) if isinstance(view, Summary) else FRAMEWORK_FORMATS[format](view)
