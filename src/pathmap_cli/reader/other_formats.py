"""Formats that a library reads: .xls, .xlsb and .ods, in a process of its own, to the same grid as far as they go."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from pathmap_cli.grid import CellRef, Grid, GridSheet, column_letters
from pathmap_cli.issues.files import MANY_MERGES, OTHER_FORMAT, PASSWORD, TOO_LARGE, UNREADABLE
from pathmap_cli.issues.issue import Issue
from pathmap_cli.reader.cells import Raw, Rows, Surroundings
from pathmap_cli.reader.child import MEMORY, in_child
from pathmap_cli.reader.limits import Limits, Purse, megabytes
from pathmap_cli.reader.refusal import Refused
from pathmap_cli.reader.values import EPOCH_1900, elapsed

if TYPE_CHECKING:
    import python_calamine

Value = str | float | bool | date | datetime | time | timedelta
WHOLE = 2**53  # from here on a float no longer tells neighbouring whole numbers apart
DAMAGED = "its content is damaged"
STOPPED = "the part of pathmap that opens such files stops at it"


class Found(NamedTuple):
    """One sheet as the library tells it: its cells that hold something, and merged ranges such as A2:A5."""

    name: str
    hidden: bool
    merged: tuple[str, ...]
    cells: tuple[tuple[int, int, Value], ...]


class Stop(Enum):
    """Why the library has nothing to tell."""

    PASSWORD = auto()
    MEMORY = auto()
    DAMAGED = auto()


def read_other(data: bytes, name: str, what: str, limits: Limits) -> tuple[Grid, tuple[Issue, ...]]:
    """The cells of a file in another format, which `what` names; raises Refused."""
    purse = Purse(limits)
    found = in_child(sheets_of, data, limits.seconds)
    if not found or isinstance(found, Stop):
        purse.look_at_clock()
        raise _refusal(found)
    issues = [OTHER_FORMAT.at(CellRef(name), what=what)]
    sheets = tuple(_sheet(one, name, purse, issues) for one in found)
    return Grid(sheets), tuple(issues)


def _refusal(found: tuple[Found, ...] | Stop | None) -> Refused:
    if found is Stop.PASSWORD:
        return Refused(PASSWORD)
    if found is Stop.MEMORY:
        return Refused(TOO_LARGE, **megabytes("reading it takes more memory than", MEMORY))
    return Refused(UNREADABLE, reason=STOPPED if found is None else DAMAGED)


def _sheet(found: Found, file: str, purse: Purse, issues: list[Issue]) -> GridSheet:
    purse.spend("sheets")
    rows = Rows(found.name, Surroundings(file, {}, {}, EPOCH_1900), purse)
    rows.add([_raw(*cell) for cell in found.cells])
    rows.finish()
    issues += rows.issues
    merged = found.merged[: purse.limits.merges]
    if len(merged) < len(found.merged):
        place = CellRef(file, found.name)
        issues.append(MANY_MERGES.at(place, count=f"{len(found.merged):,}", limit=f"{len(merged):,}"))
    return GridSheet(name=found.name, rows=rows.in_order(), hidden=found.hidden, merged=merged)


def _raw(row: int, column: int, value: Value) -> Raw:
    """The cell as an .xlsx file would have it, so that one set of limits and doubts holds for every format."""
    cell_type, content = _typed(value)
    return {"r": f"{column_letters(column)}{row}", "t": cell_type, "v": content}


def _typed(value: Value) -> tuple[str, str]:
    match value:
        case bool():
            return "b", str(int(value))
        case int() | float():
            whole = isfinite(value) and abs(value) < WHOLE and value == int(value)
            return "n", str(int(value)) if whole else repr(value)
        case date() | time():
            return "d", value.isoformat()
        case timedelta():
            return "str", elapsed(value / timedelta(days=1)) or str(value)
        case _:
            return "str", value.replace("_x", "_x005F_x")  # what looks like an escape of .xlsx is none here


def sheets_of(data: bytes) -> tuple[Found, ...] | Stop:
    """What the library reads of a file; only for a child, because cells that lie far apart make it abort."""
    import python_calamine

    try:
        book = python_calamine.load_workbook(BytesIO(data))
        cells = python_calamine.SheetTypeEnum.WorkSheet
        return tuple(_found(book, meta) for meta in book.sheets_metadata if meta.typ == cells)
    except python_calamine.PasswordError:
        return Stop.PASSWORD
    except MemoryError:
        return Stop.MEMORY
    except (python_calamine.CalamineError, ValueError, OverflowError):
        return Stop.DAMAGED


def _found(book: "python_calamine.CalamineWorkbook", meta: "python_calamine.SheetMetadata") -> Found:
    sheet = book.get_sheet_by_name(meta.name)
    hidden = str(meta.visible) != "SheetVisibleEnum.Visible"  # its enumerations have no names of their own
    merged = tuple(":".join(map(_address, corners)) for corners in sheet.merged_cell_ranges or ())
    return Found(meta.name, hidden, merged, tuple(_cells(sheet)))


def _cells(sheet: "python_calamine.CalamineSheet") -> Iterator[tuple[int, int, Value]]:
    """What stands in a sheet, rows and columns counted from 1; the library gives an empty text where nothing does."""
    top, left = sheet.start or (0, 0)
    for row, values in enumerate(sheet.to_python(), top + 1):
        yield from ((row, column, value) for column, value in enumerate(values, left + 1) if value != "")


def _address(corner: tuple[int, int]) -> str:
    row, column = corner
    return f"{column_letters(column + 1)}{row + 1}"
