"""Transfer and on-ramps that two workbooks list: one thing each, and every difference said."""

from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from tests.sheets import returned

AWARDS = "| Award | Type | Units |\n| Welding AS | AS | 60 |\n| Welding certificate | Certificate of achievement | 18 |"
TRANSFER = """
| Institution      | Program               | Degree | Mechanism              | From award | Units accepted |
| State University | Industrial Technology | BS     | Articulation agreement | Welding AS | 60             |
"""
RECEIVED = """
| From college   | From award   | Program               | Degree | Mechanism              | Units accepted |
| Harbor College | {award}      | Industrial Technology | BS     | Articulation agreement | {units}        |
"""
RAMP = """
| On-ramp        | For whom         | Provider | Leads to            | Status  |
| Welding basics | Career changers  | {provider} | Welding certificate | {status} |
"""


def college(transfer: str = TRANSFER, ramp: str = "") -> Returned:
    sheets = {"Awards": AWARDS, "Transfer": transfer} | ({"On-ramps": ramp} if ramp else {})
    return returned("college", sheets, "Harbor College", "harbor.xlsx")


def university(award: str = "Welding AS", units: str = "60") -> Returned:
    return returned(
        "university", {"Transfer": RECEIVED.format(award=award, units=units)}, "State University", "su.xlsx"
    )


def partner(status: str = "Offered") -> Returned:
    return returned("partner", {"On-ramps": RAMP.format(provider="", status=status)}, "Bay Adult School", "bay.xlsx")


def joined(*workbooks: Returned) -> Merged:
    return merge(workbooks, Settings(), (), date(2026, 11, 25))


def differences(merged: Merged) -> list[tuple[str, str, str, str]]:
    said = (issue for issue in merged.issues if issue.type.code == "WB504")
    return [(one.place.file, one.place.cell, one.related[0].file, one.related[0].cell) for one in said]


def test_a_route_that_both_list_is_one() -> None:
    merged = joined(college(), university())
    (route,) = merged.pathway.transfer_routes
    assert (route.college, route.university) == ("college/harbor-college", "university/state-university")
    assert route.awards == ("college/harbor-college/awards/welding-as-as",)
    assert len(route.rows) == 2
    assert not differences(merged)


def test_what_the_two_sides_of_a_route_differ_in_is_said() -> None:
    assert differences(joined(college(), university(units="54"))) == [("harbor.xlsx", "F2", "su.xlsx", "F2")]


def test_a_route_from_another_award_is_another_route() -> None:
    merged = joined(college(), university(award="Welding certificate"))
    assert [len(route.rows) for route in merged.pathway.transfer_routes] == [1, 1]


def test_a_route_is_known_from_one_side_alone() -> None:
    (heard,) = joined(university()).pathway.transfer_routes
    assert (heard.college, heard.university, heard.college_row) == ("", "university/state-university", None)
    (told,) = joined(college()).pathway.transfer_routes
    assert (told.college, told.university, told.university_row) == ("college/harbor-college", "", None)


def test_an_on_ramp_that_both_list_is_one() -> None:
    merged = joined(college(ramp=RAMP.format(provider="Bay Adult School", status="Offered")), partner())
    assert merged.pathway.same_on_ramps == (
        ("college/harbor-college/on-ramps/welding-basics", "partner/bay-adult-school/on-ramps/welding-basics"),
    )
    assert not differences(merged)


def test_what_the_two_sides_of_an_on_ramp_differ_in_is_said() -> None:
    merged = joined(college(ramp=RAMP.format(provider="", status="Planned")), partner())
    assert differences(merged) == [("harbor.xlsx", "E2", "bay.xlsx", "E2")]


def test_an_on_ramp_of_another_provider_is_another() -> None:
    merged = joined(college(ramp=RAMP.format(provider="Hilltop Center", status="Offered")), partner())
    assert merged.pathway.same_on_ramps == ()


def test_a_cell_may_name_a_row_of_another_workbook_where_its_own_has_no_such_sheet() -> None:
    pathway = joined(college(), university(), partner()).pathway
    ramp, received = pathway.partners[0].on_ramps.rows[0], pathway.universities[0].transfer.rows[0]
    assert pathway.refs(ramp, "leads_to") == (
        "college/harbor-college/awards/welding-certificate-certificate-of-achievement",
    )
    assert pathway.refs(received, "from_college") == ("college/harbor-college",)
