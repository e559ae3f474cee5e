"""The answers of an earlier round as the rows that a new workbook begins with."""

from collections.abc import Iterator, Mapping, Sequence

from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.schema.template import Template
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.answers import Row, none_row

ON_THE_LABEL = frozenset({"institution", "pathway", "academic_year"})
"""What tells the new workbook from the old one."""


def earlier_answers(earlier: Template, profile: Profile) -> Mapping[str, Sequence[Row]]:
    """What an institution said, by sheet, without what is asked anew each year and what stands on the label."""
    sheets = template_spec(type(earlier)).sheets
    kept = ((sheet.name, tuple(_rows(sheet, getattr(earlier, sheet.name), profile))) for sheet in sheets)
    return {name: rows for name, rows in kept if rows}


def _rows(sheet: SheetSpec, said: Record | Table[Record], profile: Profile) -> Iterator[Row]:
    columns = tuple(column for column in sheet.shown_in(profile) if not column.column.yearly)
    if isinstance(said, Record):
        yield _row(said, [column for column in columns if column.name not in ON_THE_LABEL])
    elif not sheet.record.of_one_round:
        yield from (_row(row, columns) for row in said)
        if said.none:
            yield none_row(columns)


def _row(record: Record, columns: Sequence[ColumnSpec]) -> Row:
    told = ((column.name, getattr(record, column.name)) for column in columns)
    return {name: value for name, value in told if value is not None}
