"""What support needs to know about one file: what it is and how it was read, and nothing that anybody typed in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pathmap_cli.grid import CellKind, Grid, GridSheet
from pathmap_cli.issues.catalogue import CATALOGUE
from pathmap_cli.model.returned import Returned
from pathmap_cli.schema.marks import MARKS_SHEET, OWN_SHEETS
from pathmap_cli.vocabulary.terms import plain

PROGRAM = ("application",)
"""What a program writes about itself into a workbook; the other properties may name people."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reads the file: versions by name, the system, and how long it took, in seconds."""

    versions: Mapping[str, str]
    system: str
    seconds: float


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """One sheet by its number; `title` is ours, and empty for a sheet of somebody else's, whose name may tell."""

    number: int
    title: str
    hidden: bool
    cells: Mapping[str, int]
    """How many cells of each kind hold something."""
    formulas: int
    last_row: int
    last_column: int
    hidden_rows: int
    hidden_columns: int
    merged: int
    notes: int
    filled_without_value: int
    rows_read: int | None
    asked: int | None
    answered: int | None


@dataclass(frozen=True, slots=True)
class IssueCount:
    """How often an issue was raised."""

    code: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doctor:
    """Everything about the file; no cell value, no name of a person or a place."""

    schema: Literal["pathmap.doctor/1"] = field(default="pathmap.doctor/1")
    around: Surroundings
    ending: str
    bytes: int
    sha256: str
    written_by: str
    defined_names: int
    kind: str | None
    version: int | None
    profile: str | None
    has_marks: bool
    sheets: tuple[SheetFacts, ...]
    absent: tuple[str, ...]
    """Sheets of ours that the file has not."""
    left_out: int
    issues: tuple[IssueCount, ...]


def doctor(*, size: int, ending: str, grid: Grid | None, returned: Returned, around: Surroundings) -> Doctor:
    """The facts about a file of so many bytes; `grid` is None where it could not be read as cells."""
    spec = returned.spec
    return Doctor(
        around=around,
        ending=ending,
        bytes=size,
        sha256=returned.sha256,
        written_by=" ".join(filter(None, (grid.properties.get(name) for name in PROGRAM))) if grid else "",
        defined_names=len(grid.defined_names) if grid else 0,
        kind=spec.kind if spec else None,
        version=returned.version if spec else None,
        profile=returned.profile.value if spec else None,
        has_marks=bool(grid and grid.sheet(MARKS_SHEET)),
        sheets=tuple(_sheets(grid, returned)) if grid else (),
        absent=tuple(sheet.spec.title for sheet in returned.sheets.values() if not sheet.present),
        left_out=len(returned.left_out),
        issues=tuple(_issues(returned)),
    )


def _sheets(grid: Grid, returned: Returned) -> Iterator[SheetFacts]:
    titles = {plain(title): title for title in OWN_SHEETS}
    ours = {sheet.first.sheet: sheet for sheet in returned.sheets.values() if sheet.present}
    for number, sheet in enumerate(grid.sheets, start=1):
        read = ours.get(sheet.name)
        title = read.spec.title if read else titles.get(plain(sheet.name), "")
        yield _facts(
            number,
            title,
            sheet,
            told=(len(read.rows), read.asked, read.answered) if read else (None, None, None),
        )


def _facts(number: int, title: str, sheet: GridSheet, told: tuple[int | None, int | None, int | None]) -> SheetFacts:
    cells = [cell for row in sheet.rows.values() for cell in row]
    kinds = Counter(cell.kind for cell in cells)
    rows_read, asked, answered = told
    return SheetFacts(
        number=number,
        title=title,
        hidden=sheet.hidden,
        cells={kind.value: kinds[kind] for kind in CellKind if kinds[kind]},
        formulas=sum(cell.formula is not None for cell in cells),
        last_row=max(sheet.rows, default=0),
        last_column=max((cell.column for cell in cells), default=0),
        hidden_rows=len(sheet.hidden_rows),
        hidden_columns=len(sheet.hidden_columns),
        merged=len(sheet.merged),
        notes=len(sheet.notes),
        filled_without_value=len(sheet.filled),
        rows_read=rows_read,
        asked=asked,
        answered=answered,
    )


def _issues(returned: Returned) -> Iterator[IssueCount]:
    counts = Counter(issue.type.code for issue in returned.issues)
    yield from (IssueCount(code, CATALOGUE[code].name, count) for code, count in sorted(counts.items()))
