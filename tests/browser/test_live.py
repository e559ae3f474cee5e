"""The live page in a browser: a save brings the new page to where the reader was."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pathmap_cli.live.page import Maker
from pathmap_cli.live.serve import serve
from tests.browser.chromium import Browser
from tests.workspaces import fill, school

PATIENCE = 30_000
"""Milliseconds to wait for a new page; on a computer that does nothing else it takes less than two seconds."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return fill(tmp_path)


@pytest.fixture
def page(browser: Browser, root: Path) -> Iterator[Page]:
    """The page of the workspace, served and open; its own policy is in force and nothing offends against it."""
    begun, over, address, said = threading.Event(), threading.Event(), list[str](), list[str]()

    def begin(told: str) -> None:
        address.append(told)
        begun.set()

    serving = threading.Thread(
        target=serve, args=(Maker(date(2026, 11, 22)), root, begin), kwargs={"is_over": over.is_set}
    )
    serving.start()
    assert begun.wait(PATIENCE / 1000)
    context = browser.chromium.new_context()
    one = context.new_page()
    one.on("console", lambda message: said.append(message.text))
    one.on("pageerror", lambda error: said.append(str(error)))
    one.goto(address[0])
    yield one
    context.close()
    over.set()
    serving.join(PATIENCE / 1000)
    assert said == []


def save(root: Path) -> None:
    (root / "returned/vista.xlsx").write_bytes(school("Meadow High School"))


def await_new(page: Page) -> None:
    expect(page.locator(".partners")).to_contain_text("Meadow High School", timeout=PATIENCE)


def test_folds_and_the_place_on_the_page_are_kept(page: Page, root: Path) -> None:
    page.locator("details.fold > summary").first.click()
    page.evaluate("() => window.scrollTo(0, 700)")
    before = page.evaluate("() => window.scrollY")
    save(root)
    await_new(page)
    assert page.locator("details.fold").first.get_attribute("open") is not None
    assert page.evaluate("() => window.scrollY") == before > 0


def test_the_slide_and_hidden_names_are_kept(page: Page, root: Path) -> None:
    page.locator("[data-slides=start]").first.click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("n")
    slide = page.locator(".slide.now").get_attribute("id")
    loaded = page.evaluate("() => performance.timeOrigin")
    save(root)
    page.wait_for_event("load", timeout=PATIENCE)
    assert page.evaluate("() => performance.timeOrigin") > loaded
    assert page.locator(".slide.now").get_attribute("id") == slide != "glance"
    assert "Meadow High School" not in page.locator("body").inner_text()


def test_a_note_says_why_the_page_stands_still(page: Page, root: Path) -> None:
    note = page.locator(".live")
    expect(note).to_be_hidden()
    (root / "pathmap.toml").write_text("pathwy = 1")
    expect(note).to_contain_text("pathwy is not a setting", timeout=PATIENCE)
    expect(note).to_be_visible()
