"""From each way in to each way out: the shortest way, what it takes, and which exit pays the benchmark first."""

from math import inf

import pytest

from pathmap_cli.gaps.answers import Amount
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.ladder.ladder import Ladder, Reach
from pathmap_cli.model.links import Benchmark
from tests.gaps.cases import pathway_of

ENOUGH, TOO_MUCH = Benchmark(hourly=27.10), Benchmark(hourly=60)

SCHOOL = """
### Vista High School, high-school, Final
#### Courses
| Grade | Course title | Course type |
| 9     | Welding 1    | CTE         |
#### Early credit
| High-school course | College        | College course | Units | Agreement status |
| Welding 1          | Harbor College | WELD 110       | 3     | {status}         |
#### Entry and exit
| Entry or exit | Description | Grade or term | Leads to |
| Exit          | Diploma     | 12            | Helper   |
"""
COLLEGE = """
### Harbor College, college, Final
#### Awards
| Award  | Type                       | Units | Terms to complete | Status | Admission | Stacks into | Leads to jobs |
| Basics | Certificate of achievement | 9     | 1                 | Active | Open      | Degree      | Welder        |
| Degree | AS                         | 60    | 4                 | Active | Selective | None        | Inspector     |
| Old    | AS                         | 60    | 4                 | Inactive | Open    | None        | Inspector     |
#### Courses
| Award(s)       | Term | Course code | Course title | Units | C-ID or common course number |
| Basics; Degree | 1    | WELD 110    | Intro        | 3     |                              |
| Basics         | 1    | WELD 111    | Reading      | 3     | C-ID WELD 1                  |
| Degree         | 2    | WELD 211    | Drawings     | 3     | C-ID WELD 1                  |
| Basics         | 1    | WELD 112    | Safety       | 3     |                              |
#### On-ramps
| On-ramp      | For whom | Kind of on-ramp | Leads to | Status  |
| Adult basics | Veterans | Adult school    | WELD 111 | Offered |
| Evening      | Veterans | Adult school    | Degree   | Planned |
#### Transfer
| Institution      | Program    | Mechanism              | From award | Units accepted | Agreement status |
| State University | Technology | Articulation agreement | Degree     | 40             | In place         |
#### Jobs
| Job       | Level    |
| Welder    | Entry    |
| Inspector | Middle   |
| Helper    | Entry    |
"""
UNIVERSITY = """
### State University, university, Final
#### Awards
| Award         | Type | Units | Terms to complete | Status | Leads to jobs |
| Technology BS | BS   | 120   | 8                 | Active | Engineer      |
"""
MARKET = """
### North County, labor-market, Final
#### Jobs
| Job       | Level    | Wage median | Wage basis |
| Welder    | Entry    | 24.00       | Hour       |
| Inspector | Middle   | 56368       | Year       |
| Engineer  | Advanced |             |            |
"""


def ladder(*workbooks: str) -> dict[str, Reach]:
    """The ways in by their names."""
    text = "".join(workbooks) or SCHOOL.format(status="In place") + COLLEGE + UNIVERSITY + MARKET
    return {reach.entry.label: reach for reach in Ladder(Partnership(pathway_of(text))).reaches}


def ends(reach: Reach) -> list[tuple[str, int]]:
    """The exits by name with the rungs up to each, the nearest first."""
    return [(one.stage.label, reach.rungs(one)) for one in reach.exits]


def test_people_start_at_a_school_an_on_ramp_that_is_offered_and_an_open_active_award() -> None:
    assert list(ladder()) == ["Vista High School", "Adult basics", "Basics"]


def test_exits_with_a_job_are_found_over_credit_stacks_and_transfer() -> None:
    found = ladder()
    assert ends(found["Vista High School"]) == [("Diploma", 1), ("Basics", 2), ("Degree", 2), ("Technology BS", 3)]
    assert ends(found["Adult basics"]) == [("Basics", 2), ("Degree", 2), ("Technology BS", 3)]
    assert ends(found["Basics"]) == [("Basics", 1), ("Degree", 2), ("Technology BS", 3)]


def test_what_does_not_count_in_the_next_award_is_added_at_its_pace() -> None:
    basics = ladder()["Basics"]
    degree = basics.ways[basics.exits[1].stage.id]
    assert (degree.units.low, degree.units.high) == (63, 63)  # 3 of the 9 units of Basics do not count in Degree
    assert [degree.terms.low, degree.terms.high] == pytest.approx([4.2, 4.2])


def test_a_transfer_repeats_what_is_not_accepted_and_a_university_may_count_in_quarters() -> None:
    basics = ladder()["Basics"]
    degree = basics.ways[basics.exits[2].stage.id]
    assert (degree.units.low, degree.units.high) == (80 + 23, 120 + 23)
    assert degree.terms.low >= 8 * 2 / 3


def test_the_first_exit_at_the_benchmark() -> None:
    found = ladder()
    for reach in found.values():
        first = reach.first_at(ENOUGH)
        assert first is not None
        assert first.stage.label == "Degree"
    assert found["Basics"].first_at(TOO_MUCH) is None


def test_an_exit_whose_wage_is_not_told_is_never_below() -> None:
    assert ladder()["Basics"].reaches(TOO_MUCH).value is None
    without_transfer = COLLEGE.replace("| In place         |", "| Idea             |")
    assert ladder(without_transfer, MARKET)["Basics"].reaches(TOO_MUCH).no


def test_an_agreement_that_is_not_in_place_is_no_way() -> None:
    found = ladder(SCHOOL.format(status="In development"), COLLEGE, MARKET)["Vista High School"]
    assert ends(found) == [("Diploma", 1)]
    assert not found.entry.is_blank


def test_a_blank_status_is_no_way_and_keeps_the_school_open() -> None:
    found = ladder(SCHOOL.format(status=""), COLLEGE, MARKET)["Vista High School"]
    assert ends(found) == [("Diploma", 1)]
    assert found.entry.is_blank
    assert found.reaches(ENOUGH).value is None


def test_blank_units_and_terms_are_at_least_what_is_known() -> None:
    blank = COLLEGE.replace(
        "| 60    | 4                 | Active | Selective |", "|       |                   | Active | Selective |"
    )
    basics = ladder(blank, MARKET)["Basics"]
    degree = basics.ways[basics.exits[1].stage.id]
    assert (degree.units.low, degree.units.high, degree.terms.low, degree.terms.high) == (9, inf, 1, inf)
    assert degree.units.open


def test_a_degree_that_no_university_lists_stands_as_its_transfer_row_names_it() -> None:
    reach = ladder(COLLEGE, MARKET)["Basics"]
    (degree,) = (way for way in reach.ways.values() if way.end.level and way.end.level.value == "Bachelor's degree")
    assert degree.end.label == "Technology"
    assert isinstance(degree.end.units, Amount)
    assert degree.end.units.high == inf
