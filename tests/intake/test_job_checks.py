"""Wages that a college brings to its Jobs sheet: they say what they are, and some job pays them."""

from tests.sheets import found, returned

JOBS = """
| Job    | SOC       | Level | Wage median | Wage basis | Source | Data year |
| Welder | "51-4121" | Entry | {wage}      | {basis}    | OEWS   | {year}    |
"""


def issues(wage: str, basis: str = "Hour", year: str = "2025") -> list[tuple[str, str, str]]:
    sheet = JOBS.format(wage=wage, basis=basis, year=year)
    return found(returned("college", {"Jobs": sheet}, "Cedar Valley College"), "WB3")


def test_a_wage_that_says_what_it_is() -> None:
    assert issues("31.40") == []
    assert issues("65300", "Year") == []


def test_a_wage_without_basis_or_year() -> None:
    assert issues("31.40", basis="", year="") == [("WB309", "Jobs", "D2")]


def test_a_yearly_wage_by_the_hour_and_a_lost_figure() -> None:
    assert issues("65300") == [("WB310", "Jobs", "D2")]
    assert issues("31.40", "Year") == [("WB310", "Jobs", "D2")]


def test_a_job_without_a_wage_is_left_in_peace() -> None:
    assert issues("", basis="", year="") == []


def labor_market(sheet: str, text: str) -> list[tuple[str, str, str]]:
    return found(returned("labor-market", {sheet: text}, "North County"), "WB3")


def wages(entry: str, median: str, experienced: str) -> list[tuple[str, str, str]]:
    return labor_market(
        "Jobs",
        "| Job | Wage entry | Wage median | Wage experienced | Wage basis | Source | Data year |\n"
        f"| Welder | {entry} | {median} | {experienced} | Hour | OEWS | 2025 |",
    )


def test_wages_that_rise_and_wages_that_do_not() -> None:
    assert wages("21.50", "27.10", "34.80") == []
    assert wages("27.10", "27.10", "27.10") == []
    assert wages("34.80", "27.10", "21.50") == [("WB313", "Jobs", "B2")]
    assert wages("34.80", "", "21.50") == [("WB313", "Jobs", "B2")]


def test_a_wage_without_an_end_is_said_and_not_held_against_the_others() -> None:
    assert wages("90", ">= 115.00", "") == [("WB314", "Jobs", "C2")]
    assert wages("120", ">= 115.00", "") == [("WB314", "Jobs", "C2")]


def test_growth_says_over_how_many_years() -> None:
    assert labor_market("Jobs", "| Job | Growth percent | Growth over years |\n| Welder | 6 | 10 |") == []
    assert labor_market("Jobs", "| Job | Growth percent |\n| Welder | 6 |") == [("WB312", "Jobs", "B2")]


def test_a_benchmark_says_where_it_comes_from() -> None:
    header = "| Benchmark | Hourly | Annual | Source | Year |\n"
    assert labor_market("Wage benchmarks", f"{header}| Living wage | 24.50 | | MIT | 2026 |") == []
    assert labor_market("Wage benchmarks", f"{header}| Living wage | | 50960 | MIT | |") == [
        ("WB315", "Wage benchmarks", "C2")
    ]
    assert labor_market("Wage benchmarks", f"{header}| Living wage | | | | |") == []


def test_an_importance_that_onet_does_not_give_is_said() -> None:
    sheet = {"Skills": "| Job | Skill | Importance |\n| Welder | Welding | 60 |", "Jobs": "| Job |\n| Welder |"}
    assert found(returned("labor-market", sheet, "North County"), "WB2")[0][0] == "WB206"
