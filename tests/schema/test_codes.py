"""Codes with and without a published form."""

from datetime import date

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.codes import CodePattern, CodeType
from tests.schema.typed import suggestions, told, value_of

CODE = CodeType()
CIP, SOC, TOP, CTID = map(CodeType, (CodePattern.CIP, CodePattern.SOC, CodePattern.TOP, CodePattern.CTID))


@pytest.mark.parametrize(
    "text",
    [
        "001025",
        "8H100/8H105 DC/8H760 MST",
        "ECE1/Chdev 1",
        "CIT 101/L 2/1",
        "CHEM& 139",
        "ENGL C1000 ** / ENGWR 488 H",
        "BIOL 1406/1407",
        "C-ID COMM 110",
        "4E10",
    ],
)
def test_a_course_code_is_whatever_the_catalog_says(text: str) -> None:
    assert value_of(CODE, text) == text


@pytest.mark.parametrize(
    "value, text", [(1025, "1025"), (1025.0, "1025"), (168251921134.0, "168251921134"), (10.5, "10.5")], ids=repr
)
def test_a_code_that_became_a_number_is_its_digits(value: CellValue, text: str) -> None:
    assert value_of(CODE, value) == text


@pytest.mark.parametrize("value", ["1.68E+11", "2E+15", 1.6825192113412345e18], ids=repr)
def test_a_code_that_lost_digits_is_no_code(value: CellValue) -> None:
    assert told(CODE, value) == (None, "WB209")
    assert suggestions(CODE, value) == [None]


def test_a_code_that_may_have_been_two_others_is_left_as_it_is_and_asked_about() -> None:
    assert told(CIP, 84.01) == ("84.01", "WB214")  # 84.010 of another system, or the group 84.01 of this one


def test_a_date_is_no_code_but_what_was_typed_may_be_asked() -> None:
    assert told(CODE, date(2026, 8, 10)) == (None, "WB208")
    assert suggestions(CODE, date(2026, 8, 10)) == ["8-10"]
    assert suggestions(SOC, date(9021, 11, 1)) == ["11-9021"]
    assert suggestions(CIP, date(2026, 8, 10)) == [None]


@pytest.mark.parametrize(
    "kind, code",
    [(CIP, "48.0508"), (SOC, "51-4121"), (TOP, "0956.50"), (CTID, "ce-0a1b2c3d-0000-4abc-8def-0123456789ab")],
)
def test_a_code_in_its_published_form_is_left_alone(kind: CodeType, code: str) -> None:
    assert value_of(kind, code) == code


@pytest.mark.parametrize(
    "kind, value, code",
    [
        (CIP, 1, "01.0000"),
        (CIP, 1.0101, "01.0101"),
        (CIP, 1.031, "01.0310"),
        (CIP, "1.0101", "01.0101"),
        (CIP, 480508, "48.0508"),
        (CIP, "10101", "01.0101"),
        (SOC, 119021, "11-9021"),
        (SOC, "119021", "11-9021"),
        (TOP, 948, "0948.00"),
        (TOP, "948.00", "0948.00"),
        (TOP, 956.5, "0956.50"),
        (TOP, 95650, "0956.50"),
    ],
    ids=repr,
)
def test_zeros_come_back_where_only_one_code_can_be_meant(kind: CodeType, value: CellValue, code: str) -> None:
    assert told(kind, value) == (code, "WB209")
    assert suggestions(kind, value) == [code]


@pytest.mark.parametrize(
    "kind, text, code",
    [
        (CIP, "14.0701 - Chemical Engineering", "14.0701"),
        (CIP, "14.07 - Chemical Engineering", "14.07"),
        (CIP, "CIP 48.0508", "48.0508"),
        (SOC, "51-4121 Welders", "51-4121"),
        (SOC, "11–9021", "11-9021"),
        (SOC, "11-9021.00", "11-9021"),
        (TOP, "0956.50*", "0956.50"),
        (
            CTID,
            "credentialfinder.org/ce-0A1B2C3D-0000-4abc-8def-0123456789ab",
            "ce-0a1b2c3d-0000-4abc-8def-0123456789ab",
        ),
    ],
)
def test_a_code_is_found_among_other_words(kind: CodeType, text: str, code: str) -> None:
    assert told(kind, text) == (code, "WB214")
    assert suggestions(kind, text) == [code]


@pytest.mark.parametrize(
    "kind, value", [(CIP, 14.07), (CIP, "14.07"), (CIP, "Welding"), (SOC, "11-902"), (TOP, "12"), (TOP, "ab")], ids=repr
)
def test_what_may_be_several_codes_is_kept_as_typed(kind: CodeType, value: CellValue) -> None:
    assert told(kind, value) == (str(value), "WB214")
    assert suggestions(kind, value) == [None]


def test_two_codes_are_two_answers() -> None:
    assert told(CIP, "48.0508; 48.0501") == (None, "WB212")
    assert told(CIP, "48.0508 / 48.0508") == ("48.0508", "WB214")
