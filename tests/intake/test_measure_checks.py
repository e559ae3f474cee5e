"""Figures of the sheet Measures: they add up, are of their unit and say where they come from."""

import pytest

from pathmap_cli.vocabulary import PERKINS_IV
from tests.sheets import found, returned

MEASURES = """
| Measure   | Cohort  | Population | Numerator | Denominator | Value   | Target   | Source   |
| {measure} | 2024-25 | {whom}     | {part}    | {whole}     | {value} | {target} | {source} |
"""


def issues(
    measure: str = "Persistence",
    *,
    part: str = "",
    whole: str = "",
    value: str = "",
    target: str = "",
    source: str = "College",
    whom: str = "",
) -> list[tuple[str, str]]:
    sheet = MEASURES.format(
        measure=measure, part=part, whole=whole, value=value, target=target, source=source, whom=whom
    )
    result = returned("planning", {"Measures": sheet}, "North County Pathways")
    return [(code, cell) for code, _, cell in found(result, "WB2", "WB3") if code != "WB202"]


def test_a_value_may_be_rounded_by_half_a_point() -> None:
    assert issues(part="41", whole="60", value="68.3") == []
    assert issues(part="41", whole="60", value="68") == []
    assert issues(part="41", whole="60", value="68.84") == [("WB320", "F2")]


def test_more_students_than_there_are() -> None:
    assert issues(part="61", whole="60") == [("WB320", "D2")]


def test_no_count_is_repeated() -> None:
    sheet = MEASURES.format(measure="Persistence", part="7", whole="9", value="12", target="", source="", whom="")
    result = returned("planning", {"Measures": sheet}, "North County Pathways")
    said = [issue for issue in result.issues if issue.type.code.startswith("WB32")]
    assert [issue.message for issue in said] == [
        "Persistence: Value is not what Numerator and Denominator come to.",
        "Persistence has a figure, and the row does not say where it comes from.",
    ]
    assert {issue.value for issue in said} == {""}


@pytest.mark.parametrize(
    "measure, value, expected",
    [
        ("Persistence", "100", []),
        ("Persistence", "0", []),
        ("Persistence", "683", [("WB321", "F2")]),
        ("Persistence", "0.683", [("WB321", "F2")]),
        ("Enrollment", "120", []),
        ("Enrollment", "120.5", [("WB321", "F2")]),
        ("Pathway credits earned", "15.5", []),
        ("Wages", "48000", []),
        ("Wages", "-1", [("WB321", "F2")]),
        ("Change in earnings", "-1200", []),
    ],
)
def test_a_value_is_of_its_measures_unit(measure: str, value: str, expected: list[tuple[str, str]]) -> None:
    assert issues(measure, value=value) == expected


def test_a_target_is_of_the_same_unit() -> None:
    assert issues(value="68", target="0.75") == [("WB321", "G2")]


def test_a_figure_says_where_it_comes_from() -> None:
    assert issues(value="68", source="") == [("WB322", "F2")]
    assert issues(part="41", whole="60", source="") == [("WB322", "D2")]
    assert issues(source="") == []


@pytest.mark.parametrize("code", PERKINS_IV)
@pytest.mark.parametrize("written", ["{}", "Perkins {}", "{} Participation"])
def test_a_measure_of_the_old_perkins_law_leads_to_the_new_one(code: str, written: str) -> None:
    assert issues(written.format(code), value="68") == [("WB220", "A2")]


@pytest.mark.parametrize("whom", ["English learners", "Latino", "ELL", "Female", "All students"])
def test_populations_and_groups_are_known_by_their_other_names(whom: str) -> None:
    assert issues(value="68", whom=whom) == []


def test_an_unknown_group_is_pointed_at() -> None:
    assert issues(value="68", whom="Left-handed") == [("WB203", "C2")]


@pytest.mark.parametrize(
    "rating, expected", [("2", []), ("Planning", []), ("4 Sustained", []), ("5", [("WB203", "C2")])]
)
def test_ratings_go_from_nought_to_four(rating: str, expected: list[tuple[str, str]]) -> None:
    sheet = f"| Framework | Indicator | Rating |\n| AQCP | Employers help | {rating} |"
    result = returned("planning", {"Ratings": sheet}, "North County Pathways")
    assert [(code, cell) for code, _, cell in found(result, "WB2") if code != "WB202"] == expected
