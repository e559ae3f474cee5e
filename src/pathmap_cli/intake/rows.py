"""What a row of a table is: an answer, a `None`, an untouched checklist row, a total, an example, a stray note."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from pathmap_cli.grid import Cell, CellKind
from pathmap_cli.intake.cells import is_filled, text_of
from pathmap_cli.intake.headers import Layout
from pathmap_cli.schema.opening import says_none
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import record_columns
from pathmap_cli.vocabulary import Profile
from pathmap_cli.vocabulary.terms import plain

TOTAL = re.compile(r"(?:(?:semester|term|quarter|grand|sub|unit)s?[\s-]*)?totals?\b", re.IGNORECASE)
EXAMPLE_CELLS = 5  # that must repeat the header notes before a row is taken for the example; fewer may be true
TOTAL_CELLS = 3  # a row that fills more is no total: a course may be called Total Quality Management
NOTE = re.compile(r"[*†‡•>]|\(\*|notes?\b\s*:|see\b", re.IGNORECASE)
LONGEST_NAME = 100  # letters; what is longer is prose
Spellings = Mapping[str, frozenset[str]]
REMARKS = "notes"  # the field that says nothing about whether a row is an answer


class RowKind(Enum):
    """The kinds of rows; only ANSWER becomes a record, and only STRAY, TOTAL and EXAMPLE are left out."""

    ANSWER = auto()
    NONE = auto()
    UNTOUCHED = auto()
    TOTAL = auto()
    EXAMPLE = auto()
    STRAY = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of one row: those of declared columns by field, and the others."""

    number: int
    cells: Mapping[str, Cell]
    others: tuple[Cell, ...]
    kind: RowKind = RowKind.ANSWER


def table_rows(layout: Layout) -> Iterator[Row]:
    """The rows below the header that hold anything in a declared column, each with its kind; cleared ones last."""
    found = [_with_kind(layout, row) for row in _filled_rows(layout) if row.cells]
    last = max(
        (row.number for row in found if row.kind is RowKind.ANSWER and not _may_be_stray(layout, row)), default=0
    )
    for row in found:
        stray = row.kind is RowKind.ANSWER and row.number > last and _may_be_stray(layout, row)
        yield Row(row.number, row.cells, row.others, RowKind.STRAY if stray else row.kind)
    yield from _cleared(layout, found)


def other_cells(layout: Layout) -> Iterator[Cell]:
    """The filled cells below the header that stand in no declared column."""
    for row in _filled_rows(layout):
        yield from row.others


def _filled_rows(layout: Layout) -> Iterator[Row]:
    fields = {column: name for name, column in layout.columns.items()}
    for number, cells in layout.sheet.rows.items():
        if number > layout.header:
            filled = tuple(filter(is_filled, cells))
            declared = {fields[cell.column]: cell for cell in filled if cell.column in fields}
            yield Row(number, declared, tuple(cell for cell in filled if cell.column not in fields))


def _with_kind(layout: Layout, row: Row) -> Row:
    return Row(row.number, row.cells, row.others, _kind(layout, row))


def _kind(layout: Layout, row: Row) -> RowKind:
    first = layout.spec.columns[0].name
    filled = set(row.cells) - {REMARKS}
    if _says_none(row.cells.get(first)) and filled == {first}:
        return RowKind.NONE
    if any(_says_only(row, prefilled) for prefilled in _checklist(layout.spec.record)):
        return RowKind.UNTOUCHED
    if any(TOTAL.match(text_of(cell).strip()) for cell in _leading(row)):
        return RowKind.TOTAL
    return RowKind.EXAMPLE if _is_example(layout, row.cells) else RowKind.ANSWER


def _says_only(row: Row, prefilled: Spellings) -> bool:
    """Whether a row holds just what the blank workbook came with; a person's own words in its place are an answer."""
    return all(plain(text_of(cell)) in prefilled.get(name, ()) for name, cell in row.cells.items())


def _cleared(layout: Layout, found: Sequence[Row]) -> Iterator[Row]:
    """The checklist rows that were emptied where they stood, above others: they say neither yes nor no."""
    taken = {row.number for row in found}
    last = max((row.number for row in found if row.kind is not RowKind.NONE), default=0)
    for number, prefilled in enumerate(_checklist(layout.spec.record), start=layout.header + 1):
        if number not in taken and number < last and not any(_says_some(row, prefilled) for row in found):
            yield Row(number, {}, (), RowKind.UNTOUCHED)


def _says_some(row: Row, prefilled: Spellings) -> bool:
    return any(plain(text_of(row.cells[name])) in prefilled[name] for name in prefilled.keys() & row.cells.keys())


@cache
def _checklist(record: type[Record]) -> tuple[Spellings, ...]:
    """The rows that the blank workbook came with: each field in plain letters, as the profiles write it."""
    types = {column.name: column.type for column in record_columns(record)}
    return tuple(
        {name: frozenset(plain(types[name].words(word, profile)) for profile in Profile) for name, word in row.items()}
        for row in record.checklist
    )


def _says_none(cell: Cell | None) -> bool:
    return cell is not None and says_none(text_of(cell))


def _leading(row: Row) -> Sequence[Cell]:
    """The row's first two filled cells, where people write "Total"; a course's title may begin with the word too."""
    cells = sorted(row.cells.values(), key=lambda cell: cell.column)
    return cells[:2] if len(cells) <= TOTAL_CELLS else ()


def _is_example(layout: Layout, cells: Mapping[str, Cell]) -> bool:
    if len(cells) < EXAMPLE_CELLS:
        return False
    return all(plain(text_of(cell)) == plain(layout.spec.column(name).column.example) for name, cell in cells.items())


def _may_be_stray(layout: Layout, row: Row) -> bool:
    """Whether a row is one lone text that names nothing, or reads like a note, as people put them under a table."""
    name, cell = next(iter(row.cells.items()))
    if len(row.cells) > 1 or cell.kind is not CellKind.TEXT:
        return False
    names = layout.spec.record.named_by or tuple(item.name for item in layout.spec.columns if item.needed)
    text = text_of(cell).strip()
    return name not in names or bool(NOTE.match(text)) or len(text) > LONGEST_NAME
