"""Every measure counts as its case file shows."""

import pytest

from pathmap_cli.frameworks.catalogue import MEASURES
from tests.frameworks.cases import FOLDER, cases_of, counted, outcome, state
from tests.gaps.cases import Case

ALWAYS_TOLD = {"workbooks-returned"}
"""Measures of what pathmap itself knows."""
CASES = [
    pytest.param(case, id=f"{case.code} {case.kind}")
    for path in sorted(FOLDER.glob("*.md"))
    for case in cases_of(path.stem)
]


@pytest.mark.parametrize("case", CASES)
def test_measure_counts_what_its_case_shows(case: Case) -> None:
    assert outcome(case) == case.expected


@pytest.mark.parametrize("measure", MEASURES)
def test_measure_is_shown_with_yes_and_no_not_told_and_nothing_to_count(measure: str) -> None:
    computed = [counted(case) for case in cases_of(measure)]
    assert {"not told", "not assessable"} <= {*map(state, computed)} or measure in ALWAYS_TOLD
    assert any(one.met for one in computed)
    assert any(one.unmet for one in computed)


def test_every_case_file_belongs_to_a_measure() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(MEASURES)
