"""The blank workbooks in templates/ are those that the code makes."""

import pytest

from tests.workbook.package import parts
from tools.templates import TEMPLATES, blanks

BLANKS = {path.relative_to(TEMPLATES).as_posix(): workbook for path, workbook in blanks()}


@pytest.mark.parametrize("name", BLANKS)
def test_a_committed_blank_is_current_part_by_part(name: str) -> None:
    committed, current = parts((TEMPLATES / name).read_bytes()), parts(BLANKS[name])
    assert list(committed) == list(current)
    changed = [part for part, content in current.items() if committed[part] != content]
    assert not changed, "run tools/templates.py"


def test_no_other_workbook_lies_there() -> None:
    assert {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.xlsx")} == BLANKS.keys()
