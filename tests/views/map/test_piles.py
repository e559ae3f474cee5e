"""A lane with more than twelve boxes above one another: the drawing piles those of a moment, the tables keep each."""

from collections.abc import Sequence

import pytest

from pathmap_cli.model.returned import Returned
from pathmap_cli.render.html import summary_html
from pathmap_cli.views.map.boxes import Box, Standing
from pathmap_cli.views.map.crowd import for_drawing
from pathmap_cli.views.map.lines import Line, LineKind
from pathmap_cli.views.map.piles import MOST_ROWS
from pathmap_cli.views.summary.page import Summary
from tests.render.page_structure import Page
from tests.views.summary.partnership import summed_up, workbook

COURSE = "| 1 | W{number} | Course {number} | Welding | W{before} |"
COURSES = (
    "| Term | Course code | Course title | Awards | Prerequisites |\n{rows}\n| 2 | W99 | Capstone | Welding | W1 |"
)
AWARDS = "| Award title | Award type | Terms | Leads to jobs |\n| Welding | Certificate | 2 | Welder |"
JOBS = "| Job title | Job level |\n| Welder | Entry |"
EARLY = """
| High-school course | Credit type | College | College course | College units | Agreement status |
| Shop               | Articulated | Cedar   | W1             | 3             | In place         |
| Shop               | Articulated | Cedar   | W2             | 3             | In place         |
| Shop               | Articulated | Cedar   | W3             | 3             | In development   |
"""


def college(courses: int) -> Returned:
    rows = "\n".join(COURSE.format(number=number, before=number + 1) for number in range(1, courses + 1))
    return workbook(
        "college", "Cedar", "2026-11-05", {"Courses": COURSES.format(rows=rows), "Awards": AWARDS, "Jobs": JOBS}
    )


def school() -> Returned:
    shop = "| Grade | Course title | Course type |\n| 9 | Shop | CTE |"
    return workbook("high-school", "Oak", "2026-11-05", {"Courses": shop, "Early credit": EARLY})


@pytest.fixture(scope="module")
def tall() -> Summary:
    return summed_up([school(), college(MOST_ROWS + 1)])


def program(view: Summary) -> Sequence[Box]:
    (band,) = for_drawing(view.map).colleges
    return next(lane.boxes for lane in band.lanes if lane.title == "Program courses")


def lines(view: Summary, kind: LineKind) -> list[Line]:
    return [line for line in for_drawing(view.map).lines if line.kind is kind]


def test_the_boxes_of_a_moment_are_one_pile(tall: Summary) -> None:
    pile, capstone = program(tall)
    assert (pile.kind, pile.title, pile.when) == ("pile", "13 courses", "Term 1")
    assert pile.facts == ("early credit: 2 in place, 1 in development", "each in the tables")
    assert capstone.title == "Capstone"


def test_twelve_boxes_are_drawn() -> None:
    view = summed_up([school(), college(MOST_ROWS)])
    assert for_drawing(view.map) is view.map


def test_early_credit_is_one_line_a_standing_that_counts_its_courses(tall: Summary) -> None:
    pile, _ = program(tall)
    told = {line.standing: line.words for line in lines(tall, LineKind.EARLY_CREDIT) if line.target == pile.id}
    assert told == {Standing.IN_PLACE: "2 courses", Standing.IN_DEVELOPMENT: "3 units"}


def test_what_comes_first_inside_and_around_a_pile_is_left_to_the_tables(tall: Summary) -> None:
    assert lines(tall, LineKind.PREREQUISITE) == []
    assert sum(line.kind is LineKind.PREREQUISITE for line in tall.map.lines) > MOST_ROWS


def test_every_gap_of_its_boxes_is_on_the_pile(tall: Summary) -> None:
    pile, _ = program(tall)
    (band,) = tall.map.colleges
    codes = {mark.code for lane in band.lanes for box in lane.boxes if box.start == 1 for mark in box.marks}
    assert codes
    assert codes <= {mark.code for mark in pile.marks}


def test_the_tables_keep_every_course_and_the_pile_leads_there(tall: Summary) -> None:
    page = Page(summary_html(tall))
    rows = [one for one in page.all("id") if one.startswith("row-college.") and ".courses." in one]
    assert len(rows) == MOST_ROWS + 2
    assert f"#{rows[0]}" in page.all("href")


def test_transfers_to_more_than_twelve_universities_are_one_pile() -> None:
    heads = "| Institution | Program | From award |"
    rows = "\n".join(f"| University {number} | Engineering | Welding |" for number in range(MOST_ROWS + 1))
    book = workbook("college", "Cedar", "2026-11-05", {"Awards": AWARDS, "Transfer": f"{heads}\n{rows}"})
    view = summed_up([school(), book])
    (pile,) = for_drawing(view.map).transfer
    assert (pile.title, pile.code) == ("13 transfers", "13 universities")
    assert [line.target for line in lines(view, LineKind.TRANSFER)] == [pile.id]
