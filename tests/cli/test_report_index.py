"""`pathmap report --index`: one page that links the summaries of several workspaces."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.render.page_structure import Page
from tests.workspaces import SETTINGS, fill

HOSTILE = "\"'><script>alert(1)</script> [x](javascript:alert(1)) \u202eabc"


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """A folder with three workspaces: one with its summary, one without, and one from which nothing came back."""
    fill(tmp_path / "a (welding)")
    fill(tmp_path / "b", settings=SETTINGS.replace('"Welding"', '"Nursing"'))
    (tmp_path / "c").mkdir()
    (tmp_path / "c/pathmap.toml").write_text(SETTINGS.replace('"Welding"', '"Robotics"'), encoding="utf-8")
    return tmp_path


def test_the_page_links_every_workspace_of_the_folder(run: Run, evening: Path, snapshot: Snapshot) -> None:
    run("-C", "a (welding)", "report", "--format", "html")
    result = run("report", "--index", "--date", "2026-11-25")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("One page for 3 pathways:\n  pathways.html\n  pathways.md\n")
    text = (evening / "pathways.md").read_text("utf-8")
    snapshot("pathways.md", re.sub(r"pathmap \d+\.\d+\.\d+", "pathmap VERSION", text))
    page = Page((evening / "pathways.html").read_text("utf-8"))
    links = [href for href in page.all("href") if not href.startswith("#")]
    assert links == ["a%20%28welding%29/reports/session-summary.html"]
    assert [tag for tag, _ in page.elements].count("article") == 3


def test_the_page_is_built_like_the_summary(run: Run, evening: Path) -> None:
    run("-C", "a (welding)", "report", "--format", "html")
    page = Page(run("report", "--index", "--format", "html", "--output", "-").out)
    policy = next(attributes["content"] for _, attributes in page.elements if "http-equiv" in attributes) or ""
    digest = b64encode(sha256(page.blocks["style"].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    assert page.headings == [1, 2, 2, 2]
    tags = [tag for tag, _ in page.elements]
    assert (tags.count("main"), tags.count("script")) == (1, 0)
    names = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert not (evening / "-").exists()


def test_it_is_written_again_and_a_changed_one_is_kept(run: Run, evening: Path) -> None:
    run("report", "--index")
    before = (evening / "pathways.html").read_bytes()
    assert run("report", "--index").code == 0
    assert (evening / "pathways.html").read_bytes() == before
    (evening / "pathways.html").write_text("mine", encoding="utf-8")
    assert run("report", "--index").code == 4
    assert run("report", "--index", "--force").code == 0


@pytest.mark.parametrize("words", [["b", "c"], ["c", "b"]])
def test_the_named_workspaces_stand_in_the_order_in_which_they_were_named(
    run: Run, evening: Path, words: list[str]
) -> None:
    text = run("report", "--index", *words, "--format", "md", "--output", "-").out
    titles = {"b": "Nursing", "c": "Robotics"}
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [titles[word] for word in words]
    assert evening.is_dir()


def test_what_is_typed_stays_text(run: Run, tmp_path: Path) -> None:
    quoted = HOSTILE.replace('"', '\\"')
    fill(tmp_path / "one", settings=SETTINGS.replace('"Welding"', f'"{quoted}"'))
    page = Page(run("report", "--index", "--format", "html", "--output", "-").out)
    assert "script" not in [tag for tag, _ in page.elements]
    assert "\u202e" not in page.source
    text = run("report", "--index", "--format", "md", "--output", "-").out
    assert "\\](javascript" in text


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["b", "nowhere"], "There is no folder nowhere."),
        (["empty"], "empty is no workspace and holds none."),
        (["--format", "json"], "The page of several pathways has the formats html, md."),
        (["--institution", "vista"], "--index links whole summaries: leave out --institution."),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, evening: Path, words: list[str], sentence: str) -> None:
    (evening / "empty").mkdir()
    result = run("report", "--index", *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(sentence)


def test_a_page_for_workspaces_elsewhere_needs_a_place(run: Run, evening: Path) -> None:
    (evening / "desk").mkdir()
    assert run("-C", "desk", "report", "--index", "../b", "../c").code == 2
    result = run("-C", "desk", "report", "--index", "../b", "../c", "--output", "page.html")
    assert (result.code, result.err) == (0, "")
    assert (evening / "desk/page.html").is_file()
