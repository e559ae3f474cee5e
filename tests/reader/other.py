"""Workbooks in other formats, written byte by byte: sheets of rows, with None where a cell holds nothing."""

import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from xml.sax.saxutils import escape

from pathmap_cli.grid import CellValue
from tests.reader.packages import links, zipped

Value = CellValue
Sheets = Mapping[str, Sequence[Sequence[Value]]]
Placed = Mapping[tuple[int, int], Value]  # row, column, from 0
DAY_FORMAT = 14
ODS = "application/vnd.oasis.opendocument.spreadsheet"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "table", "text"))

MANIFEST = f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"/>'


def ods(sheets: Sheets) -> bytes:
    """An OpenDocument spreadsheet."""
    tables = "".join(_table(name, rows) for name, rows in sheets.items())
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"<office:document-content {NAMESPACES}>{body}</office:document-content>"
    return zipped({"mimetype": ODS, "META-INF/manifest.xml": MANIFEST, "content.xml": content}, zipfile.ZIP_STORED)


def _ods_cell(value: Value) -> str:
    """One cell as markup."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, bool):
        kind = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    elif isinstance(value, str):
        kind = 'office:value-type="string"'
    else:
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def _table(name: str, rows: Iterable[Iterable[Value]]) -> str:
    lines = (f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="{escape(name)}">{"".join(lines)}</table:table>'


def xlsb(sheets: Sheets) -> bytes:
    """A binary workbook of Excel."""
    return xlsb_of({name: _placed(rows) for name, rows in sheets.items()})


def _placed(rows: Sequence[Sequence[Value]]) -> Placed:
    return {
        (row, column): value
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value is not None
    }


def xlsb_of(sheets: Mapping[str, Placed]) -> bytes:
    """A binary workbook of Excel from the cells of each sheet, in the records of [MS-XLSB] that a reader needs."""
    numbered = list(enumerate(sheets.items(), 1))
    relations = [(f"rId{number}", "worksheet", f"worksheets/sheet{number}.bin") for number, _ in numbered]
    entries = b"".join(
        _record(156, struct.pack("<II", 0, number) + _text(f"rId{number}") + _text(name))
        for number, (name, _) in numbered
    )
    return zipped(
        {
            "_rels/.rels": links(("rId1", "officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": _record(131) + _record(143) + entries + _record(144) + _record(132),
            "xl/_rels/workbook.bin.rels": links(*relations),
            "xl/styles.bin": _record(617, struct.pack("<I", 2)) + _format(0) + _format(DAY_FORMAT) + _record(618),
            **{f"xl/worksheets/sheet{number}.bin": _worksheet(cells) for number, (_, cells) in numbered},
        }
    )


def _worksheet(cells: Placed) -> bytes:
    last_row, last_column = (max((place[which] for place in cells), default=0) for which in (0, 1))
    size = struct.pack("<IIII", 0, last_row, 0, last_column)
    lines = groupby(cells.items(), key=lambda item: item[0][0])
    content = b"".join(_row(number, found) for number, found in lines)
    return _record(129) + _record(148, size) + _record(145) + content + _record(146) + _record(130)


def _row(number: int, cells: Iterable[tuple[tuple[int, int], Value]]) -> bytes:
    begin = _record(0, struct.pack("<I", number) + bytes(21))
    return begin + b"".join(_cell(column, value) for (_, column), value in cells)


def _cell(column: int, value: Value) -> bytes:
    place = struct.pack("<II", column, isinstance(value, date))
    if isinstance(value, bool):
        return _record(4, place + bytes([value]))
    if isinstance(value, date):
        value = (value - date(1899, 12, 30)).days
    if isinstance(value, (int, float)):
        return _record(5, place + struct.pack("<d", value))
    return _record(6, place + _text(str(value)))


def _format(number: int) -> bytes:
    return _record(47, struct.pack("<HH", 0, number) + bytes(12))


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text.encode("utf-16-le")) // 2) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    """Kind and length are written in groups of seven bits, the lowest first."""
    return _groups(kind) + _groups(len(content)) + content


def _groups(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _groups(rest) if rest else bytes([low])
