"""Ways in for adults and others on the map, and where they lead."""

import pytest

from pathmap_cli.views.map.pathway_map import PathwayMap
from tests.views.summary.partnership import CEDAR, summed_up, workbook

RAMPS = """
| On-ramp         | For whom                   | Kind of on-ramp | Leads to           | Status      | Cost | Minimum preparation |
| Evening welding | Career changers; Veterans  | Noncredit       | Welding Basics     | Offered     | 0    | None                |
| Welding in Spanish | English learners        | ESL             | None               | Planned     |      | Reading at grade 8  |
| Old course      | Career changers            | Noncredit       | Welding Basics     | Not offered |      |                     |
"""


@pytest.fixture(scope="module")
def drawn() -> PathwayMap:
    partner = workbook("partner", "Northside Adult School", "2026-11-06", {"On-ramps": RAMPS})
    return summed_up([partner, workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)]).map


def test_each_host_has_a_band_with_what_it_offers_or_plans(drawn: PathwayMap) -> None:
    told = {band.institution: [box.title for lane in band.lanes for box in lane.boxes] for band in drawn.on_ramps}
    assert told["Northside Adult School"] == ["Evening welding", "Welding in Spanish"]


def test_an_on_ramp_says_for_whom_it_is_and_where_it_leads(drawn: PathwayMap) -> None:
    evening, spanish = drawn.on_ramps[0].lanes[0].boxes
    assert (evening.code, evening.facts) == ("Noncredit", ("for career changers, veterans",))
    assert spanish.facts == ("for English learners", "planned", "leads to no award yet")
    (line,) = [line for line in drawn.lines if line.source == evening.id]
    assert line.target.endswith("welding-basics-certificate-of-achievement")


def test_families_read_what_is_asked_of_them_and_nothing_where_nothing_is(drawn: PathwayMap) -> None:
    evening, spanish = drawn.on_ramps[0].lanes[0].boxes
    assert evening.plain == ("for career changers, veterans", "free")
    assert spanish.plain == ("for English learners", "you need: Reading at grade 8")


TRANSFER = """
| From college         | From award         | Program   | Mechanism | Agreement status |
| Cedar Valley College | Welding Technology | {program} | 2+2       | In place         |
"""


@pytest.mark.parametrize(
    "program, told",
    [
        ("Industrial Technology", {"Industrial Technology": ""}),
        ("History", {"Industrial Technology": "Pacific State University", "History": "Cedar Valley College"}),
    ],
)
def test_a_transfer_says_which_side_has_not_yet_confirmed_it(program: str, told: dict[str, str]) -> None:
    college = workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)
    sheets = {"Transfer": TRANSFER.format(program=program)}
    drawn = summed_up([college, workbook("university", "Pacific State University", "2026-11-07", sheets)]).map
    assert {box.title: box.unconfirmed_by for box in drawn.transfer} == told
    assert {box.code for box in drawn.transfer} == {"Pacific State University"}
