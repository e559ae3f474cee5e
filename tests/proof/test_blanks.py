"""One cell of the sample is emptied, each in turn: a blank makes no gap and no strength, and hides none unasked."""

from collections.abc import Iterator

import pytest

from pathmap_cli.gaps.catalogue import BY_CODE
from pathmap_cli.gaps.scope import EVERYBODY
from tests.proof.sample import FILES, Concern, Run, clean, filled, grid, run, without_cell

BEFORE = run()
SHEETS = [(file, name) for file in FILES for name in clean(file).sheets]


@pytest.mark.parametrize("file, name", SHEETS)
def test_a_blank_is_never_a_gap_never_a_pass_and_never_silent(file: str, name: str) -> None:
    wrong = []
    for sheet, cell in filled(file, name):
        after = run({file: without_cell(grid(file), sheet, cell)})
        made = sorted(new(after))
        hidden = sorted(gone_in_silence(after))
        if made or hidden:
            wrong.append((cell.address, cell.value, made, hidden))
    assert not wrong


def new(after: Run) -> Iterator[Concern]:
    """What was not said before; of what concerns all of us, another workbook may tell the same."""
    told = {code for code, _ in BEFORE.hits}
    for code, institution in after.hits.keys() - BEFORE.hits.keys():
        if code not in told or not _is_about_all(code):
            yield code, institution


def gone_in_silence(after: Run) -> Iterator[Concern]:
    """The gaps that are gone although nobody whom they concerned is asked about them; all of us, where it is all of us."""
    for code, institution in BEFORE.hits.keys() - after.hits.keys():
        ours = {one for one in after.open if one[0] == code}
        concerned = ours if _is_about_all(code) else {one for one in ours if one[1] in BEFORE.hits[code, institution]}
        if code.startswith("GAP") and not concerned:
            yield code, institution


def _is_about_all(code: str) -> bool:
    return BY_CODE[code].scope == EVERYBODY.words
