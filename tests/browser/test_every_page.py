"""Every page, and those of the sample in both color schemes: nothing that axe-core objects to, nothing to the console, nothing from outside."""

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, Template

from pathmap_cli.render import html
from tests.browser import pages
from tests.browser.chromium import Browser, Scheme
from tests.render.page_structure import Page

NAMES = list(pages.names())
LOOKED_AT = [(name, "light") for name in NAMES] + [(name, "dark") for name in NAMES if name.startswith("sample")]
NARROW = 320
HEIGHT = 1000
ZOOMED = 640  # 1280 pixels at 200 %
PAPERS = {"Letter": 816, "A4": 794}  # CSS pixels
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = """async (tags) => {
    const told = await axe.run(document, {
        runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false});
    return told.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`));
}"""
WIDER = """(limit) => Array.from(document.querySelectorAll("body *")).filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > limit + 1 && getComputedStyle(one).visibility !== "hidden";
}).map(one => `${one.tagName}.${one.getAttribute("class")}: ${one.textContent.trim().slice(0, 60)}`)"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("name, scheme", LOOKED_AT)
def test_axe_objects_to_nothing(browser: Browser, axe: str, name: str, scheme: Scheme) -> None:
    with browser.opened(pages.page(name), scheme=scheme) as opened:
        opened.page.evaluate(axe)
        opened.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found: Any = opened.page.evaluate(AXE, RULES)
        assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_nothing_and_asks_for_nothing(browser: Browser, name: str) -> None:
    with browser.opened(pages.page(name)) as opened:
        opened.page.wait_for_load_state("networkidle")
        assert opened.said == []
        assert opened.asked == [opened.page.url]


@pytest.mark.parametrize("name", NAMES)
def test_nobody_scrolls_sideways_and_paper_cuts_nothing_off(browser: Browser, name: str) -> None:
    with browser.opened(pages.page(name)) as opened:
        for width in (NARROW, ZOOMED):
            opened.page.set_viewport_size({"width": width, "height": HEIGHT})
            assert opened.page.evaluate(SIDEWAYS) <= 0, f"{width} pixels"
        opened.page.emulate_media(media="print")
        for paper, width in PAPERS.items():
            opened.page.set_viewport_size({"width": width, "height": HEIGHT})
            assert opened.page.evaluate(WIDER, width) == [], paper
            assert opened.page.evaluate(SIDEWAYS) <= 0, paper


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_styled_or_scripted_in_an_attribute(name: str) -> None:
    page = Page(pages.page(name))
    used = {attribute for _, attributes in page.elements for attribute in attributes}
    assert {one for one in used if one == "style" or one.startswith("on")} == set()
    assert not re.search(r"javascript\s*:", page.source, re.IGNORECASE)


def test_a_fault_would_be_seen(browser: Browser, axe: str) -> None:
    page = pages.page("sample: session summary")
    faulty = page.replace("<main", '<img src="https://example.org/x"><canvas width="999"></canvas><main', 1)
    with browser.opened(faulty, NARROW) as opened:
        assert len(opened.asked) == 2
        assert any("Content Security Policy" in one for one in opened.said)
        assert opened.page.evaluate(SIDEWAYS) > 0
        assert any(one.startswith("CANVAS") for one in opened.page.evaluate(WIDER, NARROW))
        opened.page.evaluate(axe)
        assert any(one.startswith("image-alt") for one in opened.page.evaluate(AXE, RULES))


def test_every_page_is_in_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that makes a whole page is used by a page of the list."""
    used: set[str] = set()

    def get_template(self: Environment, name: str, parent: str | None = None) -> Template:
        used.add(name)
        return found(self, name, parent)

    found = Environment.get_template
    monkeypatch.setattr(Environment, "get_template", get_template)
    one = pages.partnership("sample")
    for make in pages.PAGES.values():
        make(one)
    folder = Path(html.__file__).parent / "templates" / "html"
    whole = {file.name for file in folder.glob("*.j2") if "<!doctype" in file.read_text(encoding="utf-8").lower()}
    assert whole - used == set()
