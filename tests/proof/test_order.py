"""Ids and findings come from what is said, not from where it stands or what the file is called."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from pathmap_cli.gaps.assess import assess
from pathmap_cli.grid import Cell, Grid, GridSheet
from pathmap_cli.intake.merge import merge
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.schema.marks import OWN_SHEETS
from tests.proof.sample import FILES, SETTINGS, TODAY, grid, returned, run
from tools.sample_workbooks import PARTNERSHIP

BEFORE = run()


def shuffled(workbook: Grid, random: Random) -> Grid:
    """The workbook with its sheets, and the rows of its tables, in another order."""
    sheets = [one if one.name in {*OWN_SHEETS, "About"} else _rows_shuffled(one, random) for one in workbook.sheets]
    random.shuffle(sheets)
    return replace(workbook, sheets=tuple(sheets))


def _rows_shuffled(sheet: GridSheet, random: Random) -> GridSheet:
    header, *numbers = sheet.rows
    order = random.sample(numbers, len(numbers))
    moved = {
        target: tuple(_at(cell, target) for cell in sheet.rows[number])
        for target, number in zip(numbers, order, strict=True)
    }
    return replace(sheet, rows={header: sheet.rows[header], **moved})


def _at(cell: Cell, row: int) -> Cell:
    return cell._replace(row=row)


@pytest.mark.parametrize("seed", range(5))
def test_sorting_rows_and_moving_sheets_changes_no_id_and_no_finding(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - an order, not a secret
    after = run({file: shuffled(grid(file), random) for file in FILES}, random.sample(FILES, len(FILES)))
    assert after.ids == BEFORE.ids
    assert sorted(after.gap_ids) == sorted(BEFORE.gap_ids)
    assert after.asked_codes == BEFORE.asked_codes


def test_the_name_of_a_file_is_no_part_of_anything() -> None:
    read = [returned(f"final_v{number} (1).xlsx", grid(file)) for number, file in enumerate(reversed(FILES))]
    merged = merge(read, SETTINGS, (), TODAY)
    assert {record.id for one in merged.pathway.institutions for record in one.records} == BEFORE.ids
    assert sorted(gap.id for gap in assess(merged.pathway).gaps) == sorted(BEFORE.gap_ids)


def test_saving_in_another_program_changes_no_id(tmp_path: Path) -> None:
    after = run({file: saved_again(file, tmp_path) for file in FILES})
    assert after.ids == BEFORE.ids
    assert after.gap_ids == BEFORE.gap_ids


def saved_again(file: str, folder: Path) -> Grid:
    saved = BytesIO()
    load_workbook(PARTNERSHIP / file).save(saved)
    (folder / file).write_bytes(saved.getvalue())
    read, _ = read_workbook(folder / file, file)
    assert read is not None
    return read
