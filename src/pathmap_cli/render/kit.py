"""The facilitator's materials as Markdown to edit and as pages to show: a file a step, and an index."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pathmap_cli.render.html import html_page
from pathmap_cli.render.markdown import markdown_page
from pathmap_cli.views.kit.kit import Kit, Step

STYLES = ("tokens", "page", "kit")
SCRIPTS = ("slides",)


def _step_html(kit: Kit, step: Step) -> str:
    return html_page("kit-step.html.j2", STYLES, SCRIPTS, kit=kit, step=step)


def _step_markdown(kit: Kit, step: Step) -> str:
    return markdown_page("kit-step.md.j2", kit=kit, step=step)


def _index_html(kit: Kit) -> str:
    return html_page("kit-index.html.j2", STYLES, (), kit=kit)


def _index_markdown(kit: Kit) -> str:
    return markdown_page("kit-index.md.j2", kit=kit)


def forms_html(kit: Kit) -> str:
    """The pages to fill in by hand, for the printer."""
    return html_page("kit-forms.html.j2", (*STYLES, "paper"), (), kit=kit)


STEPS: Mapping[str, Callable[[Kit, Step], str]] = MappingProxyType({"md": _step_markdown, "html": _step_html})
"""A step in each format, by the ending of the file's name."""
INDEXES: Mapping[str, Callable[[Kit], str]] = MappingProxyType({"md": _index_markdown, "html": _index_html})
"""The index in each format; it links to the files of the steps beside it."""
