"""Days and academic years."""

from datetime import date, datetime, time

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.dates import DateType, YearSpanType
from tests.schema.typed import suggestions, told, value_of

DATE, YEAR = DateType(), YearSpanType()
NINTH = date(2026, 11, 9)


@pytest.mark.parametrize(
    "value",
    [
        NINTH,
        datetime(2026, 11, 9, 17, 30),  # noqa: DTZ001 - a cell knows no time zone
        "2026-11-09",
        "2026-11-09 00:00:00",
        "2026/11/9",
        "11/9/2026",
        "11-9-2026",
        "11.09.2026",
        "Nov 9, 2026",
        "Nov. 9 2026",
        "November 9th, 2026",
        "9 November 2026",
        "9-Nov-2026",
        "9th of November, 2026",
    ],
    ids=repr,
)
def test_a_day_is_read(value: CellValue) -> None:
    assert value_of(DATE, value) == NINTH


@pytest.mark.parametrize(
    "value, guess",
    [
        ("11/9/26", "2026-11-09"),
        ("13/9/26", None),
        (46000, "2025-12-09"),
        (46000.5, "2025-12-09"),
        (7, None),
        (20261109, None),
        ("June 2027", None),
        ("2026-02-30", None),
        ("25/12/2026", None),
        ("Decoy 9, 2026", None),
        ("next spring", None),
        (True, None),
        (time(11, 9), None),
    ],
    ids=repr,
)
def test_what_may_be_several_days_is_asked(value: CellValue, guess: str | None) -> None:
    assert told(DATE, value) == (None, "WB207")
    assert suggestions(DATE, value) == [guess]


@pytest.mark.parametrize("value", ["1889-01-01", date(2206, 11, 9), "11/9/0206"], ids=repr)
def test_a_day_is_of_our_time(value: CellValue) -> None:
    assert told(DATE, value) == (None, "WB206")


@pytest.mark.parametrize(
    "text",
    [
        "2026-27",
        "2026-2027",
        "2026/27",
        "26-27",
        "26/27",
        "2026–27",
        "2026 - 2027",
        "2026 to 2027",
        "AY 2026-27",
        "School year 2026-27",
    ],
)
def test_an_academic_year_has_one_form(text: str) -> None:
    assert value_of(YEAR, text) == "2026-27"


def test_an_academic_year_may_end_a_century() -> None:
    assert value_of(YEAR, "1999-00") == "1999-00"
    assert value_of(YEAR, "1999-2000") == "1999-00"


@pytest.mark.parametrize("value", ["2026-28", "2026-2127", "2026", 2026, "Fall 2026", "2027-26", True], ids=repr)
def test_two_years_follow_each_other(value: CellValue) -> None:
    assert told(YEAR, value) == (None, "WB207")


def test_an_academic_year_is_of_our_time_and_no_date() -> None:
    assert told(YEAR, "1826-27") == (None, "WB206")
    assert told(YEAR, date(2026, 9, 1)) == (None, "WB208")
