"""The ladder, the awards inside awards, the credit stories and the traces of the small partnership, in words."""

from datetime import date

import pytest

from pathmap_cli.intake.merge import merge
from pathmap_cli.settings import Settings, Yardstick
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.credit_story import credit_stories
from pathmap_cli.views.summary.first_exit import first_exit
from pathmap_cli.views.summary.ladder import StepsTo, steps_up
from pathmap_cli.views.summary.nested import Nested, nested
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.views.summary.trace import trace_rows
from tests.proof.sample import run
from tests.sheets import returned
from tests.views.summary.partnership import CEDAR, VISTA, summed_up, workbook

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def view() -> Summary:
    return summed_up()


MARKET = {
    "Jobs": """
| Job       | SOC     | Wage median | Wage basis | Area         | Source | Data year |
| Welder    | 51-4121 | 24.00       | Hour       | North County | OEWS   | 2025      |
| Inspector | 51-9061 | 30.00       | Hour       | North County | OEWS   | 2025      |
""",
    "Wage benchmarks": """
| Benchmark    | Area         | Hourly | Source | Year |
| One adult    | North County | 27.00  | MIT    | 2026 |
| Small family | North County | 45.00  | MIT    | 2026 |
""",
}


def guided(settings: Settings | None = None, institution: str | None = None) -> Guide:
    """The school, the college and a labor market with wages."""
    books = [
        workbook("high-school", "Vista High School", "2026-11-03", VISTA),
        workbook("college", "Cedar Valley College", "2026-11-05", CEDAR),
        returned("labor-market", MARKET, "North County Workforce", "market.xlsx"),
    ]
    chosen = settings or Settings(benchmark=Yardstick("One adult"), family_benchmark=Yardstick("Small family"))
    return Guide(merge(books, chosen, (), TODAY), institution)


def test_each_way_in_says_how_far_it_is_to_a_wage_at_the_benchmark() -> None:
    found = steps_up(guided())
    school, ramp, degree, basics = found.entries
    assert school.nearest == StepsTo(("Diploma and AWS",), 1, "0", "0", "", "Welder", "$24.00 an hour")
    assert school.at_benchmark == StepsTo(
        ("Welding Technology, AS",), 2, "4", "60", "5 to 9", "Inspector", "$30.00 an hour"
    )
    assert [one.at_benchmark.rungs for one in (ramp, degree, basics) if one.at_benchmark] == [3, 1, 2]
    assert found.sentence == (
        "A wage at the benchmark is reached from 4 of 4 ways in; the shortest way, from Vista High School, "
        "is Welding Technology, AS: 2 rungs, 4 terms."
    )
    assert found.benchmark == "the benchmark is $27.00 an hour in North County (MIT, 2026)"


def test_each_way_out_stands_against_both_benchmarks_with_its_way_back() -> None:
    diploma, basics, degree = steps_up(guided()).exits
    assert (diploma.rung, diploma.job, diploma.alone) == ("High school", "Welder", "below it")
    assert (basics.alone, basics.back) == ("below it", "Welding Technology, AS")
    assert (degree.alone, degree.family) == ("reached", "below it")
    assert degree.back == "Industrial Technology, Pacific State University"
    assert [place.sheet for place in degree.places] == ["Awards", "Jobs"]


def test_without_wages_nothing_is_below() -> None:
    settings = Settings(benchmark=Yardstick("One adult"))
    books = [
        workbook("college", "Cedar Valley College", "2026-11-05", CEDAR),
        returned(
            "labor-market", {"Wage benchmarks": MARKET["Wage benchmarks"]}, "North County Workforce", "market.xlsx"
        ),
    ]
    found = steps_up(Guide(merge(books, settings, (), TODAY)))
    assert {one.alone for one in found.exits} == {"not told yet"}
    assert {one.benchmark_note for one in found.entries} == {"not told yet"}
    assert found.sentence == "Whether a way in leads to a wage at the benchmark is not told yet."


def test_without_a_benchmark_there_is_nothing_to_measure_with(view: Summary) -> None:
    assert view.ladder.benchmark == ""
    assert view.ladder.sentence == ""
    assert [one.highest.job for one in view.ladder.entries if one.highest] == ["Inspector"] * 3


def test_an_agreement_that_has_ended_is_no_way_and_counts_for_nothing(view: Summary) -> None:
    bayside = view.ladder.entries[1]
    assert (bayside.nearest, bayside.nearest_note) == (None, "not told yet")
    story = view.credit[1]
    assert (story.school, story.arrives, story.counts, story.ended) == ("Bayside Academy", "0", "0", "Metals 1")
    assert story.repeated == ("WELD 110 Intro to Welding",)


def test_a_partner_sees_its_own_ways() -> None:
    found = steps_up(guided(institution="Vista High School"))
    assert [one.label for one in found.entries] == ["Vista High School"]
    assert [one.label for one in found.exits] == ["Diploma and AWS"]


def test_populations_stand_with_the_rungs_at_which_they_can_start(view: Summary) -> None:
    assert view.people.rungs == ("High school", "On-ramp", "Certificate", "Associate degree")
    rows = {row.whom: row.cells for row in view.people.rows}
    assert rows["Veterans"] == ((), ("Evening basics",), (), ())
    assert rows["Everyone"][2:] == (("Welding Basics, Certificate of achievement",), ("Welding Technology, AS",))


def test_what_counts_in_the_next_award(view: Summary) -> None:
    found = {row.award: (row.next, row.counts, row.share) for row in view.nested.rows}
    assert found["Welding Basics, Certificate of achievement"] == ("Welding Technology, AS", "3 of 16 units", 0.19)
    assert found["Welding Technology, AS"][1] == "54 of 60 units"
    assert view.nested.excess == ()


def test_the_trace_of_each_target_job(view: Summary) -> None:
    inspector, engineer = view.traces.rows
    assert (inspector.job, inspector.breaks) == ("Inspector", ())
    assert inspector.entries[:2] == ("Vista High School", "Evening basics")
    assert [one.text for one in engineer.breaks] == ["No active award is listed as leading to it."]
    assert [place.cells for place in engineer.breaks[0].places] == [("A4",)]


def test_with_nothing_in_hand_each_part_is_one_line() -> None:
    guide = Guide(merge([], Settings(), (), TODAY))
    assert steps_up(guide).entries == ()
    assert trace_rows(guide).note == "No job is listed yet, so nothing is traced back."


def test_a_half_filled_workbook_says_what_is_not_told() -> None:
    blank = {
        "Awards": "| Award | Status | Admission |\n| Welding | Active | Open |\n| Robotics | | |",
        "Jobs": "| Job |\n| Welder |",
    }
    guide = Guide(
        merge([workbook("college", "Cedar Valley College", "2026-11-05", blank, "Draft")], Settings(), (), TODAY)
    )
    (welding,) = steps_up(guide).entries
    assert (welding.label, welding.rung) == ("Welding", "not told yet")
    assert (welding.nearest, welding.nearest_note) == (None, "not told yet")
    assert trace_rows(guide).note == "No job's level is told yet, so nothing is traced back."
    assert nested(guide) == Nested((), ())
    assert credit_stories(guide) == ()


def test_the_sample_reaches_its_target_job_from_every_way_in() -> None:
    guide = Guide(run().merged)
    found = steps_up(guide)
    assert [one.label for one in found.entries if one.highest is None] == []
    assert {one.highest.job for one in found.entries if one.highest} == {"Software Developers"}
    assert {one.highest.units for one in found.entries if one.highest} == {
        "60 or more"
    }  # the university tells no units
    assert [(one.counts, one.share) for one in nested(guide).rows] == [
        ("27 of 60 units", 0.45),
        ("15 of 15 units", 1.0),
    ]
    assert [row.job for row in trace_rows(guide).rows] == ["Software Developers"]


def test_the_first_exit_at_the_benchmark_says_how_far_it_is() -> None:
    assert first_exit(guided()).note.endswith("; reached from 4 of 4 ways in; 2 rungs from Vista High School")
