"""Numbers, ranges, counts and money."""

from datetime import date, time
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.numbers import MoneyType, NumberType, Span, WageType, WholeType
from pathmap_cli.vocabulary import Profile
from tests.schema.typed import suggestions, told, value_of

NUMBER, WHOLE, MONEY = NumberType(), WholeType(), MoneyType()


@pytest.mark.parametrize(
    "value, span",
    [
        (3, Span.of(3)),
        (61.5, Span.of(61.5)),
        ("3", Span.of(3)),
        ("3.0", Span.of(3)),
        (".5", Span.of(0.5)),
        ("2½", Span.of(2.5)),
        ("4,5", Span.of(4.5)),
        ("1,200", Span.of(1200)),
        ("1,200.5", Span.of(1200.5)),
        ("0,500", Span.of(0.5)),
        ("3 units", Span.of(3)),
        ("3 Semester Units", Span.of(3)),
        ("80%", Span.of(80)),
        ("3-4", Span(3, 4)),
        ("3 – 4 units", Span(3, 4)),
        ("61.5-63.5", Span(61.5, 63.5)),
        ("4/3", Span(3, 4)),
        ("3 or 4", Span(3, 4)),
        ("3 to 4", Span(3, 4)),
        ("≥1 credit", Span(1, inf)),
        ("12+", Span(12, inf)),
        ("12 units or more", Span(12, inf)),
        ("at least 60", Span(60, inf)),
        ("up to 4", Span(0, 4)),
    ],
    ids=repr,
)
def test_a_number_or_range_is_read(value: CellValue, span: Span) -> None:
    assert value_of(NUMBER, value) == span


@pytest.mark.parametrize(
    "value",
    [
        "Semester Total 15",
        "40-50 students annually",
        "three",
        "1/2",
        "3-4-5",
        "3(2)",
        "$5",
        "~3",
        True,
        nan,
        time(3, 4),
    ],
    ids=repr,
)
def test_words_are_no_number(value: CellValue) -> None:
    assert told(NUMBER, value) == (None, "WB205")


def test_what_excel_made_a_date_is_asked_and_never_guessed() -> None:
    assert told(NUMBER, date(2026, 3, 4)) == (None, "WB208")
    assert suggestions(NUMBER, date(2026, 4, 3)) == ["3-4"]


@pytest.mark.parametrize("value", [-1, "-1", "9" * 30, 10**13, "20-31"], ids=repr)
def test_a_number_stays_within_its_bounds(value: CellValue) -> None:
    assert told(NumberType(high=30), value) == (None, "WB206")


def test_growth_may_be_negative_and_a_range_open() -> None:
    assert value_of(NumberType(low=-100), "-3.2%") == Span.of(-3.2)
    assert value_of(NumberType(high=30), "12+") == Span(12, inf)


@pytest.mark.parametrize(
    "value, count",
    [(28, 28), (28.0, 28), ("28", 28), ("28.0", 28), ("1,200", 1200), ("24 students", 24), (0, 0)],
    ids=repr,
)
def test_a_count_is_read(value: CellValue, count: int) -> None:
    found = value_of(WHOLE, value)
    assert (found, type(found)) == (count, int)


@pytest.mark.parametrize("value", [3.5, "3.5", "40-50 students annually", "12.5", "10+", "about 24", False], ids=repr)
def test_a_count_is_whole_and_one(value: CellValue) -> None:
    assert told(WHOLE, value) == (None, "WB205")


@pytest.mark.parametrize(
    "kind, value", [(WHOLE, -2), (WholeType(low=1, high=5), 6), (WholeType(low=1990, high=2100), 25)], ids=repr
)
def test_a_count_stays_within_its_bounds(kind: WholeType, value: CellValue) -> None:
    assert told(kind, value) == (None, "WB206")


def test_a_count_is_no_date() -> None:
    assert told(WHOLE, date(2026, 3, 4)) == (None, "WB208")


@pytest.mark.parametrize(
    "value, amount",
    [
        (18.5, 18.5),
        ("$18.50", 18.5),
        ("18.50", 18.5),
        ("18,50", 18.5),
        ("$ 52,000", 52000),
        ("18.50/hr", 18.5),
        ("$18.50 per hour", 18.5),
        ("$52,000 a year", 52000),
        ("USD 46", 46),
        ("Free", 0),
        ("no cost", 0),
    ],
    ids=repr,
)
def test_an_amount_is_read(value: CellValue, amount: float) -> None:
    assert value_of(MONEY, value) == amount


@pytest.mark.parametrize("value", ["$18-22", "$38k", "$3,000 a month", "waived", True, nan, inf], ids=repr)
def test_an_amount_is_one_and_clear(value: CellValue) -> None:
    assert told(MONEY, value) == (None, "WB205")


def test_an_amount_is_not_below_zero() -> None:
    assert told(MONEY, -5) == (None, "WB206")
    assert told(MONEY, "-$5.00") == (None, "WB206")


# --- Span ------------------------------------------------------------------------------------------------------------

SPAN = TypeAdapter(Span)
FIGURES = st.integers(min_value=0, max_value=10**9).map(lambda cents: cents / 100)
SPANS = st.one_of(
    FIGURES.map(Span.of),
    st.tuples(FIGURES, FIGURES).map(lambda pair: Span(*sorted(pair))),
    FIGURES.map(lambda low: Span(low, inf)),
)


def test_spans_add_up_and_change_their_unit() -> None:
    assert Span(3, 4) + Span.of(5) == Span(8, 9)
    assert Span(3, inf) + Span(1, 2) == Span(4, inf)
    assert Span(4, 5).scaled(2 / 3) == Span(2.67, 3.33)


def test_a_span_that_ends_before_it_begins_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="4 is above 3"):
        Span(4, 3)


@pytest.mark.parametrize("span, words", [(Span.of(3), "3"), (Span(61.5, 63.5), "61.5-63.5"), (Span(12, inf), "12+")])
def test_a_span_is_written_as_a_person_would(span: Span, words: str) -> None:
    assert str(span) == words


def test_a_span_in_json_has_short_numbers_and_null_for_no_end() -> None:
    assert SPAN.dump_json(Span(3, 4)) == b'{"low":3,"high":4}'
    assert SPAN.dump_json(Span(61.5, inf)) == b'{"low":61.5,"high":null}'
    assert SPAN.dump_python(Span(3, inf), mode="json") == {"low": 3, "high": None}


@given(SPANS)
def test_a_span_survives_json(span: Span) -> None:
    assert SPAN.validate_json(SPAN.dump_json(span)) == span


@pytest.mark.parametrize(
    "text, least",
    [
        (">= $115.00", 115),
        ("≥ 239,200 a year", 239200),
        ("$115.00+", 115),
        ("at least 115", 115),
        ("115.00 or more", 115),
        ("$115 an hour or higher", 115),
    ],
)
def test_a_wage_may_be_the_least_that_it_is(text: str, least: float) -> None:
    assert value_of(WageType(), text) == Span(least, inf)
    assert WageType().words(Span(least, inf), Profile.GENERIC).startswith(">= ")


@pytest.mark.parametrize("value", [27.1, "$27.10", "27.10 an hour"])
def test_a_wage_is_one_amount(value: float | str) -> None:
    assert value_of(WageType(), value) == Span.of(27.1)
    assert WageType().words(Span.of(27.1), Profile.GENERIC) == "27.10"


@pytest.mark.parametrize(
    "value, code",
    [("#", "WB216"), ("25-30", "WB205"), ("good", "WB205"), (-1, "WB206"), (date(2026, 1, 5), "WB208")],
)
def test_what_is_no_wage_is_not_guessed(value: float | str | date, code: str) -> None:
    assert told(WageType(), value) == (None, code)
