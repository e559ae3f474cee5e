"""The reference pages as Markdown: one template a page."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pathmap_cli.views.reference import frameworks, gaps, issues, lists, settings, sheets
from pathmap_cli.vocabulary.words import words

PAGES: Mapping[str, Callable[[], Mapping[str, object]]] = MappingProxyType(
    {
        "sheets": lambda: {"types": sheets.types(), "workbooks": sheets.workbooks()},
        "lists": lambda: {"lists": lists.lists()},
        "issues": lambda: {"families": issues.families(), "retired": issues.retired()},
        "gaps": lambda: {"families": gaps.families(), "retired": gaps.retired()},
        "frameworks": lambda: {"frameworks": frameworks.entries()},
        "words": lambda: {"words": words()},
        "settings": lambda: {"tables": settings.settings()},
    }
)
"""The pages by name, each with what its template is filled with."""

SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\*[]|"} | {"<": "&lt;", "\n": " "})


def reference_page(name: str) -> str:
    """The Markdown of one of PAGES."""
    return _environment().get_template(f"{name}.md").render(PAGES[name]())


@cache
def _environment() -> Environment:
    """Templates whose every value is escaped for a line or a table cell of Markdown, unless a filter has done it."""
    environment = Environment(
        loader=PackageLoader("pathmap_cli", "render/templates/reference"),
        autoescape=False,  # noqa: S701 - Markdown, escaped by `finalize`
        finalize=_escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["code"] = _code
    environment.filters["paragraphs"] = _paragraphs
    return environment


def _escaped(value: object) -> str:
    return value if isinstance(value, Markup) else str(value).translate(SPECIAL)


def _code(text: str) -> Markup:
    """A code span; a pipe in one still ends a table cell."""
    return Markup("`{}`").format(Markup(text.replace("|", "\\|")))  # noqa: S704 - our own declarations


def _paragraphs(text: str) -> Markup:
    return Markup("\n\n".join(map(_escaped, text.split("\n\n"))))  # noqa: S704
