"""The session summary as Markdown: readable raw, and nothing that a cell could break."""

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pathmap_cli.render.formats import render
from pathmap_cli.views.summary.page import Summary
from tests.conftest import Snapshot
from tests.render.hostile import poisoned
from tests.views.summary.partnership import summed_up, workbook

HOSTILE = [
    "| a | b |\n|---|---|\n# head\n> quote",
    "[x](javascript:alert(1)) ![y](http://example.org/z) <script>alert(1)</script>",
    "*a* _b_ ~~c~~ **d** &lt;e&gt; \\",
    "- item\n- item",
    "1. item",
    "\u202eabc\u0000",
    '"] --> x["',
]


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


def structure(text: str) -> list[str]:
    """The types of all tokens but plain text."""

    def types(tokens: list[Token]) -> list[str]:
        found: list[str] = []
        for token in tokens:
            found += [token.type, *types(token.children or [])]
        return [one for one in found if one not in {"text", "text_special", "inline"}]

    return types(MarkdownIt("commonmark").enable("table").parse(text))


def test_the_page_of_a_small_partnership(view: Summary, snapshot: Snapshot) -> None:
    snapshot("session-summary.md", render(view, "md").replace(view.pathmap, "VERSION"))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_stays_text(view: Summary, text: str) -> None:
    assert structure(render(poisoned(view, text), "md")) == structure(render(poisoned(view, "x"), "md"))


@pytest.mark.parametrize("text", [*HOSTILE, "``` `` `"])
def test_the_flowchart_has_no_line_of_anybody_else(view: Summary, text: str) -> None:
    chart = re.search(r"```mermaid\n(.*?)```", render(poisoned(view, text), "md"), re.DOTALL)
    assert chart
    node, arrow = r'n\d+\["[^"\[\]{}|<>`]*(?:<br/>[^"\[\]{}|<>`]*)?"\]', r"(?:-->|==>|-\.->|--x)"
    line = rf'flowchart LR|  subgraph \w+\["[^"\[\]<>`]*"\]|    {node}|  end|  n\d+ {arrow}(?:\|"[^"|<>`]*"\|)? n\d+'
    assert [one for one in chart[1].splitlines() if not re.fullmatch(line, one)] == []


def test_a_map_without_courses_is_no_picture() -> None:
    alone = workbook("university", "State University", "2026-11-02", {"Awards": "| Award | Type |\n| Welding | BS |"})
    assert "mermaid" not in render(summed_up([alone]), "md")
    assert "mermaid" in render(summed_up(), "md")


def test_every_section_is_there_and_stands_apart(view: Summary) -> None:
    text = render(view, "md")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
        "At a glance",
        "The map",
        "Strengths",
        "Exits, jobs and wages",
        "How students fare",
        "Gaps and opportunities",
        "Questions and differences",
        "Action plan, draft",
        "Skills",
        "Order of courses",
        "Frameworks",
        "Sources",
    ]
    assert not re.search(r"[^\n]\n#", text)


def test_every_gap_leads_to_its_cells(view: Summary) -> None:
    text = render(view, "md")
    for card in view.gaps:
        assert card.code in text
        assert all(f"`{place.file}` {place.sheet}" in text for place in card.places)


def test_a_table_has_as_many_cells_in_every_row(view: Summary) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", render(view, "md"), re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1
