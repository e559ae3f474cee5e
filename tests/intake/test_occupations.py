"""One occupation however many workbooks and areas list it, and every difference said."""

from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from tests.sheets import returned

REGION = """
| Job            | SOC     | Level | Wage median | Wage basis | Area         |
| Welder         | 51-4121 | Entry | 27.10       | Hour       | North County |
| Lead welder    | 51-4121 | Middle | 35.00      | Hour       | North County |
| Pipe inspector | 47-4011 | Advanced | 41.00    | Hour       | North County |
"""


def region(jobs: str = REGION, name: str = "North County") -> Returned:
    return returned("labor-market", {"Jobs": jobs}, name, f"{name}.xlsx")


def college(jobs: str, name: str = "Harbor College") -> Returned:
    return returned("college", {"Jobs": jobs}, name, f"{name}.xlsx")


def joined(*workbooks: Returned) -> Merged:
    return merge(workbooks, Settings(), (), date(2026, 11, 25))


def occupations(merged: Merged) -> list[list[str]]:
    """Each occupation as `INSTITUTION: JOB, AREA` lines."""
    pathway = merged.pathway
    return [
        [f"{pathway.institution_of(row).name}: {pathway.record(row).label}" for row in one.rows]
        for one in pathway.occupations
    ]


def differences(merged: Merged) -> list[tuple[str, str | None, str, str]]:
    said = (issue for issue in merged.issues if issue.type.code == "WB504")
    return [(one.place.cell, one.value, one.related[0].cell, one.message.rpartition(". ")[2]) for one in said]


def test_the_row_of_the_labor_market_stands_first_whatever_comes_first() -> None:
    merged = joined(college("| Job | SOC |\n| Welder | 51-4121 |"), region())
    assert occupations(merged)[0] == ["North County: Welder", "Harbor College: Welder"]
    assert len(occupations(merged)) == len(("Welder", "Lead welder", "Pipe inspector"))


def test_a_code_joins_jobs_that_are_called_differently() -> None:
    merged = joined(region(), college("| Job | SOC |\n| Construction inspector | 47-4011 |"))
    assert occupations(merged)[2] == ["North County: Pipe inspector", "Harbor College: Construction inspector"]


def test_a_title_joins_jobs_where_no_code_does() -> None:
    merged = joined(region(), college("| Job | SOC |\n| PIPE INSPECTORS | |"))
    assert occupations(merged)[2] == ["North County: Pipe inspector", "Harbor College: PIPE INSPECTORS"]


def test_a_code_that_two_jobs_of_a_workbook_share_joins_neither_without_the_title() -> None:
    merged = joined(region(), college("| Job | SOC |\n| Welding technician | 51-4121 |"))
    assert occupations(merged)[-1] == ["Harbor College: Welding technician"]


def test_two_jobs_of_a_workbook_stay_two() -> None:
    merged = joined(region(), college("| Job | SOC |\n| Welder | 51-4121 |\n| Pipe welder | 51-4121 |"))
    assert ["North County: Welder", "Harbor College: Welder"] in occupations(merged)
    assert ["Harbor College: Pipe welder"] in occupations(merged)


def test_a_job_in_several_areas_is_one_occupation() -> None:
    merged = joined(region("| Job | Area |\n| Welder | North County |\n| Welder | South County |"))
    assert occupations(merged) == [["North County: Welder", "North County: Welder"]]


def test_colleges_share_an_occupation_without_a_labor_market() -> None:
    one, two = college("| Job |\n| Welder |"), college("| Job |\n| Welders |", "Ridge College")
    assert occupations(joined(one, two)) == [["Harbor College: Welder", "Ridge College: Welders"]]


def test_what_two_workbooks_differ_in_is_said_with_the_one_that_is_used() -> None:
    brought = "| Job | SOC | Level | Wage median | Wage basis |\n| Welder | 51-4121 | Middle | 25 | Hour |"
    rule = "The labor-market workbook's value is used."
    assert differences(joined(region(), college(brought))) == [
        ("C2", "Middle", "C2", rule),
        ("D2", "25", "D2", rule),
    ]


def test_a_wage_by_the_year_that_is_the_same_by_the_hour_is_no_difference() -> None:
    brought = "| Job | SOC | Wage median | Wage basis |\n| Welder | 51-4121 | 56368 | Year |"
    assert not differences(joined(region(), college(brought)))


def test_figures_of_another_area_are_no_difference() -> None:
    brought = "| Job | SOC | Wage median | Wage basis | Area |\n| Welder | 51-4121 | 25 | Hour | Bay Area |"
    assert not differences(joined(region(), college(brought)))


def test_two_colleges_are_told_whose_value_is_used() -> None:
    one, two = college("| Job | Level |\n| Welder | Entry |"), college("| Job | Level |\n| Welder | Middle |", "Ridge")
    assert differences(joined(one, two)) == [
        ("B2", "Middle", "B2", "The value of Harbor College is used until the two agree.")
    ]
