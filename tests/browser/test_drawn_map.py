"""The drawn map as a browser measures it: no box on another, no word outside its box, no line through a box."""

from typing import Any

import pytest

from benchmarks.partnership import write_partnership
from tests.browser import pages
from tests.browser.chromium import Browser, script
from tests.render.page_structure import Page

WIDTHS = (390, 1280, 1920)
SMALLEST = 9
"""Pixels of the smallest words on a screen."""
SMALLER = "12 schools and 4 colleges"
DRAWN = (
    *("sample: map", "sample: session summary", "sample: map for students", "messy twin: map"),
    *("half-filled workbook: map", SMALLER, "20 schools and 4 colleges: map"),
)


@pytest.fixture(scope="module", params=DRAWN)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param != SMALLER:
        return pages.page(request.param)
    folder = tmp_path_factory.mktemp("large")
    write_partnership(folder, rows=800)
    return pages.read(*sorted((folder / "returned").iterdir())[8:]).map()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_overlaps_and_nothing_is_cut(browser: Browser, page: str, width: int) -> None:
    seen: Any = browser.seen(page, width, script("measure.js"), "measure")
    assert seen["boxes"] > 0
    assert seen["points"] >= seen["lines"]
    assert seen["found"] == []
    assert seen["smallest"] >= SMALLEST
    assert seen["sideways"] <= 0


@pytest.mark.parametrize(
    "old, new, said",
    [
        ('<a class="node college"', '<a transform="translate(90 0)" class="node college"', "boxes overlap"),
        ('<a class="node college"', '<a transform="translate(-30 0)" class="node college"', "line through a box"),
        ('class="t">', 'class="t">Wider than any box can be, by far. ', "words leave their box"),
        ('text-anchor="middle">', 'text-anchor="middle">More words than fit. ', "words leave"),
        ('class="m on">', 'class="m on">Far more than this bar can hold, whoever looks. ', "words leave their bar"),
    ],
)
def test_what_is_wrong_would_be_seen(browser: Browser, old: str, new: str, said: str) -> None:
    page = pages.page("sample: map")
    assert old in page
    seen: Any = browser.seen(page.replace(old, new, 1 if "node" in new else -1), 1280, script("measure.js"), "measure")
    assert any(one.startswith(said) for one in seen["found"])


def test_the_page_answers_to_pointing_keys_and_filters(browser: Browser) -> None:
    seen: Any = browser.seen(pages.page("sample: map"), 1280, script("interact.js"), "interact")
    assert (seen["before"], seen["hidden"], seen["filters"]) == (False, True, True)
    assert seen["traced"]
    assert {"CS 111 Introduction to Computer Science I", "Computer Science & Software Engineering 1-2"} <= set(
        seen["lit"]
    )
    assert "MATH 265 Differential Equations" not in seen["lit"]
    assert seen["cleared"]
    assert "Introduction to Computer Science II" in seen["opened"]
    assert "miracosta-college.xlsx: Courses" in seen["opened"]
    assert (seen["focus"], seen["closed"]) == ("H3", True)
    assert seen["credit"] == 0
    assert "Westview High School" in seen["shown"]
    assert "Sample Valley High School" not in seen["shown"]
    assert seen["order"] == sorted(seen["order"])


def test_the_boxes_and_their_rows_lead_to_each_other(page: str) -> None:
    parsed = Page(page)
    ids = parsed.all("id")
    assert len(ids) == len(set(ids))
    links = {link.removeprefix("#") for link in parsed.all("href")}
    assert links <= set(ids)
    boxes = [
        attributes["id"]
        for tag, attributes in parsed.elements
        if tag == "a" and "node" in (attributes.get("class") or "")
    ]
    assert {f"row-{box}" for box in boxes} <= links
