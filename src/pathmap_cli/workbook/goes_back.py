"""What goes back to the person who filled a workbook: a copy that reads equal, or a list with the reason for none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.grid import Cell, CellKind, Grid
from pathmap_cli.intake.reviewed import as_returned
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.reader.child import in_child
from pathmap_cli.schema.marks import CHANGES_SHEET, FIX_LIST_SHEET, REVIEW_SHEET
from pathmap_cli.views.marks import HEADERS, Entry, Review, summed_up
from pathmap_cli.workbook.orders import Order, SavedValue, Table
from pathmap_cli.workbook.same import difference
from pathmap_cli.workbook.survey import obstacle

CHANGE_HEADERS = ("Sheet", "Cell", "Before", "After", "Code")
WIDTHS = (18, 20, 8, 26, 60, 60, 9)
CHANGE_WIDTHS = (24, 8, 40, 40, 9)


@dataclass(frozen=True, slots=True)
class GoesBack:
    """The bytes of a copy, or why there is none."""

    content: bytes | None
    reason: str = ""


def marked(data: bytes, told: Review) -> GoesBack:
    """The person's own file with a note in each bad cell and a Fix list as its first sheet."""
    if not told.is_ours:
        return GoesBack(None, "could not be read as one of pathmap's workbooks")
    return _copy(data, told.file, notes=told.notes, repairs={}, table=fix_list(told))


def repaired(data: bytes, told: Review) -> GoesBack:
    """The person's own file with its certain repairs made and listed on the sheet Changes."""
    repairs = {place: entry.repaired for place, entry in told.repairs.items()}
    return _copy(data, told.file, notes={}, repairs=repairs, table=changes(told))


def fix_list(told: Review) -> Table:
    """The Fix list as a table."""
    return Table(
        FIX_LIST_SHEET,
        tuple(_head(told)),
        HEADERS,
        WIDTHS,
        tuple(entry.row for entry in told.entries),
        (1, 2),
    )


def changes(told: Review) -> Table:
    """The repairs as a table: cell, before, after, code."""
    rows = tuple(_change(entry) for entry in told.repairs.values())
    head = (f"Changes: {told.institution or told.file}", "pathmap changed these cells and nothing else.")
    return Table(CHANGES_SHEET, head, CHANGE_HEADERS, CHANGE_WIDTHS, rows, (0, 1))


def _head(told: Review) -> Iterator[str]:
    yield f"Fix list: {told.institution or told.file}"
    yield f"{summed_up(told) or 'Nothing to mend'}."
    if told.not_listed:
        yield f"{told.not_listed} more are not listed. Mend these first and send the workbook back."
    if told.blanks:
        yield "Blank cells are questions, not mistakes. If nobody knows the answer yet, leave them blank."


def _change(entry: Entry) -> tuple[str, ...]:
    return entry.sheet, entry.cell, entry.typed, entry.repaired, entry.code


def _copy(
    data: bytes,
    name: str,
    *,
    notes: Mapping[tuple[str, str], str],
    repairs: Mapping[tuple[str, str], str],
    table: Table,
) -> GoesBack:
    reason = obstacle(data)
    grid = read_bytes(data, name)[0]
    if reason or grid is None:
        return GoesBack(None, reason or "cannot be read")
    own = grid.sheet(REVIEW_SHEET) is not None
    original = as_returned(grid)
    if not own and any(sheet.name.casefold() == table.title.casefold() for sheet in grid.sheets):
        return GoesBack(None, f"has a sheet of its own called {table.title}")
    if any(_cell_of(original, place).formula is not None for place in repairs):
        return GoesBack(None, "has a formula where a repair belongs")
    order = Order(data, notes, repairs, table, tuple(_saved(original)))
    return _checked(order, original, name)


def _checked(order: Order, original: Grid, name: str) -> GoesBack:
    from pathmap_cli.workbook.annotate import edited  # opens a library of its own, in the child

    content = in_child(edited, order)
    copy = read_bytes(content, name)[0] if content else None
    if copy is None:
        return GoesBack(None, "could not be opened and saved within the limits of time and memory")
    where = difference(original, as_returned(copy), order.repairs)
    return GoesBack(None, f"would not come out as it went in ({where})") if where else GoesBack(content)


def _cell_of(grid: Grid, place: tuple[str, str]) -> Cell:
    sheet = grid.sheet(place[0])
    cells = (cell for row in (sheet.rows.values() if sheet else ()) for cell in row if cell.address == place[1])
    return next(cells, Cell(1, 1, None, CellKind.EMPTY))


def _saved(grid: Grid) -> Iterator[SavedValue]:
    """The values of formulas, which openpyxl does not keep."""
    for sheet in grid.sheets:
        for row in sheet.rows.values():
            for cell in row:
                if cell.formula is not None and cell.value is not None:
                    yield SavedValue(sheet.name, cell.address, cell.value, is_error=cell.kind is CellKind.ERROR)
