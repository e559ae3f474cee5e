"""The frameworks page in words, and as HTML and Markdown."""

import re
from importlib import resources
from itertools import pairwise

import pytest

from pathmap_cli.render.formats import FRAMEWORK_FORMATS, render
from pathmap_cli.views.frameworks.page import FrameworksPage, Section, frameworks_page
from pathmap_cli.vocabulary.frameworks import frameworks, read_framework
from tests.render.hostile import poisoned
from tests.render.page_structure import Page
from tests.schemas import read_checked
from tests.sheets import returned
from tests.views.summary.partnership import SETTINGS, assessed, workbooks

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} </style> \u202eabc"
RATINGS = """
| Framework | Indicator                                       | Rating     | Rated by  |
| AQCP      | C1.1 The partners share a vision and a strategy | 4 Sustained | Deans    |
| AQCP      | C1.1 The partners share a vision and a strategy | 1 Initiation | Faculty |
"""
PLANNED = """
| Question      | Answer      |
| Institution   | Partnership |
| Pathway       | Welding     |
| Academic year | 2026-27     |
| Status        | Draft       |
"""


def made(*more: str) -> FrameworksPage:
    planning = [
        returned("planning", {"About": PLANNED, "Ratings": text}, "Partnership", "planning.xlsx") for text in more
    ]
    merged, assessment = assessed((*workbooks(), *planning))
    return frameworks_page(merged, assessment, SETTINGS)


@pytest.fixture(scope="module")
def view() -> FrameworksPage:
    return made(RATINGS)


@pytest.fixture(scope="module", params=["with ratings", "without", "nobody yet"])
def page(request: pytest.FixtureRequest, view: FrameworksPage) -> Page:
    merged, assessment = assessed(())
    views = {"with ratings": view, "without": made(), "nobody yet": frameworks_page(merged, assessment, SETTINGS)}
    return Page(render(views[request.param], "html"))


def section(view: FrameworksPage, name: str) -> Section:
    return next(one for one in view.sections if one.id == name)


def test_every_framework_has_a_section_with_its_source(view: FrameworksPage) -> None:
    assert [one.id for one in view.sections] == [one.id for one in frameworks()]
    for one in view.sections:
        assert one.source
        assert one.version
        assert "endorsed" in one.endorsement


def test_headline_counts_every_element(view: FrameworksPage) -> None:
    for one in view.sections:
        counts = [int(count) for count in re.findall(r"(\d+) (?:at level|not|for)", one.headline)]
        assert sum(counts) == len(one.elements) == int(one.headline.split()[0])


def test_people_and_data_stand_side_by_side(view: FrameworksPage) -> None:
    vision = next(one for one in section(view, "aqcp").elements if one.code == "C1")
    assert (vision.rated.median, vision.rated.words) == (2.5, "2.5 (1 to 4, 2 raters)")
    assert vision.computed.level is None
    assert section(view, "aqcp").rated == 1


def test_paraphrased_words_are_marked(view: FrameworksPage) -> None:
    marked = [one.code for one in section(view, "aqcp").elements if one.is_paraphrased]
    assert marked == ["P1", "P2", "P3", "P4", "C1", "C2", "C3", "C4", "C5", "C6"]
    assert "¶" in render(view, "html")
    assert "¶" in render(view, "md")


def test_each_level_leads_to_its_cells_and_to_one_next_step(view: FrameworksPage) -> None:
    for one in (element for part in view.sections for element in part.elements):
        assert one.computed.level == 4 or one.next or one.rated.raters
        for indicator in one.indicators:
            if indicator.met and indicator.id != "3.1":  # workbooks that are back have no cell of their own
                assert indicator.places, indicator.id


def test_only_the_steps_have_a_place_to_start(view: FrameworksPage) -> None:
    assert [one.id for one in view.sections if one.start_here] == ["colorado"]
    assert len(section(view, "colorado").start_here) == 5


def test_perkins_measures_name_the_schools(view: FrameworksPage) -> None:
    assert len(view.perkins) == 3
    assert all("High School" in one.yes + one.no + one.not_told for one in view.perkins)


def test_wording_is_corrected_in_the_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    clp, *others = frameworks()
    text = declared_text("clp").replace("The leaders have met", "The leaders came together")
    monkeypatch.setattr("pathmap_cli.frameworks.assess.frameworks", lambda: (read_framework(text, "clp.toml"), *others))
    assert clp != read_framework(text, "clp.toml")
    html = render(made(), "html")
    assert "The leaders came together" in html
    assert "The leaders have met" not in html


def declared_text(name: str) -> str:
    return (resources.files("pathmap_cli") / "vocabularies" / "frameworks" / f"{name}.toml").read_text("utf-8")


def test_no_word_is_of_blame(view: FrameworksPage) -> None:
    assert not re.search(r"\b(missing|fail\w*|lack\w*|poor\w*)\b", render(view, "md"), re.IGNORECASE)


def test_json_is_as_its_schema_says(view: FrameworksPage) -> None:
    content = read_checked("frameworks", render(view, "json"))
    assert len(content["sections"]) == 7


@pytest.mark.parametrize("name", FRAMEWORK_FORMATS)
def test_the_same_workbooks_give_the_same_bytes(view: FrameworksPage, name: str) -> None:
    assert render(view, name) == render(made(RATINGS), name)


def test_nothing_is_styled_or_scripted_or_from_outside(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert "style" not in names
    assert not {name for name in names if name.startswith("on")}
    assert "script" not in [tag for tag, _ in page.elements]
    assert not page.all("src")
    assert all(href.startswith("#") for href in page.all("href"))


def test_links_have_targets_headings_levels_and_tables_captions(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href")} <= set(ids)
    assert page.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(page.headings))
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption")


def test_what_is_typed_stays_text(view: FrameworksPage) -> None:
    harmless, hostile = (Page(render(poisoned(view, text), "html")) for text in ("x", HOSTILE))
    assert hostile.shape == harmless.shape
    assert "\u202e" not in hostile.source
