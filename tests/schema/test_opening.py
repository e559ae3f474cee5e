"""What happens to every cell before a type judges it."""

from datetime import date, datetime, time

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.dates import DateType, YearSpanType
from pathmap_cli.schema.grades import GradesType, WhenType
from pathmap_cli.schema.lists import ListType, YesNoType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.numbers import MoneyType, NumberType, WageType, WholeType
from pathmap_cli.schema.opening import figure, says_none, shown
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import TextType
from pathmap_cli.vocabulary import CourseType
from tests.schema.typed import error, suggestions, told, typed, value_of

PROSE = TextType()
TITLE = TextType(longest=200, title=True)
JUDGING = (
    NumberType(),
    WholeType(),
    MoneyType(),
    WageType(),
    DateType(),
    YearSpanType(),
    GradesType(),
    WhenType(),
    YesNoType(),
    ListType(CourseType),
    ManyType(ListType(CourseType)),
)


@pytest.mark.parametrize("kind", [*JUDGING, PROSE, TITLE, ManyType(RefType("courses"))])
def test_formulas_without_a_result_and_errors_are_no_answers(kind: CellType) -> None:
    assert told(kind, typed(None, formula="A1*2")) == (None, "WB210")
    assert told(kind, error("#REF!")) == (None, "WB211")
    assert told(kind, "#N/A") == (None, "WB211")


@pytest.mark.parametrize("kind", [*JUDGING, PROSE, TITLE])
@pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0\u200b"])
def test_a_cell_of_spaces_is_blank(kind: CellType, blank: str) -> None:
    assert told(kind, blank) == (None, "")


def test_a_filled_cell_without_a_value_is_blank() -> None:
    assert told(PROSE, typed(None)) == (None, "")


@pytest.mark.parametrize(
    "text", ["TBD", "n/a", "N/A", "NA", "-", "—", "?", "xxx", "see note", "unknown", "varies", "…", "____"]
)
@pytest.mark.parametrize("kind", [*JUDGING, PROSE, TITLE, RefType("courses")])
def test_a_placeholder_is_not_an_answer(kind: CellType, text: str) -> None:
    assert told(kind, text) == (None, "WB216")


@pytest.mark.parametrize(
    "text", ["varies based on student placement", "See counselor", "TBD (spring)", "depends on grade"]
)
@pytest.mark.parametrize("kind", JUDGING)
def test_a_sentence_that_begins_like_one_is_a_placeholder_where_no_prose_is_wanted(kind: CellType, text: str) -> None:
    assert told(kind, text) == (None, "WB216")


@pytest.mark.parametrize(
    "text", ["varies based on student placement", "See Sam's list", "N/A for adults", "X-ray", "NASA tour"]
)
def test_the_same_sentence_stays_in_prose_and_titles(text: str) -> None:
    assert value_of(PROSE, text) == text
    assert value_of(TITLE, text) == text


@pytest.mark.parametrize(
    "as_found, tidy",
    [
        ("Welding 1 ", "Welding 1"),
        (" English Composition II", "English Composition II"),
        ("Welding\u00a01", "Welding 1"),
        ("\ufeffWelding 1", "Welding 1"),
        ("Weld\u200bing 1", "Welding 1"),
        ("Welding  1", "Welding 1"),
        ("Welding\n1", "Welding 1"),
        ("Welding\t1", "Welding 1"),
    ],
)
def test_stray_spaces_are_left_out_and_reported(as_found: str, tidy: str) -> None:
    assert told(TITLE, as_found) == (tidy, "WB213")
    assert suggestions(TITLE, as_found) == [tidy]


@pytest.mark.parametrize("text", ["Two  spaces. And a\nsecond line.", "café – “naïve”", "👩‍🏫 teaches", "• one\n• two"])
def test_prose_keeps_its_lines_its_quotes_and_its_emoji(text: str) -> None:
    assert value_of(PROSE, text) == text


def test_the_line_ends_of_other_systems_are_the_same_line_end() -> None:
    assert value_of(PROSE, "one\r\ntwo\rthree") == "one\ntwo\nthree"


@pytest.mark.parametrize("sign", ["\x07", "\x00", "\ud800", "\uffff"])
def test_signs_that_no_page_can_show_are_left_out(sign: str) -> None:
    assert told(PROSE, f"Weld{sign}ing") == ("Welding", "WB218")
    assert told(PROSE, sign) == (None, "WB218")


@pytest.mark.parametrize(
    "value, text",
    [
        ("3.0", "3.0"),
        (3.0, "3"),
        (61.5, "61.5"),
        (0.1 + 0.2, "0.3"),
        (168251921134.0, "168251921134"),
        (1e-7, "0.0000001"),
        (True, "TRUE"),
        (date(2026, 11, 9), "2026-11-09"),
        (datetime(2026, 11, 9), "2026-11-09"),  # noqa: DTZ001 - a cell knows no time zone
        (datetime(2026, 11, 9, 8, 30), "2026-11-09T08:30:00"),  # noqa: DTZ001
        (time(8, 30), "08:30:00"),
    ],
    ids=repr,
)
def test_values_are_shown_as_a_person_would_type_them(value: CellValue, text: str) -> None:
    assert value is not None
    assert shown(value) == text


def test_a_figure_has_no_exponent() -> None:
    assert figure(1e15) == "1000000000000000"
    assert figure(-2.50) == "-2.5"


@pytest.mark.parametrize("text", ["None", "none", "NONE.", "None yet"])
def test_none_is_said_in_several_ways(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize("value", ["Nonesuch College", "no", "", 0, False], ids=repr)
def test_nothing_else_says_none(value: str | float) -> None:
    assert not says_none(value)
