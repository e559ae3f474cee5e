"""Pages as GitHub-flavored Markdown: readable raw, and as a page on a code host."""

import re
from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pathmap_cli.render.escape import code, markdown
from pathmap_cli.render.mermaid import flowchart
from pathmap_cli.views.diff.page import Diff
from pathmap_cli.views.evening import Evening
from pathmap_cli.views.frameworks.page import FrameworksPage
from pathmap_cli.views.guide import Place
from pathmap_cli.views.plan.page import PlanPage, day_words
from pathmap_cli.views.summary.page import Summary

BLANK_LINES = re.compile(r"\n{3,}")


def summary_markdown(view: Summary) -> str:
    """The whole session summary."""
    return markdown_page("session-summary.md.j2", view=view, flowchart=_flowchart(view))


def evening_markdown(view: Evening) -> str:
    """The page that links the summaries of several pathways."""
    return markdown_page("pathways.md.j2", evening=view)


def frameworks_markdown(view: FrameworksPage) -> str:
    """The frameworks page."""
    return markdown_page("frameworks-page.md.j2", view=view)


def plan_markdown(view: PlanPage) -> str:
    """The action plan, or one partner's."""
    return markdown_page("plan-page.md.j2", view=view)


def diff_markdown(view: Diff) -> str:
    """What changed between two rounds."""
    return markdown_page("diff.md.j2", view=view)


def markdown_page(template: str, **values: object) -> str:
    """A page from its template, without needless blank lines."""
    return BLANK_LINES.sub("\n\n", _environment().get_template(template).render(**values)).strip() + "\n"


@cache
def _environment() -> Environment:
    """Templates whose every value is escaped for a line or a table cell of Markdown; a misspelled name is an error."""
    environment = Environment(
        loader=PackageLoader("pathmap_cli", "render/templates/markdown"),
        autoescape=False,  # noqa: S701 - Markdown, escaped by `finalize`
        finalize=markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["code"] = code
    environment.filters["day"] = day_words
    environment.filters["cells"] = _cells
    environment.filters["address"] = Markup
    return environment


def _cells(places: Iterable[Place]) -> Markup:
    """The cells by file and sheet in one line."""
    return Markup("; ").join(_place(place) for place in places)


def _place(place: Place) -> Markup:
    where = markdown(" ".join(filter(None, (place.sheet, place.runs))))
    return Markup(f"{code(place.file)} {where}".strip())  # noqa: S704 - both are escaped for Markdown


def _flowchart(view: Summary) -> Markup:
    return Markup(flowchart(view.map))  # noqa: S704 - its labels are escaped for Mermaid
