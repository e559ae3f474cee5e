"""What the jobs pay, against the benchmark: the ladder, the fifth figure and the sentence."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from pathmap_cli.settings import Yardstick
from pathmap_cli.views.guide import Place
from pathmap_cli.views.summary.figure import Figure
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.views.summary.wage_ladder import Rung
from pathmap_cli.vocabulary import WageBasis
from tests.views.summary.partnership import SETTINGS, summed_up, workbook

AWARDS = """
| Award            | Type                       | Status | Terms to complete | Leads to jobs |
| Welding Basics   | Certificate of achievement | Active | 2                 | Welder        |
| Welding AS       | AS                         | Active | 4                 | Inspector     |
"""
JOBS = """
| Job       | Level  | Wage entry | Wage median | Wage experienced | Wage basis | Annual openings | Growth percent | Growth over years | Area         | Source | Data year |
| Welder    | Entry  | 20.00      | {welder}    | 30.00            | Hour       | 310             | 6              | 10                | North County | OEWS   | 2025      |
| Inspector | Middle |            | {inspector} |                  | Year       |                 |                |                   | South County | OEWS   | 2025      |
"""
BENCHMARKS = """
| Benchmark   | Family type | Area         | Hourly | Source | Year |
| Living wage | 1 adult     | North County | 26.00  | MIT    | 2026 |
| Family wage | 2 adults    | North County | 40.00  | MIT    | 2026 |
"""
ONE, BOTH = (
    {"benchmark": Yardstick("Living wage")},
    {
        "benchmark": Yardstick("Living wage"),
        "family_benchmark": Yardstick("Family wage"),
    },
)


def view(chosen: Mapping[str, Yardstick], welder: str = "24.00", inspector: str = "62400") -> Summary:
    market = {"Jobs": JOBS.format(welder=welder, inspector=inspector), "Wage benchmarks": BENCHMARKS}
    books = (
        workbook("college", "Cedar Valley College", "2026-11-05", {"Awards": AWARDS}),
        workbook("labor-market", "North County", "2026-11-06", market),
    )
    settings = replace(SETTINGS, benchmark=chosen.get("benchmark"), family_benchmark=chosen.get("family_benchmark"))
    return summed_up(books, settings=settings)


def rungs(chosen: Mapping[str, Yardstick], welder: str = "24.00") -> dict[str, Rung]:
    return {rung.job: rung for rung in view(chosen, welder).exits.ladder.rungs}


def fifth(summary: Summary) -> Figure:
    return summary.glance.figures[3]


def test_the_ladder_goes_from_the_best_paid_job_down_on_one_scale() -> None:
    ladder = view(BOTH).exits.ladder
    assert [(rung.job, rung.wage, rung.median) for rung in ladder.rungs] == [
        ("Inspector", "$62,400 a year", 0.75),
        ("Welder", "$24.00 an hour", 0.6),
    ]
    assert [(line.label, line.words, line.share) for line in ladder.lines] == [
        ("Benchmark", "$26.00 an hour (Living wage, 1 adult, North County; MIT, 2026)", 0.65),
        ("Family benchmark", "$40.00 an hour (Family wage, 2 adults, North County; MIT, 2026)", 1.0),
    ]
    assert ladder.notice == ""


def test_a_rung_says_all_that_it_shows() -> None:
    welder = rungs(ONE)["Welder"]
    assert welder.against == ("$2.00 below the benchmark",)
    assert welder.after == "after Welding Basics, Certificate of achievement"
    assert (welder.spread, welder.demand) == (
        "entry $20.00, experienced $30.00",
        "310 openings a year; 6 percent growth over 10 years",
    )
    assert (welder.source, welder.entry, welder.experienced) == ("OEWS, 2025, for North County", 0.667, 1.0)
    assert welder.places == (Place("returned/north-county.xlsx", "Jobs", ("D2", "C2", "E2", "G2")),)


def test_what_is_not_told_is_said_so() -> None:
    inspector = rungs(ONE)["Inspector"]
    assert (inspector.spread, inspector.demand) == ("", "openings not told yet")
    assert inspector.against == ("$4.00 above the benchmark, which is for North County",)


@pytest.mark.parametrize(
    "wage, words",
    [
        ("26.00", "at the benchmark"),
        ("26.50", "$0.50 above the benchmark"),
        (">= 30.00", "$4.00 or more above the benchmark"),
        (">= 20.00", "not told whether it reaches the benchmark"),
    ],
)
def test_a_wage_stands_above_at_or_below(wage: str, words: str) -> None:
    assert rungs(ONE, wage)["Welder"].against == (words,)


def test_without_a_benchmark_the_wages_stand_beside_each_other() -> None:
    ladder = view({}).exits.ladder
    assert (ladder.lines, [rung.against for rung in ladder.rungs]) == ((), [(), ()])
    assert ladder.notice.startswith("No benchmark is chosen yet")
    assert view({}, "", "").exits.ladder.notice == ""


@pytest.mark.parametrize(
    "welder, inspector, number, words, note",
    [
        ("24.00", "62400", "4", "terms", "Welding AS, to Inspector at $62,400 a year; benchmark $26.00"),
        ("27.00", "62400", "2", "terms", "Welding Basics, to Welder at $27.00 an hour; benchmark $26.00"),
        ("24.00", "50000", "", "no exit reaches it yet", "Best paid of those told: Inspector at $50,000 a year; benchmark $26.00"),
        ("24.00", "", "", "not told yet", "Best paid of those told: Welder at $24.00 an hour; benchmark $26.00"),
        ("", "", "", "no wage data yet", "First exit with a job: Welding Basics after 2 terms"),
    ],
)  # fmt: skip
def test_the_first_exit_at_the_benchmark(welder: str, inspector: str, number: str, words: str, note: str) -> None:
    figure = fifth(view(ONE, welder, inspector))
    assert (figure.number, figure.words, figure.note) == (number, words, note)
    assert figure.places


def test_without_a_benchmark_the_figure_says_so() -> None:
    assert (fifth(view({})).number, fifth(view({})).words) == ("", "no benchmark chosen yet")


def test_the_sentence_names_the_best_wage_and_the_benchmark() -> None:
    assert (
        "The median wage of Inspector is $62,400 a year; the benchmark is $26.00 an hour." in view(ONE).glance.sentence
    )
    assert view({}).glance.sentence.endswith("The median wage of Inspector is $62,400 a year.")


def test_a_benchmark_that_pathmap_toml_gives_itself_is_a_line_too() -> None:
    given = Yardstick("", 52000, WageBasis.YEAR, "MIT", 2026)
    (line,) = view({"benchmark": given}).exits.ladder.lines
    assert (line.words, line.places) == ("$25.00 an hour (MIT, 2026)", ())
