"""The Fix list as a workbook of its own, where no copy of somebody's file can be made."""

from pathmap_cli.workbook.layout import Area, Pages, Properties
from pathmap_cli.workbook.orders import Table
from pathmap_cli.workbook.style import BODY, PLAIN_HEADER, QUIET, TITLE, height
from pathmap_cli.workbook.writer import Book, write_book


def fix_list_workbook(table: Table, reason: str) -> bytes:
    """The table, under a sentence that says why it stands alone."""
    why = f"This list stands by itself, because the workbook {reason}. Please mend your own file."

    def fill(book: Book) -> None:
        _add(book, table, why)

    return write_book(Properties(table.head[0]), fill)


def _add(book: Book, table: Table, why: str) -> None:
    sheet = book.sheet(table.title)
    for column, width in enumerate(table.widths, start=1):
        sheet.column(column, width)
    for row, line in enumerate((*table.head, why), start=1):
        sheet.write(row, 1, line, TITLE if row == 1 else QUIET)
    sheet.row(1, height(table.head[0], sum(table.widths), TITLE))
    top = len(table.head) + 3
    for column, header in enumerate(table.headers, start=1):
        sheet.write(top, column, header, PLAIN_HEADER)
    for number, row_texts in enumerate(table.rows, start=top + 1):
        for column, text in enumerate(row_texts, start=1):
            if text:
                sheet.write(number, column, text, BODY)
        sheet.row(number, max(height(text, width) for text, width in zip(row_texts, table.widths, strict=True)))
    sheet.freeze(top, 0)
    last = top + max(1, len(table.rows))
    sheet.pages(Pages(table.title, Area(1, 1, last, len(table.headers)), repeated_rows=top))
