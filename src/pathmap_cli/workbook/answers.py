"""What a workbook comes with: answers as contents of cells, and checklist rows where no answer takes their place."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

from pathmap_cli.schema.lists import OpenListType, SuggestedType
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec
from pathmap_cli.schema.text import NoneAnswer, OrNoneType
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.layout import CellContent

Row = Mapping[str, object]
"""One row of a sheet (or one form): values by the column's field; what is left out or None stays blank."""


def none_row(columns: Sequence[ColumnSpec]) -> Row:
    """The one row of a sheet that has nothing to list."""
    return {columns[0].name: NoneAnswer.NONE.value}


def contents(spec: SheetSpec, rows: Sequence[Row], profile: Profile) -> Iterator[Mapping[str, CellContent]]:
    """The cells of each row, then of each checklist row that none of them answers; KeyError for an unknown field."""
    columns = {column.name: column for column in spec.shown_in(profile)}

    def cells(row: Row) -> Mapping[str, CellContent]:
        return {name: content(columns[name], value, profile) for name, value in row.items() if value is not None}

    answered = [cells(row) for row in rows]
    yield from answered
    for line in map(cells, spec.checklist):
        if not any(line.items() <= row.items() for row in answered):
            yield line


def content(column: ColumnSpec, value: object, profile: Profile) -> CellContent:
    """Plain text, figures and days as they are; every other value in the words of the column's type."""
    match value:
        case Enum() | bool():
            return column.type.words(value, profile)
        case str() if _is_code(column, value, profile):
            return column.type.words(value, profile)
        case str() | int() | float() | date():
            return value
        case _:
            return column.type.words(value, profile)


def _is_code(column: ColumnSpec, text: str, profile: Profile) -> bool:
    """Whether a text is a value of a list that is no enum: records hold the codes of such lists as plain text."""
    kind = column.type.inner if isinstance(column.type, OrNoneType) else column.type
    return isinstance(kind, OpenListType | SuggestedType) and text in {
        term.code for term in kind.vocabulary(profile).terms
    }
