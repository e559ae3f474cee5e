"""The sections below the map: strengths, exits, gaps, questions, the plan, the sources, and a partner's own page."""

from dataclasses import replace
from datetime import date

import pytest

from pathmap_cli.gaps.assessment import Assessment, Question
from pathmap_cli.grid import CellRef
from pathmap_cli.issues.files import NOT_A_WORKBOOK
from pathmap_cli.model.returned import LeftOut, Returned
from pathmap_cli.settings import Settings, Waiver
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.views.summary.cards import GapCard
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.views.summary.questions import MOST, MOST_AN_INSTITUTION, Asked, questions
from pathmap_cli.views.summary.remarks import Remarks
from pathmap_cli.views.summary.sources import Source
from tests.views.summary.partnership import CEDAR, SETTINGS, VISTA, assessed, summed_up, workbook, workbooks


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


@pytest.fixture(scope="module")
def own() -> Summary:
    return summed_up(institution="Vista High School")


def card(view: Summary, code: str) -> GapCard:
    return next(one for one in view.gaps if one.code == code)


def asked(assessment: Assessment) -> tuple[Asked, ...]:
    merged, _ = assessed(workbooks())
    return questions(Guide(merged), assessment, (), Remarks(Guide(merged))).asked


def source(view: Summary, start: str) -> Source:
    return next(one for one in view.sources.workbooks if one.file.startswith(start))


# --- Strengths and gaps -----------------------------------------------------------------------------------------------


def test_strengths_begin_with_what_people_said(view: Summary) -> None:
    (said,) = view.strengths.said
    assert (said.text, said.said_by, said.institution) == (
        "Students weld for local shops.",
        "CTE teacher",
        "Vista High School",
    )
    assert said.places == (Place("returned/vista-high-school.xlsx", "Strengths and ideas", ("B2",)),)
    assert [one.code for one in view.strengths.found] == [
        "STR101",
        "STR104",
        "STR401",
        "STR403",
        "STR408",
        "STR409",
        "STR410",
        "STR601",
        "STR701",
    ]


def test_areas_stand_in_their_order_and_remarks_without_an_area_last(view: Summary) -> None:
    assert [area.area for area in view.areas] == [
        "Aligned course sequences",
        "Early college credit",
        "Work-based learning",
        "Transitions and supports",
        "Other",
    ]
    early = view.areas[1]
    assert [(one.kind, one.text) for one in early.remarks] == [("Concern", "Nobody explains the petition for credit.")]
    ranks = [one.severity.rank for one in early.cards]
    assert ranks == sorted(ranks)


def test_a_remark_that_may_hold_personal_data_is_not_repeated(view: Summary) -> None:
    (idea,) = view.areas[-1].remarks
    assert idea.text == WITHHELD
    assert idea.places[0].cells == ("B5",)


def test_a_gap_has_a_line_for_each_institution_and_its_cells(view: Summary) -> None:
    found = card(view, "GAP302")
    assert [line.institutions for line in found.lines] == [("Vista High School",), ("Bayside Academy",)]
    assert found.measured_against == ("min_early_units = 12",)
    cells = ("A2", "G2", "F2", "G3", "F3", "G4", "F4", "G5", "F5")
    assert found.places[0] == Place("returned/vista-high-school.xlsx", "Early credit", cells)


def test_a_waived_gap_stands_apart_with_its_reason(view: Summary) -> None:
    assert [one.code for one in view.waived] == ["GAP110"]
    waiver = Waiver("GAP305", "It is being renewed.", "Consortium", expires=date(2027, 6, 30))
    waived = summed_up(settings=replace(SETTINGS, waiver=(waiver,)))
    assert "GAP305" not in [one.code for one in waived.gaps]
    (one,) = waived.waived
    assert (one.code, one.waived) == ("GAP305", "It is being renewed. (Consortium, until 30 June 2027)")


def test_a_waiver_that_ended_or_meets_no_gap_is_said() -> None:
    ended = Waiver("GAP305", "It is being renewed.", "Consortium", expires=date(2026, 11, 1))
    notes = summed_up(settings=replace(SETTINGS, waiver=(ended, Waiver("GAP108", "Later.", "Deans")))).sources.notes
    assert notes == (
        "The waiver of GAP305 in pathmap.toml ended on 1 November 2026. Take it out, or write it anew.",
        "The waiver of GAP108 in pathmap.toml meets no gap. Take it out, or write it anew.",
    )


def test_a_partners_page_has_only_its_lines() -> None:
    page = summed_up(institution="Bayside Academy")
    assert [line.institutions for line in card(page, "GAP302").lines] == [("Bayside Academy",)]
    assert not any(one.code == "GAP311" for one in page.gaps)
    assert page.strengths.said == ()


# --- Exits and jobs ---------------------------------------------------------------------------------------------------


def test_each_way_out_says_what_it_leads_to(view: Summary) -> None:
    assert [(one.what, one.when, one.leads_to) for one in view.exits.ways] == [
        ("Diploma and AWS", "grade 12", ("Welder",)),
        ("Welding Technology, AS", "after 4 terms", ("Inspector",)),
        ("Welding Basics, Certificate of achievement", "after 2 terms", ("Welder",)),
    ]


def test_jobs_say_how_one_gets_there_and_where_the_trace_breaks(view: Summary) -> None:
    assert [(one.title, one.awards, one.before, one.breaks) for one in view.exits.jobs] == [
        ("Inspector", ("Welding Technology, AS",), ("Welder",), ""),
        ("Engineer", (), (), "No award and no job here leads to it yet."),
        ("Welder", ("Welding Basics, Certificate of achievement",), (), ""),
    ]
    assert view.exits.wages == "No wages are told yet, so nothing is measured against a benchmark."


def test_wages_that_are_told_are_shown_and_the_others_counted() -> None:
    jobs = "| Job | Wage median | Wage basis |\n| Welder | 27.10 | Hour |\n| Inspector | | |"
    exits = summed_up([workbook("college", "Cedar Valley College", "2026-11-05", {**CEDAR, "Jobs": jobs})]).exits
    assert {one.title: one.wage for one in exits.jobs} == {"Welder": "$27.10 an hour", "Inspector": ""}
    assert exits.wages == "1 of 2 jobs have no wage yet."
    assert [(one.job, one.median, one.against) for one in exits.ladder.rungs] == [("Welder", 1.0, ())]
    assert exits.ladder.notice.startswith("No benchmark is chosen yet")
    assert summed_up([]).exits.wages == "No jobs are listed yet."


# --- Questions and differences ----------------------------------------------------------------------------------------


def test_questions_are_asked_by_institution_the_most_telling_first(view: Summary) -> None:
    by_name = {one.institution: one.first for one in view.questions.asked}
    assert by_name.keys() == {"Vista High School", "Bayside Academy", "Cedar Valley College"}
    most = [len(first[0].settles) for first in by_name.values()]
    assert most == sorted(most, reverse=True)
    robotics = by_name["Vista High School"][0]
    assert robotics.text == "Which college gives the credit for Robotics?"
    assert {"GAP303", "GAP307", "GAP313", "GAP314"} <= set(robotics.settles)
    assert [one.text for one in view.questions.said] == ["Who pays for the AWS exam?"]


def test_at_most_three_an_institution_and_twelve_in_all_stand_first_and_none_is_lost() -> None:
    _, assessment = assessed(workbooks())
    like = assessment.questions[0]
    schools = [f"high-school/school-{number}" for number in range(6)]
    many: tuple[Question, ...] = tuple(replace(like, asks=school) for _ in range(4) for school in schools)
    found = asked(replace(assessment, questions=many))
    assert all(len(one.first) <= MOST_AN_INSTITUTION for one in found)
    assert sum(len(one.first) for one in found) == MOST
    assert sum(len(one.first) + len(one.rest) for one in found) == len(many)


def test_a_difference_names_both_cells(view: Summary) -> None:
    (one,) = [one for one in view.questions.differences if one.code == "WB506"]
    assert "end date" in one.text
    assert {(place.file, place.sheet, place.cells) for place in one.places} == {
        ("returned/vista-high-school.xlsx", "Early credit", ("H2",)),
        ("returned/cedar-valley-college.xlsx", "Early credit", ("G2",)),
    }


def test_a_partners_page_has_the_differences_of_its_own_workbook() -> None:
    assert [one.code for one in summed_up(institution="Bayside Academy").questions.differences] == []
    assert "WB506" in [one.code for one in summed_up(institution="Cedar Valley College").questions.differences]


def test_courses_that_look_alike_are_left_to_faculty() -> None:
    courses = "| Grade | Course title | Course type |\n| 9 | Introduction to Welding | CTE |"
    books = [
        workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses}),
        workbook("college", "Cedar Valley College", "2026-11-05", CEDAR),
    ]
    (one,) = summed_up(books).questions.alike
    assert one.left == "Introduction to Welding (Vista High School)"
    assert one.right == "Intro to Welding (Cedar Valley College)"


def test_who_has_not_been_heard_from_is_asked_three_things(view: Summary) -> None:
    hilltop = next(one for one in view.questions.not_heard if one.institution == "Hilltop Continuation School")
    assert hilltop.checks > 0
    assert len(hilltop.to_ask) == 3


# --- The plan ---------------------------------------------------------------------------------------------------------


def test_the_plan_is_joint_first_then_each_institutions_own(view: Summary) -> None:
    assert [part.institution for part in view.plan.parts] == ["", "Vista High School", "Bayside Academy"]
    joint, vista, bayside = view.plan.parts
    assert joint.actions[0].code == "GAP305"
    assert joint.actions[0].partners == ("Bayside Academy", "Cedar Valley College")
    assert vista.actions[0].code == "GAP311"
    assert [one.code for one in bayside.actions] == ["GAP102", "GAP302"]


def test_every_gap_is_in_the_plan(view: Summary) -> None:
    planned = {one.id for part in view.plan.parts for one in part.actions}
    assert planned == {one.id for one in view.gaps}


def test_a_partners_plan_holds_what_it_does_with_others_and_alone() -> None:
    assert [part.institution for part in summed_up(institution="Bayside Academy").plan.parts] == ["", "Bayside Academy"]


# --- Sources ----------------------------------------------------------------------------------------------------------


def test_each_workbook_says_what_was_read(view: Summary) -> None:
    vista = source(view, "returned/vista")
    assert (vista.institution, vista.kind, vista.completed, vista.status) == (
        "Vista High School",
        "high school",
        "3 November 2026",
        "Final",
    )
    assert vista.checksum == "0" * 12
    assert vista.read == (
        "Courses 4, Early credit 4, Certifications 1, Work-based learning 2, Supports 1, Transitions 1, "
        "Entry and exit 2, Strengths and ideas 4"
    )
    assert source(view, "returned/bayside").read.endswith(
        "; nothing yet on Certifications, Work-based learning, Supports, Transitions, Entry and exit, Strengths and ideas"
    )


def test_a_cell_that_could_not_be_used_is_named_with_the_reason() -> None:
    courses = "| Grade | Course title | Course type |\n| 9 | Shop | Banana |"
    view = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses})])
    (one,) = source(view, "returned/vista").not_used
    assert one.place == Place("returned/vista-high-school.xlsx", "Courses", ("C2",))
    assert "Banana" in one.why
    assert one.why.endswith("(WB203)")


def test_a_cell_that_may_hold_personal_data_is_not_quoted() -> None:
    courses = "| Grade | Course title | Course type |\n| 9 | Shop | born 2009-03-04 |"
    view = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses})])
    assert [one.why for one in source(view, "returned/vista").not_used] == [WITHHELD]


def test_a_small_count_in_words_is_not_quoted() -> None:
    courses = "| Grade | Course title | Students |\n| 9 | Shop | about 7 |\n| 10 | Lab | 40 or so, 2027 |"
    view = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {"Courses": courses})])
    small, large = source(view, "returned/vista").not_used
    assert small.why == "Not shown here, because it may tell a count below 10; see the cell. (WB205)"
    assert "40 or so" in large.why


def test_cells_outside_the_form_are_named_and_what_they_hold_is_not_repeated() -> None:
    book = workbook("high-school", "Vista High School", "2026-11-03", VISTA)
    stray = CellRef("returned/vista-high-school.xlsx", "Students", "B2")
    view = summed_up([replace(book, left_out=(LeftOut(stray, "Ana Example"), LeftOut(replace(stray, cell="B3"), "")))])
    assert source(view, "returned/vista").left_out == (
        Place("returned/vista-high-school.xlsx", "Students", ("B2", "B3")),
    )
    assert "Ana Example" not in repr(view)


def test_a_file_that_could_not_be_read_says_why_and_one_set_aside_too() -> None:
    unreadable = Returned(
        "returned/scan.pdf",
        "",
        issues=(NOT_A_WORKBOOK.at(CellRef("returned/scan.pdf"), what="a PDF", way="Send the Excel file"),),
    )
    older = workbook("high-school", "Vista High School", "2026-10-01", VISTA)
    books = [*workbooks(), unreadable, replace(older, file="returned/older.xlsx")]
    view = summed_up(books)
    assert source(view, "returned/scan").note
    assert source(view, "returned/older").note.startswith("Set aside")
    assert source(view, "returned/vista").note == ""
    assert any("older.xlsx" in note for note in view.sources.notes)


def test_a_workbook_that_came_back_empty_says_so() -> None:
    view = summed_up([workbook("high-school", "Vista High School", "2026-11-03", {})])
    assert source(view, "returned/vista").note == "It came back without an answer."


# --- A partner's own page ---------------------------------------------------------------------------------------------


def test_completeness_stands_on_a_partners_own_page_alone(view: Summary, own: Summary) -> None:
    assert view.own is None
    assert own.own is not None
    assert own.own.completeness is not None
    assert 0 < own.own.completeness < 1
    shares = {one.sheet: one.share for one in own.own.sheets}
    assert shares["Certifications"] == 1
    assert shares["Courses"] < 1


def test_a_schools_page_says_neutrally_how_many_courses_have_one_teacher(own: Summary) -> None:
    assert own.own is not None
    assert own.own.teachers == "1 of 2 CTE courses have one teacher."
    college = summed_up(institution="Cedar Valley College").own
    assert college is not None
    assert college.teachers == ""


def test_the_page_of_a_partner_who_has_not_been_heard_from_is_what_to_ask() -> None:
    page = summed_up(institution="Hilltop Continuation School")
    assert page.own is not None
    assert page.own.completeness is None
    assert [one.institution for one in page.questions.not_heard] == ["Hilltop Continuation School"]
    assert (page.gaps, page.sources.workbooks, page.questions.asked) == ((), (), ())


def test_without_a_workspace_there_is_still_a_summary() -> None:
    view = summed_up(settings=Settings())
    assert (view.title, view.academic_year, view.prepared_by) == ("Welding", "2026-27", "")
    assert all(one.is_heard for one in view.partners)
