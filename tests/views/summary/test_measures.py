"""How students fare, as the session summary tells it."""

import pytest

from pathmap_cli.gaps.assess import assess
from pathmap_cli.intake.merge import merge
from pathmap_cli.settings import Settings
from pathmap_cli.views.summary.measures import Measures
from pathmap_cli.views.summary.page import Summary, summary
from tests.sheets import returned
from tests.views.summary.partnership import TODAY, VISTA

MEASURES = """
| Measure               | Step | Cohort  | Population       | Institution       | Numerator | Denominator | Value | Target | Source        |
| Enrollment            | 1    | 2023-24 |                  |                   |           |             | 110   |        | District      |
| Enrollment            | 1    | 2024-25 |                  |                   |           |             | 120   |        | District      |
| Persistence           | 2    | 2023-24 |                  |                   | 66        | 110         |       |        | District      |
| Persistence           | 2    | 2024-25 |                  |                   | 84        | 120         |       | 75     | District      |
| Credential attainment | 3    | 2024-25 | Everyone         |                   | 42        | 84          | 50    | 50     | College       |
| Employment            | 4    | 2024-25 |                  |                   | 36        | 42          |       | 90     | College       |
| Persistence           |      | 2024-25 | English learners |                   | 20        | 40          |       |        | District      |
| Persistence           |      | 2024-25 | Female           |                   | 76        | 112         |       |        | District      |
| Persistence           |      | 2024-25 | Veterans         |                   | 2         | 6           |       |        | District      |
| Persistence           |      | 2024-25 |                  | Vista High School | 45        | 60          |       |        | District      |
| Wages                 |      | 2024-25 |                  |                   |           | 36          | 48000 | 50000  | State records |
"""


def told(text: str = MEASURES, institution: str | None = None) -> Summary:
    plan = returned("planning", {"Measures": text}, "North County Pathways", "planning.xlsx")
    merged = merge([plan, returned("high-school", VISTA, "Vista High School")], Settings(), (), TODAY)
    return summary(merged, assess(merged.pathway), Settings(), institution=institution)


@pytest.fixture(scope="module")
def view() -> Measures:
    return told().measures


def test_the_way_shows_where_most_are_lost(view: Measures) -> None:
    assert view.way is not None
    steps = [(step.number, step.measure, step.count, step.share, step.note) for step in view.way.steps]
    assert steps == [
        (1, "Enrollment", "120", 1.0, ""),
        (2, "Persistence", "84", 0.7, ""),
        (3, "Credential attainment", "42", 0.35, "Largest loss: 50 of 100 do not come here."),
        (4, "Employment", "most", None, ""),
    ]
    assert view.way.cohort == "2024-25"


def test_figures_stand_by_cohort_beside_their_target(view: Measures) -> None:
    series = {
        one.measure: ([(point.when, point.figure) for point in one.points], one.target, one.progress)
        for one in view.series
    }
    assert series["Persistence"] == (
        [("2023-24", "60 %, 66 of 110"), ("2024-25", "70 %, 84 of 120")],
        "75 %",
        "5 points to go",
    )
    assert series["Credential attainment"] == ([("2024-25", "50 %, 42 of 84")], "50 %", "target reached")
    assert series["Employment"] == ([("2024-25", "most")], "90 %", "")
    assert series["Wages"] == ([("2024-25", "$48,000")], "$50,000", "")


def test_a_range_stays_a_range() -> None:
    rows = "| Persistence | 2024-25 | 60-65 |\n| Wages | 2024-25 | 41000-52000 |\n| Pathway credits earned | 2024-25 | 15.5 |"
    series = told(f"| Measure | Cohort | Value |\n{rows}").measures.series
    assert [one.points[0].figure for one in series] == ["60-65 %", "$41,000–$52,000", "15.5"]


def test_groups_stand_beside_everyone_with_percentages_alone(view: Measures) -> None:
    groups = [(one.whom, one.figure, one.everyone, one.difference, one.is_gap) for one in view.groups]
    assert groups == [
        ("English learners", "50 %", "70 %, 84 of 120", "20 points below", True),
        ("Female", "not shown", "70 %, 84 of 120", "", False),
        ("Veterans", "fewer than 10", "70 %, 84 of 120", "", False),
        ("Vista High School", "75 %", "70 %, 84 of 120", "5 points above", False),
    ]


def test_a_partner_sees_its_own_figures() -> None:
    own = told(institution="Vista High School").measures
    assert (own.way, own.series) == (None, ())
    assert [(one.whom, one.figure) for one in own.groups] == [("Vista High School", "75 %")]


def test_perkins_measures_that_can_be_reached_by_design(view: Measures) -> None:
    assert view.by_design == (
        "5S1 Credential earned in high school (AWS Certified Welder)",
        "5S2 College credit earned in high school (Welding 1 and Welding 2)",
        "5S3 Work-based learning in high school (Job shadow)",
    )


def test_nothing_counted_is_nothing_shown() -> None:
    empty = told("| Measure |").measures
    assert (empty.way, empty.series, empty.groups, empty.notice) == (None, (), (), "")
