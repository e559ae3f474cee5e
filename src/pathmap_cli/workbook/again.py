"""A workbook that came back as the rows of a new one: every answer, also those that could not be read, as typed."""

from collections.abc import Iterator, Mapping, Sequence

from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import ColumnSpec
from pathmap_cli.workbook.answers import Row, none_row


def answers_again(returned: Returned) -> Mapping[str, Sequence[Row]]:
    """The rows by sheet, for the current template of the workbook's kind and profile."""
    kept = ((name, tuple(_rows(sheet, returned))) for name, sheet in returned.sheets.items())
    return {name: rows for name, rows in kept if rows}


def _rows(sheet: ReadSheet, returned: Returned) -> Iterator[Row]:
    columns = sheet.spec.shown_in(returned.profile)
    yield from (dict(_answers(located, columns)) for located in sheet.rows)
    if sheet.none:
        yield none_row(columns)


def _answers(located: Located[Record], columns: Sequence[ColumnSpec]) -> Iterator[tuple[str, object]]:
    for column in columns:
        value = getattr(located.record, column.name)
        if value is None:
            value = located.origin.typed.get(column.name) or None
        if value is not None:
            yield column.name, value
