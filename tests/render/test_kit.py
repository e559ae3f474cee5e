"""The kit as Markdown and as pages: nothing from outside, nothing that a name could break, slides for the room."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from pathmap_cli.render.kit import INDEXES, STEPS, forms_html
from pathmap_cli.views.kit.kit import Kit, kit
from tests.conftest import Snapshot
from tests.proof import sample
from tests.render.hostile import poisoned
from tests.render.page_structure import Page
from tests.render.test_summary_html import HOSTILE, OUTSIDE
from tests.render.test_summary_markdown import structure
from tests.views.kit.kits import KIT

PAGES = {
    "index": INDEXES["html"](KIT),
    "forms": forms_html(KIT),
    **{f"step {step.number}": STEPS["html"](KIT, step) for step in KIT.steps},
}


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(PAGES[request.param])


@pytest.fixture(scope="module")
def sample_kit() -> Kit:
    clean = sample.run()
    return kit(clean.merged, clean.assessment, sample.SETTINGS)


@pytest.mark.parametrize("number", [step.number for step in KIT.steps])
def test_a_step_of_the_sample_as_markdown(sample_kit: Kit, number: int, snapshot: Snapshot) -> None:
    text = STEPS["md"](sample_kit, sample_kit.steps[number - 1])
    snapshot(f"kit-step-{number}.md", text.replace(sample_kit.pathmap, "VERSION"))


def test_a_step_as_a_page(snapshot: Snapshot) -> None:
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", PAGES["step 4"], flags=re.DOTALL)
    text = re.sub(r"'sha256-[^']+'", "'sha256-…'", text)
    snapshot("kit-step-4.html", re.sub(r"\n\s*(?=\n)", "", text.replace(KIT.pathmap, "VERSION")))


def test_only_our_own_style_and_script_may_run(page: Page) -> None:
    policy = next(attributes["content"] for tag, attributes in page.elements if "http-equiv" in attributes) or ""
    assert policy.startswith("default-src 'none'; ")
    for block in ("style", "script"):
        if block in page.blocks:
            digest = b64encode(sha256(page.blocks[block].encode()).digest()).decode()
            assert f"{block}-src 'sha256-{digest}'" in policy
        else:
            assert f"{block}-src" not in policy


def test_nothing_is_styled_or_scripted_in_an_attribute(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}


def test_nothing_comes_from_outside(page: Page) -> None:
    assert not page.all("src")
    assert not OUTSIDE.search(page.source)


def test_every_link_has_a_target_and_every_id_is_there_once(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in page.all("href") if href.startswith("#")}
    assert inside <= set(ids)
    others = {href for href in page.all("href") if not href.startswith("#")}
    assert others <= {f"step-{step.number}.html" for step in KIT.steps} | {"step-4-forms.html"}


def test_headings_leave_no_level_out(page: Page) -> None:
    assert page.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(page.headings))


def test_tables_have_captions_and_scopes(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption")
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")


def test_language_and_landmark(page: Page) -> None:
    assert page.elements[0] == ("html", {"lang": "en"})
    assert [tag for tag, _ in page.elements].count("main") == 1


@pytest.mark.parametrize("step", KIT.steps, ids=lambda step: step.title)
def test_the_room_sees_a_slide_a_section_and_none_that_is_for_the_facilitator(step: object) -> None:
    view = next(one for one in KIT.steps if one == step)
    sections = [attributes for tag, attributes in Page(STEPS["html"](KIT, view)).elements if tag == "section"]
    assert {one["id"]: one["class"] for one in sections} == {
        one.id: "slide" if one.room else "own" for one in view.sections
    }
    assert not [one for one in view.sections if one.room and any(block.kind == "letter" for block in one.blocks)]


def test_whoever_is_named_stays_text() -> None:
    harmless, hostile = (poisoned(KIT, text) for text in ("x", HOSTILE))
    for before, after in zip(harmless.steps, hostile.steps, strict=True):
        page = Page(STEPS["html"](hostile, after))
        assert page.shape == Page(STEPS["html"](harmless, before)).shape
        assert not set("\u202e\u0000") & set(page.source)
        assert structure(STEPS["md"](hostile, after)) == structure(STEPS["md"](harmless, before))
    assert Page(forms_html(hostile)).shape == Page(forms_html(harmless)).shape
    assert structure(INDEXES["md"](hostile)) == structure(INDEXES["md"](harmless))


@pytest.mark.parametrize("name", INDEXES)
def test_every_page_says_whose_words_they_are(name: str) -> None:
    for text in (INDEXES[name](KIT), *(STEPS[name](KIT, step) for step in KIT.steps)):
        assert "does not reproduce" in text


def test_the_forms(snapshot: Snapshot) -> None:
    body = forms_html(KIT).partition("<body>")[2].replace(KIT.pathmap, "VERSION")
    snapshot("kit-forms.html", re.sub(r"\n\s*(?=\n)", "", body))


def test_the_index_leads_to_every_step() -> None:
    assert re.findall(r"\]\((step-\d\.md)\)", INDEXES["md"](KIT)) == [f"step-{step.number}.md" for step in KIT.steps]
