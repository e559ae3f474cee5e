"""Whose workbooks are expected: pathmap.toml and the sheet Partners, united by name, and what they differ in."""

from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from tests.sheets import returned

PARTNERS = """
| Organization         | Segment                 | Role  | Contact             | Expected workbook |
| Vista H.S.           | High school or district | Leads | kim@example.org     | high-school       |
| Cedar Valley College | Community college       | Hosts | Kim Example         | {college}         |
| County Adult School  | Adult education         | Joins |                     | {adult}           |
"""
VISTA = Institution(InstitutionKind.HIGH_SCHOOL, "Vista High School")
CEDAR = Institution(InstitutionKind.COLLEGE, "Cedar Valley College")
COUNTY = Institution(InstitutionKind.PARTNER, "County Adult School")
PLANNERS = Institution(InstitutionKind.PLANNING, "North County Pathways")


def planned(*named: Institution, college: str = "college", adult: str = "None", partners: str = PARTNERS) -> Merged:
    sheet = partners.format(college=college, adult=adult)
    plan = returned("planning", {"Partners": sheet}, "North County Pathways", "returned/planning.xlsx")
    return merge([plan], Settings(institution=named), (), date(2026, 11, 25))


def expected(merged: Merged) -> list[tuple[str, str]]:
    return [(one.kind, one.name) for one in merged.pathway.expected]


def said(merged: Merged) -> list[tuple[str, str, str]]:
    issues = (issue for issue in merged.issues if issue.type.code != "WB509")
    return [(issue.type.code, issue.place.cell, issue.message) for issue in issues]


def test_partners_alone_say_who_is_expected() -> None:
    merged = planned(adult="partner")
    assert expected(merged) == [
        ("high-school", "Vista H.S."),
        ("college", "Cedar Valley College"),
        ("partner", "County Adult School"),
        ("planning", "North County Pathways"),
    ]
    assert said(merged) == []
    waiting = {issue.place.cell: issue.message for issue in merged.issues if issue.type.code == "WB509"}
    assert waiting == {
        "A2": "No workbook has come back from Vista H.S. yet.",
        "A3": "No workbook has come back from Cedar Valley College yet.",
        "A4": "No workbook has come back from County Adult School yet.",
    }


def test_one_institution_is_expected_once_however_its_name_is_written() -> None:
    merged = planned(PLANNERS, VISTA, CEDAR)
    assert expected(merged) == [
        ("planning", "North County Pathways"),
        ("high-school", "Vista High School"),
        ("college", "Cedar Valley College"),
    ]
    assert said(merged) == []


def test_whoever_stands_in_one_list_alone_is_expected_and_said() -> None:
    merged = planned(VISTA, Institution(InstitutionKind.COLLEGE, "Harbor College"), adult="partner")
    assert expected(merged)[:4] == [
        ("high-school", "Vista High School"),
        ("college", "Harbor College"),
        ("college", "Cedar Valley College"),
        ("partner", "County Adult School"),
    ]
    again = "Every workbook that one of the two expects is waited for."
    assert said(merged) == [
        (
            "WB512",
            "A3",
            f"Expected by the sheet Partners, and not named by pathmap.toml: Cedar Valley College. {again}",
        ),
        ("WB512", "A4", f"Expected by the sheet Partners, and not named by pathmap.toml: County Adult School. {again}"),
        ("WB512", "A2", f"Expected by pathmap.toml, and not named by the sheet Partners: Harbor College. {again}"),
    ]


def test_two_kinds_for_one_institution_are_a_difference() -> None:
    merged = planned(VISTA, CEDAR, COUNTY, college="None", adult="college")
    assert expected(merged)[1:4] == [
        ("college", "Cedar Valley College"),
        ("partner", "County Adult School"),
        ("college", "County Adult School"),
    ]
    assert [(code, cell) for code, cell, _ in said(merged)] == [("WB504", "E3"), ("WB504", "E4")]


def test_a_near_name_is_taken_and_said() -> None:
    merged = planned(VISTA, CEDAR, partners=PARTNERS.replace("Cedar Valley College", "Cedar Valley Colege"))
    assert [(code, cell) for code, cell, _ in said(merged)] == [("WB507", "A3")]
    assert ("college", "Cedar Valley College") in expected(merged)


def test_a_contact_is_asked_for_and_so_no_personal_data() -> None:
    plan = returned("planning", {"Partners": PARTNERS.format(college="college", adult="None")})
    assert "WB215" not in {issue.type.code for issue in plan.issues}


def test_a_college_may_plan_for_all() -> None:
    plan = returned(
        "planning", {"Partners": PARTNERS.format(college="", adult="")}, "Cedar Valley College", "plan.xlsx"
    )
    merged = merge([plan], Settings(institution=(CEDAR, VISTA)), (), date(2026, 11, 25))
    assert said(merged) == []
