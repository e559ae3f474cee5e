"""A workbook is known by its marks, then by its headers, and never by the name of its file."""

from dataclasses import replace
from datetime import date

import pytest

from pathmap_cli.grid import Grid
from pathmap_cli.intake.identify import identify
from pathmap_cli.intake.merge import merge
from pathmap_cli.model import template
from pathmap_cli.schema.marks import header_name
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from pathmap_cli.vocabulary import Profile
from tests.sheets import returned, table, workbook

SCHOOL_COURSES = "| Grade | Course title | CTE level | Course type |\n| 9 | Welding 1 | CTE | Capstone |"
COLLEGE_AWARDS = "| Award | Type | Units | Terms to complete | Stacks into | Leads to jobs |\n| Welding AS | AS | 60 | 4 | None | None |"


def kind(grid: Grid) -> str | None:
    identity, _ = identify(grid, "anything.xlsx", Profile.GENERIC)
    return identity.spec.kind if identity else None


def codes(grid: Grid) -> list[str]:
    return [issue.type.code for issue in identify(grid, "anything.xlsx", Profile.GENERIC)[1]]


def marks(**pairs: str) -> str:
    return "\n".join(f"| {key} | {value} |" for key, value in pairs.items())


def test_the_hidden_sheet_speaks_first() -> None:
    grid = workbook("college", {"_pathmap": marks(kind="high-school", version="1"), "Courses": SCHOOL_COURSES})
    assert kind(grid) == "high-school"
    assert codes(grid) == ["WB012"]


def test_the_visible_line_speaks_where_the_hidden_sheet_is_gone() -> None:
    assert kind(workbook("high-school", {"Courses": SCHOOL_COURSES})) == "high-school"


def test_the_names_of_the_headers_speak_where_both_are_gone() -> None:
    kept = (("awards", "title"), ("on_ramps", "title"), ("transfer", "institution"), ("jobs", "soc"))
    names = {header_name(*column): "Sheet1!$A$1" for column in kept}
    grid = replace(Grid((table("Sheet1", "| SOC | Level |"),)), defined_names=names)
    assert kind(grid) == "college"


@pytest.mark.parametrize("wanted", ["high-school", "college"])
def test_the_headers_speak_last(wanted: str) -> None:
    sheets = template_spec(template(wanted)).sheets
    headers = tuple(
        table(one.title, f"| {' | '.join(c.header for c in one.columns)} |") for one in sheets if not one.form
    )
    assert kind(Grid(headers)) == wanted


def test_a_workbook_of_somebody_else_is_none_of_ours() -> None:
    grid = Grid((table("Sheet1", "| Period | Room | Teacher |\n| 1 | B7 | A. Sample |"),))
    assert kind(grid) is None
    assert codes(grid) == ["WB005"]


@pytest.mark.parametrize("version, code", [("0", "WB006"), ("9", "WB007"), ("1.0", None)])
def test_another_version_is_read_and_said(version: str, code: str | None) -> None:
    grid = workbook("high-school", {"_pathmap": marks(kind="high-school", version=version), "Courses": SCHOOL_COURSES})
    assert kind(grid) == "high-school"
    assert codes(grid) == ([code] if code else [])


def test_the_profile_is_the_workbooks_own() -> None:
    grid = workbook("high-school", {"_pathmap": marks(kind="high-school", profile="california")})
    identity, _ = identify(grid, "anything.xlsx", Profile.GENERIC)
    assert identity is not None
    assert identity.profile is Profile.CALIFORNIA


def test_a_workbook_of_another_kind_than_expected_is_said() -> None:
    settings = Settings(institution=(Institution(InstitutionKind.HIGH_SCHOOL, "Vista High School"),))
    sent = returned("college", {"Awards": COLLEGE_AWARDS}, "Vista High School", "vista.xlsx")
    merged = merge([sent], settings, (), date(2026, 11, 25))
    assert ("WB008", "vista.xlsx") in [(issue.type.code, issue.place.file) for issue in merged.issues]
