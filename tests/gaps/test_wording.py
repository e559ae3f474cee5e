"""The pieces of sentences, and above all that no small count of students is ever printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, day, listed, number, shown, shown_part, units


@given(st.integers(0, SUPPRESSED_BELOW - 1))
def test_small_counts_are_not_printed(count: int) -> None:
    assert shown(count) == "fewer than 10"


def test_other_counts_are_printed() -> None:
    assert shown(10) == "10"
    assert shown(1234) == "1,234"


@given(st.integers(10, 60).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_no_small_rest_can_be_worked_out(counts: tuple[int, int]) -> None:
    part, whole = counts
    printed = shown_part(part, whole)
    assert not printed.isdigit() or (part >= SUPPRESSED_BELOW and (whole == part or whole - part >= SUPPRESSED_BELOW))


@pytest.mark.parametrize("value, words", [(3.0, "3"), (2.6667, "2.7"), (12, "12"), (0, "0")])
def test_number(value: float, words: str) -> None:
    assert number(value) == words


def test_units_and_days() -> None:
    assert units(1) == "1 semester unit"
    assert units(4.5, "quarter") == "4.5 quarter units"
    assert day(date(2027, 6, 30)) == "30 June 2027"


@pytest.mark.parametrize(
    "names, words",
    [
        ("", ""),
        ("A", "A"),
        ("AB", "A and B"),
        ("ABCDE", "A, B, C, D and E"),
        ("ABCDEF", "A, B, C, D and 2 more"),
        ("AAB", "A and B"),
    ],
)
def test_listed(names: str, words: str) -> None:
    assert listed(names) == words
