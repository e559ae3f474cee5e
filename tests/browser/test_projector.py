"""The session summary on a projector: one section at a time, a gap in three lines, and names hidden on a key."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.report import summary_of
from pathmap_cli.pipeline.run import start
from pathmap_cli.render.formats import render
from tests.browser.chromium import Browser

SAMPLE = Path(__file__).parent.parent.parent / "sample_data" / "partnership"
NAMES = (
    "Westview High School",
    "Sample Valley High School",
    "MiraCosta College",
    "UC San Diego",
    "Westview",
    "MiraCosta",
)


@pytest.fixture(scope="module")
def html() -> str:
    return render(summary_of(join(start((SAMPLE,), date(2025, 11, 20)))), "html")


@pytest.fixture
def page(browser: Browser, html: str) -> Iterator[Page]:
    with browser.opened(html) as opened:
        yield opened.page
        assert opened.said == []


def told(page: Page) -> str:
    """All words of the page, of its drawing too."""
    words = page.evaluate("document.title + document.body.textContent.replace(document.scripts[0].textContent, '')")
    return " ".join(str(words).split())


def shown(page: Page) -> str:
    return str(page.evaluate("Array.from(document.querySelectorAll('.now'), one => one.id).join()"))


def test_names_are_hidden_everywhere_and_come_back(page: Page) -> None:
    before = told(page)
    page.keyboard.press("n")
    hidden = told(page)
    assert [name for name in NAMES if name in hidden] == []
    assert [name for name in NAMES if name not in before] == []
    assert "School A" in hidden
    assert page.locator("[data-names]").first.get_attribute("aria-pressed") == "true"
    page.keyboard.press("n")
    assert told(page) == before


def test_what_a_click_adds_while_names_are_hidden_has_no_name(page: Page) -> None:
    page.keyboard.press("n")
    page.locator("svg.map a.node").first.dispatch_event("click")
    detail = page.locator("#map-detail").inner_text()
    assert "School A" in detail
    assert [name for name in NAMES if name in detail] == []


def test_filters_that_no_gap_fits_say_so_and_can_be_taken_back(page: Page) -> None:
    page.locator("select[data-filter=area]").select_option(label="Work-based learning")
    page.locator("select[data-filter=severity]").select_option(label="high")
    assert page.locator(".filters [role=status]").inner_text() == "No gap fits these three."
    page.locator(".filters [type=reset]").click()
    page.wait_for_function("!document.querySelector('article.gap[hidden]')")


def test_a_link_keeps_the_filters_that_show_its_gap_and_drops_those_that_hide_it(page: Page) -> None:
    area, gaps = page.locator("select[data-filter=area]"), page.locator("article.gap")
    area.select_option(label="Work-based learning")
    page.evaluate("location.hash = document.querySelector('article.gap:not([hidden])').id")
    assert area.input_value() == "Work-based learning"
    page.evaluate("location.hash = document.querySelector('article.gap[hidden]').id")
    page.wait_for_function("document.querySelector('article.gap').offsetHeight > 0")
    assert area.input_value() == ""
    assert gaps.first.is_visible()


def test_the_filters_still_work_while_names_are_hidden(page: Page) -> None:
    page.keyboard.press("n")
    page.locator("select[data-filter=institutions]").select_option(label="College A")
    assert 0 < page.locator("article.gap:visible").count() < page.locator("article.gap").count()


def test_arrow_keys_turn_the_sections_and_escape_comes_back(page: Page) -> None:
    page.locator("[data-slides=start]").click()
    assert shown(page) == "glance"
    page.keyboard.press("ArrowRight")
    assert shown(page) == "map"
    assert page.locator("main > section:visible").count() == 1
    page.keyboard.press("ArrowLeft")
    assert shown(page) == "glance"
    page.keyboard.press("End")
    assert shown(page) == "plan"
    page.keyboard.press("Escape")
    assert page.locator("main > section:visible").count() > 5


def test_a_link_to_another_section_shows_it(page: Page) -> None:
    page.locator("[data-slides=start]").click()
    page.locator("#glance .tonight a").first.click()
    page.wait_for_function("document.querySelector('#questions.now')")


def test_a_gap_says_what_to_do_when_asked(page: Page) -> None:
    page.locator("[data-slides=start]").click()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert shown(page).startswith("area-")
    card = page.locator("article.gap:visible").first
    assert not card.locator(".action").is_visible()
    card.locator("[data-more]").click()
    assert card.locator(".action").is_visible()


def test_a_link_to_a_reference_section_opens_the_fold(page: Page) -> None:
    assert not page.locator("#sources").is_visible()
    page.evaluate("location.hash = '#sources'")
    page.wait_for_function("document.querySelector('#reference').open")
    assert page.locator("#sources").is_visible()
