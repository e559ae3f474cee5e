"""One cell of the sample is emptied, each in turn: a blank makes no gap and no strength, and hides none unasked."""

from collections.abc import Iterator

import pytest

from tests.proof.sample import FILES, Concern, Run, clean, filled, grid, run, without_cell

BEFORE = run()
SHEETS = [(file, name) for file in FILES for name in clean(file).sheets]


@pytest.mark.parametrize("file, name", SHEETS)
def test_a_blank_is_never_a_gap_never_a_pass_and_never_silent(file: str, name: str) -> None:
    wrong = []
    for sheet, cell in filled(file, name):
        after = run({file: without_cell(grid(file), sheet, cell)})
        made = sorted(after.hits.keys() - BEFORE.hits.keys())
        hidden = sorted(gone_in_silence(after))
        if made or hidden:
            wrong.append((cell.address, cell.value, made, hidden))
    assert not wrong


def gone_in_silence(after: Run) -> Iterator[Concern]:
    """The gaps that are gone although nobody whom they concerned is asked about them."""
    for code, institution in BEFORE.hits.keys() - after.hits.keys():
        concerned = {(code, one) for one in BEFORE.hits[code, institution]}
        if code.startswith("GAP") and after.open.isdisjoint(concerned):
            yield code, institution
