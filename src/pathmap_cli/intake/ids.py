"""The stable ids of records: from what a row says, never from where it stands, so that sorting changes none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pathmap_cli.grid import CellRef
from pathmap_cli.intake.institutions import Known, slugs
from pathmap_cli.model import template
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.provenance import Located, Origin
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table


@dataclass(frozen=True, slots=True)
class Placed:
    """An institution with the ids of all its records, and where each record and each sheet stands."""

    known: Known
    institution: Institution
    sheets: Mapping[str, tuple[Located[Record], ...]]
    first_cells: Mapping[str, CellRef]

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Record id → where it stands."""
        return {located.record.id: located.origin for rows in self.sheets.values() for located in rows}


def place(known: Known, returned: Returned) -> Placed:
    """Give every record and sheet of a workbook its id."""
    sheets = {name: _with_ids(sheet, known) for name, sheet in returned.sheets.items()}
    answers = {name: _answers(returned.sheets[name], rows, known) for name, rows in sheets.items()}
    return Placed(
        known=known,
        institution=template(known.kind).model_validate({"id": known.id, **answers}),
        sheets=sheets,
        first_cells={sheet_id(known, name): sheet.first for name, sheet in returned.sheets.items()},
    )


def sheet_id(known: Known, name: str) -> str:
    """`KIND/INSTITUTION/SHEET`."""
    return f"{known.id}/{name.replace('_', '-')}"


def _answers(sheet: ReadSheet, rows: tuple[Located[Record], ...], known: Known) -> Record | Table[Record]:
    records = tuple(located.record for located in rows)
    if sheet.spec.form:
        return records[0] if records else sheet.spec.record(id=sheet_id(known, sheet.spec.name))
    kind = Table[sheet.spec.record]  # type: ignore[name-defined]  # the record of a sheet is known at run time
    return kind(
        rows=records,
        none=sheet.none,
        untouched=sheet.untouched,
        unnamed=sheet.unnamed,
        id=sheet_id(known, sheet.spec.name),
    )


def _with_ids(sheet: ReadSheet, known: Known) -> tuple[Located[Record], ...]:
    if sheet.spec.form:
        return tuple(_identified(located, sheet_id(known, sheet.spec.name)) for located in sheet.rows)
    filled = tuple(_with_own(located, sheet.spec.own, known) for located in sheet.rows)
    keys = _keys(filled)
    return tuple(_identified(row, f"{sheet_id(known, sheet.spec.name)}/{keys[row.origin.row]}") for row in filled)


def _with_own(located: Located[Record], own: str, known: Known) -> Located[Record]:
    """The row with the institution's own name where the sheet means it."""
    if not own or getattr(located.record, own):
        return located
    return replace(located, record=located.record.model_copy(update={own: known.name}))


def _keys(rows: Iterable[Located[Record]]) -> Mapping[int, str]:
    """Row number → key; rows that share a key are counted in an order that does not depend on where they stand."""
    groups: dict[str, list[Located[Record]]] = {}
    for located in rows:
        groups.setdefault(slugs(located.record.key) or "row", []).append(located)
    return {
        located.origin.row: key if count == 1 else f"{key}~{count}"
        for key, group in groups.items()
        for count, located in enumerate(sorted(group, key=_contents), start=1)
    }


def _contents(located: Located[Record]) -> tuple[object, ...]:
    return (located.record.identity_key, sorted(located.origin.typed.items()), located.origin.row)


def _identified(located: Located[Record], record_id: str) -> Located[Record]:
    return replace(located, record=located.record.model_copy(update={"id": record_id}))
