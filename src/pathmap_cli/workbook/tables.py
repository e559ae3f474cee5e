"""The sheets of rows: header in row 1, what is known already from row 2 on, questions on all cells to row 1,000."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.marks import header_name
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec
from pathmap_cli.workbook.answers import Row, contents
from pathmap_cli.workbook.blank import Blank
from pathmap_cli.workbook.columns import header_lines, note, question, width
from pathmap_cli.workbook.layout import Area, CellContent, Pages
from pathmap_cli.workbook.style import BODY, HEADERS, height, lines
from pathmap_cli.workbook.writer import Sheet

LAST_ROW = 1000
"""Where questions and filters end: LibreOffice cuts them at 1,000 rows below the last filled one."""

_ONE_PAGE = 14  # columns; a wider sheet prints what is needed and asked first, the rest on another page
_PAGE_WIDTH = 880  # pixels; 960 lie between the margins, and LibreOffice makes columns a little wider
_SMALLEST = 50  # percent; the rest of a very wide sheet takes two pages rather than be too small to read
_FROZEN = 85  # characters that may stay in sight while the rest of the table moves
_NOTE_LINE = 44  # characters of a note's line
_NOTE_WIDTH = 280  # pixels


@dataclass(frozen=True, slots=True)
class _Placed:
    """A column with its number in the sheet and its width in characters."""

    spec: ColumnSpec
    number: int
    width: int


def add_table(blank: Blank, spec: SheetSpec, rows: Sequence[Row]) -> None:
    """A sheet of rows, with these rows and the checklist rows that none of them answers."""
    sheet = blank.book.sheet(spec.title)
    begun = tuple(contents(spec, (), blank.profile))
    columns = [
        _Placed(column, number, width(column, blank.profile, begun))
        for number, column in enumerate(spec.shown_in(blank.profile), start=1)
    ]
    for column in columns:
        _add_column(blank, sheet, spec, column)
    sheet.row(1, 8 + 15 * max(len(header_lines(column.spec, column.width)) for column in columns))
    for row, cells in enumerate(contents(spec, rows, blank.profile), start=2):
        _add_row(sheet, row, cells, columns)
    sheet.numbers_may_be_text(Area(2, 1, LAST_ROW, len(columns)))
    sheet.filter(Area(1, 1, LAST_ROW, len(columns)))
    sheet.lined_paper()
    sheet.freeze(1, _frozen(columns))
    sheet.pages(_pages(blank.label.institution, columns))


def _add_column(blank: Blank, sheet: Sheet, spec: SheetSpec, column: _Placed) -> None:
    number, text = column.number, note(column.spec, spec)
    sheet.column(number, column.width, BODY.formatted(column.spec.type.number_format))
    sheet.write(1, number, column.spec.header, HEADERS[column.spec.column.tier])
    sheet.note(1, number, text, width=_NOTE_WIDTH, height=16 + 18 * lines(text, _NOTE_LINE))
    sheet.ask(Area(2, number, LAST_ROW, number), question(column.spec, spec, blank.profile))
    blank.book.name(header_name(spec.name, column.spec.name), sheet, Area(1, number, 1, number))


def _add_row(sheet: Sheet, row: int, cells: Mapping[str, CellContent], columns: Sequence[_Placed]) -> None:
    filled = [(column, cells[column.spec.name]) for column in columns if column.spec.name in cells]
    for column, content in filled:
        sheet.write(row, column.number, content, BODY.formatted(column.spec.type.number_format))
    if any(lines(str(content), column.width) > 1 for column, content in filled):
        sheet.row(row, max(height(str(content), column.width) for column, content in filled))


def _frozen(columns: Sequence[_Placed]) -> int:
    """How many columns tell what a row is about and leave enough of the screen to the others."""
    keys = _last(columns, Tier.NEEDED)
    return keys if sum(column.width for column in columns[:keys]) <= _FROZEN else 1


def _pages(institution: str, columns: Sequence[_Placed]) -> Pages:
    first_page = _last(columns, Tier.NEEDED, Tier.ASKED)
    if len(columns) <= _ONE_PAGE or first_page == len(columns):
        return Pages(institution, repeated_rows=1)
    keys = _last(columns, Tier.NEEDED)
    rest = max(_SMALLEST, _fitting([*columns[:keys], *columns[first_page:]]))
    scale = min(100, _fitting(columns[:first_page]), rest)
    return Pages(institution, repeated_rows=1, repeated_columns=keys, break_after=first_page, scale=scale)


def _fitting(columns: Sequence[_Placed]) -> int:
    """The percentage at which these columns fit on a page, side by side; a character is 7 pixels wide, a margin 5."""
    return 100 * _PAGE_WIDTH // sum(7 * column.width + 5 for column in columns)


def _last(columns: Sequence[_Placed], *tiers: Tier) -> int:
    """The number of the last column of these tiers."""
    return max((column.number for column in columns if column.spec.column.tier in tiers), default=1)
