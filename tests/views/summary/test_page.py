"""The summary as a whole: its JSON, its schema, its promises."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

import jsonschema
import pytest

from pathmap_cli.exchange.schemas import SCHEMAS
from pathmap_cli.render.data import as_json
from pathmap_cli.views.summary.page import Summary
from tests.conftest import Snapshot
from tests.views.summary.partnership import VISTA, summed_up, workbook, workbooks

HOSTILE = (
    "=cmd|'/C calc'!A0 <script>alert(1)</script> [x](javascript:alert(1)) `\N{RIGHT-TO-LEFT OVERRIDE} | # %%{init}%%"
)


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


def parts(value: object) -> Iterator[object]:
    """Everything that a view holds."""
    yield value
    if isinstance(value, tuple):
        for one in value:
            yield from parts(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from parts(getattr(value, one.name))


def test_the_json_of_the_small_partnership(view: Summary, snapshot: Snapshot) -> None:
    snapshot("session-summary.json", as_json(replace(view, pathmap="VERSION")))


@pytest.mark.parametrize(
    "institution", [None, "Vista High School", "Cedar Valley College", "Hilltop Continuation School"]
)
def test_the_json_fits_its_schema(institution: str | None) -> None:
    content = json.loads(as_json(summed_up(institution=institution)))
    jsonschema.validate(content, dict(SCHEMAS["summary"]()))


def test_the_same_workbooks_in_any_order_give_the_same_summary(view: Summary) -> None:
    assert as_json(summed_up()) == as_json(view)
    assert as_json(replace(summed_up(workbooks()[::-1]), sources=view.sources)) == as_json(view)


def test_every_gap_strength_and_question_leads_to_cells(view: Summary) -> None:
    asked = (one for who in view.questions.asked for one in who.first)
    places = [one.places for one in view.gaps] + [one.places for one in view.strengths.found]
    places += [one.places for one in asked]
    assert places
    assert all(some for some in places)
    assert all(place.file and place.sheet and place.cells for some in places for place in some)


def test_every_link_within_the_page_has_a_target(view: Summary) -> None:
    ids = {str(getattr(one, "id", "")) for one in parts(view)}
    boxes = {box.id for box in view.map.boxes}
    marks = {mark.id for box in view.map.boxes for mark in box.marks}
    bridges = {bridge.target for box in view.map.boxes for bridge in box.bridges if bridge.target}
    headlines = {one.id for one in (*view.glance.strengths, *view.glance.gaps)}
    decisions = {one.id for one in view.glance.decide}
    actions = {one.id for part in view.plan.parts for one in part.actions}
    assert marks | headlines | decisions | actions <= ids
    assert bridges | {one for box in view.map.boxes for one in box.after} <= boxes


def test_ids_are_slugs_whatever_the_cells_say() -> None:
    courses = f"| Grade | Course title | Course type |\n| 9 | {HOSTILE.replace('|', '/')} | CTE |"
    view = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses})])
    ids = {str(getattr(one, "id", "")) for one in parts(view)}
    assert all(set(one) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/~+") for one in ids)


def test_no_small_count_of_people_is_told(view: Summary) -> None:
    """Vista: 6 certified, 7 with credit; Bayside: 6 and 5 in its courses."""
    words = " ".join(str(one) for one in parts(view) if isinstance(one, str))
    for count in (5, 6, 7):
        assert f" {count} students" not in words
        assert f" {count} have" not in words
    assert "fewer than 10" in words


def test_nobodys_name_or_address_is_in_it() -> None:
    about = """
| Question      | Answer                  |
| Institution   | Vista High School       |
| Completed by  | Quincy Example          |
| E-mail        | quincy@example.org      |
"""
    book = workbook("high-school", "Vista High School", "2026-11-03", {**VISTA, "About": about})
    assert "uincy" not in as_json(summed_up([book]))


@pytest.mark.parametrize(
    "days, words",
    [
        (["2026-11-03", "2026-11-09"], "workbooks completed 3 to 9 November 2026"),
        (["2026-10-30", "2026-11-09"], "workbooks completed 30 October to 9 November 2026"),
        (["2025-12-30", "2026-01-09"], "workbooks completed 30 December 2025 to 9 January 2026"),
        (["2026-11-03"], "workbooks completed 3 November 2026"),
        ([], "no workbook has come back yet"),
        ([""], "no workbook says when it was completed"),
    ],
)
def test_the_date_of_the_data_is_when_the_workbooks_were_completed(days: list[str], words: str) -> None:
    books = [workbook("high-school", f"School {number}", day, VISTA) for number, day in enumerate(days)]
    assert summed_up(books).data_of == words


def test_the_masthead_names_who_is_at_the_table(view: Summary) -> None:
    assert (view.title, view.academic_year, view.region, view.prepared_by) == (
        "Welding",
        "2026-27",
        "North County",
        "Pathway facilitator",
    )
    assert view.date == date(2026, 11, 25)
    assert [(one.name, one.kind, one.is_heard) for one in view.partners] == [
        ("Vista High School", "high school", True),
        ("Bayside Academy", "high school", True),
        ("Hilltop Continuation School", "high school", False),
        ("Cedar Valley College", "college", True),
        ("North County Workforce", "labor market", False),
    ]


def test_each_framework_has_one_line_on_the_page_of_all_and_none_on_a_partners() -> None:
    lines = summed_up().frameworks
    assert [one.id for one in lines] == ["clp", "aqcp", "ske", "pathpilot", "core", "colorado", "credentials"]
    assert all(re.match(r"\d+ elements: ", one.headline) for one in lines)
    assert not summed_up(institution="Vista High School").frameworks
