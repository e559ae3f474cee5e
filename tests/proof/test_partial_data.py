"""Whatever has come back so far is enough for a run."""

from dataclasses import replace
from itertools import combinations

import pytest

from pathmap_cli.grid import Grid, GridSheet
from pathmap_cli.schema.marks import OWN_SHEETS
from pathmap_cli.views.gap_words import gaps
from tests.proof.sample import FILES, clean, grid, run

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


def half_filled(workbook: Grid) -> Grid:
    """The workbook as if whoever fills it in had left every row in the middle."""
    sheets = (one if one.name in {*OWN_SHEETS, "About"} else _left_in_the_middle(one) for one in workbook.sheets)
    return replace(workbook, sheets=tuple(sheets))


def _left_in_the_middle(sheet: GridSheet) -> GridSheet:
    header, *_ = sheet.rows
    kept = {row: cells if row == header else cells[: (len(cells) + 1) // 2] for row, cells in sheet.rows.items()}
    return replace(sheet, rows=kept)


@pytest.mark.parametrize("file", FILES)
def test_one_workbook_that_is_half_filled_is_enough(file: str) -> None:
    part = run({file: half_filled(grid(file))}, [file])
    (read,) = part.returned
    # The planners' rows lose only what nobody is asked for.
    assert 0 < read.completeness <= clean(file).completeness
    assert {one.id for one in part.merged.pathway.institutions} <= {
        question.asks for question in part.assessment.questions
    }
    assert len(part.assessment.waiting) == len(FILES) - 1
