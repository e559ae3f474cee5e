"""The session summary as one HTML file: nothing from outside, nothing that a cell could break, readable by everybody."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest

from pathmap_cli.render.formats import FORMATS, render
from pathmap_cli.views.summary.page import Summary
from tests.conftest import Snapshot
from tests.render.hostile import poisoned
from tests.render.page_structure import Page
from tests.views.summary.partnership import summed_up

HOSTILE = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} </style> \u202eabc\u0000 =cmd|' /C calc'!A0"
)
HASH = re.compile(r"sha256-[A-Za-z0-9+/]+=*")
OUTSIDE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/2000/svg|[A-Za-z0-9+/]*=')", re.IGNORECASE)


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


@pytest.fixture(scope="module", params=["everybody", "one partner", "nobody yet"])
def page(request: pytest.FixtureRequest) -> Page:
    views = {
        "everybody": summed_up(),
        "one partner": summed_up(institution="Vista High School"),
        "nobody yet": summed_up([]),
    }
    return Page(render(views[request.param], "html"))


def test_the_page_of_a_small_partnership(view: Summary, snapshot: Snapshot) -> None:
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", render(view, "html"), flags=re.DOTALL)
    text = re.sub(r"'sha256-[^']+'", "'sha256-…'", text)
    text = re.sub(r"\n\s*(?=\n)", "", text.replace(view.pathmap, "VERSION"))
    snapshot("session-summary.html", text)


def test_only_our_own_style_and_script_may_run(page: Page) -> None:
    policy = next(attributes["content"] for tag, attributes in page.elements if "http-equiv" in attributes) or ""
    assert policy.startswith("default-src 'none'; ")
    for block in ("style", "script"):
        digest = b64encode(sha256(page.blocks[block].encode()).digest()).decode()
        assert f"{block}-src 'sha256-{digest}'" in policy


def test_nothing_is_styled_or_scripted_in_an_attribute(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert "style" not in names
    assert not {name for name in names if name.startswith("on")}
    assert [tag for tag, _ in page.elements].count("script") == 1


def test_nothing_comes_from_outside(page: Page) -> None:
    assert not page.all("src")
    assert all(href.startswith("#") for href in page.all("href"))
    assert not OUTSIDE.search(HASH.sub("", page.source))


def test_every_link_has_a_target_and_every_id_is_there_once(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href")} <= set(ids)


def test_headings_leave_no_level_out(page: Page) -> None:
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(page.headings))


def test_tables_have_captions_and_scopes(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption")
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")


def test_landmarks_and_language(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert all(tags.count(landmark) == 1 for landmark in ("main", "nav"))
    assert page.elements[0] == ("html", {"lang": "en"})


def test_every_class_of_the_map_has_a_place_in_the_style(page: Page) -> None:
    used = {
        name for value in page.all("class") for name in value.split() if re.match(r"(?:from|span|columns)-\d", name)
    }
    assert {name for name in used if f".{name} " not in page.blocks["style"]} <= {"from-0", "span-1"}


def test_what_is_typed_stays_text(view: Summary) -> None:
    harmless, hostile = (Page(render(poisoned(view, text), "html")) for text in ("x", HOSTILE))
    lines = {"text", "tspan"}  # of the drawing: a longer text has more of them
    assert [one for one in hostile.shape if one[0] not in lines] == [
        one for one in harmless.shape if one[0] not in lines
    ]
    assert not set("\u202e\u0000") & set(hostile.source)


def test_a_gap_can_be_linked_to_and_says_its_severity_in_words(view: Summary) -> None:
    html = render(view, "html")
    for card in view.gaps:
        assert f'id="{card.id}"' in html
        assert f"{card.severity.capitalize()}</span>" in html


def test_a_partner_not_heard_from_is_named_as_such(view: Summary) -> None:
    assert any(not partner.is_heard for partner in view.partners)
    assert "not yet heard from" in render(view, "html")


def test_sections_with_nothing_to_say_are_one_line() -> None:
    html = render(summed_up([]), "html")
    assert "No gap is known, so no action is drafted." in html
    assert "No way out is told yet." in html


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_view_gives_the_same_bytes(view: Summary, name: str) -> None:
    assert render(view, name) == render(replace(view), name)


def test_how_many_gaps_each_area_has_stands_before_the_cards(view: Summary) -> None:
    html = render(view, "html")
    table = html[html.index('class="by-area"') : html.index('<div class="area ')]
    for area in filter(lambda area: area.cards, view.areas):
        row = table[table.index(f'href="#area-{area.slug}"') :].split("</tr>")[0]
        told = [int(count) for count in re.findall(r'<td class="number">(\d+)</td>', row)]
        assert sum(told) == len(area.cards)


def test_a_partner_reads_first_what_concerns_it_and_the_map_later() -> None:
    page = Page(render(summed_up(institution="Vista High School"), "html"))
    sections = [attributes["id"] for tag, attributes in page.elements if tag == "section"]
    assert sections[:6] == ["glance", "gaps", "questions", "plan", "strengths", "own"]
