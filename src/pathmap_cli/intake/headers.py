"""Which sheet is which, and which column is which: by name wherever it was moved, then by likeness."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pathmap_cli.grid import Cell, CellRef, GridSheet
from pathmap_cli.issues import Issue, structure
from pathmap_cli.schema.marks import OWN_SHEETS
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec
from pathmap_cli.vocabulary import Profile, Term, Vocabulary
from pathmap_cli.vocabulary.terms import plain

HEADER_SEARCH_ROWS = 30
LIKENESS = 0.5  # of a sheet's headers that must be there before a renamed sheet is taken for it
UNREAD = frozenset(map(plain, OWN_SHEETS))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a declared sheet stands: the sheet, its header row, and the column number of each field.

    In a form the header row is the label column, and `columns` maps each field to its row.
    """

    spec: SheetSpec
    sheet: GridSheet
    header: int
    columns: Mapping[str, int]
    headers: Mapping[str, str]
    called: Mapping[str, str]
    """What each header is called in this workbook."""
    left_out: tuple[Cell, ...] = ()
    """The headers, or texts in a form's label column, that are none of the form's, or stand there a second time."""
    twice: frozenset[Cell] = frozenset()
    issues: tuple[Issue, ...] = field(default=())


@cache
def header_words(columns: tuple[ColumnSpec, ...]) -> Vocabulary:
    """The headers of a sheet as a list of terms, so that they are matched like any other typed answer."""
    return Vocabulary("headers", tuple(Term(item.name, item.header, item.column.aliases) for item in columns))


def likeness(spec: SheetSpec, sheet: GridSheet, profile: Profile) -> float:
    """The share of the declared headers that some row (or, in a form, some column) of the sheet has."""
    words = header_words(spec.standing_in(profile))
    return max((len(found) for _, found in _lines(spec, sheet, words)), default=0) / len(words.terms)


def find_sheets(specs: Sequence[SheetSpec], sheets: Sequence[GridSheet], profile: Profile) -> Mapping[str, GridSheet]:
    """Each declared sheet that the workbook has, by its field: same name first, then the best likeness of headers."""
    by_name = {plain(sheet.name): sheet for sheet in reversed(sheets)}
    found = {spec.name: by_name[plain(spec.title)] for spec in specs if plain(spec.title) in by_name}
    free = [sheet for sheet in sheets if sheet not in found.values() and plain(sheet.name) not in UNREAD]
    for spec in specs:
        if spec.name not in found and free:
            best = max(free, key=lambda sheet: likeness(spec, sheet, profile))
            if likeness(spec, best, profile) >= LIKENESS:
                found[spec.name] = best
                free.remove(best)
    return found


def lay_out(spec: SheetSpec, sheet: GridSheet, file: str, profile: Profile, version: int) -> Layout | None:
    """Where the columns of a sheet stand, or None where no header of it can be found.

    Of a column that came after the workbook's version nobody says that it is not there.
    """
    columns = spec.standing_in(profile)
    words = header_words(columns)
    line, exact = max(_lines(spec, sheet, words), key=lambda item: len(item[1]), default=(0, {}))
    if not exact:
        return None
    known = tuple(item for item in columns if item.column.since <= version)
    return _Matching(spec, sheet, file, line, words, columns, known).layout()


def _lines(spec: SheetSpec, sheet: GridSheet, words: Vocabulary) -> Iterator[tuple[int, Mapping[str, Cell]]]:
    """The rows (of a form: the columns) that hold headers, with the cell of each field found."""
    lines = _form_columns(sheet) if spec.form else _first_rows(sheet)
    for line, cells in lines:
        found: dict[str, Cell] = {}
        for cell in cells:
            term = words.match(str(cell.value))
            if term:
                found.setdefault(term.code, cell)
        if found:
            yield line, found


def _first_rows(sheet: GridSheet) -> Iterator[tuple[int, Sequence[Cell]]]:
    for number, cells in sheet.rows.items():
        if number > HEADER_SEARCH_ROWS:
            return
        yield number, cells


def _form_columns(sheet: GridSheet) -> Iterator[tuple[int, Sequence[Cell]]]:
    columns: dict[int, list[Cell]] = {}
    for cells in sheet.rows.values():
        for cell in cells:
            columns.setdefault(cell.column, []).append(cell)
    yield from sorted(columns.items())


@dataclass(frozen=True, slots=True)
class _Matching:
    """The matching of one header line."""

    spec: SheetSpec
    sheet: GridSheet
    file: str
    line: int
    words: Vocabulary
    declared: Sequence[ColumnSpec]
    known: Sequence[ColumnSpec]
    """The columns that the workbook's version of the template had."""

    def layout(self) -> Layout:
        cells = self._header_cells()
        exact = {cell: term.code for cell in cells if (term := self.words.match(str(cell.value)))}
        near = self._near([cell for cell in cells if cell not in exact], set(exact.values()))
        first: dict[str, Cell] = {}
        for cell in cells:
            name = exact.get(cell) or near.get(cell)
            if name:
                first.setdefault(name, cell)
        return Layout(
            spec=self.spec,
            sheet=self.sheet,
            header=self.line,
            columns={name: cell.row if self.spec.form else cell.column for name, cell in first.items()},
            headers={name: self.spec.column(name).header for name in first},
            called={name: str(cell.value) for name, cell in first.items()},
            left_out=tuple(cell for cell in cells if cell not in first.values()),
            twice=frozenset(cell for cell, name in exact.items() if first[name] is not cell),
            issues=tuple(self._issues(first, near, exact)),
        )

    def _header_cells(self) -> tuple[Cell, ...]:
        if not self.spec.form:
            return self.sheet.rows[self.line]
        return tuple(cell for cells in self.sheet.rows.values() for cell in cells if cell.column == self.line)

    def _near(self, cells: Sequence[Cell], taken: set[str]) -> Mapping[Cell, str]:
        """Misspelt headers, where exactly one cell comes near a field that no cell names."""
        near = {cell: term.code for cell in cells if (term := self.words.nearest(str(cell.value)))}
        once = Counter(near.values())
        return {cell: name for cell, name in near.items() if name not in taken and once[name] == 1}

    def _issues(
        self, first: Mapping[str, Cell], near: Mapping[Cell, str], exact: Mapping[Cell, str]
    ) -> Iterator[Issue]:
        for cell, name in near.items():
            header = self.spec.column(name).header
            yield structure.HEADER_RENAMED.at(self._ref(cell), value=str(cell.value), wanted=header)
        for cell, name in exact.items():
            if first[name] is not cell:
                yield structure.HEADER_TWICE.at(self._ref(cell), value=str(cell.value))
        yield from self._absent(first)
        if not self.spec.form:
            yield from self._moved(first)

    def _absent(self, first: Mapping[str, Cell]) -> Iterator[Issue]:
        absent = [item for item in self.known if item.name not in first and item.shown]
        place = CellRef(self.file, self.sheet.name)
        for item in absent:
            if item.needed:
                where = CellRef(self.file, self.sheet.name, column=item.header)
                yield structure.HEADER_ABSENT.at(where, sheet=self.spec.title)
        optional = ", ".join(item.header for item in absent if not item.needed)
        if optional:
            yield structure.COLUMN_REMOVED.at(place, sheet=self.spec.title, headers=optional)

    def _moved(self, first: Mapping[str, Cell]) -> Iterator[Issue]:
        if self.line > 1:
            place = CellRef(self.file, self.sheet.name, f"A{self.line}")
            yield structure.HEADER_LOWER.at(place, row=self.line)
        positions = {item.name: number for number, item in enumerate(self.declared, start=1)}
        offsets = {cell.column - positions[name] for name, cell in first.items()}
        if len(offsets) == 1 and (offset := offsets.pop()) > 0:
            leftmost = min(first.values(), key=lambda cell: cell.column)
            count, columns = ("one column", "column") if offset == 1 else (f"{offset} columns", "columns")
            yield structure.SHIFTED.at(
                self._ref(leftmost), count=count, columns=columns, wanted=self.declared[0].header
            )

    def _ref(self, cell: Cell) -> CellRef:
        return CellRef(self.file, self.sheet.name, cell.address, str(cell.value))
