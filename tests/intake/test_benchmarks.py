"""The wage to measure with: what pathmap.toml names or gives, and what the workbooks say."""

from datetime import date

import pytest

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Settings, Yardstick
from pathmap_cli.vocabulary import WageBasis
from tests.sheets import returned

ROWS = """
| Benchmark         | Family type         | Area         | Hourly | Annual | Source | Year |
| Living wage       | 1 adult, 0 children | North County | 24.50  |        | MIT    | 2024 |
| Living wage       | 1 adult, 0 children | North County | 25.50  |        | MIT    | 2026 |
| Living wage       | 1 adult, 0 children | South County | 22.00  |        | MIT    | 2025 |
| Family standard   | 2 adults            | North County |        | 104000 | UW     | 2026 |
| Without a wage    | 2 adults            | North County |        |        | UW     | 2026 |
"""
GIVEN = Yardstick("", 52000, WageBasis.YEAR, "MIT", 2026)


def joined(settings: Settings, rows: str = ROWS) -> Merged:
    market = returned("labor-market", {"Wage benchmarks": rows}, "North County", "north.xlsx")
    return merge((market,), settings, (), date(2026, 11, 25))


def said(merged: Merged) -> list[tuple[str, str]]:
    codes = {"WB504", "WB513"}
    return [(issue.type.code, issue.place.cell) for issue in merged.issues if issue.type.code in codes]


def test_without_the_setting_there_is_none() -> None:
    assert joined(Settings()).pathway.benchmark is None


def test_the_newest_row_of_the_name_is_used_however_it_is_written() -> None:
    merged = joined(Settings(benchmark=Yardstick("LIVING WAGES")))
    found = merged.pathway.benchmark
    assert found
    assert (found.hourly, found.area, found.source, found.year) == (25.50, "North County", "MIT", 2026)
    assert found.row
    assert merged.sources.cell(found.row, "hourly").cell == "D3"  # type: ignore[union-attr]
    assert not said(merged)


def test_the_row_of_the_area_that_is_meant_goes_before_a_newer_one() -> None:
    found = joined(Settings(benchmark=Yardstick("Living wage", area="South County"))).pathway.benchmark
    assert found
    assert found.hourly == pytest.approx(22)


def test_a_wage_by_the_year_is_for_2080_hours() -> None:
    pathway = joined(Settings(family_benchmark=Yardstick("Family standard"))).pathway
    assert pathway.family_benchmark
    assert pathway.family_benchmark.hourly == pytest.approx(50)
    assert pathway.benchmark is None


def test_the_setting_may_give_the_wage_itself() -> None:
    found = joined(Settings(benchmark=GIVEN)).pathway.benchmark
    assert found
    assert (found.hourly, found.source, found.year, found.row) == (25, "MIT", 2026, None)


def test_a_row_goes_before_the_setting_and_the_difference_is_said() -> None:
    merged = joined(Settings(benchmark=Yardstick("Living wage", 52000, WageBasis.YEAR, "MIT", 2026)))
    assert merged.pathway.benchmark
    assert merged.pathway.benchmark.hourly == pytest.approx(25.50)
    assert said(merged) == [("WB504", "D3")]


def test_the_same_wage_in_both_is_no_difference() -> None:
    assert not said(joined(Settings(benchmark=Yardstick("Living wage", 53040, WageBasis.YEAR, "MIT", 2026))))


@pytest.mark.parametrize("name", ["Cost of living", "Without a wage"])
def test_a_name_that_no_row_with_a_wage_has_is_said(name: str) -> None:
    merged = joined(Settings(benchmark=Yardstick(name)))
    assert merged.pathway.benchmark is None
    assert said(merged) == [("WB513", "A2")]


def test_a_name_waits_for_the_labor_market() -> None:
    merged = merge((), Settings(benchmark=Yardstick("Living wage")), (), date(2026, 11, 25))
    assert not said(merged)
