"""An occupation as rules read it: field by field from its rows, its wage in one piece, its ladder and its awards."""

import pytest

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from tests.gaps.cases import pathway_of

PATHWAY = """
### Harbor College, college, Final
#### Awards
| Award               | Type                       | Status  | Leads to jobs |
| Welding certificate | Certificate of achievement | Active  | Welder        |
| Old certificate     | Certificate of achievement | Inactive | Welder        |
#### Jobs
| Job    | SOC     | Level | Wage median | Annual openings | Next jobs                  |
| Welder | 51-4121 | Entry | 25.00       | 90              | Pipe inspector; Shop owner |

### State University, university, Final
#### Awards
| Award      | Type | Status | Leads to jobs  |
| Welding BS | BS   | Active | Pipe inspector |

### North County, labor-market, Final
#### Jobs
| Job            | SOC     | Level    | Typical education | Wage median | Wage basis | Area         |
| Welders        | 51-4121 |          |                   | 56368       | Year       | North County |
| Welders        | 51-4121 |          |                   | 24.00       | Hour       | South County |
| Pipe inspector | 47-4011 | Advanced | Bachelor's        |             |            | North County |
| Foreman        |         | Middle   |                   | 38.00       | Hour       | North County |
#### Career ladder
| From job | To job  |
| Welders  | Foreman |
"""


@pytest.fixture(scope="module")
def jobs() -> dict[str, JobSide]:
    return {job.label: job for job in Partnership(pathway_of(PATHWAY)).jobs}


def test_the_highest_level_comes_first(jobs: dict[str, JobSide]) -> None:
    assert list(jobs) == ["Pipe inspector", "Foreman", "Welders"]


def test_a_fact_that_the_first_row_does_not_tell_is_the_next_rows(jobs: dict[str, JobSide]) -> None:
    welder = jobs["Welders"]
    assert welder.level == "entry"
    assert [place.institution for place in welder.seen("level", "wage_basis")] == [
        "college/harbor-college",
        "labor-market/north-county",
    ]


def test_a_wage_and_its_basis_come_from_one_row(jobs: dict[str, JobSide]) -> None:
    assert jobs["Welders"].hourly == pytest.approx(27.10)
    assert [(wage.row.area, round(wage.hourly, 2)) for wage in jobs["Welders"].wages] == [
        ("North County", 27.10),
        ("South County", 24.00),
    ]
    assert jobs["Pipe inspector"].hourly is None


def test_active_awards_of_colleges_and_universities_lead_to_it(jobs: dict[str, JobSide]) -> None:
    assert [award.label for award in jobs["Welders"].awards] == ["Welding certificate"]
    assert [award.label for award in jobs["Pipe inspector"].awards] == ["Welding BS"]
    assert not jobs["Foreman"].is_reached


def test_next_jobs_and_the_career_ladder_are_one_ladder(jobs: dict[str, JobSide]) -> None:
    assert [job.label for job in jobs["Welders"].after] == ["Pipe inspector", "Foreman"]
    assert jobs["Welders"].unlisted == ("Shop owner",)
    assert [job.label for job in jobs["Foreman"].before] == ["Welders"]


def test_a_blank_is_asked_of_the_workbook_whose_form_has_the_column(jobs: dict[str, JobSide]) -> None:
    asked = jobs["Foreman"].told("openings", bool)
    assert [place.place.record for place in asked.open] == [jobs["Foreman"].id]
    assert jobs["Welders"].told("openings", lambda openings: openings > 0).yes


@pytest.mark.parametrize(
    "areas, area, low, high",
    [
        (("North", "South"), "North", 20, 20),
        (("North", "South"), "East", 30, 30),
        (("North", ""), "North", 20, 30),
        (("", "South"), "North", 20, 30),
        (("", ""), "North", 30, 30),
    ],
)
def test_what_it_pays_in_an_area_is_as_sure_as_the_areas_are(
    areas: tuple[str, str], area: str, low: float, high: float
) -> None:
    rows = "\n".join(f"| Welder | {wage} | Hour | {where} |" for wage, where in zip((20, 30), areas, strict=True))
    table = f"### North, labor-market, Final\n#### Jobs\n| Job | Wage median | Wage basis | Area |\n{rows}"
    (job,) = Partnership(pathway_of(table)).jobs
    assert (job.pay(area).low, job.pay(area).high) == (low, high)
