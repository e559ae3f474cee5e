"""One answer of the sample is taken away, each in turn: a blank makes no gap and no strength, and hides none unasked."""

import pytest

from tests.proof.sample import FILES, Run, answers, grid, run, without_cell

BEFORE = run()


@pytest.mark.parametrize("file", FILES)
def test_a_blank_is_never_a_gap_never_a_pass_and_never_silent(file: str) -> None:
    wrong = []
    for sheet, field, cell in answers(file):
        after = run({file: without_cell(grid(file), sheet, cell)})
        made = (after.gap_codes - BEFORE.gap_codes) | (after.strength_codes - BEFORE.strength_codes)
        hidden = BEFORE.gap_codes - after.gap_codes - after.asked_codes
        if made or (hidden and not needs_its_name(after, sheet.name, cell.address)):
            wrong.append((sheet.name, cell.address, field, sorted(made), sorted(hidden)))
    assert not wrong


def needs_its_name(after: Run, sheet: str, cell: str) -> bool:
    """Whether the blank is a row's only name: then WB201 asks for it, and the row waits with all that it says."""
    return any(
        (issue.type.code, issue.place.sheet, issue.place.cell) == ("WB201", sheet, cell)
        for one in after.returned
        for issue in one.issues
    )
