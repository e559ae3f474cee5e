"""The careers of the map: by wage, measured with the benchmark that the partnership chose."""

from dataclasses import replace

import pytest

from pathmap_cli.render.svg.layout import layout
from pathmap_cli.settings import Yardstick
from pathmap_cli.views.map.pathway_map import PathwayMap
from pathmap_cli.vocabulary import WageBasis
from tests.views.summary.partnership import SETTINGS, summed_up, workbook

YARDSTICK = Yardstick("Living wage", 30.0, WageBasis.HOUR, "MIT", 2025)
JOBS = """
| Job       | SOC     | Level    | Typical education | Wage median | Wage basis | Annual openings | Source   | Data year |
| Welder    | 51-4121 | Entry    |                   | 24.00       | Hour       | 310             | BLS OEWS | 2025      |
| Inspector | 51-9061 | Middle   |                   | 83200       | Year       | 4               | BLS OEWS | 2025      |
| Helper    | 51-9198 | Entry    |                   |             |            |                 |          |           |
"""


@pytest.fixture(scope="module")
def drawn() -> PathwayMap:
    market = workbook("labor-market", "North County Workforce", "2026-11-08", {"Jobs": JOBS})
    return summed_up([market], settings=replace(SETTINGS, benchmark=YARDSTICK)).map


def test_jobs_stand_by_wage_with_what_they_pay_and_offer(drawn: PathwayMap) -> None:
    assert [(job.title, job.facts) for job in drawn.jobs] == [
        ("Inspector", ("$83,200 a year", "at or above the benchmark", "fewer than 10 openings a year")),
        ("Welder", ("$24.00 an hour", "below the benchmark", "310 openings a year")),
        ("Helper", ("wage not told yet",)),
    ]


def test_the_benchmark_stands_between_the_jobs_above_and_below_it(drawn: PathwayMap) -> None:
    assert drawn.benchmark is not None
    assert drawn.benchmark.words == "Living wage: $30.00 an hour"
    careers = layout(drawn).plan.areas[-1]
    assert [(row.label, row.seats[0].box.title) for row in careers.rows] == [
        ("", "Inspector"),
        ("benchmark $30.00", "Welder"),
        ("", "Helper"),
    ]
