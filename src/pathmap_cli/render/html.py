"""Pages as one HTML file each: no network, and a policy that lets nothing run but our own style and script."""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pathmap_cli.render.escape import anchor, finished, visible
from pathmap_cli.render.svg.picture import picture
from pathmap_cli.views.evening import Evening
from pathmap_cli.views.frameworks.page import LEVELS, RATINGS, FrameworksPage
from pathmap_cli.views.map.crowd import for_drawing
from pathmap_cli.views.map.page import Audience, MapPage
from pathmap_cli.views.plan.page import PlanPage, day_words
from pathmap_cli.views.summary.page import Summary

TEMPLATES = "render/templates/html"
COLOR = re.compile(r"--([a-z]+): (#[0-9a-f]+);")
VARIABLE = re.compile(r"var\(--([a-z]+)\)")
PAGE_ONLY = "/* On a page. */"
FONT = 'svg{font-family:-apple-system,"Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif}'
PAPER = "svg{background:var(--paper)}"
STYLES = ("tokens", "page", "masthead", "map", "cards", "tables", "measures", "wages", "narrow", "print", "drawing")
"""The parts of the style sheet, in the order of the cascade."""
PATHWAYS_STYLES = ("tokens", "page", "masthead", "pathways", "narrow", "print")
PLAN_STYLES = ("tokens", "page", "masthead", "cards", "tables", "plan", "narrow", "print")
SCRIPTS = ("map", "tables", "filters")
SUMMARY_STYLES = (*STYLES, "projector")
SUMMARY_SCRIPTS = (*SCRIPTS, "slides", "names")


def summary_html(view: Summary) -> str:
    """The session summary."""
    return _with_map("session-summary.html.j2", view, SUMMARY_STYLES, SUMMARY_SCRIPTS, live=False)


def live_html(view: Summary, note: str = "") -> str:
    """The session summary as `pathmap live` serves it: it follows its version, and has a note where a run stopped."""
    styles, scripts = (*SUMMARY_STYLES, "live"), (*SUMMARY_SCRIPTS, "live")
    return _with_map("session-summary.html.j2", view, styles, scripts, live=True, note=note)


def evening_html(view: Evening) -> str:
    """The page that links the summaries of several pathways."""
    return html_page("pathways.html.j2", PATHWAYS_STYLES, (), evening=view)


def frameworks_html(view: FrameworksPage) -> str:
    """The frameworks page."""
    return html_page(
        "frameworks-page.html.j2",
        (*STYLES, "frameworks"),
        (),
        view=view,
        scale=tuple(zip(LEVELS, RATINGS, strict=True)),
    )


def plan_html(view: PlanPage) -> str:
    """The action plan, or one partner's."""
    return html_page("plan-page.html.j2", PLAN_STYLES, (), view=view)


def map_html(view: MapPage) -> str:
    """The pathway map with its tables."""
    return _with_map("map-students.html.j2" if view.audience is Audience.STUDENTS else "map-page.html.j2", view)


def _with_map(
    template: str,
    view: Summary | MapPage,
    styles: Sequence[str] = STYLES,
    scripts: Sequence[str] = SCRIPTS,
    **values: object,
) -> str:
    shown = for_drawing(view.map)
    drawing = picture(shown, f"Pathway map: {view.title}")
    drawn = frozenset(box.id for box in (*shown.boxes, *shown.transfer, *shown.jobs))
    return html_page(template, styles, scripts, view=view, drawing=drawing, drawn=drawn, **values)


def html_page(template: str, styles: Sequence[str], scripts: Sequence[str], **values: object) -> str:
    """A page from its template, with these parts of css/ and js/ and their hashes beside the values."""
    style = Markup("\n".join(_text(f"css/{part}.css") for part in styles))  # noqa: S704 - our own files
    script = Markup("\n".join(_text(f"js/{part}.js") for part in scripts))  # noqa: S704
    page = _environment().get_template(template)
    return page.render(style=style, script=script, style_hash=_hash(style), script_hash=_hash(script), **values)


def map_svg(view: MapPage) -> str:
    """The drawing as a file of its own, which looks the same where nothing else of ours is."""
    return picture(for_drawing(view.map), f"Pathway map: {view.title}", linked=False, style=svg_style()) + "\n"


@cache
def svg_style() -> str:
    """The style of a drawing that stands alone: colors in plain values, as not every program knows variables."""
    light, dark = _colors()
    rules = PAPER + _drawing_rules()
    return f"<style>{FONT}{_colored(rules, light)}@media (prefers-color-scheme:dark){{{_colored(rules, dark)}}}</style>"


def png_style(font: str) -> str:
    """The style of a drawing that becomes a picture: light, in this font."""
    return f"<style>svg{{font-family:{font}}}{_colored(_drawing_rules(), _colors()[0])}</style>"


def _drawing_rules() -> str:
    return _text("css/drawing.css").split(PAGE_ONLY, maxsplit=1)[0]


def _colors() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The colors by light and by dark preference."""
    light, dark = (dict(COLOR.findall(part)) for part in _text("css/tokens.css").split("@media screen", maxsplit=1))
    return light, light | dark


def _colored(rules: str, colors: Mapping[str, str]) -> str:
    return VARIABLE.sub(lambda found: colors[found[1]], rules)


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
    environment.filters["day"] = day_words
    return environment


@cache
def _text(name: str) -> str:
    """A file of ours with line breaks as browsers count them, or the hash would not fit."""
    return (files("pathmap_cli") / TEMPLATES / name).read_text(encoding="utf-8").strip()


def _hash(block: str) -> str:
    return f"sha256-{b64encode(sha256(block.encode()).digest()).decode()}"
