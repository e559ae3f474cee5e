"""The compiled declaration: what template, header matching, parsing, reference pages and messages all read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.lists import ListType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import Own, Shows, Template
from pathmap_cli.vocabulary import ClosedList, Profile


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: the record's field, its declaration and how its cells are read."""

    name: str
    column: Column
    type: CellType
    shown: bool = True
    """Whether the blank workbook has the column; one that is not shown is read all the same."""

    @property
    def header(self) -> str:
        """The header as the blank workbook shows it."""
        return self.column.header

    @property
    def needed(self) -> bool:
        """Whether the row cannot be used without it."""
        return self.column.tier is Tier.NEEDED


@dataclass(frozen=True)
class SheetSpec:
    """One sheet: the template's field, the record of its rows, its columns in order."""

    name: str
    record: type[Record]
    columns: tuple[ColumnSpec, ...]
    form: bool = False
    own: str = ""
    """The field that means the institution itself where it is blank."""

    @property
    def title(self) -> str:
        """The sheet's name in the workbook."""
        return self.record.sheet_name

    @property
    def checklist(self) -> tuple[Mapping[str, str], ...]:
        """Rows that come with their key filled in."""
        return self.record.checklist

    def standing_in(self, profile: Profile) -> tuple[ColumnSpec, ...]:
        """The columns that are read in a profile's workbooks."""
        return tuple(spec for spec in self.columns if spec.column.stands_in(profile))

    def shown_in(self, profile: Profile) -> tuple[ColumnSpec, ...]:
        """The columns of a profile's blank workbooks."""
        return tuple(spec for spec in self.standing_in(profile) if spec.shown)

    @cached_property
    def private(self) -> tuple[str, ...]:
        """The fields whose answers are kept out of every output."""
        return tuple(spec.name for spec in self.columns if spec.column.private)

    def column(self, name: str) -> ColumnSpec:
        """The column of a field."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> Mapping[str, ColumnSpec]:
        return {spec.name: spec for spec in self.columns}


@dataclass(frozen=True, slots=True)
class TemplateSpec:
    """One workbook kind and its sheets in order, About first; Start here and the hidden sheets are not among them."""

    template: type[Template]
    sheets: tuple[SheetSpec, ...]

    @property
    def kind(self) -> str:
        """The kind as commands and JSON name it, such as high-school."""
        return self.template.kind

    def sheet(self, name: str) -> SheetSpec:
        """The sheet of a template's field."""
        return next(spec for spec in self.sheets if spec.name == name)


@cache
def template_spec(template: type[Template]) -> TemplateSpec:
    """The compiled sheets of a workbook kind."""
    hints = get_type_hints(template, include_extras=True)
    sheets = (name for name in template.model_fields if name not in Template.model_fields)
    return TemplateSpec(template, tuple(_sheet(name, hints[name]) for name in sheets))


def _sheet(name: str, annotation: object) -> SheetSpec:
    inner, notes = _unwrap(annotation)
    own = next((note.column for note in notes if isinstance(note, Own)), "")
    if isinstance(inner, type) and issubclass(inner, Table):
        record: type[Record] = inner.__pydantic_generic_metadata__["args"][0]
        return SheetSpec(name, record, _showing(record_columns(record), notes), own=own)
    if isinstance(inner, type) and issubclass(inner, Record):
        return SheetSpec(name, inner, record_columns(inner), form=True)
    message = f"{name}: a sheet is a Table[...] or a Record, not {annotation!r}"
    raise TypeError(message)


def _showing(columns: tuple[ColumnSpec, ...], notes: tuple[object, ...]) -> tuple[ColumnSpec, ...]:
    shows = next((note.columns for note in notes if isinstance(note, Shows)), None)
    if shows is None:
        return columns
    return tuple(replace(column, shown=column.name in shows) for column in columns)


@cache
def record_columns(record: type[Record]) -> tuple[ColumnSpec, ...]:
    """The columns of a record in the order of its attributes."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(_columns(record, hints))


def _columns(record: type[Record], hints: Mapping[str, object]) -> Iterator[ColumnSpec]:
    for name in record.model_fields:
        inner, notes = _unwrap(hints[name])
        column = next((note for note in notes if isinstance(note, Column)), None)
        if column is not None:
            yield ColumnSpec(name, column, _cell_type(inner, notes))


def _unwrap(annotation: object) -> tuple[object, tuple[object, ...]]:
    """The bare type behind `Annotated[...]` and `... | None`, with all notes on the way, outermost first."""
    if get_origin(annotation) is Annotated:
        bare, *notes = get_args(annotation)
        inner, more = _unwrap(bare)
        return inner, (*notes, *more)
    if get_origin(annotation) in {Union, UnionType}:
        members = [member for member in get_args(annotation) if member is not NoneType]
        if len(members) == 1:
            return _unwrap(members[0])
    return annotation, ()


def _cell_type(bare: object, notes: tuple[object, ...]) -> CellType:
    declared = next((note for note in notes if not isinstance(note, Column) and hasattr(note, "read")), None)
    if declared is not None:
        return declared  # type: ignore[return-value]  # a protocol cannot be checked at run time without losing its properties
    if get_origin(bare) is tuple:
        return ManyType(_cell_type(*_unwrap(get_args(bare)[0])))
    if isinstance(bare, type) and issubclass(bare, ClosedList):
        return ListType(bare)
    message = f"no cell type for {bare!r}"
    raise TypeError(message)
