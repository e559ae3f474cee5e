"""Rows of Ratings about indicators that there are not, or in other words."""

import pytest

from tests.sheets import found, returned

SHEET = """
| Framework   | Indicator   | Rating     |
| {framework} | {indicator} | 2 Planning |
"""


@pytest.mark.parametrize(
    "framework, indicator, issues",
    [
        ("AQCP", "C1.1 The partners share a vision and a strategy", []),
        ("aqcp", "the partners share a vision, and a strategy", []),
        ("AQCP", "C1.1 We like our vision", [("WB407", "Ratings", "B2")]),
        ("AQCP", "C9 Everybody is happy", [("WB406", "Ratings", "B2")]),
        ("AQCP", "F1.1 From each school program a college award can be reached", [("WB406", "Ratings", "B2")]),
        ("Ours", "C1.1 The partners share a vision and a strategy", [("WB406", "Ratings", "B2")]),
    ],
)
def test_rating_is_of_an_indicator_that_there_is(framework: str, indicator: str, issues: list[object]) -> None:
    sheet = SHEET.format(framework=framework, indicator=indicator)
    assert found(returned("planning", {"Ratings": sheet}, "Partnership"), "WB4") == issues


def test_rows_that_nobody_rated_are_questions_and_no_answers() -> None:
    sheet = """
    | Framework | Indicator                                       | Rating |
    | AQCP      | C1.1 The partners share a vision and a strategy |        |
    """
    result = returned("planning", {"Ratings": sheet}, "Partnership")
    assert not result.sheets["ratings"].rows
    assert found(result, "WB202", "WB4") == [("WB202", "Ratings", "C2")]
