"""The first screen: one sentence, five figures, and what to talk about first."""

from dataclasses import replace

import pytest

from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.glance import glance
from pathmap_cli.views.summary.page import Summary
from tests.views.summary.partnership import BAYSIDE, CEDAR, VISTA, assessed, summed_up, workbook, workbooks

WITH_WAGES = """
| Job       | SOC     | Level    | Wage median | Wage basis | Next jobs |
| Welder    | 51-4121 | Entry    | 27.10       | Hour       | Inspector |
| Inspector | 51-9061 | Advanced | 83200       | Year       | None      |
"""


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


def figure(view: Summary, label: str) -> tuple[str, str, str]:
    found = next(one for one in view.glance.figures if one.label.startswith(label))
    return found.number, found.words, found.note


def students(*counts: object) -> tuple[str, str, str]:
    table = "| Grade | Course title | Course type | Students |\n"
    books = [
        workbook("high-school", f"School {number}", "2026-11-03", {"Courses": f"{table}| 9 | Shop | CTE | {count} |"})
        for number, count in enumerate(counts, start=1)
    ]
    return figure(summed_up(books), "Students")


def test_the_sentence_starts_at_the_school_with_the_most_early_credit_and_ends_with_jobs(view: Summary) -> None:
    assert view.glance.sentence == (
        "A student who starts in grade 9 at Vista High School can earn 5 to 9 units of college credit in high school, "
        "a certificate of achievement after 2 terms and an AS after 4 terms, and reach jobs such as Inspector and Welder. "
        "What these jobs pay is not told yet."
    )


def test_the_sentence_on_a_partners_page_starts_there() -> None:
    assert "at Bayside Academy can earn a certificate" in summed_up(institution="Bayside Academy").glance.sentence


def test_the_sentence_names_the_best_wage_whatever_its_basis() -> None:
    book = workbook("college", "Cedar Valley College", "2026-11-05", {**CEDAR, "Jobs": WITH_WAGES})
    assert summed_up([book]).glance.sentence.endswith("The median wage of Inspector is $83,200 a year.")


def test_the_sentence_names_the_college_where_there_are_several_first_the_one_with_early_credit() -> None:
    first = workbook("college", "Aspen College", "2026-11-05", CEDAR)
    words = "a certificate of achievement after 2 terms and an AS after 4 terms at Cedar Valley College, and"
    assert words in summed_up([first, *workbooks()]).glance.sentence


def test_the_sentence_says_only_what_is_told() -> None:
    books = [workbook("high-school", "Vista High School", "2026-11-03", {"Courses": VISTA["Courses"]})]
    sentence = "A student who starts in grade 9 at Vista High School finds no award and no job in the workbooks yet."
    assert summed_up(books).glance.sentence == sentence
    assert summed_up([]).glance.sentence == ""


def test_ways_that_nobody_has_told_of_are_no_zero() -> None:
    assert figure(summed_up([]), "Ways in") == ("", "not told yet", "")
    silent = workbook("high-school", "Vista High School", "2026-11-03", {"Courses": VISTA["Courses"]})
    assert figure(summed_up([silent]), "Ways in")[:2] == ("", "not told yet")


@pytest.mark.parametrize(
    "sheets, told",
    [
        ({"Entry and exit": "| Entry or exit |\n| None |"}, ("0", "ways in, 0 out")),
        (
            {"Entry and exit": "| Entry or exit | Description | Grade or term |\n| Entry | Shop | 9 |"},
            ("1", "way in, 0 out"),
        ),
    ],
)
def test_ways_that_are_told_are_counted(sheets: dict[str, str], told: tuple[str, str]) -> None:
    book = workbook("high-school", "Vista High School", "2026-11-03", sheets)
    assert figure(summed_up([book]), "Ways in")[:2] == told


@pytest.mark.parametrize(
    "award, told",
    [
        ("Active |      |        |", ("", "not told yet")),
        ("Active | Open |        |", ("1", "way in, ways out not told yet")),
        ("Active |      | Welder |", ("", "ways in not told yet, 1 out")),
        ("Active | Open | None   |", ("1", "way in, 0 out")),
    ],
)
def test_ways_of_a_college_are_told_by_what_awards_ask_and_lead_to(award: str, told: tuple[str, str]) -> None:
    awards = f"| Award title | Award type | Status | Admission | Leads to job(s) |\n| Welding | AS | {award}"
    book = workbook("college", "Cedar Valley College", "2026-11-05", {"Awards": awards})
    assert figure(summed_up([book]), "Ways in")[:2] == told


def test_the_five_figures(view: Summary) -> None:
    assert [(one.label, one.number, one.words) for one in view.glance.figures] == [
        ("Students in the pathway", "64", "at 1 school and fewer than 10 at 1 school"),
        ("Ways in and ways out", "4", "ways in, 3 out"),
        ("Early-credit units in place", "0–5", "of 12 aimed for"),
        ("First exit at the benchmark", "", "no wage data yet"),
        ("Workbooks in hand", "3", "of 5"),
    ]


def test_every_figure_leads_to_cells(view: Summary) -> None:
    assert all(one.places for one in view.glance.figures)
    (place,) = [place for place in view.glance.figures[0].places if "vista" in place.file]
    assert (place.sheet, place.cells) == ("Courses", ("H2", "H3"))


@pytest.mark.parametrize(
    "counts, number, words",
    [
        ((64, 30), "94", "at 2 schools"),
        ((64, 9), "64", "at 1 school and fewer than 10 at 1 school"),
        ((9, 3), "", "fewer than 10 at 2 schools"),
        ((64, ""), "64", "at 1 school"),
        (("", ""), "", "not told yet"),
        ((0,), "0", "at 1 school"),
    ],
)
def test_small_counts_stay_out_of_the_sum_which_would_give_them_away(
    counts: tuple[object, ...], number: str, words: str
) -> None:
    assert students(*counts)[:2] == (number, words)


def test_a_figure_says_how_many_did_not_tell_it() -> None:
    assert students(64, "", "")[2] == "the largest CTE course of each school; not told by 2 of 3 schools"


def test_many_schools_are_counted_and_not_named() -> None:
    books = [workbook("high-school", f"School {number}", "2026-11-03", BAYSIDE) for number in range(1, 6)]
    assert figure(summed_up(books), "Early-credit")[2] == "0 of 5 schools reach the aim"


def test_the_gaps_of_the_shared_screen_concern_several_institutions_and_no_two_one_area(view: Summary) -> None:
    assert [(one.code, one.severity, one.who) for one in view.glance.gaps] == [
        ("GAP305", "high", "Bayside Academy, Cedar Valley College")
    ]
    assert view.glance.other_gaps == f"{len(view.gaps) - 1} more gaps by area, further down"


def test_a_partners_page_shows_its_own_gaps_too() -> None:
    codes = [one.code for one in summed_up(institution="Vista High School").glance.gaps]
    assert codes[0] == "GAP311"
    assert "GAP104" in codes


def test_the_questions_that_settle_most_are_to_be_decided(view: Summary) -> None:
    asked = [(one.text, one.who) for one in view.glance.decide]
    assert ("Which college gives the credit for Robotics?", "Vista High School") in asked
    assert [one.settles for one in view.glance.decide] == sorted(
        (one.settles for one in view.glance.decide), reverse=True
    )
    assert len(view.glance.decide) == 3


def test_the_same_question_to_several_schools_is_decided_once() -> None:
    early = {name: VISTA[name] for name in ("Courses", "Early credit", "Transitions")}
    books = [workbook("high-school", f"{name} High School", "2026-11-03", early) for name in ("North", "South")]
    decide = summed_up(books).glance.decide
    assert decide[0].who == "North High School, South High School"
    assert len({one.text for one in decide}) == len(decide)


def test_nothing_found_and_nothing_asked_is_said_by_emptiness() -> None:
    merged, assessment = assessed(workbooks())
    nothing: Assessment = replace(assessment, gaps=(), strengths=(), questions=())
    empty = glance(Guide(merged), nothing)
    assert (empty.gaps, empty.strengths, empty.decide, empty.other_gaps) == ((), (), (), "")
