"""An assessment in words: names for ids, cells for evidence, small counts hidden, filters."""

from collections.abc import Iterator
from datetime import date

import pytest

from pathmap_cli.gaps.assess import assess
from pathmap_cli.intake.merge import merge
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Settings
from pathmap_cli.views.gap_words import area_label, gaps
from pathmap_cli.views.gaps import Gaps, ListedGap, ListedQuestion, ListedStrength, Wanted
from pathmap_cli.views.suppress import told
from pathmap_cli.vocabulary import Area
from tests.sheets import returned

SCHOOL = {
    "Courses": """
| Grade | Course title | Course code | Course type | CTE level    |
| 10    | Welding 1    | "1025"      | CTE         | Introductory |
| 11    | Welding 2    | "1026"      | CTE         | Concentrator |
""",
    "Early credit": """
| High-school course | Credit type | College        | College course | College units | Agreement status | Agreement ends | Students enrolled last year | Students with the credit on a college transcript |
| Welding 1          | Articulated | Harbor College | WELD 101       | 3             | In place         | 2026-06-30     | 16                          | 4                                                |
""",
}
COLLEGE = {
    "Awards": """
| Award   | Award type | Units | Status |
| Welding | AS         | 60    | Active |
""",
    "Courses": """
| Award(s) | Term | Course code | Course title | Units |
| Welding  | 1    | WELD 101    | Welding I    | 3     |
""",
}


@pytest.fixture(scope="module")
def merged() -> Merged:
    read = (
        returned("high-school", SCHOOL, "Vista High School", "vista.xlsx"),
        returned("college", COLLEGE, "Harbor College", "harbor.xlsx"),
    )
    return merge(read, Settings(), (), date(2026, 11, 22))


def everything(found: Gaps) -> Iterator[ListedGap | ListedQuestion | ListedStrength]:
    yield from found.gaps
    yield from found.questions
    yield from found.strengths


def view(merged: Merged, wanted: Wanted | None = None) -> Gaps:
    assessment = assess(merged.pathway)
    return gaps(assessment, merged, wanted) if wanted else gaps(assessment, merged)


def test_every_piece_of_evidence_is_a_cell(merged: Merged) -> None:
    found = view(merged)
    for one in everything(found):
        assert one.evidence
        for place in one.evidence:
            assert place.file in {"vista.xlsx", "harbor.xlsx"}
            assert place.sheet
            assert place.cell


def test_institutions_are_named(merged: Merged) -> None:
    found = view(merged)
    names = {name for gap in found.gaps for name in gap.institutions} | {question.asks for question in found.questions}
    assert names <= {"Vista High School", "Harbor College"}


def test_small_counts_of_people_are_not_told(merged: Merged) -> None:
    values = {
        place.field: place.value
        for gap in view(merged).gaps
        for place in gap.evidence
        if place.field.startswith("students")
    }
    assert values == {"students_enrolled": "16", "students_with_credit": "fewer than 10"}


@pytest.mark.parametrize(
    "field, typed, shown",
    [
        ("students", "9", "fewer than 10"),
        ("students", "10", "10"),
        ("students", "0", "0"),
        ("students", "40-50", "40-50"),
        ("units", "3", "3"),
        ("students", "", ""),
    ],
)
def test_only_small_counts_of_people_are_hidden(field: str, typed: str, shown: str) -> None:
    assert told(field, typed) == shown


@pytest.mark.parametrize("area", Area)
def test_an_area_shows_its_own_and_nothing_else(merged: Merged, area: Area) -> None:
    found = view(merged, Wanted(area=area))
    assert {one.area for one in everything(found)} <= {area_label(area)}


def test_all_areas_together_are_everything(merged: Merged) -> None:
    parts = [view(merged, Wanted(area=area)).counts for area in Area]
    whole = view(merged).counts
    assert sum(part.high + part.medium + part.low for part in parts) == whole.high + whole.medium + whole.low
    assert sum(part.questions for part in parts) == whole.questions


def test_the_area_labels_are_words() -> None:
    assert area_label(Area.CREDENTIALS_ENTRY_AND_EXIT) == "Credentials, entry and exit"
