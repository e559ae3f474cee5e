"""What other programs make of a workbook that they open and save: each from the bytes of an .xlsx to bytes of its own."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
import pandas as pd  # type: ignore[import-untyped]  # it has no types without stubs of its own
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from pathmap_cli.reader.book import read_bytes
from tests.reader.other import xlsb_of
from tests.reader.packages import LINKS, MAIN, STRICT, STRICT_LINKS, zipped

Edit = Callable[[str, str], str]  # name and content of a part → its content

ROWS_OF_GOOGLE = 1000
PLAIN_WORKBOOK = "spreadsheetml.sheet.main+xml"
WITH_MACROS = "ms-excel.sheet.macroEnabled.main+xml"


def openpyxl_saves(data: bytes) -> bytes:
    """A script that opens the workbook with openpyxl and saves it."""
    return _saved(openpyxl.load_workbook(io.BytesIO(data)))


def calendar_of_1904(data: bytes) -> bytes:
    """A workbook that began on an old Mac: its days are counted from 1904."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.epoch = CALENDAR_MAC_1904
    return _saved(book)


def pandas_saves(data: bytes) -> bytes:
    """A script that keeps values and sheet names alone, and takes care that a typed None stays typed.

    pandas takes "None" and "N/A" for blanks unless it is told not to; no reader can bring them back.
    """
    frames = pd.read_excel(
        io.BytesIO(data), sheet_name=None, engine="openpyxl", header=None, dtype=object, keep_default_na=False
    )
    file = io.BytesIO()
    with pd.ExcelWriter(file, engine="openpyxl") as writer:
        for name, frame in frames.items():
            frame.replace("", None).to_excel(writer, sheet_name=name, header=False, index=False)
    return file.getvalue()


def strict_dialect(data: bytes) -> bytes:
    """Excel's "Strict Open XML Spreadsheet": the same parts in other namespaces."""
    return _edited(data, lambda _, content: content.replace(MAIN, STRICT).replace(LINKS, STRICT_LINKS))


def with_macros(data: bytes) -> bytes:
    """Saved as .xlsm."""
    return _edited(data, lambda _, content: content.replace(PLAIN_WORKBOOK, WITH_MACROS))


def binary(data: bytes) -> bytes:
    """Saved as .xlsb: nothing here writes one, so the cells stand in one of our own making."""
    grid, _ = read_bytes(data, "original.xlsx")
    assert grid is not None
    return xlsb_of(
        {
            sheet.name: {
                (cell.row - 1, cell.column - 1): cell.value
                for cells in sheet.rows.values()
                for cell in cells
                if cell.value is not None
            }
            for sheet in grid.sheets
        }
    )


def google_sheets(data: bytes) -> bytes:
    """An export of Google Sheets, by the marks of perf-compat.md §3.2.

    Seen in its files: neither app.xml nor custom.xml, no dimension, `state="visible"`, a thousand rows, names kept, lists kept
    without prompts, GoogleSheetsCustomData. Expected without having been seen: no protection, no tables.
    """
    kept = {name: part for name, part in _parts(data).items() if not re.match(r"docProps/|xl/tables/", name)}
    return zipped({name: _by_google(name, part) for name, part in kept.items()})


def _by_google(name: str, part: bytes) -> bytes:
    content = part.decode()
    if name.startswith("xl/worksheets/sheet"):
        for gone in (
            r"<dimension[^>]*/>",
            r"<sheetProtection[^>]*/>",
            r"<tableParts.*?</tableParts>",
            r' prompt(Title)?="[^"]*"',
        ):
            content = re.sub(gone, "", content, flags=re.DOTALL)
        last = max(map(int, re.findall(r'<row r="(\d+)"', content)), default=0)
        blank = "".join(f'<row r="{row}"/>' for row in range(last + 1, ROWS_OF_GOOGLE + 1))
        content = content.replace("<sheetData/>", "<sheetData></sheetData>").replace(
            "</sheetData>", f"{blank}</sheetData>"
        )
    elif name == "xl/workbook.xml":
        content = re.sub(r"<sheet (?![^>]*state=)", '<sheet state="visible" ', content)
        content = re.sub(r"<workbookProtection[^>]*/>", "", content)
    elif name == "xl/styles.xml":
        content = re.sub(r'<cellStyle name="[^"]*"', '<cellStyle name="Google style"', content)
    else:
        content = re.sub(r"<(Relationship|Override)[^>]*(docProps|/tables?/)[^>]*/>", "", content)
    return content.encode()


def _edited(data: bytes, edit: Edit) -> bytes:
    return zipped({name: edit(name, part.decode()) for name, part in _parts(data).items()})


def _parts(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _saved(book: Any) -> bytes:  # noqa: ANN401  # the type that openpyxl gives, once with and once without stubs
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
