"""What a sheet holds beyond its table or form, named cell by cell: nothing a person typed is lost in silence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.grid import Cell, CellRef, GridSheet
from pathmap_cli.intake.cells import SheetPlace, is_filled, text_of
from pathmap_cli.intake.headers import Layout
from pathmap_cli.intake.rows import REMARKS, Row, RowKind, other_cells
from pathmap_cli.issues import Issue, rows, structure
from pathmap_cli.model.returned import LeftOut
from pathmap_cli.schema.marks import fingerprint

HIDDEN_ROWS, HIDDEN_COLUMNS = (f"Hidden {lines} on this sheet hold" for lines in ("rows", "columns"))
HIDDEN_SHEET = "This sheet is hidden, and holds"
LEFT_OUT_ROWS = {
    RowKind.TOTAL: rows.TOTAL_ROW,
    RowKind.EXAMPLE: rows.EXAMPLE_TYPED_IN,
    RowKind.STRAY: structure.UNNAMED,
}


@dataclass(frozen=True, slots=True)
class Leftovers:
    """The cells outside the model and what is to be said about them."""

    cells: tuple[LeftOut, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """The texts that pathmap wrote into the blank workbook, by fingerprint; without marks nothing is known of them."""

    mark: str
    """The fingerprints as the hidden sheet keeps them, separated by spaces."""

    @property
    def fingerprints(self) -> frozenset[str]:
        """One a text."""
        return frozenset(self.mark.split())

    def others(self, cells: Iterable[Cell]) -> tuple[Cell, ...]:
        """The filled cells that hold something else."""
        ours = self.fingerprints
        if not ours:
            return ()
        filled = (cell for cell in cells if is_filled(cell) and text_of(cell) != self.mark)
        return tuple(cell for cell in filled if fingerprint(text_of(cell)) not in ours)


def leftovers(layout: Layout, found: Sequence[Row], place: SheetPlace) -> Leftovers:
    """What became no record on a table's sheet: titles above, notes below, added columns, totals, examples."""
    above = [cell for cell in _cells(layout.sheet) if cell.row < layout.header and is_filled(cell)]
    added = _added_columns(layout)
    loose = [cell for cell in other_cells(layout) if cell.column not in added]
    gone = [row for row in found if row.kind in LEFT_OUT_ROWS]
    cells = (
        *above,
        *(cell for column in added.values() for cell in column),
        *loose,
        *(cell for row in gone for cell in row.cells.values()),
        *(row.cells[REMARKS] for row in found if row.kind is RowKind.NONE and REMARKS in row.cells),
    )
    issues = (
        *_added_issues(layout, added, place),
        *(structure.UNNAMED.at(place.ref(cell), value=text_of(cell)) for cell in _first_of_rows(loose)),
        *(_row_issue(row, place) for row in gone),
        *sheet_issues(layout, place),
    )
    return Leftovers(tuple(map(place.left_out, cells)), issues)


def form_leftovers(layout: Layout, answers: Iterable[Cell], place: SheetPlace, own: OwnTexts) -> Leftovers:
    """The filled cells of a form that are no label, no help text and no answer."""
    labels = {(row, layout.header) for row in layout.columns.values()}
    read = {(cell.row, cell.column) for cell in answers} | labels
    strays = own.others(cell for cell in _cells(layout.sheet) if (cell.row, cell.column) not in read)
    issues = (structure.UNNAMED.at(place.ref(cell), value=text_of(cell)) for cell in _first_of_rows(strays))
    return Leftovers(tuple(map(place.left_out, strays)), (*issues, *sheet_issues(layout, place)))


def own_sheet(sheet: GridSheet, place: SheetPlace, own: OwnTexts) -> Leftovers:
    """What people wrote on a sheet that only explains: it is read by nobody, so it is named."""
    cells = own.others(_cells(sheet))
    issues = (structure.UNNAMED.at(place.ref(cell), value=text_of(cell)) for cell in cells)
    return Leftovers(tuple(map(place.left_out, cells)), tuple(issues))


def whole_sheet(sheet: GridSheet, place: SheetPlace) -> Leftovers:
    """A sheet that is not part of the form."""
    cells = tuple(map(place.left_out, filter(is_filled, _cells(sheet))))
    issue = structure.EXTRA_SHEET.at(CellRef(place.file, place.sheet), sheet=f"“{place.sheet}”", count=_filled(cells))
    return Leftovers(cells, (issue,) if cells else ())


def sheet_issues(layout: Layout, place: SheetPlace) -> Iterator[Issue]:
    """Merged blocks inside the table, and hidden rows, columns or sheets that hold answers."""
    sheet = layout.sheet
    merged = [block for block in sheet.merged if _below(block, layout)]
    if merged:
        where = CellRef(place.file, place.sheet, merged[0].partition(":")[0])
        yield structure.MERGED.at(where, ranges=", ".join(merged))
    filled = [cell for cell in _cells(sheet) if is_filled(cell)]
    rows = [cell for cell in filled if cell.row in sheet.hidden_rows]
    columns = [cell for cell in filled if cell.column in sheet.hidden_columns]
    whole = filled if sheet.hidden else []
    for what, cells in ((HIDDEN_ROWS, rows), (HIDDEN_COLUMNS, columns), (HIDDEN_SHEET, whole)):
        if cells:
            yield structure.HIDDEN.at(place.ref(cells[0]), what=what)


def _cells(sheet: GridSheet) -> Iterator[Cell]:
    for cells in sheet.rows.values():
        yield from cells


def _added_columns(layout: Layout) -> Mapping[int, tuple[Cell, ...]]:
    """The columns under a header that the form does not have, header first."""
    below = tuple(other_cells(layout))
    return {
        header.column: (header, *(cell for cell in below if cell.column == header.column)) for header in layout.left_out
    }


def _added_issues(layout: Layout, added: Mapping[int, Sequence[Cell]], place: SheetPlace) -> Iterator[Issue]:
    for header, *cells in added.values():
        if header not in layout.twice:
            yield structure.EXTRA_COLUMN.at(place.ref(header), value=text_of(header), count=_filled(cells))


def _filled(cells: Sequence[object]) -> str:
    return "1 filled cell" if len(cells) == 1 else f"{len(cells)} filled cells"


def _first_of_rows(cells: Iterable[Cell]) -> Iterator[Cell]:
    """One cell of each row: a note that was spread over a row is one note."""
    first: dict[int, Cell] = {}
    for cell in cells:
        first.setdefault(cell.row, cell)
    yield from first.values()


def _row_issue(row: Row, place: SheetPlace) -> Issue:
    cell = min(row.cells.values(), key=lambda cell: cell.column)
    return LEFT_OUT_ROWS[row.kind].at(place.ref(cell), value=text_of(cell))


def _below(block: str, layout: Layout) -> bool:
    """Whether a merged range reaches below the header."""
    last = block.rpartition(":")[2]
    return int("".join(filter(str.isdigit, last)) or 0) > layout.header or layout.spec.form
