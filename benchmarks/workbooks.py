"""Distinct filled workbooks, made from the sample's tables by changing names and titles."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from pathmap_cli.settings import FILE_NAME, read_settings
from tools.sample import SAMPLE, SampleSheet, SampleWorkbook, read_sample
from tools.sample_workbooks import _filled

TYPICAL_TIMES = 2  # as many rows as the sample's school has
TITLES = frozenset({"Course title", "High-school course", "College course title"})


def write_workbooks(folder: Path, count: int) -> None:
    """Write so many workbooks, each of another institution."""
    folder.mkdir()
    settings = read_settings(SAMPLE / FILE_NAME)
    for number, workbook in enumerate(islice(cycle(read_sample()), count)):
        mine = _changed(workbook, number)
        (folder / f"{number:04}.xlsx").write_bytes(_filled(mine, settings))


def write_typical(path: Path) -> None:
    """Write a high school's workbook with 120 rows: those of the sample's, again and again under other titles."""
    settings = read_settings(SAMPLE / FILE_NAME)
    school = max(
        (one for one in read_sample() if one.kind == "high-school"), key=lambda one: len(one.sheet("Courses").rows)
    )
    more = [_changed(school, number) for number in range(TYPICAL_TIMES)]
    sheets = tuple(
        sheet
        if sheet.title == "About"
        else replace(sheet, rows=tuple(row for one in more for row in one.sheet(sheet.title).rows))
        for sheet in school.sheets
    )
    path.write_bytes(_filled(replace(school, sheets=sheets), settings))


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
