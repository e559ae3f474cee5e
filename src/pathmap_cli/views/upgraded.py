"""What `upgrade` moved: what the old workbook calls otherwise, what is asked since, and what stayed behind."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.schema.spec import ColumnSpec
from pathmap_cli.vocabulary import Profile


@dataclass(frozen=True, slots=True)
class Upgraded:
    """One workbook; `output` is empty where it could not be read, and `why` says so then.

    `moved` names what is called otherwise now, `asked` what came since, `stayed` the cells that are in the old file
    alone. `rows` counts the rows that were taken over.
    """

    file: str
    output: str
    why: str
    from_version: int
    to_version: int
    rows: int
    moved: tuple[str, ...]
    asked: tuple[str, ...]
    stayed: tuple[str, ...]


def unreadable(returned: Returned) -> Upgraded:
    """A file that is left as it is, and why."""
    return Upgraded(returned.file, "", returned.why_not_read, 0, 0, 0, (), (), ())


def upgraded(returned: Returned, output: str) -> Upgraded:
    """What became of a workbook that was read."""
    sheets = tuple(returned.sheets.values())
    return Upgraded(
        file=returned.file,
        output=output,
        why="",
        from_version=returned.version,
        to_version=returned.spec.template.version if returned.spec else 0,
        rows=sum(len(sheet.rows) for sheet in sheets if not sheet.spec.form),
        moved=tuple(words for sheet in sheets for words in _moved(sheet)),
        asked=tuple(words for sheet in sheets for words in _since(sheet, returned)),
        stayed=(
            *(f"{left.place.sheet} {left.place.cell}: {left.text}" for left in returned.left_out),
            *(words for sheet in sheets for words in _without_column(sheet, returned.profile)),
        ),
    )


def _moved(sheet: ReadSheet) -> Iterator[str]:
    """Sheets and headers that are called otherwise in the current template."""
    title, found = sheet.spec.title, sheet.first.sheet
    if not sheet.present:
        yield f"{title}: the sheet was not there and is now"
        return
    if found != title:
        yield f"the sheet {found} is {title}"
    for name, header in sheet.called.items():
        current = sheet.spec.column(name).header
        if header.strip() != current:
            yield f"{title}: {header.strip()} is {current}"


def _since(sheet: ReadSheet, returned: Returned) -> Iterator[str]:
    for column in sheet.spec.shown_in(returned.profile):
        if column.column.since > returned.version:
            yield f"{sheet.spec.title}: {column.header}"


def _without_column(sheet: ReadSheet, profile: Profile) -> Iterator[str]:
    """What stands in columns that the current blank workbook of this profile does not show."""
    shown = {column.name for column in sheet.spec.shown_in(profile)}
    hidden: list[ColumnSpec] = [column for column in sheet.spec.columns if column.name not in shown]
    for located in sheet.rows:
        for column in hidden:
            if text := located.origin.typed.get(column.name):
                place = located.origin.cell(column.name)
                yield f"{place.sheet} {place.cell}: {text}"
