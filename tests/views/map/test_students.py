"""The map for students and families promises only what is in place."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from pathmap_cli.views.map.boxes import Box, Standing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.page import Audience, Desk, MapPage, map_page
from tests.views.summary.partnership import VISTA, assessed, workbook, workbooks

COURSES = """
| Grade | Course code | Course title | Course type | CTE level    | Prerequisites | How often offered |
| 9     | 1025        | Shop         | CTE         | Introductory |               | Every year        |
| 10    | 1030        | Metals       | CTE         | Concentrator | Shop          | Alternate years   |
| 11    | 1040        | Robotics     | CTE         | Capstone     | Metals        | Planned           |
"""


@pytest.fixture(scope="module")
def page() -> MapPage:
    return map_page(*assessed(workbooks()), audience=Audience.STUDENTS)


def box(page: MapPage, title: str) -> Box:
    return next(one for one in page.map.boxes if one.title == title)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_a_course_that_is_planned_is_not_promised() -> None:
    book = workbook("high-school", "Vista High School", "2026-11-03", {"Courses": COURSES})
    page = map_page(*assessed([book]), audience=Audience.STUDENTS)
    assert {one.title: one.facts for one in page.map.boxes} == {"Shop": (), "Metals": ("every other year",)}
    assert [(line.kind, line.target) for line in page.map.lines] == [
        (LineKind.PREREQUISITE, box(page, "Metals").id),
    ]


def test_a_course_earns_what_both_sides_list_as_in_place(page: MapPage) -> None:
    assert "college credit: WELD 110, 3 units" in box(page, "Welding 1").facts
    assert box(page, "Welding 2").bridges == ()
    credit = [line for line in page.map.lines if line.kind is LineKind.EARLY_CREDIT]
    assert [(line.source, line.standing) for line in credit] == [(box(page, "Welding 1").id, Standing.IN_PLACE)]


def test_there_are_no_gaps_codes_and_open_questions(page: MapPage) -> None:
    told = " ".join(texts(page.map))
    for word in ("GAP", "not told yet", "not yet confirmed", "in development", "lanned", "ot offered", "ended on"):
        assert word not in told
    assert not page.map.marks
    assert {one.code for one in page.map.boxes if one.kind in {"cte", "other"}} == {""}


def test_who_was_not_heard_from_is_not_on_it(page: MapPage) -> None:
    assert all(band.is_heard for band in page.map.bands)


def test_whom_to_ask_is_a_desk_and_no_person() -> None:
    sheets = {"Courses": VISTA["Courses"]}
    book = workbook("high-school", "Vista High School", "2026-11-03", sheets)
    merged, assessment = assessed([book])
    (school,) = merged.pathway.high_schools
    told = school.model_copy(update={"about": school.about.model_copy(update={"counselor_contact": "Head counselor"})})
    pathway = merged.pathway.model_copy(update={"high_schools": (told,)})
    merged = type(merged)(
        **{field.name: getattr(merged, field.name) for field in fields(merged)} | {"pathway": pathway}
    )
    assert map_page(merged, assessment).desks == (Desk("Vista High School", "Head counselor"),)
