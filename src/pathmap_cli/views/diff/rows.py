"""Whose rows are new, gone or changed, cell by cell, without personal data and without small counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import chain

from pathmap_cli.gaps.wording import shown_part
from pathmap_cli.grid import CellRef
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.schema.text import EmailType, TextType
from pathmap_cli.views.measured import Figures
from pathmap_cli.views.suppress import PEOPLE, told
from pathmap_cli.vocabulary import Profile

NOT_ANSWERS = frozenset({"date_completed"})
"""Fields of About that are different in every round."""
FIGURE, PART = "Figure", "students_with_credit"
NEARLY = 0.85
"""How alike two names are for one row that was renamed."""
NONE, NO_LONGER_NONE = "now says None", "no longer says None"


class Kind(StrEnum):
    """What happened to a row."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell: what it said and what it says; None where it was blank, and `told` false where neither is repeated."""

    column: str
    before: str | None
    after: str | None
    told: bool = True

    @property
    def words(self) -> str:
        """`Units: 3 → 4`; a blank is `not told`, and of what is not repeated only that it changed."""
        if not self.told:
            return f"{self.column}: other words"
        before, after = ("not told" if words is None else words for words in (self.before, self.after))
        return f"{self.column}: {before} → {after}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet, by the name that people know it by, and the cell where it stands (or stood)."""

    kind: Kind
    sheet: str
    record: str
    label: str
    file: str
    cell: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """What one institution's workbook says that it did not say before; `sheets` are answers for whole sheets."""

    institution: str
    kind: str
    sheets: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One of the two sides: what it is called, its pathway, and the first cell of each record."""

    name: str
    pathway: Pathway
    cells: Mapping[str, CellRef]


def changed_rows(old: Round, new: Round, pairs: Iterable[tuple[AnyInstitution, AnyInstitution]]) -> Iterator[Rows]:
    """The institutions that were heard from in both rounds, and of those the ones whose answers changed."""
    for before, after in pairs:
        sheets = tuple(chain.from_iterable(_said(*one) for one in _sheets(before, after)))
        rows = tuple(chain.from_iterable(_rows(old, new, *one) for one in _sheets(before, after)))
        if sheets or rows:
            yield Rows(after.name, after.kind, sheets, rows)


Sheet = Record | Table[Record]


def _sheets(before: AnyInstitution, after: AnyInstitution) -> Iterator[tuple[SheetSpec, Sheet, Sheet]]:
    for spec in template_spec(type(after)).sheets:
        yield spec, getattr(before, spec.name), getattr(after, spec.name)


def _said(spec: SheetSpec, before: Sheet, after: Sheet) -> Iterator[str]:
    """Where a whole sheet is answered with None now, or was."""
    if isinstance(before, Table) and isinstance(after, Table) and before.none != after.none:
        yield f"{spec.title} {NONE if after.none else NO_LONGER_NONE}"


def _rows(old: Round, new: Round, spec: SheetSpec, before: Sheet, after: Sheet) -> Iterator[Row]:
    were, are = _by_key(before), _by_key(after)
    compare = _Comparison(new.pathway.profile, (*were.values(), *are.values()))
    earlier = _earlier(were, are)
    for key, row in are.items():
        was = earlier.get(key)
        if was is None:
            yield _row(Kind.NEW, spec, row, new, ())
        elif changes := tuple(compare.changes(spec, was, row)):
            yield _row(Kind.CHANGED, spec, row, new, changes)
    still = {row.id for row in earlier.values()}
    yield from (_row(Kind.GONE, spec, row, old, ()) for row in were.values() if row.id not in still)


def _earlier(were: Mapping[str, Record], are: Mapping[str, Record]) -> Mapping[str, Record]:
    """What each row was before: the row of the same key, else one whose name is the same or nearly so."""
    found = {key: were[key] for key in are if key in were}
    left = {key: row for key, row in were.items() if key not in found}
    for key, row in are.items():
        names = {other.label: name for name, other in reversed(left.items())}
        if key not in found and (near := get_close_matches(row.label, names, n=1, cutoff=NEARLY)):
            found[key] = left.pop(names[near[0]])
    return found


def _by_key(sheet: Sheet) -> Mapping[str, Record]:
    """The rows by the part of their ids that no other spelling of the institution's name changes."""
    rows = (sheet,) if isinstance(sheet, Record) else tuple(sheet)
    return {row.id.split("/", 2)[-1]: row for row in rows}


def _row(kind: Kind, spec: SheetSpec, row: Record, side: Round, changes: tuple[Change, ...]) -> Row:
    cell = side.cells.get(row.id, CellRef(""))
    return Row(kind, spec.title, row.id, _label(spec, row, side.pathway.profile), cell.file, cell.cell, changes)


def _label(spec: SheetSpec, row: Record, profile: Profile) -> str:
    """The row's name as the sheet writes it, where that is an answer of a list; a form has none."""
    answers = (column for column in spec.columns if str(getattr(row, column.name)) == row.label)
    words = (column.type.words(getattr(row, column.name), profile) for column in answers)
    return "" if spec.form else next(words, row.label)


class _Comparison:
    """Two versions of the rows of one sheet; figures that count people are told as everywhere."""

    def __init__(self, profile: Profile, rows: Sequence[Record]) -> None:
        self._profile = profile
        self._figures = Figures([row for row in rows if isinstance(row, Measurement)])

    def changes(self, spec: SheetSpec, was: Record, row: Record) -> Iterator[Change]:
        yield from self._figure(was, row)
        for column in spec.columns:
            if column.name in NOT_ANSWERS or column.column.private or self._is_figure(column, row):
                continue
            before, after = getattr(was, column.name), getattr(row, column.name)
            if before != after:
                yield self._change(column, was, row)

    def _change(self, column: ColumnSpec, was: Record, row: Record) -> Change:
        may_tell = not _is_prose(column)
        words = [self._words(column, one) if may_tell else None for one in (was, row)]
        return Change(column.header, words[0], words[1], told=may_tell)

    def _words(self, column: ColumnSpec, row: Record) -> str | None:
        """The answer; of a part of the students nothing that would give away how few the others are."""
        value = getattr(row, column.name)
        if isinstance(row, EarlyCredit) and column.name == PART and row.students_enrolled and isinstance(value, int):
            return shown_part(value, row.students_enrolled)
        return None if value is None else told(column.name, column.type.words(value, self._profile))

    def _is_figure(self, column: ColumnSpec, row: Record) -> bool:
        return isinstance(row, Measurement) and column.name in PEOPLE

    def _figure(self, was: Record, row: Record) -> Iterator[Change]:
        if isinstance(was, Measurement) and isinstance(row, Measurement):
            before, after = (self._figures.words(one) or None for one in (was, row))
            if before != after:
                yield Change(FIGURE, before, after)


def _is_prose(column: ColumnSpec) -> bool:
    """Whether people write there what they like, which may be about a person."""
    kind = column.type
    return isinstance(kind, EmailType) or (isinstance(kind, TextType) and not kind.title)
