"""The reader against openpyxl, cell by cell: what both read must be equal, and every known difference must still be one."""

import io
import string
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no type information
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from pathmap_cli.grid import column_letters
from pathmap_cli.reader.book import read_bytes
from tests.reader.oracle import differences, worksheets
from tests.reader.packages import book

ROOT = Path(__file__).resolve().parents[2]


def written_by_openpyxl(cells: dict[tuple[int, int], object]) -> bytes:
    workbook = openpyxl.Workbook()
    for (row, column), value in cells.items():
        cell = workbook.worksheets[0].cell(row, column)
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"  # not a formula, even where it looks like one
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def written_by_xlsxwriter(cells: dict[tuple[int, int], object]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        formats = {kind: workbook.add_format({"num_format": code}) for kind, code in FORMATS.items()}
        worksheet = workbook.add_worksheet()
        for (row, column), value in cells.items():
            if isinstance(value, str):
                worksheet.write_string(row - 1, column - 1, value)
            elif isinstance(value, bool):
                worksheet.write_boolean(row - 1, column - 1, value)
            elif isinstance(value, (int, float)):
                worksheet.write_number(row - 1, column - 1, value)
            else:
                worksheet.write_datetime(row - 1, column - 1, value, formats[type(value)])
    return file.getvalue()


FORMATS = {date: "yyyy-mm-dd", datetime: "d mmm yyyy hh:mm", time: "h:mm AM/PM", timedelta: "[h]:mm:ss"}
# What a person or a paste can put into a cell; XML has no other control characters, and Python no half characters.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40
) | st.sampled_from(
    ["  9-12 ", "a\nb", "=1+1", "#REF!", "_x0041_", "007", "1E5", "Año\u00a0\u200b", "\U0001f600", "'", '<&>"', "TRUE"]
)
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False, width=32)
# openpyxl writes days before March 1900 one too late for Excel, and reads them back so.
MOMENTS = (
    st.dates(date(1900, 3, 1))
    | st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 30)).map(lambda moment: moment.replace(microsecond=0))  # noqa: DTZ001
    | st.builds(time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
    | st.timedeltas(timedelta(0), timedelta(days=30)).map(lambda hours: timedelta(seconds=int(hours.total_seconds())))
)
PLACES = st.tuples(st.integers(1, 60), st.integers(1, 60))
CELLS = st.dictionaries(PLACES, TEXTS | NUMBERS | st.booleans() | MOMENTS, max_size=12)
# openpyxl takes away `x005F_`, which XlsxWriter writes before what only looks like an escape, and keeps other escapes.
WITHOUT_ESCAPES = CELLS.map(lambda cells: {place: value for place, value in cells.items() if "_x" not in str(value)})


@given(cells=CELLS)
def test_whatever_openpyxl_writes_is_read_as_openpyxl_reads_it(cells: dict[tuple[int, int], object]) -> None:
    data = written_by_openpyxl(cells)
    assert differences(book(data), data) == {}


@given(cells=WITHOUT_ESCAPES)
def test_whatever_xlsxwriter_writes_is_read_as_openpyxl_reads_it(cells: dict[tuple[int, int], object]) -> None:
    data = written_by_xlsxwriter(cells)
    assert differences(book(data), data) == {}


@given(cells=CELLS)
def test_whatever_is_written_is_what_is_read(cells: dict[tuple[int, int], object]) -> None:
    """Not a comparison but the truth: what went in comes out."""
    grid = book(written_by_xlsxwriter(cells))
    read = {(cell.row, cell.column): cell.value for row in grid.sheets[0].rows.values() for cell in row}
    assert read == {place: _shown(value) for place, value in cells.items()}


def _shown(value: object) -> object:
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    if isinstance(value, float):
        return float(f"{value:.16G}")  # XlsxWriter writes 16 digits
    return value


def test_sheets_are_as_hidden_merged_and_noted_as_openpyxl_says() -> None:
    data = _decorated()
    grid = book(data)
    for mine, other in zip(grid.sheets, worksheets(openpyxl.load_workbook(io.BytesIO(data))), strict=True):
        assert mine.name == other.title
        assert mine.hidden == (other.sheet_state != "visible")
        assert set(mine.merged) == {str(area) for area in other.merged_cells.ranges}
        assert mine.hidden_rows == {row for row, look in other.row_dimensions.items() if look.hidden}
        columns = {letter for letter, look in other.column_dimensions.items() if look.hidden}
        assert {column_letters(column) for column in mine.hidden_columns} == columns
        cells = [cell for cells in other.iter_rows() for cell in cells]
        assert mine.notes == {(cell.row, cell.column): cell.comment.text for cell in cells if cell.comment}
        colored = {(cell.row, cell.column) for cell in cells if cell.value is None and cell.fill.fill_type == "solid"}
        assert mine.filled == colored
    assert differences(grid, data) == {}


def _decorated() -> bytes:
    workbook = openpyxl.Workbook()
    first, second = workbook.worksheets[0], workbook.create_sheet("Año & 漢字")
    for number, letter in enumerate(string.ascii_uppercase, 1):
        first[f"{letter}{number}"] = number
    first.merge_cells("A3:A5")
    first["B9"].comment = Comment("Ask the counselor\nabout this", "A person")
    first["C9"].fill = PatternFill("solid", fgColor="FFCC00")
    first.row_dimensions[7].hidden = True
    first.column_dimensions["D"].hidden = True
    second.sheet_state = "hidden"
    second["B2"] = "=A1+1"
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


@pytest.mark.parametrize("folder", ["sample_data", "templates"])
def test_every_workbook_in_the_repository_is_read_alike(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*.xlsx")):
        grid, _ = read_bytes(path.read_bytes(), path.name)
        assert grid is None or differences(grid, path.read_bytes()) == {}
