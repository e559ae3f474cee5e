"""Distinct filled workbooks, made from the sample's tables by changing names and titles."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from pathmap_cli.settings import FILE_NAME, read_settings
from tools.sample import SAMPLE, SampleSheet, SampleWorkbook, read_sample
from tools.sample_workbooks import _filled

TITLES = frozenset({"Course title", "High-school course", "College course title"})


def write_workbooks(folder: Path, count: int) -> None:
    """Write so many workbooks, each of another institution."""
    settings = read_settings(SAMPLE / FILE_NAME)
    for number, workbook in enumerate(islice(cycle(read_sample()), count)):
        mine = _changed(workbook, number)
        (folder / f"{number:04}.xlsx").write_bytes(_filled(mine, settings))


def _changed(workbook: SampleWorkbook, number: int) -> SampleWorkbook:
    name = f"{workbook.institution} {number}"
    sheets = tuple(replace(sheet, rows=tuple(_rows(sheet, workbook.institution, number))) for sheet in workbook.sheets)
    return replace(workbook, institution=name, sheets=sheets)


def _rows(sheet: SampleSheet, institution: str, number: int) -> Iterator[tuple[str, ...]]:
    for row in sheet.rows:
        yield tuple(
            f"{text} {number}" if text and (text == institution or header in TITLES) else text
            for header, text in zip(sheet.headers, row, strict=True)
        )
