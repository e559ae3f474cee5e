"""The reference pages as Markdown: whole tables, and nothing that reads as markup by accident."""

import re

import pytest
from markupsafe import Markup

from pathmap_cli.render.reference import PAGES, _code, _escaped, _paragraphs, reference_page

BETWEEN_CELLS = re.compile(r"(?<!\\)\|")


@pytest.mark.parametrize("name", PAGES)
def test_every_row_of_a_table_has_as_many_cells_as_its_header(name: str) -> None:
    width = 0
    for line in reference_page(name).splitlines():
        cells = len(BETWEEN_CELLS.findall(line)) if line.startswith("|") else 0
        assert not width or not cells or cells == width, line
        width = cells


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_and_no_holes(name: str) -> None:
    page = reference_page(name)
    assert re.findall(r"^# .+", page, re.MULTILINE) == [page.splitlines()[0]]
    assert "\n\n\n" not in page
    assert page.endswith("\n")
    assert not re.search(r"[ \t]$", page, re.MULTILINE)


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("a | b", r"a \| b"),
        ("=B2*2", r"=B2\*2"),
        ("<b>", r"&lt;b>"),
        ("[x](y)", r"\[x\](y)"),
        ("two\nlines", "two lines"),
    ],
)
def test_signs_of_markup_are_shown_as_signs(typed: str, shown: str) -> None:
    assert _escaped(typed) == shown


def test_code_and_paragraphs_keep_their_form() -> None:
    assert _escaped(_code("list(a | b)")) == r"`list(a \| b)`"
    assert _escaped(_paragraphs("one*\n\ntwo")) == "one\\*\n\ntwo"
    assert _escaped(Markup("*kept*")) == "*kept*"
