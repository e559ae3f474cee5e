"""The map: every box at its time, every early-credit link with its state, every gap where it was seen."""

from collections.abc import Iterator

import pytest

from pathmap_cli.views.map.bands import Band
from pathmap_cli.views.map.boxes import Box, Bridge, Standing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.pathway_map import PathwayMap
from pathmap_cli.views.summary.page import Summary
from tests.views.summary.partnership import CEDAR, VISTA, summed_up, workbook

EARLY = """
| High-school course | Credit type | College | College course | College units | Agreement status | Agreement ends |
| Shop               | {credit}    | {college} | {course}     | 3             | {status}         | {ends}         |
"""


@pytest.fixture(scope="module")
def drawn() -> PathwayMap:
    return summed_up().map


def band(drawn: PathwayMap, name: str) -> Band:
    return next(one for one in drawn.bands if one.institution == name and one.kind != "on-ramps")


def boxes(drawn: PathwayMap, name: str, lane: str) -> tuple[Box, ...]:
    lanes = (one for band in drawn.bands if band.institution == name for one in band.lanes)
    return next((one.boxes for one in lanes if one.title == lane), ())


def box(drawn: PathwayMap, title: str) -> Box:
    return next(one for one in _every(drawn) if title in {one.title, one.code})


def _every(drawn: PathwayMap) -> Iterator[Box]:
    yield from (*drawn.boxes, *drawn.jobs, *drawn.transfer)


def link(
    credit: str = "Articulated",
    college: str = "Cedar Valley College",
    course: str = "WELD 110",
    status: str = "",
    ends: str = "",
) -> Bridge:
    courses = "| Grade | Course title | Course type |\n| 9 | Shop | CTE |"
    early = EARLY.format(credit=credit, college=college, course=course, status=status, ends=ends)
    school = workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses, "Early credit": early})
    return box(summed_up([school]).map, "Shop").bridges[0]


def test_courses_stand_at_their_grades(drawn: PathwayMap) -> None:
    placed = [(one.title, one.when, one.start, one.span) for one in boxes(drawn, "Vista High School", "CTE courses")]
    assert placed == [("Welding 1", "grade 9", 1, 1), ("Welding 2", "grades 10-11", 2, 2)]


def test_a_course_with_a_hole_in_its_grades_has_two_boxes_and_one_without_grade_has_no_column(
    drawn: PathwayMap,
) -> None:
    placed = [(one.title, one.start, one.span) for one in boxes(drawn, "Vista High School", "Other courses")]
    assert placed == [("Advisory", 1, 1), ("Advisory", 4, 1), ("Robotics", 0, 1)]
    ids = [one.id for one in _every(drawn)]
    assert len(ids) == len(set(ids))


def test_grades_before_9_share_a_column() -> None:
    courses = "| Grade | Course title | Course type |\n| 7-9 | Shop | CTE |\n| Adult | Evening shop | CTE |"
    drawn = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses})]).map
    assert drawn.schools[0].columns == ("Before grade 9", "Grade 9", "Grade 10", "Grade 11", "Grade 12", "Adults")
    assert [(one.start, one.span) for one in drawn.schools[0].lanes[0].boxes] == [(1, 2), (6, 1)]


def test_a_course_says_what_it_is_and_what_comes_before(drawn: PathwayMap) -> None:
    welding = box(drawn, "Welding 2")
    assert (welding.facts, welding.needs) == (("Concentrator", "10 credits", "alternate years"), "Welding 1")
    assert welding.after == (box(drawn, "Welding 1").id,)


def test_college_courses_stand_at_their_terms_with_the_letters_of_their_awards(drawn: PathwayMap) -> None:
    placed = [
        (one.code, one.when, one.start, one.counts_toward)
        for one in boxes(drawn, "Cedar Valley College", "Program courses")
    ]
    assert placed == [
        ("WELD 110", "Term 1", 1, ("A", "B")),
        ("WELD 120", "Term 2", 2, ("A",)),
        ("WELD 130", "Term 3", 3, ("B",)),
        ("WELD 111", "any term", 0, ()),
    ]
    assert "part of no award here" in box(drawn, "WELD 111").facts
    assert [one.code for one in boxes(drawn, "Cedar Valley College", "General education")] == ["ENGL C1000"]


def test_awards_stand_at_the_term_that_earns_them(drawn: PathwayMap) -> None:
    awards = boxes(drawn, "Cedar Valley College", "Awards")
    assert [(one.key, one.title, one.code, one.start) for one in awards] == [
        ("A", "Welding Basics", "Certificate of achievement", 2),
        ("B", "Welding Technology", "AS", 4),
    ]
    assert (awards[0].facts, awards[0].onward) == (("16 units",), ("stacks into B", "leads to Welder"))


def test_the_letters_of_awards_go_on_from_college_to_college() -> None:
    colleges = [workbook("college", name, "2026-11-05", CEDAR) for name in ("Aspen College", "Cedar Valley College")]
    drawn = summed_up(colleges).map
    keys = [[one.key for one in boxes(drawn, name, "Awards")] for name in ("Aspen College", "Cedar Valley College")]
    assert keys == [["C", "D"], ["A", "B"]]
    assert box(drawn, "Welder").counts_toward == ("A", "C")
    assert [one.facts[0] for one in drawn.transfer] == ["from Cedar Valley College", "from Aspen College"]


def test_the_rows_of_one_course_are_one_box() -> None:
    courses = """
| Award(s)           | Term | Course code | Course title     | Units |
| Welding Basics     | 1    | WELD 110    | Intro to Welding | 3     |
| Welding Technology | 1    | WELD 110    | Intro to Welding | 3     |
| Welding Technology | 2    | WELD 110    | Intro to Welding | 3     |
"""
    drawn = summed_up([workbook("college", "Cedar Valley College", "2026-11-05", {**CEDAR, "Courses": courses})]).map
    placed = [(one.start, one.counts_toward) for one in boxes(drawn, "Cedar Valley College", "Program courses")]
    assert placed == [(1, ("A", "B")), (2, ("B",))]


def test_certifications_stand_at_the_last_course_that_prepares_for_them(drawn: PathwayMap) -> None:
    (one,) = boxes(drawn, "Vista High School", "Certifications")
    assert (one.title, one.start, one.facts) == ("AWS Certified Welder", 3, ("with Welding 2", "required by employers"))


def test_jobs_and_transfer_name_the_awards_that_lead_there(drawn: PathwayMap) -> None:
    assert [(one.title, one.code, one.counts_toward) for one in drawn.jobs] == [
        ("Inspector", "Advanced", ("B",)),
        ("Engineer", "Advanced", ()),
        ("Welder", "Entry", ("A",)),
    ]
    (transfer,) = drawn.transfer
    assert (transfer.code, transfer.facts) == (
        "Pacific State University",
        ("BS", "2+2", "in place", "54 units accepted"),
    )


def test_a_link_leads_to_the_box_at_its_other_end(drawn: PathwayMap) -> None:
    (out,) = box(drawn, "Welding 1").bridges
    back, *_ = box(drawn, "WELD 110").bridges
    assert (out.words, out.how, out.target) == ("WELD 110, 3 units", "Articulated, in place", box(drawn, "WELD 110").id)
    assert (back.words, back.target) == ("Welding 1, Vista High School", box(drawn, "Welding 1").id)


@pytest.mark.parametrize(
    "told, standing, how",
    [
        ({"status": "In place"}, Standing.IN_PLACE, "Articulated, in place"),
        ({"status": "In development"}, Standing.IN_DEVELOPMENT, "Articulated, in development"),
        ({"status": "Expired"}, Standing.ENDED, "Articulated, expired"),
        ({"status": "In place", "ends": "2026-06-30"}, Standing.ENDED, "Articulated, ended on 30 June 2026"),
        ({"status": "Idea"}, Standing.NO_AGREEMENT, "Articulated, idea"),
        ({"status": "None"}, Standing.NO_AGREEMENT, "Articulated, none"),
        ({}, Standing.NOT_TOLD, "Articulated, agreement not told yet"),
        ({"credit": "AP or IB exam", "college": "", "course": ""}, Standing.EXAM, "AP or IB exam"),
        ({"credit": ""}, Standing.NOT_TOLD, "type of credit not told yet, agreement not told yet"),
    ],
)
def test_a_link_says_how_sure_it_is(told: dict[str, str], standing: Standing, how: str) -> None:
    found = link(**told)
    assert (found.standing, found.how) == (standing, how)


def test_a_link_says_what_is_not_told_and_what_the_other_side_does_not_confirm(drawn: PathwayMap) -> None:
    assert box(drawn, "Robotics").bridges[0].notes == ("college and course not told yet",)
    assert box(drawn, "Welding 1").bridges[0].notes == ("the two workbooks tell it differently",)
    assert box(drawn, "Welding 2").bridges[0].notes == (
        "not yet confirmed by Cedar Valley College",
        "WELD 130 comes after WELD 120, which no course of Vista High School earns",
    )


def test_what_stands_at_the_schools_box_is_not_told_again_at_the_colleges(drawn: PathwayMap) -> None:
    assert [(one.notes, one.marks) for one in box(drawn, "WELD 130").bridges] == [((), ())]


def test_the_credit_of_a_course_that_is_not_listed_stands_below_the_lanes(drawn: PathwayMap) -> None:
    (loose,) = band(drawn, "Vista High School").loose
    assert (loose.words, loose.standing) == ("Blueprint Reading: WELD 111, 1 unit", Standing.IN_DEVELOPMENT)


def test_a_gap_seen_in_a_row_marks_its_box_and_one_seen_in_a_sheet_marks_the_band(drawn: PathwayMap) -> None:
    assert [mark.code for mark in box(drawn, "Metals 1").bridges[0].marks] == ["GAP305", "GAP310"]
    marks = [mark.code for mark in band(drawn, "Bayside Academy").marks]
    assert "GAP102" in marks
    assert "GAP305" not in marks


def test_a_grade_without_a_cte_course_between_two_is_a_hole(drawn: PathwayMap) -> None:
    assert band(drawn, "Bayside Academy").holes == (2,)
    assert band(drawn, "Vista High School").holes == ()


def test_who_has_not_been_heard_from_keeps_a_band(drawn: PathwayMap) -> None:
    assert not band(drawn, "Hilltop Continuation School").is_heard
    assert [one.institution for one in drawn.labor_markets] == ["North County Workforce"]


def test_a_schools_own_map_leaves_the_other_schools_out() -> None:
    drawn = summed_up(institution="Bayside Academy").map
    assert [one.institution for one in drawn.schools if one.is_heard] == ["Bayside Academy"]
    assert [one.institution for one in drawn.colleges] == ["Cedar Valley College"]
    words = {bridge.words for bridge in box(drawn, "WELD 110").bridges}
    assert words == {"Metals 1, Bayside Academy"}
    targets = {bridge.target for one in drawn.boxes for bridge in one.bridges}
    assert targets <= {"", *(one.id for one in drawn.boxes)}


def test_more_than_three_schools_name_their_other_courses_in_one_line() -> None:
    names = ("Vista High School", "North High School", "South High School", "West High School")
    drawn = summed_up([workbook("high-school", name, "2026-11-03", VISTA) for name in names]).map
    assert all(one.folded == "Advisory" for one in drawn.schools if one.is_heard)
    assert [one.title for one in boxes(drawn, "North High School", "Other courses")] == ["Robotics"]


def test_what_runs_beside_the_courses(drawn: PathwayMap) -> None:
    work, supports, steps = drawn.grids
    entries = {row.title: [[(one.state, one.text) for one in cell] for cell in row.cells] for row in work.rows}
    assert work.institutions == ("Vista High School", "Bayside Academy", "Cedar Valley College")
    assert entries["Exploration"][0] == [("yes", "offered: Job shadow, grade 10")]
    assert entries["Preparation"][0] == [("no", "not offered")]
    assert entries["Training"] == [[("no", "not listed")], [("open", "not told yet")], [("open", "not told yet")]]
    assert supports.rows[0].cells[0][0].text == "offered: Counseling"
    assert [(row.title, row.cells[0][0].text) for row in steps.rows] == [
        ("Education plan", "in place: high school and college, grade 11")
    ]


def test_a_blank_line_of_a_checklist_is_not_told_even_in_a_finished_workbook() -> None:
    levels = "| Activity | Level | Status |\n| Job shadow | Exploration | Offered |\n|  | Training |  |"
    drawn = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Work-based learning": levels})]).map
    states = {row.title: row.cells[0][0].text for row in drawn.grids[0].rows}
    assert (states["Training"], states["Awareness"]) == ("not told yet", "not listed")


def test_nobody_heard_from_is_an_empty_map() -> None:
    view: Summary = summed_up([])
    assert [one.institution for one in view.map.schools] == [
        "Vista High School",
        "Bayside Academy",
        "Hilltop Continuation School",
    ]
    assert (view.map.jobs, view.map.grids) == ((), ())


def test_a_course_that_only_a_school_names_has_a_box_at_the_college() -> None:
    courses = "| Grade | Course title | Course type |\n| 9 | Shop | CTE |"
    early = EARLY.format(
        credit="Articulated", college="Cedar Valley College", course="MACH 50", status="In place", ends=""
    )
    school = workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses, "Early credit": early})
    college = workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)
    drawn = summed_up([school, college]).map
    (named,) = boxes(drawn, "Cedar Valley College", "Named by a school only")
    assert (named.code, named.start, named.facts) == ("MACH 50", 0, ("not on the college's Courses sheet",))
    (line,) = [one for one in drawn.lines if one.target == named.id]
    assert (line.words, line.unconfirmed_by) == ("3 units", "Cedar Valley College")


def test_lines_tell_what_leads_where(drawn: PathwayMap) -> None:
    told = {(line.kind, line.source.rpartition("/")[2], line.target.rpartition("/")[2]) for line in drawn.lines}
    assert ("prerequisite", "1025-welding-1", "1030-welding-2") in told
    assert ("stacks", "welding-basics-certificate-of-achievement", "welding-technology-as") in told
    assert ("transfer", "welding-technology-as", "pacific-state-university-industrial-technology") in told
    assert {("job", "welding-technology-as", "inspector"), ("job", "welder", "inspector")} <= told


def test_a_break_in_a_sequence_is_a_hole_and_no_line(drawn: PathwayMap) -> None:
    assert "GAP102" in {mark.code for mark in drawn.marks}
    assert not [line for line in drawn.lines if line.kind is LineKind.GAP]


def test_a_career_center_names_the_schools_that_send_students() -> None:
    away = "| Grade | Course title | Course type | At which institution |\n| 11 | Machining | CTE | Career Center |"
    here = "| Grade | Course title | Course type |\n| 11 | Machining | CTE |"
    books = [
        workbook("high-school", name, "2026-11-03", {"Courses": sheet})
        for name, sheet in (("Vista High School", away), ("Career Center", here))
    ]
    assert band(summed_up(books).map, "Career Center").sends == ("Vista High School",)
