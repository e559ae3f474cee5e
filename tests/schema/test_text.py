"""Text, addresses, and None beside another type."""

from datetime import date

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.dates import DateType
from pathmap_cli.schema.lists import SuggestedType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import EmailType, NoneAnswer, OrNoneType, TextType
from pathmap_cli.vocabulary import Profile, WblActivity
from tests.schema.typed import told, value_of

TITLE = TextType(longest=200, title=True)


@pytest.mark.parametrize(
    "value, text",
    [
        ("I", "I"),
        ("Math II", "Math II"),
        (2, "2"),
        (2.0, "2"),
        (61.5, "61.5"),
        ("“Smart” welding", "“Smart” welding"),
        ("= not a formula", "= not a formula"),
        (date(2027, 6, 30), "2027-06-30"),
    ],
    ids=repr,
)
def test_text_is_kept_as_typed(value: CellValue, text: str) -> None:
    assert value_of(TextType(), value) == text


def test_a_long_text_is_kept_whole_and_reported() -> None:
    assert told(TextType(), "x y " * 300) == (("x y " * 300).strip(), "WB213 WB217")
    assert value_of(TextType(), "y" * 1000) == "y" * 1000
    assert told(TITLE, "y" * 201) == ("y" * 201, "WB217")


@pytest.mark.parametrize("kind", [TITLE, RefType("courses")])
def test_no_name_is_a_date(kind: TextType | RefType) -> None:
    assert told(kind, date(2026, 11, 12)) == (None, "WB208")


def test_an_address_has_an_at_sign() -> None:
    assert value_of(EmailType(), "counselor@vista.example") == "counselor@vista.example"
    assert told(EmailType(), "ask the office") == ("ask the office", "WB214")


@pytest.mark.parametrize("text", ["None", " none ", "None yet"])
def test_none_is_an_answer_where_it_is_allowed(text: str) -> None:
    assert told(OrNoneType(TextType()), text)[0] is NoneAnswer.NONE
    assert told(OrNoneType(DateType()), text)[0] is NoneAnswer.NONE
    assert told(OrNoneType(SuggestedType(WblActivity)), text)[0] is NoneAnswer.NONE


def test_anything_else_is_read_as_the_other_type_reads_it() -> None:
    assert value_of(OrNoneType(TextType()), "Acme Fabrication") == "Acme Fabrication"
    assert value_of(OrNoneType(DateType()), date(2027, 6, 30)) == date(2027, 6, 30)
    assert told(OrNoneType(DateType()), "soon") == (None, "WB207")


def test_none_is_written_back_as_none() -> None:
    assert OrNoneType(DateType()).words(NoneAnswer.NONE, Profile.GENERIC) == "None"
    assert OrNoneType(DateType()).words(date(2027, 6, 30), Profile.GENERIC) == "2027-06-30"


@pytest.mark.parametrize(
    "text", ["Math 11/Stat 7 or Math 10A**", "ECE1/Chdev 1", "Nutrition 011", "C (2.0) or better in MAC 1114", "None"]
)
def test_a_reference_stays_one_text(text: str) -> None:
    assert value_of(RefType("courses"), text) == text


def test_a_reference_names_its_sheets() -> None:
    assert RefType("on_ramps", "awards", strict=True).name == "ref(On ramps or Awards)"
    assert RefType("courses").wanted == "a name or code from the sheet Courses, written as it stands there"
