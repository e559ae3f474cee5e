"""The About sheet: a form of questions, one below the other."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pathmap_cli.schema.marks import header_name
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec
from pathmap_cli.workbook.answers import Row, contents
from pathmap_cli.workbook.blank import Blank
from pathmap_cli.workbook.columns import note, question
from pathmap_cli.workbook.layout import Area, CellContent, Pages
from pathmap_cli.workbook.style import FORM_ANSWER, FORM_HELP, HEADERS, PLAIN_HEADER, height
from pathmap_cli.workbook.writer import Sheet

_HEADINGS: Mapping[str, int] = MappingProxyType({"Question": 30, "Answer": 48, "What we mean": 72})
"""The headings of row 1 and the widths of their columns; the third column is for people, and is not read back."""


def add_form(blank: Blank, spec: SheetSpec, answers: Row) -> None:
    """A sheet of questions: label in column A, answer in column B, what is meant in column C."""
    sheet = blank.book.sheet(spec.title)
    for number, (heading, characters) in enumerate(_HEADINGS.items(), start=1):
        sheet.column(number, characters)
        sheet.write(1, number, heading, PLAIN_HEADER)
    known = next(contents(spec, (answers,), blank.profile))
    columns = spec.shown_in(blank.profile)
    for row, column in enumerate(columns, start=2):
        _add_question(sheet, row, column, spec, known.get(column.name))
        sheet.ask(Area(row, 2, row, 2), question(column, spec, blank.profile))
        blank.book.name(header_name(spec.name, column.name), sheet, Area(row, 1, row, 1))
    sheet.blank_paper()
    sheet.freeze(1, 0)
    sheet.pages(Pages(blank.label.institution, Area(1, 1, 1 + len(columns), len(_HEADINGS)), one_page=True))


def _add_question(sheet: Sheet, row: int, column: ColumnSpec, spec: SheetSpec, known: CellContent | None) -> None:
    answer = FORM_ANSWER.formatted(column.type.number_format)
    meaning = note(column, spec).replace("\n", ". ", 1).replace("\n", " ")  # the tier's mark, then sentences
    sheet.write(row, 1, column.header, replace(HEADERS[column.column.tier], middle=False))
    if known is None:
        sheet.blank(row, 2, answer)
    else:
        sheet.write(row, 2, known, answer)
    sheet.write(row, 3, meaning, FORM_HELP)
    sheet.row(row, height(meaning, _HEADINGS["What we mean"]))
