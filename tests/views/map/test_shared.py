"""More schools than eight: those with the same sequence share a band, and what differs is counted."""

import pytest

from pathmap_cli.model.returned import Returned
from pathmap_cli.views.map.boxes import Standing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap
from tests.views.summary.partnership import CEDAR, summed_up, workbook

COURSES = "| Grade | Course title | Course type |\n| 9 | Shop | CTE |\n| 10 | {second} | CTE |"
EARLY = """
| High-school course | Credit type | College              | College course | College units | Agreement status |
| Shop               | Articulated | Cedar Valley College | WELD 110       | 3             | {status}         |
"""


def school(number: int, status: str = "In place", second: str = "Metals") -> Returned:
    sheets = {"Courses": COURSES.format(second=second), "Early credit": EARLY.format(status=status)}
    return workbook("high-school", f"School {number}", "2026-11-03", sheets)


def drawn(*schools: Returned) -> PathwayMap:
    return summed_up([*schools, workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)]).map


@pytest.fixture(scope="module")
def nine() -> PathwayMap:
    same = [school(number, "In place" if number > 2 else "In development") for number in range(8)]
    return drawn(*same, school(8, second="Robotics"))


def test_schools_with_the_same_sequence_share_a_band_that_names_them(nine: PathwayMap) -> None:
    heard = [band for band in nine.schools if band.is_heard]
    assert [(band.institution, band.schools) for band in heard] == [
        ("8 schools with the same courses", tuple(f"School {number}" for number in range(8))),
        ("School 8", ()),
    ]


def test_the_agreements_that_differ_are_counted(nine: PathwayMap) -> None:
    shared = next(band for band in nine.schools if band.schools)
    (shop,) = [box for lane in shared.lanes for box in lane.boxes if box.bridges]
    told = {(line.standing, line.words) for line in nine.lines if line.source == shop.id and line.standing}
    assert told == {(Standing.IN_PLACE, "3 units, 5 of 8"), (Standing.IN_DEVELOPMENT, "3 units, 3 of 8")}
    assert (
        shop.bridges[0].how == "Articulated, in development at 3 of 8 schools; Articulated, in place at 5 of 8 schools"
    )
    assert len(shop.places) == 8


def test_every_line_leads_to_a_box(nine: PathwayMap) -> None:
    ids = {box.id for box in (*nine.boxes, *nine.transfer, *nine.jobs)}
    assert {end for line in nine.lines for end in (line.source, line.target)} <= ids


def test_eight_schools_have_a_band_each() -> None:
    eight = drawn(*(school(number) for number in range(8)))
    assert len([band for band in eight.schools if band.is_heard]) == 8
    assert all(" of " not in line.words for line in eight.lines if line.kind is LineKind.EARLY_CREDIT)
