"""The action plan read back: every row as typed, and what pathmap had written, from the hidden sheet `_pathmap`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from pathmap_cli.grid import Cell, Grid, GridSheet, column_letters
from pathmap_cli.intake.cells import is_filled, text_of
from pathmap_cli.intake.headers import Layout, find_sheets, lay_out, likeness
from pathmap_cli.intake.identify import read_marks, visible_line
from pathmap_cli.model.plan import ActionPlan
from pathmap_cli.model.plan_copy import OWN_COLUMN, Cells, PlanCopy
from pathmap_cli.schema.dates import DateType
from pathmap_cli.schema.marks import LAST_CHANGED, MARKS_SHEET, PROPOSED, READ, REMOVED, ROUND, START_SHEET, WROTE
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.vocabulary.terms import plain

ALIKE = 0.6  # of the headers of Actions, that a workbook without marks must have to be a plan


def is_plan(grid: Grid) -> bool:
    """Whether a workbook is an action plan: by its marks, by the line on Start here, by the headers of Actions."""
    claimed = {read_marks(grid).get("kind"), (visible_line(grid) or ("",))[0]} - {None, ""}
    if claimed:
        return claimed == {ActionPlan.kind}
    return any(likeness(_actions(), sheet, Profile.GENERIC) >= ALIKE for sheet in grid.sheets)


def read_plan(grid: Grid, file: str, sha256: str) -> PlanCopy:
    """What the copy says."""
    marks = tuple(_marks(grid.sheet(MARKS_SHEET)))
    rounds = [int(told[0]) for kind, *told in marks if kind == ROUND and told[0].isdecimal()]
    return PlanCopy(
        file=file,
        sha256=sha256,
        changed=_last_changed(grid),
        round=max(rounds, default=0),
        read=frozenset(told[0] for kind, *told in marks if kind == READ),
        wrote=_cells(marks, WROTE),
        proposed=_cells(marks, PROPOSED),
        removed={told[0]: told[1] for kind, *told in marks if kind == REMOVED},
        rows=_rows(grid, file),
    )


def _actions() -> SheetSpec:
    return template_spec(ActionPlan).sheet("actions")


def _marks(sheet: GridSheet | None) -> Iterator[tuple[str, str, str, str]]:
    """The rows of the hidden sheet, four columns wide; blank cells as empty texts."""
    for cells in sheet.rows.values() if sheet else ():
        texts = {cell.column: text_of(cell) for cell in cells}
        yield texts.get(1, ""), texts.get(2, ""), texts.get(3, ""), texts.get(4, "")


def _cells(marks: tuple[tuple[str, ...], ...], wanted: str) -> Mapping[str, Cells]:
    cells: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for kind, action, field, text in marks:
        if kind == wanted:
            cells[action][field] = text
    return cells


def _last_changed(grid: Grid) -> date | None:
    """The day beside the words "Last changed" on Start here."""
    start = next((sheet for sheet in grid.sheets if plain(sheet.name) == plain(START_SHEET)), None)
    for cells in start.rows.values() if start else ():
        if plain(text_of(cells[0])) == plain(LAST_CHANGED) and len(cells) > 1:
            return DateType().read(cells[1], Profile.GENERIC).value
    return None


def _rows(grid: Grid, file: str) -> tuple[Cells, ...] | None:
    """The filled rows of Actions, whatever it is called now; None where it is not there or has no header."""
    spec = _actions()
    found = find_sheets((spec,), grid.sheets, Profile.GENERIC).get(spec.name)
    layout = lay_out(spec, found, file, Profile.GENERIC, ActionPlan.version) if found else None
    return tuple(filter(None, _table(layout))) if layout else None


def _table(layout: Layout) -> Iterator[Cells]:
    names = _names(layout)
    for number, cells in layout.sheet.rows.items():
        if number > layout.header:
            yield {names[cell.column]: text_of(cell) for cell in cells if cell.column in names and is_filled(cell)}


def _names(layout: Layout) -> Mapping[int, str]:
    """Column number → field; a column that people added → its header, or its letter where it has none."""
    fields = {column: name for name, column in layout.columns.items()}
    headers = {cell.column: text_of(cell).strip() for cell in layout.sheet.rows[layout.header]}
    names: dict[int, str] = {}
    for column in sorted({cell.column for row in _from_header(layout) for cell in row}):
        header = headers.get(column) or f"Column {column_letters(column)}"
        own = OWN_COLUMN + header
        own = own if own not in names.values() else f"{own} ({column_letters(column)})"
        names[column] = fields.get(column, own)
    return names


def _from_header(layout: Layout) -> Iterator[tuple[Cell, ...]]:
    return (tuple(cells) for number, cells in layout.sheet.rows.items() if number >= layout.header)
