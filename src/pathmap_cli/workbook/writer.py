"""The one door to XlsxWriter: it refuses what Excel would call damaged, and always writes text as text.

Rows and columns count from 1, as in `grid`. The same calls give the same bytes: the date of creation is fixed.
"""

import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]  # it has no type information

from pathmap_cli.workbook.layout import Area, CellContent, Pages, Properties, Question
from pathmap_cli.workbook.limits import TALLEST_ROW, ExcelLimit, caption, printable, whole
from pathmap_cli.workbook.style import BODY, DAY, Style

_CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - Excel's dates know no zone
_CORE_END = b"</cp:coreProperties>"
_LANGUAGE = b"<dc:language>en-US</dc:language>"
_RESERVED_TITLES = frozenset({"history"})  # Excel's own change log
_LETTER = 1  # XlsxWriter's number for the paper; A4 printers scale it
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_book(properties: Properties, fill: Callable[["Book"], None]) -> bytes:
    """The finished .xlsx of what `fill` puts into the book; raises ExcelLimit."""
    package = BytesIO()
    with _refusals():
        workbook = xlsxwriter.Workbook(package, _OPTIONS)
        workbook.set_properties(
            {
                "title": printable(properties.title),
                "subject": printable(properties.subject),
                "author": "pathmap",
                "created": _CREATED,
            }
        )
        fill(Book(workbook))
        workbook.close()
    return _with_language(package)


@contextmanager
def _refusals() -> Iterator[None]:
    """Turns the warnings and errors of XlsxWriter, and no others, into ExcelLimit."""
    with warnings.catch_warnings():
        warnings.filterwarnings("error", category=UserWarning, module=r"xlsxwriter\.")
        try:
            yield
        except (UserWarning, xlsxwriter.exceptions.XlsxWriterException) as error:
            raise ExcelLimit(str(error)) from error


def _with_language(package: BytesIO) -> bytes:
    """The package with the language that accessibility checkers ask for, and for which XlsxWriter has no word."""
    written = BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = content.replace(_CORE_END, _LANGUAGE + _CORE_END)
            new.writestr(part, content)
    return written.getvalue()


class Book:
    """A workbook in the making."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        self._formats: dict[Style, xlsxwriter.format.Format] = {}
        self._names: set[str] = set()
        self._texts: list[tuple[str, str]] = []

    def texts(self, *titles: str) -> set[str]:
        """Every text written so far into the cells of the sheets with these titles."""
        return {text for title, text in self._texts if title in titles}

    def keep(self, title: str, text: str) -> None:
        """Remember a text that a sheet has written."""
        self._texts.append((title, text))

    def sheet(self, title: str) -> "Sheet":
        """A new sheet after the others."""
        if title.casefold() in _RESERVED_TITLES:
            raise ExcelLimit(f"Excel keeps the sheet title {title} to itself.")
        return Sheet(self, self._workbook.add_worksheet(title))

    def name(self, name: str, sheet: "Sheet", area: Area) -> None:
        """A workbook-level name for cells of a sheet."""
        if name.casefold() in self._names:
            raise ExcelLimit(f"The name {name} is defined twice.")
        self._names.add(name.casefold())
        _accepted(self._workbook.define_name(name, f"={sheet.quoted}!{area.absolute}"))

    def format(self, style: Style) -> xlsxwriter.format.Format:
        """XlsxWriter's object for a style, one for all cells that share it."""
        if style not in self._formats:
            self._formats[style] = self._workbook.add_format(_properties(style))
        return self._formats[style]


class Sheet:
    """A sheet in the making."""

    def __init__(self, book: Book, worksheet: xlsxwriter.worksheet.Worksheet) -> None:
        self._book = book
        self._worksheet = worksheet
        self.title: str = worksheet.get_name()

    @property
    def quoted(self) -> str:
        """The title as formulas write it."""
        return _quoted(self.title)

    def write(self, row: int, column: int, content: CellContent, style: Style = BODY) -> None:
        """Puts text, a number or a date into a cell, and never makes one of the other."""
        cell = row - 1, column - 1
        look = self._book.format(style.formatted(DAY) if isinstance(content, date) else style)
        if isinstance(content, str):
            self._book.keep(self.title, content)
            _accepted(self._worksheet.write_string(*cell, whole(content), look))
        elif isinstance(content, date):
            _accepted(self._worksheet.write_datetime(*cell, content, look))
        else:
            _accepted(self._worksheet.write_number(*cell, content, look))

    def blank(self, row: int, column: int, style: Style) -> None:
        """Gives a cell its look and no content, which is not the same as an empty text."""
        _accepted(self._worksheet.write_blank(row - 1, column - 1, None, self._book.format(style)))

    def note(self, row: int, column: int, text: str, *, width: int, height: int) -> None:
        """A note that shows when the pointer rests on the cell; width and height in pixels."""
        options = {"width": width, "height": height, "font_size": 10, "font_name": "Calibri"}
        _accepted(self._worksheet.write_comment(row - 1, column - 1, printable(text), options))

    def link(self, row: int, column: int, title: str, style: Style) -> None:
        """The title of another sheet, leading to its first cell."""
        self._book.keep(self.title, title)
        url = f"internal:{_quoted(title)}!A1"
        _accepted(self._worksheet.write_url(row - 1, column - 1, url, self._book.format(style), title))

    def column(self, column: int, width: float, style: Style = BODY, *, hidden: bool = False) -> None:
        """Width (in characters) and look of a column, also of its cells that are still blank."""
        options = {"hidden": hidden}
        _accepted(self._worksheet.set_column(column - 1, column - 1, width, self._book.format(style), options))

    def row(self, row: int, height: float) -> None:
        """The height of a row in points, as far as Excel lets a row grow."""
        _accepted(self._worksheet.set_row(row - 1, min(height, TALLEST_ROW)))

    def ask(self, area: Area, question: Question) -> None:
        """Asks a question in every cell of the area."""
        options: dict[str, object] = {
            "validate": "list" if question.source else "any",
            "input_title": printable(question.title),
            "input_message": printable(question.message),
            "show_error": bool(question.alert),
            "error_type": "warning",
        }
        if question.source:
            options["source"] = f"={question.source}"  # XlsxWriter takes the sign for "a formula" and writes none
        if question.alert:
            options |= {"error_title": question.title, "error_message": question.alert}
        _accepted(self._worksheet.data_validation(*area.from_zero, options))

    def numbers_may_be_text(self, area: Area) -> None:
        """Spares people Excel's green corners on codes."""
        _accepted(self._worksheet.ignore_errors({"number_stored_as_text": area.absolute.replace("$", "")}))

    def freeze(self, rows: int, columns: int) -> None:
        """Keeps the first rows and columns in sight."""
        self._worksheet.freeze_panes(rows, columns)

    def lined_paper(self) -> None:
        """Prints gridlines too."""
        self._worksheet.hide_gridlines(0)

    def filter(self, area: Area) -> None:
        """Filter buttons on the first row of the area."""
        _accepted(self._worksheet.autofilter(*area.from_zero))

    def blank_paper(self) -> None:
        """Shows and prints no gridlines."""
        self._worksheet.hide_gridlines(2)

    def protect(self) -> None:
        """Guards against typing by accident; no password, and looks may be changed."""
        allowed = {"format_cells": True, "format_columns": True, "format_rows": True}
        self._worksheet.protect("", allowed)

    def hide(self) -> None:
        """Hides the sheet so that people can show it again."""
        self._worksheet.hide()

    def pages(self, pages: Pages) -> None:
        """How the sheet prints."""
        sheet = self._worksheet
        sheet.set_paper(_LETTER)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        sheet.set_header(f"&L{caption(pages.left)}&R{caption(self.title)}", {"scale_with_doc": False})
        sheet.set_footer("&RPage &P of &N", {"scale_with_doc": False})
        if pages.landscape:
            sheet.set_landscape()
        if pages.area:
            _accepted(sheet.print_area(*pages.area.from_zero))
        if pages.repeated_rows:
            sheet.repeat_rows(0, pages.repeated_rows - 1)
        self._divide(pages)

    def _divide(self, pages: Pages) -> None:
        if pages.break_after:
            self._worksheet.set_print_scale(pages.scale)
            self._worksheet.set_v_pagebreaks([pages.break_after])
            self._worksheet.repeat_columns(0, pages.repeated_columns - 1)
        else:
            self._worksheet.fit_to_pages(1, int(pages.one_page))


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"


def _accepted(code: object) -> None:
    """XlsxWriter's return codes below zero say that it left the thing out."""
    if isinstance(code, int) and code < 0:
        raise ExcelLimit(f"XlsxWriter refused a cell, a name or a message with code {code}.")


def _properties(style: Style) -> dict[str, object]:
    """A style in XlsxWriter's words."""
    look: dict[str, object] = {
        "font_size": style.size,
        "font_color": style.color,
        "bold": style.bold,
        "underline": int(style.underline),
        "text_wrap": style.wrap,
        "align": "left" if style.indent else "",
        "indent": style.indent,
        "valign": "vcenter" if style.middle else "top",
        "num_format": style.number_format or "General",
    }
    if style.fill:
        look["bg_color"] = style.fill
    if style.rule:
        look |= {"bottom": 1, "bottom_color": style.rule}
    if style.rule_above:
        look |= {"top": 1, "top_color": style.rule_above}
    if style.frame:
        look |= {"border": 1, "border_color": style.frame}
    return look
