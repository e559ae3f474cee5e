"""The sample's workbooks are those of its tables, the clean ones raise what is known, the messy ones what was planted."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from pathmap_cli.grid import Grid
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.issues import Issue, Severity
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.settings import FILE_NAME, read_settings
from tools.sample import SAMPLE, Expected, read_known, read_planted
from tools.sample_workbooks import MESSY, PARTNERSHIP, clean_workbooks, messy_workbooks

TODAY = date(2025, 11, 20)
SETTINGS = read_settings(SAMPLE / FILE_NAME)

Place = tuple[str, str, str, str]  # code, file, sheet, cell


def read(path: Path) -> tuple[Grid | None, Returned]:
    grid, issues = read_workbook(path, path.name)
    if grid is None:
        return None, Returned(file=path.name, sha256=path.name, issues=issues)
    return grid, read_returned(grid, path.name, path.name, SETTINGS.profile)


def joined(folder: Path) -> tuple[Sequence[Returned], Merged]:
    returned = [read(path)[1] for path in sorted(folder.iterdir())]
    return returned, merge(returned, SETTINGS, (), TODAY)


def places(returned: Sequence[Returned], merged: Merged) -> set[Place]:
    """Where every issue stands, questions for blanks left aside."""
    issues: list[Issue] = [*(issue for one in returned for issue in one.issues), *merged.issues]
    return {
        (issue.type.code, issue.place.file, issue.place.sheet, issue.place.cell)
        for issue in issues
        if issue.severity is not Severity.QUESTION
    }


def wanted(*tables: Sequence[Expected]) -> set[Place]:
    return {(line.code, line.file, line.sheet, line.cell) for table in tables for line in table if line.code}


@pytest.mark.parametrize("folder, workbooks", [(PARTNERSHIP, clean_workbooks()), (MESSY, messy_workbooks())])
def test_the_committed_workbooks_are_those_of_the_tables(folder: Path, workbooks: Mapping[str, bytes]) -> None:
    assert {path.name for path in folder.iterdir()} == set(workbooks)
    stale = [file for file, content in workbooks.items() if (folder / file).read_bytes() != content]
    assert not stale, "run tools/sample_workbooks.py"


def test_the_clean_sample_raises_what_is_known_and_no_error() -> None:
    returned, merged = joined(PARTNERSHIP)
    assert places(returned, merged) == wanted(read_known())
    assert not [issue for one in returned for issue in one.issues if issue.severity is Severity.ERROR]


def test_the_messy_twin_raises_every_planted_problem_at_its_cell_and_nothing_else() -> None:
    returned, merged = joined(MESSY)
    assert places(returned, merged) == wanted(read_planted(), read_known())
