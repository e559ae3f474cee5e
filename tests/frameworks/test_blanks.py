"""A blank never counts against a pathway: every answer of every case is taken away once."""

import pytest

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.frameworks.levels import Computed
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.model.pathway import Pathway
from tests.frameworks.cases import cases_of
from tests.gaps.cases import Case
from tests.gaps.test_blanks import one_answer_less

# Measures of the information itself: once some of it is told, what is blank is not there for a reader either.
OF_INFORMATION = {
    *("awards-described", "awards-registered", "awards-with-a-page", "cluster-chosen", "courses-described"),
    *("critical-jobs", "funding-with-a-purpose", "hurdles-in-hand", "jobs-on-the-ladder", "jobs-with-facts"),
    *("measures-with-sources", "measures-with-targets", "partner-roles", "sector-scope", "session-roles"),
    *("vision-written", "ways-in-explained", "workbooks-assigned"),
}
MEANS_SOMETHING = {
    ("awards-connected", "status"),  # listed, and so open to students
}
"""Measure and field, where a blank is an answer of its own."""


def unmet(case: Case, pathway: Pathway) -> tuple[set[str], set[Evidence]]:
    """What counts against the pathway, by name and by place; a blank may change one of the two."""
    measure = MEASURES[case.code]
    counted = Computed(measure.points(Partnership(pathway), case.options.get("of", ())))
    return {point.name for point in counted.unmet}, {point.place for point in counted.unmet}


@pytest.mark.parametrize("measure", sorted(set(MEASURES) - OF_INFORMATION))
def test_taking_an_answer_away_counts_against_nobody(measure: str) -> None:
    for case in cases_of(measure):
        names, places = unmet(case, case.pathway)
        for field, pathway in one_answer_less(case.pathway):
            if (measure, field) not in MEANS_SOMETHING:
                fewer_names, fewer_places = unmet(case, pathway)
                assert fewer_names <= names or fewer_places <= places, f"{case.kind}: without {field}"


def test_exceptions_are_measures() -> None:
    assert set(MEASURES) >= OF_INFORMATION | {measure for measure, _ in MEANS_SOMETHING}
