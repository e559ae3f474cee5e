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
