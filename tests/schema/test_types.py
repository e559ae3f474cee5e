"""What holds for every cell type: it copes with anything, loses nothing, and its values survive the sheet and JSON."""

from datetime import date
from math import inf
from typing import Annotated, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from jsonschema import Draft202012Validator

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.codes import CodePattern, CodeType
from pathmap_cli.schema.column import Column
from pathmap_cli.schema.dates import DateType, YearSpanType
from pathmap_cli.schema.grades import ADULT, GradesType, Season, When, WhenType
from pathmap_cli.schema.lists import ListType, OpenListType, SuggestedType, YesNoType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.numbers import MoneyType, NumberType, WageType, WholeType
from pathmap_cli.schema.opening import is_placeholder, opened, says_none
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.spec import record_columns
from pathmap_cli.schema.text import EmailType, OrNoneType, TextType
from pathmap_cli.schema.types import (
    Cip,
    Code,
    Ctid,
    Date,
    DateOrNone,
    Email,
    Grades,
    Money,
    NoneAnswer,
    Number,
    Soc,
    Span,
    Text,
    TextOrNone,
    Title,
    Top,
    Wage,
    WhenAnswer,
    Whole,
    Year,
    YearSpan,
    YesNo,
)
from pathmap_cli.vocabulary import AwardType, Profile, WblActivity
from tests.schema.typed import error, typed


class Everything(Record):
    """A row with a column of every type."""

    sheet_name: ClassVar[str] = "Everything"

    text: Annotated[Text | None, Column("Text", help="")] = None
    title: Annotated[Title | None, Column("Title", help="")] = None
    text_or_none: Annotated[TextOrNone | None, Column("Text or none", help="")] = None
    email: Annotated[Email | None, Column("E-mail", help="")] = None
    code: Annotated[Code | None, Column("Code", help="")] = None
    cip: Annotated[Cip | None, Column("CIP", help="")] = None
    soc: Annotated[Soc | None, Column("SOC", help="")] = None
    top: Annotated[Top | None, Column("TOP", help="")] = None
    ctid: Annotated[Ctid | None, Column("CTID", help="")] = None
    number: Annotated[Number | None, Column("Number", help="")] = None
    growth: Annotated[Annotated[Span, NumberType(low=-100)] | None, Column("Growth", help="")] = None
    whole: Annotated[Whole | None, Column("Whole", help="")] = None
    year: Annotated[Year | None, Column("Year", help="")] = None
    money: Annotated[Money | None, Column("Money", help="")] = None
    wage: Annotated[Wage | None, Column("Wage", help="")] = None
    grades: Annotated[Grades | None, Column("Grades", help="")] = None
    when: Annotated[WhenAnswer | None, Column("When", help="")] = None
    day: Annotated[Date | None, Column("Day", help="")] = None
    day_or_none: Annotated[DateOrNone | None, Column("Day or none", help="")] = None
    year_span: Annotated[YearSpan | None, Column("Year span", help="")] = None
    yes_no: Annotated[YesNo | None, Column("Yes or no", help="")] = None
    award: Annotated[AwardType | None, Column("Award", help="")] = None
    funding: Annotated[Annotated[str, OpenListType("funding")] | None, Column("Funding", help="")] = None
    activity: Annotated[Annotated[str, SuggestedType(WblActivity)] | None, Column("Activity", help="")] = None
    job: Annotated[Annotated[str, RefType("jobs", strict=True)] | None, Column("Job", help="")] = None
    courses: Annotated[tuple[Annotated[str, RefType("courses")], ...] | None, Column("Courses", help="")] = None
    awards: Annotated[tuple[AwardType, ...] | None, Column("Awards", help="")] = None
    skills: Annotated[tuple[Text, ...] | None, Column("Skills", help="")] = None


COLUMNS = {column.name: column.type for column in record_columns(Everything)}
EACH_TYPE = pytest.mark.parametrize("name", COLUMNS)

CENTS = st.integers(min_value=0, max_value=10**8).map(lambda cents: cents / 100)
WORD = st.text(alphabet="abcXYZ019&/.,-'’()é#", min_size=1, max_size=6)
WORDS = (
    st.lists(WORD, min_size=1, max_size=4)
    .map(" ".join)
    .filter(lambda text: not is_placeholder(text) and not says_none(text) and not text.startswith("- "))
)
SPANS = st.tuples(CENTS, CENTS).map(lambda pair: Span(*sorted(pair)))
GRADES = st.sets(st.integers(min_value=6, max_value=ADULT), min_size=1).map(lambda grades: tuple(sorted(grades)))
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))
TERMS = st.sets(st.integers(min_value=1, max_value=12)).map(lambda terms: tuple(sorted(terms)))
SEASONS = st.sets(st.sampled_from(Season)).map(lambda seasons: tuple(season for season in Season if season in seasons))
MOMENTS = st.builds(When, GRADES | st.just(()), TERMS, SEASONS, st.booleans()).filter(lambda when: when != When())
NOT_CODES = WORDS.filter(lambda text: "E+" not in text)
VALUES: dict[str, SearchStrategy[object]] = {
    "text": WORDS,
    "title": WORDS,
    "text_or_none": WORDS | st.just(NoneAnswer.NONE),
    "email": WORDS.map(lambda text: f"{text}@school.example"),
    "code": NOT_CODES,
    "cip": st.from_regex(r"\A[0-9]{2}\.[0-9]{4}\Z"),
    "soc": st.from_regex(r"\A[1-5][0-9]-[0-9]{4}\Z"),
    "top": st.from_regex(r"\A[0-9]{4}\.[0-9]{2}\Z"),
    "ctid": st.uuids().map("ce-{}".format),
    "number": SPANS,
    "growth": st.integers(min_value=-1000, max_value=1000).map(lambda tenths: Span.of(tenths / 10)),
    "whole": st.integers(min_value=0, max_value=10**9),
    "year": st.integers(min_value=1990, max_value=2100),
    "money": CENTS,
    "wage": CENTS.map(Span.of) | CENTS.map(lambda least: Span(least, inf)),
    "grades": GRADES,
    "when": MOMENTS,
    "day": DAYS,
    "day_or_none": DAYS | st.just(NoneAnswer.NONE),
    "year_span": st.integers(min_value=1990, max_value=2100).map(lambda year: f"{year}-{(year + 1) % 100:02}"),
    "yes_no": st.booleans(),
    "award": st.sampled_from(AwardType),
    "funding": st.sampled_from(["perkins-v", "wioa"]),
    "activity": st.sampled_from(WblActivity).map(str) | st.just("Pit crew for a day"),
    "job": WORDS,
    "courses": st.lists(WORDS, unique=True, max_size=4).map(tuple),
    "awards": st.lists(st.sampled_from(AwardType), unique=True, max_size=4).map(tuple),
    "skills": st.lists(WORDS, unique=True, max_size=4).map(tuple),
}
ANYTHING: SearchStrategy[CellValue] = st.one_of(
    st.text(),
    st.text(alphabet="0123456789-/.,;$%+ \n\u00a0agnortuTBD", max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


def test_there_are_values_to_try_for_every_type() -> None:
    assert list(VALUES) == list(COLUMNS)
    assert {type(kind) for kind in COLUMNS.values()} == {
        TextType,
        EmailType,
        OrNoneType,
        CodeType,
        NumberType,
        WholeType,
        MoneyType,
        WageType,
        GradesType,
        WhenType,
        DateType,
        YearSpanType,
        YesNoType,
        ListType,
        OpenListType,
        SuggestedType,
        RefType,
        ManyType,
    }
    assert {kind.pattern for kind in COLUMNS.values() if isinstance(kind, CodeType)} == {None, *CodePattern}


@EACH_TYPE
@given(data=st.data(), profile=st.sampled_from(Profile))
def test_a_value_survives_being_written_into_a_sheet(name: str, data: st.DataObject, profile: Profile) -> None:
    kind, value = COLUMNS[name], data.draw(VALUES[name])
    reading = kind.read(typed(kind.words(value, profile)), profile)
    assert (reading.value, reading.remarks) == (value, ())


@given(ANYTHING)
def test_nothing_vanishes_and_nothing_breaks(value: CellValue) -> None:
    cell = typed(value)
    is_blank = opened(cell, "").value is None
    for name, kind in COLUMNS.items():
        reading = kind.read(cell, Profile.GENERIC)
        assert is_blank or reading.remarks or reading.value is not None, name


@given(st.text() | st.text(alphabet="0123456789-.,; \n\u00a0\u200bafnorpst", max_size=10))
def test_a_repair_reads_as_the_cell_was_read(text: str) -> None:
    for name, kind in COLUMNS.items():
        reading = kind.read(typed(text), Profile.GENERIC)
        repairs = [remark.suggestion for remark in reading.remarks if remark.type.fixable and remark.suggestion]
        if repairs:
            again = kind.read(typed(repairs[-1]), Profile.GENERIC)
            assert again.value == reading.value, name
            assert not [remark for remark in again.remarks if remark.type.fixable], name


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "9 ",
        "a" + " " * 80,
        "Fall, ",
        "summer ",
        "grade ",
        "9-",
        "1,000",
        "None; ",
        "term 1, ",
        "-",
        "a\n\n",
        "x\u00a0",
    ],
)
def test_a_cell_filled_to_its_last_sign_is_read(text: str) -> None:
    longest = (text * 32767)[:32767]
    for name, kind in COLUMNS.items():
        reading = kind.read(typed(longest), Profile.GENERIC)
        assert reading.remarks or reading.value is not None, name


@EACH_TYPE
def test_an_error_is_said_with_what_belongs_in_the_cell(name: str) -> None:
    kind: CellType = COLUMNS[name]
    (remark,) = kind.read(error("#DIV/0!"), Profile.GENERIC).remarks
    assert remark.wanted
    assert not remark.wanted.endswith(".")


@given(st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()}))
def test_a_record_survives_json(values: dict[str, object]) -> None:
    record = Everything.model_validate(values)
    assert Everything.model_validate_json(record.model_dump_json()) == record
    Draft202012Validator(Everything.model_json_schema()).validate(record.model_dump(mode="json"))


def test_the_json_schema_is_one() -> None:
    for mode in ("validation", "serialization"):
        Draft202012Validator.check_schema(Everything.model_json_schema(mode=mode))
