"""Widths and line breaks of the drawing."""

import pytest

from pathmap_cli.render.svg.text import width, wrapped


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert width("ii", 10) < width("WW", 10)
    assert width("Wi", 20) == pytest.approx(2 * width("Wi", 10))
    assert width("Wi", 10, bold=True) > width("Wi", 10)


@pytest.mark.parametrize("sign", ["é", "漢", "\N{ARABIC LETTER ALEF}", "\N{BLACK SQUARE}"])
def test_a_sign_of_no_table_has_a_width_too(sign: str) -> None:
    assert width(sign, 10) > 4


@pytest.mark.parametrize("text", ["Welding", "Advanced Welding and Metals", "Donaudampfschifffahrt", "a/b-c" * 20])
def test_every_line_fits_and_nothing_is_left_out(text: str) -> None:
    lines = wrapped(text, 60, 12)
    assert all(width(line, 12) <= 60 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_word_breaks_after_a_hyphen() -> None:
    assert wrapped("Internship/Externship", 70, 12) == ("Internship/", "Externship")


def test_a_separator_does_not_end_or_begin_a_line() -> None:
    assert wrapped("10 credits · Concentrator", 76, 12) == ("10 credits", "Concentrator")
