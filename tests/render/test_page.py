"""Text for a terminal: at most 80 columns, and no sign that controls it."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.render.text.page import WIDTH, Block, Span, Style, counted, paragraph, plain, printable

TEXTS = st.text(max_size=200)
WORDS = st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), max_size=40).map(" ".join)


@given(TEXTS)
def test_nothing_printed_controls_a_terminal(text: str) -> None:
    assert not [sign for sign in printable(text) if category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"}]


@pytest.mark.parametrize(
    "text, shown",
    [
        ("\x1b[31mred", "‹u+001b›[31mred"),
        ("safe\u202egnp.exe", "safe‹right-to-left override›gnp.exe"),
        ("one\ntwo\tthree", "one two three"),
        ("one\u2028two", "one‹line separator›two"),
        ("Peña “Bay” → 3 – 4", "Peña “Bay” → 3 – 4"),
    ],
)
def test_signs_that_nobody_sees_are_named(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(WORDS, WORDS, st.integers(0, 20))
def test_lines_fit_the_width(text: str, label: str, indent: int) -> None:
    for line in paragraph(text, label=label[:indent], indent=indent):
        assert len("".join(span.text for span in line)) <= WIDTH


def test_a_label_stands_before_the_first_line_alone() -> None:
    lines = list(paragraph("one two three", label="  error", style=Style.BAD, indent=10, width=16))
    assert plain([Block(tuple(lines))]) == "  error   one\n          two\n          three\n"
    assert lines[0] == (Span("  error   ", Style.BAD), Span("one"))


def test_blocks_are_set_apart_and_empty_ones_left_out() -> None:
    page = [Block(tuple(paragraph("one"))), Block(()), Block(tuple(paragraph("two")), "Next")]
    assert plain(page) == "one\n\nNext\ntwo\n"


@pytest.mark.parametrize("number, words", [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1234, "1,234 errors")])
def test_counts_agree_with_their_word(number: int, words: str) -> None:
    assert counted(number, "error") == words
    assert counted(2, "box", "boxes") == "2 boxes"
