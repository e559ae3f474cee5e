"""More than twelve bands of schools: the drawing names each in a line, and the tables keep everything."""

import pytest

from pathmap_cli.model.returned import Returned
from pathmap_cli.views.map.crowd import for_drawing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap
from tests.views.summary.partnership import CEDAR, summed_up, workbook

COURSES = "| Grade | Course title | Course type |\n| 9 | Shop | CTE |\n| 10 | Metals {number} | CTE |"
EARLY = """
| High-school course | Credit type | College              | College course | College units | Agreement status |
| Shop               | Articulated | Cedar Valley College | WELD 110       | 3             | {status}         |
"""


def school(number: int) -> Returned:
    status = "In place" if number > 2 else "In development"
    sheets = {"Courses": COURSES.format(number=number), "Early credit": EARLY.format(status=status)}
    return workbook("high-school", f"School {number}", "2026-11-03", sheets)


def seen(schools: int) -> PathwayMap:
    college = workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)
    return summed_up([*map(school, range(schools)), college]).map


@pytest.fixture(scope="module")
def thirteen() -> PathwayMap:
    return seen(13)


def test_each_school_is_a_line_of_words(thirteen: PathwayMap) -> None:
    first, *_, last = (band for band in for_drawing(thirteen).schools if band.is_heard)
    assert (first.lanes, last.lanes) == ((), ())
    assert first.summary == "2 courses on the map; early credit: 1 in development"
    assert last.summary == "2 courses on the map; early credit: 1 in place"


def test_a_college_course_says_how_many_schools_give_credit_for_it_now(thirteen: PathwayMap) -> None:
    drawn = for_drawing(thirteen)
    weld = next(box for box in drawn.boxes if box.code == "WELD 110")
    assert weld.facts[-1] == "credit from 10 schools"
    assert not [line for line in drawn.lines if line.kind is LineKind.EARLY_CREDIT]
    assert [line for line in drawn.lines if line.kind is LineKind.STACKS]


def test_the_tables_keep_every_course(thirteen: PathwayMap) -> None:
    assert sum(len(lane.boxes) for band in thirteen.schools for lane in band.lanes) == 26


def test_twelve_schools_are_drawn() -> None:
    twelve = seen(12)
    assert for_drawing(twelve) is twelve
