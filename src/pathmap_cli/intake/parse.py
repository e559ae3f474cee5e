"""From a laid-out sheet to records, each with its place; the rest becomes issues or is named as left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pathmap_cli.grid import Cell, CellRef
from pathmap_cli.intake.cells import SheetPlace, is_filled, read_cell, text_of
from pathmap_cli.intake.headers import Layout
from pathmap_cli.intake.leftovers import OwnTexts, form_leftovers, leftovers
from pathmap_cli.intake.rows import Row, RowKind, table_rows
from pathmap_cli.issues import Issue, cells
from pathmap_cli.model.returned import LeftOut, ReadSheet
from pathmap_cli.provenance import Located, Origin
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import ColumnSpec
from pathmap_cli.vocabulary import Profile

NO_ROWS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Answer:
    """One row or form, read: its record and place, what is to be said, and how much of what is asked was answered."""

    located: Located[Record]
    issues: tuple[Issue, ...]
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one laid-out sheet."""

    layout: Layout
    place: SheetPlace
    profile: Profile
    columns: tuple[ColumnSpec, ...]
    """The columns that may be asked for: those that the profile shows, but for the institution's own name."""

    def read(self, row: int, filled: Mapping[str, Cell], form_rows: Mapping[str, int] = NO_ROWS) -> _Answer:
        """The record of these cells; for a form, `form_rows` says where each answer belongs."""
        spec = self.layout.spec
        readings = {name: read_cell(spec.column(name), cell, self.place, self.profile) for name, cell in filled.items()}
        record = spec.record.model_validate({name: reading.value for name, reading in readings.items()})
        origin = self._origin(row, filled, form_rows)
        asked = tuple(item for item in self.columns if item.column.wanted_in(record))
        blank = tuple(self._blank(asked, filled, origin))
        return _Answer(
            located=Located(record, origin),
            issues=(*(issue for reading in readings.values() for issue in reading.issues), *blank),
            asked=len(asked),
            answered=len(asked) - len(blank),
        )

    def key(self, row: Row) -> str:
        """What a checklist row came with, such as the code of its level, also where that was cleared."""
        came_with = self.layout.spec.checklist[row.number - self.layout.header - 1] if not row.cells else {}
        record = self.read(row.number, row.cells).located.record
        told = (
            came_with.get(field, getattr(record, field)) for field in reversed(tuple(self.layout.spec.checklist[0]))
        )
        return str(next(value for value in told if value is not None))

    def _blank(self, asked: Sequence[ColumnSpec], filled: Mapping[str, Cell], origin: Origin) -> Iterator[Issue]:
        for item in asked:
            if item.name not in filled:
                kind = cells.NEEDED_MISSING if item.needed else cells.ASKED_MISSING
                if item.name in self.layout.columns:
                    yield kind.at(origin.cell(item.name), wanted=_wanted(item))

    def _origin(self, row: int, filled: Mapping[str, Cell], form_rows: Mapping[str, int]) -> Origin:
        answers = self.layout.header + 1  # the column to the right of a form's labels
        return Origin(
            file=self.place.file,
            sheet=self.place.sheet,
            row=row,
            columns=dict.fromkeys(form_rows, answers) if form_rows else self.layout.columns,
            headers=self.layout.headers,
            typed={name: text_of(cell) for name, cell in filled.items()},
            form_rows=form_rows,
        )


def _reader(layout: Layout, place: SheetPlace, profile: Profile) -> _Reader:
    shown = layout.spec.shown_in(profile)
    return _Reader(layout, place, profile, tuple(item for item in shown if item.name != layout.spec.own))


def _wanted(item: ColumnSpec) -> str:
    """What belongs in a blank cell, with the column's example where the type has none of its own."""
    example, wanted = item.column.example, item.type.wanted
    return wanted if not example or " like " in wanted else f"{wanted}, such as {example}"


def read_form(layout: Layout, file: str, profile: Profile, own: OwnTexts) -> ReadSheet:
    """The answers of a form: each stands in the cell to the right of its label."""
    place = SheetPlace(file, layout.sheet.name)
    beside = {name: layout.sheet.cell(row, layout.header + 1) for name, row in layout.columns.items()}
    filled = {name: cell for name, cell in beside.items() if cell is not None and is_filled(cell)}
    answer = _reader(layout, place, profile).read(min(layout.columns.values()), filled, layout.columns)
    outside = form_leftovers(layout, filled.values(), place, own)
    return ReadSheet(
        spec=layout.spec,
        rows=(answer.located,),
        none=False,
        first=answer.located.origin.cell(layout.spec.columns[0].name),
        called=layout.called,
        issues=(*layout.issues, *answer.issues, *outside.issues),
        left_out=outside.cells,
        asked=answer.asked,
        answered=answer.answered,
    )


def read_table(layout: Layout, file: str, profile: Profile) -> ReadSheet:
    """The records of a table, its explicit `None`, and whatever on the sheet belongs to no row or column."""
    place = SheetPlace(file, layout.sheet.name)
    found = tuple(table_rows(layout))
    reader = _reader(layout, place, profile)
    answers = [reader.read(row.number, row.cells) for row in found if row.kind is RowKind.ANSWER]
    named = [answer.located for answer in answers if answer.located.record.is_named]
    untouched = tuple(reader.key(row) for row in found if row.kind is RowKind.UNTOUCHED)
    none = any(row.kind is RowKind.NONE for row in found)
    first = place.blank(layout.header + 1, min(layout.columns.values()), next(iter(layout.headers.values())))
    outside = leftovers(layout, found, place)
    asked, answered = sum(item.asked for item in answers), sum(item.answered for item in answers)
    return ReadSheet(
        spec=layout.spec,
        rows=tuple(named),
        none=none and not named,
        first=first,
        called=layout.called,
        issues=(
            *layout.issues,
            *(issue for answer in answers for issue in answer.issues),
            *_unanswered(layout, found, first, place),
            *_none_and_rows(found, place, has_rows=bool(named)),
            *outside.issues,
        ),
        left_out=(*outside.cells, *_unnamed(answers, layout, place)),
        asked=asked + len(untouched) + (not answers and not untouched),
        answered=answered + (none and not named),
        untouched=untouched,
        unnamed=len(answers) - len(named),
    )


def _unanswered(layout: Layout, found: Sequence[Row], first: CellRef, place: SheetPlace) -> Iterator[Issue]:
    """The question that an empty table asks, and the one of each checklist row that nobody has touched."""
    untouched = [row for row in found if row.kind is RowKind.UNTOUCHED]
    for row in untouched:
        item = layout.spec.column(layout.spec.record.checklist_answer)
        where = place.blank(row.number, layout.columns.get(item.name, 1), item.header)
        yield cells.ASKED_MISSING.at(where, wanted=item.type.wanted)
    if not any(row.kind in {RowKind.ANSWER, RowKind.NONE, RowKind.UNTOUCHED} for row in found):
        yield cells.ASKED_MISSING.at(first, wanted="a row for each, or None in the first column if you have none")


def _none_and_rows(found: Sequence[Row], place: SheetPlace, *, has_rows: bool) -> Iterator[Issue]:
    for row in found:
        if row.kind is RowKind.NONE and has_rows:
            cell = next(iter(row.cells.values()))
            yield cells.NONE_AND_SOMETHING.at(place.ref(cell), value=text_of(cell), wanted="either rows or None")


def _unnamed(answers: Sequence[_Answer], layout: Layout, place: SheetPlace) -> Iterator[LeftOut]:
    """The cells of rows that cannot be named; each of these rows has its WB201."""
    lost = {item.located.origin.row for item in answers if not item.located.record.is_named}
    for number in sorted(lost):
        yield from (place.left_out(cell) for cell in layout.sheet.rows[number] if is_filled(cell))
