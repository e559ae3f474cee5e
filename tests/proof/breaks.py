"""Make the changes of `sample_data/breaks.csv` in the clean sample, and see which rules answer."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from pathmap_cli.gaps.assessment import Card
from pathmap_cli.grid import Cell, CellKind, Grid, GridSheet, parse_address
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.settings import FILE_NAME, Settings, read_settings
from tests.proof.sample import SETTINGS, Run, clean, grid, run, with_sheet
from tools.sample import SAMPLE, Break, SampleSheet, read_sample
from tools.sample_workbooks import Typed, typed

DECISIONS = "decisions.toml"
WORKBOOKS = {workbook.file: workbook for workbook in read_sample()}

KINDS = {str: CellKind.TEXT, int: CellKind.NUMBER, float: CellKind.NUMBER}

Said = tuple[tuple[str, ...], str]  # the institutions that it is about, how serious it is


def answers(made: Run) -> Mapping[str, Counter[Said]]:
    """How often each rule says something, gaps and strengths; how it words it is left aside."""
    cards = (*made.assessment.gaps, *made.assessment.strengths)
    return {card.rule.code: Counter(_said(card)) for card in cards}


def _said(card: Card) -> Iterator[Said]:
    for line in card.lines:
        yield from ((line.institutions, str(line.severity)) for _ in line.messages)


def changed(changes: Sequence[Break], folder: Path) -> Run:
    """The sample with all of these changes; a folder is for the settings."""
    grids: dict[str, Grid] = {}
    for change in changes:
        if change.file in WORKBOOKS:
            grids[change.file] = _edited(grids.get(change.file) or grid(change.file), change)
    decisions = [_decision(change) for change in changes if change.file == DECISIONS]
    return run(grids, settings=_settings(changes, folder), decisions=decisions)


def _edited(workbook: Grid, change: Break) -> Grid:
    sheet = next(one for one in workbook.sheets if one.name == change.sheet)
    return with_sheet(workbook, ACTIONS[change.action](sheet, change))


def _type(sheet: GridSheet, change: Break) -> GridSheet:
    for row in change.rows:
        name = row if change.sheet == "About" else change.column
        sheet = _with(sheet, _place(change, row, change.column), _typed(change, name, change.value))
    return sheet


def _clear(sheet: GridSheet, change: Break) -> GridSheet:
    for row in change.rows:
        sheet = _with(sheet, _place(change, row, change.column), None)
    return sheet


def _add_row(sheet: GridSheet, change: Break) -> GridSheet:
    headers, number = _table(change).headers, max(sheet.rows) + 1
    for header, text in (part.split(": ", 1) for part in change.value.split(" | ")):
        sheet = _with(sheet, (number, headers.index(header) + 1), _typed(change, header, text))
    return sheet


def _none(sheet: GridSheet, _: Break) -> GridSheet:
    """The sheet as its people fill it who have nothing of the kind."""
    header = min(sheet.rows)
    return _with(replace(sheet, rows={header: sheet.rows[header]}), (header + 1, 1), "None")


ACTIONS: Mapping[str, Callable[[GridSheet, Break], GridSheet]] = {
    "type": _type,
    "clear": _clear,
    "add row": _add_row,
    "none": _none,
}


def _with(sheet: GridSheet, place: tuple[int, int], value: Typed | None) -> GridSheet:
    """The sheet with this value in a row and column; None for an empty cell."""
    row, column = place
    kept = [cell for cell in sheet.rows.get(row, ()) if cell.column != column]
    new = [] if value is None else [Cell(row, column, value, KINDS.get(type(value), CellKind.DATE))]
    return replace(sheet, rows={**sheet.rows, row: tuple(sorted((*kept, *new), key=attrgetter("column")))})


def _table(change: Break) -> SampleSheet:
    return WORKBOOKS[change.file].sheet(change.sheet)


def _place(change: Break, row: str, column: str) -> tuple[int, int]:
    return parse_address(_table(change).address(row, column))


def _typed(change: Break, header: str, text: str) -> Typed:
    """What Excel makes of the text under this header."""
    spec = next(one.spec for one in clean(change.file).sheets.values() if one.spec.title == change.sheet)
    return typed(next(column for column in spec.columns if column.header == header), text, SETTINGS)


def _settings(changes: Iterable[Break], folder: Path) -> Settings:
    """The sample's settings with these in place of its own."""
    lines = {change.column: f"{change.column} = {change.value}" for change in changes if change.file == FILE_NAME}
    own = (SAMPLE / FILE_NAME).read_text(encoding="utf-8").splitlines()
    path = folder / FILE_NAME
    path.write_text(
        "\n".join((*lines.values(), *(line for line in own if line.partition(" =")[0] not in lines))),
        encoding="utf-8",
    )
    return read_settings(path)


def _decision(change: Break) -> Decision:
    left, right = change.value.split(" | ")
    return Decision(Verdict(change.action), left, right)
