"""Edits somebody's own file in place: the one home of openpyxl, run in a child process by `goes_back`.

Marks are a conditional format and not a fill, so that no look of the person's own is lost and a later round can take
them away again.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import Literal

from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.marks import CHANGES_SHEET, FIX_LIST_SHEET, NOTE_SIGN, REVIEW_SHEET, fingerprint
from pathmap_cli.workbook.limits import TALLEST_ROW
from pathmap_cli.workbook.orders import Order, Table
from pathmap_cli.workbook.style import AS_TYPED, BLUE, INK, PAPER, height, lines

MARK = 'N("pathmap")=0'
"""The formula of the marks: always true, and known again by its word."""
MARKED = "FFFFE08A"
CREATED = (2026, 1, 1, 0, 0, 0)
"""The time of every part, so that the same inputs give the same bytes."""
NOTE_WIDTH, NOTE_LINE, NOTE_LETTERS = 320, 18, 46
"""In pixels, and letters a line."""
TYPEFACE = "Calibri"
PART_OF_A_LINK = "'{}'!{}"


def edited(order: Order) -> bytes:
    """The file with everything done; whatever openpyxl cannot do raises."""
    book = load_workbook(BytesIO(order.data), rich_text=True, keep_vba=b"xl/vbaProject.bin" in order.data)
    _clean(book)
    for place, text in order.repairs.items():
        _write(book[place[0]][place[1]], text, text_format=True)
    for (sheet, cell), text in order.notes.items():
        _note(book[sheet][cell], text)
    _mark(book, order)
    _add_table(book, order.table)
    _add_review(book, order)
    return _saved(book)


def _clean(book: Workbook) -> None:
    """Without the marks, notes and sheets of an earlier round."""
    if REVIEW_SHEET not in book.sheetnames:
        return
    for title in (REVIEW_SHEET, FIX_LIST_SHEET, CHANGES_SHEET):
        if title in book.sheetnames:
            del book[title]
    for sheet in book.worksheets:
        _unmark(sheet)
        for row in sheet.iter_rows():
            for cell in row:
                _unnote(cell)


def _unmark(sheet: Worksheet) -> None:
    for area in list(sheet.conditional_formatting):
        rules = sheet.conditional_formatting[area]
        rules[:] = [rule for rule in rules if MARK not in rule.formula]
        if not rules:
            del sheet.conditional_formatting[area.sqref]


def _unnote(cell: Cell | MergedCell) -> None:
    if cell.comment is not None and NOTE_SIGN in cell.comment.text:
        own = cell.comment.text.partition(NOTE_SIGN)[0].rstrip()
        cell.comment = Comment(own, cell.comment.author) if own else None


def _note(cell: Cell | MergedCell, text: str) -> None:
    """The note, after the person's own; a cell inside a merged block can have none."""
    if isinstance(cell, MergedCell):
        return
    before = cell.comment
    words = f"{before.text.rstrip()}\n\n{text}" if before else text
    words = ILLEGAL_CHARACTERS_RE.sub("", words)
    height = NOTE_LINE * (2 + lines(words, NOTE_LETTERS))
    cell.comment = Comment(words, before.author if before else "pathmap", height=height, width=NOTE_WIDTH)


def _mark(book: Workbook, order: Order) -> None:
    fill = PatternFill("solid", fgColor=MARKED, bgColor=MARKED)
    for title, places in groupby(sorted(order.notes), key=lambda place: place[0]):
        rule = Rule(type="expression", dxf=DifferentialStyle(fill=fill), formula=[MARK])
        book[title].conditional_formatting.add(" ".join(cell for _, cell in places), rule)


def _add_table(book: Workbook, table: Table) -> None:
    """The added sheet, first and in front, with its cells as links."""
    sheet = book.create_sheet(table.title, 0)
    for number, line in enumerate(table.head, start=1):
        _write(sheet.cell(number, 1), line)
        sheet.cell(number, 1).font = _font(bold=number == 1, size=16 if number == 1 else 11)
    top = len(table.head) + 2
    for column, (header, width) in enumerate(zip(table.headers, table.widths, strict=True), start=1):
        cell = sheet.cell(top, column)
        _write(cell, header)
        cell.font, cell.fill = _font(bold=True, color=PAPER), PatternFill("solid", fgColor=INK[1:])
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(table.rows, start=top + 1):
        _add_row(book, sheet, number, row, table)
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book.active = 0
    for one in book.worksheets:
        one.sheet_view.tabSelected = one is sheet  # or typing would go into every selected sheet


def _font(*, size: int = 11, bold: bool = False, color: str = INK, underline: Literal["single"] | None = None) -> Font:
    return Font(name=TYPEFACE, size=size, bold=bold, color=color[1:], underline=underline)


def _add_row(book: Workbook, sheet: Worksheet, number: int, row: tuple[str, ...], table: Table) -> None:
    for column, text in enumerate(row, start=1):
        cell = sheet.cell(number, column)
        _write(cell, text)
        cell.font, cell.alignment = _font(), Alignment(wrap_text=True, vertical="top")
    tallest = max(height(text, width) for text, width in zip(row, table.widths, strict=True))
    sheet.row_dimensions[number].height = min(tallest, TALLEST_ROW)
    title, address = (row[column] for column in table.link)
    if title in book.sheetnames:
        place = PART_OF_A_LINK.format(title.replace("'", "''"), address or "A1")
        cell = sheet.cell(number, table.link[1 if address else 0] + 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
        cell.font = _font(color=BLUE, underline="single")


def _add_review(book: Workbook, order: Order) -> None:
    sheet = book.create_sheet(REVIEW_SHEET)
    sheet.sheet_state = "hidden"
    table = order.table
    texts = {text for row in (table.head, table.headers, *table.rows) for text in row if text}
    number = 0
    for number, mark in enumerate(sorted(set(map(fingerprint, texts))), start=1):
        _write_row(sheet, number, ("text", mark))
    for number, saved in enumerate(order.saved, start=number + 1):  # noqa: B020 - goes on where the texts ended
        formula = _formula(book[saved.sheet][saved.cell])
        error = ("error",) if saved.is_error else ()
        _write_row(sheet, number, ("formula", saved.sheet, saved.cell, formula, saved.value, *error))


def _formula(cell: Cell | MergedCell) -> str:
    """The formula as the file will write it, without the sign before it."""
    value = cell.value
    text = getattr(value, "text", value)  # of an array formula
    return str(text).removeprefix("=")


def _write_row(sheet: Worksheet, number: int, values: tuple[CellValue, ...]) -> None:
    for column, value in enumerate(values, start=1):
        _write(sheet.cell(number, column), value)


def _write(cell: Cell | MergedCell, value: CellValue, *, text_format: bool = False) -> None:
    """Puts a value into a cell; text stays text, whatever it begins with."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str) and value:
        cell.data_type = "s"
    if text_format:
        cell.number_format = AS_TYPED


def _saved(book: Workbook) -> bytes:
    """The package, its parts dated alike; the time of the person's last change stays."""
    package, dated = BytesIO(), BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in _parts(old):
            new.writestr(zipfile.ZipInfo(name, CREATED), content, zipfile.ZIP_DEFLATED)
    return dated.getvalue()


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    yield from ((part.filename, archive.read(part)) for part in archive.infolist())
