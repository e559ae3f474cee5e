"""The session summary as one HTML file: no network, and a policy that lets nothing run but our own style and script."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pathmap_cli.render.escape import anchor, finished, visible
from pathmap_cli.views.summary.page import Summary

TEMPLATES = "render/templates/html"
STYLES = ("tokens", "page", "masthead", "map", "cards", "tables", "narrow", "print")
"""The parts of the style sheet, in the order of the cascade."""
SCRIPTS = ("trace", "filters")


def summary_html(view: Summary) -> str:
    """The whole page."""
    style = Markup("\n".join(_text(f"css/{part}.css") for part in STYLES))  # noqa: S704 - our own files
    script = Markup("\n".join(_text(f"js/{part}.js") for part in SCRIPTS))  # noqa: S704
    return (
        _environment()
        .get_template("session-summary.html.j2")
        .render(view=view, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script))
    )


@cache
def _environment() -> Environment:
    """Templates whose every value is made visible, then escaped; a misspelled name is an error."""
    environment = Environment(
        loader=PackageLoader("pathmap_cli", TEMPLATES),
        autoescape=True,
        finalize=finished,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["anchor"] = anchor
    environment.filters["visible"] = visible
    return environment


@cache
def _text(name: str) -> str:
    """A file of ours with line breaks as browsers count them, or the hash would not fit."""
    return (files("pathmap_cli") / TEMPLATES / name).read_text(encoding="utf-8").strip()


def _hash(block: str) -> str:
    return f"sha256-{b64encode(sha256(block.encode()).digest()).decode()}"
