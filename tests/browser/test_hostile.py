"""Hostile text in every place of the views, opened in the programs that read them: it stays text."""

from collections.abc import Mapping

import pytest

from pathmap_cli.render.formats import FORMATS, MAP_FORMATS
from pathmap_cli.views.map.page import MapPage, map_page
from pathmap_cli.views.summary.page import Summary
from tests.browser.chromium import Browser
from tests.render.hostile import poisoned
from tests.render.test_summary_html import HOSTILE
from tests.render.test_summary_markdown import HOSTILE as STRUCTURE
from tests.views.summary.partnership import assessed, summed_up, workbooks

COUNTS = """() => Array.from(document.querySelectorAll("*")).reduce((told, one) => {
    told[one.tagName] = (told[one.tagName] || 0) + 1;
    return told;
}, {})"""
LINES = ("text", "tspan")  # of the drawing: a text of other words breaks into other lines
WORDS = (HOSTILE, *STRUCTURE, "``` `` `", "end", "%% x", "%%{init: {}}%%")
PARSED = "text => mermaid.parse(text).then(told => told.diagramType, error => String(error))"
FLOWCHART = "flowchart-v2"


@pytest.fixture(scope="module")
def summary() -> Summary:
    return summed_up()


@pytest.fixture(scope="module")
def mapped() -> MapPage:
    return map_page(*assessed(workbooks()))


def counted(browser: Browser, text: str, ending: str) -> Mapping[str, int]:
    """How many elements of each kind there are, after the page has said nothing and asked for nothing."""
    with browser.opened(text, ending=ending) as opened:
        assert opened.said == []
        assert opened.asked == [opened.page.url]
        found: Mapping[str, int] = opened.page.evaluate(COUNTS)
        return {tag: count for tag, count in found.items() if tag not in LINES}


def test_a_page_with_hostile_text_is_the_same_page(browser: Browser, summary: Summary) -> None:
    harmless, hostile = (FORMATS["html"](poisoned(summary, text)) for text in ("x", HOSTILE))
    assert counted(browser, hostile, "html") == counted(browser, harmless, "html")


def test_a_drawing_with_hostile_text_is_the_same_drawing(browser: Browser, mapped: MapPage) -> None:
    harmless, hostile = (MAP_FORMATS["svg"](poisoned(mapped, text)) for text in ("x", HOSTILE))
    assert counted(browser, hostile, "svg") == counted(browser, harmless, "svg")


def test_mermaid_reads_every_flowchart(browser: Browser, mermaid: str, mapped: MapPage) -> None:
    charts = [MAP_FORMATS["mermaid"](poisoned(mapped, text)) for text in WORDS]
    with browser.opened("<!doctype html>") as opened:
        opened.page.add_script_tag(content=mermaid)
        for chart in (MAP_FORMATS["mermaid"](mapped), *charts):
            assert opened.page.evaluate(PARSED, chart) == FLOWCHART, chart
        assert opened.page.evaluate(PARSED, 'flowchart LR\n  n1["a"] x') != FLOWCHART
