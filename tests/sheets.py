"""Workbooks written in a test as Markdown tables, the way a person sees them on the screen.

A cell that looks like a number is a number, as Excel would store it; quotes keep it text (`"1025"`); `2026-11-09` is a
date; a blank cell is not there. `=SUM(A1)` is a formula that nobody has computed, `#REF!` an error.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from pathmap_cli.grid import Cell, CellKind, CellValue, Grid, GridSheet
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.returned import Returned
from pathmap_cli.vocabulary import Profile

ABOUT = """
| Question       | Answer             |
| Institution    | {institution}      |
| Pathway        | Welding            |
| Academic year  | 2026-27            |
"""
START = "pathmap {kind} workbook, version 1"


def table(name: str, text: str, *, hidden: bool = False, row: int = 1, column: int = 1) -> GridSheet:
    """A sheet from a Markdown table whose first line is the header; it begins at `row` and `column`."""
    lines = [line for line in text.strip().splitlines() if not re.fullmatch(r"[\s|:]*-[\s|:-]*", line.strip())]
    rows = {
        number: cells
        for number, line in enumerate(lines, start=row)
        if (cells := tuple(_cells(line.strip(), number, column)))
    }
    return GridSheet(name, rows, hidden=hidden)


def _cells(line: str, row: int, first: int) -> Iterator[Cell]:
    for number, text in enumerate(line.removeprefix("|").removesuffix("|").split("|"), start=first):
        if text.strip():
            yield _cell(text.strip(), row, number)


def _cell(text: str, row: int, column: int) -> Cell:
    if text.startswith("="):
        return Cell(row, column, None, CellKind.EMPTY, formula=text[1:])
    value, kind = _value(text)
    return Cell(row, column, value, kind)


def _value(text: str) -> tuple[CellValue, CellKind]:
    if re.fullmatch(r"#[A-Z/0]+[!?A]?", text):
        return text, CellKind.ERROR
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text), CellKind.DATE
    if re.fullmatch(r"-?\d+", text):
        return int(text), CellKind.NUMBER
    if re.fullmatch(r"-?\d+\.\d+", text):
        return float(text), CellKind.NUMBER
    return text.removeprefix('"').removesuffix('"'), CellKind.TEXT


def workbook(kind: str, sheets: Mapping[str, str | GridSheet], institution: str = "Vista High School") -> Grid:
    """A workbook of a kind: Start here, About for Welding in 2026-27, and these sheets."""
    tables = {name: text if isinstance(text, GridSheet) else table(name, text) for name, text in sheets.items()}
    about = tables.pop("About", table("About", ABOUT.format(institution=institution)))
    start = table("Start here", START.format(kind=kind))
    return Grid((start, about, *tables.values()))


def returned(
    kind: str,
    sheets: Mapping[str, str | GridSheet],
    institution: str = "Vista High School",
    file: str = "returned/vista.xlsx",
    profile: Profile = Profile.GENERIC,
) -> Returned:
    """The workbook as intake reads it."""
    return read_returned(workbook(kind, sheets, institution), file, "0" * 64, profile)


def found(result: Returned, *families: str) -> list[tuple[str, str, str]]:
    """The issues as (code, sheet, cell), without the questions for blanks and without absent sheets and columns.

    With `families`, such as "WB3", only theirs.
    """
    quiet = {"WB101", "WB111", "WB202"}
    return [
        (issue.type.code, issue.place.sheet, issue.place.cell)
        for issue in result.issues
        if (issue.type.code.startswith(families) if families else issue.type.code not in quiet)
    ]
