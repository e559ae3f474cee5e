"""Whatever has come back so far is enough for a run."""

from itertools import combinations

import pytest

from pathmap_cli.views.gap_words import gaps
from tests.proof.sample import FILES, run

SUBSETS = tuple(chosen for count in range(1, len(FILES)) for chosen in combinations(FILES, count))


@pytest.mark.parametrize("files", SUBSETS, ids=lambda files: " and ".join(file.partition(".")[0] for file in files))
def test_some_of_the_workbooks_are_enough(files: tuple[str, ...]) -> None:
    part = run(files=files)
    waiting = {one.name for one in part.merged.pathway.expected if not one.returned}
    assert len(waiting) == len(FILES) - len(files)
    assert {one.name for one in part.assessment.waiting} == waiting
    assert "WB509" in {issue.type.code for issue in part.merged.issues}
    heard = {one.id for one in part.merged.pathway.institutions}
    lines = [line for gap in part.assessment.gaps for line in gap.lines]
    assert all(heard.intersection(line.institutions) for line in lines), "who has not answered is judged by nobody"


@pytest.mark.parametrize("files", SUBSETS, ids=lambda files: " and ".join(file.partition(".")[0] for file in files))
def test_who_has_not_answered_is_still_called_by_name(files: tuple[str, ...]) -> None:
    part = run(files=files)
    view = gaps(part.assessment, part.merged)
    names = {one.name for one in part.merged.pathway.expected}
    assert {name for gap in view.gaps for name in gap.institutions} <= names
