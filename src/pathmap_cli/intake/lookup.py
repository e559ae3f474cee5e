"""What the names in reference cells mean, as record ids across all workbooks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.grid import CellRef
from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.institutions import Institutions, Known
from pathmap_cli.intake.references import Names, named_in, names_of, reference_columns
from pathmap_cli.issues import Issue, across
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import template_spec

INSTITUTION_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "about": {"serves": "high-school", "partner_colleges": "college", "feeder_schools": "high-school"},
    "early_credit": {"high_school": "high-school", "college": "college"},
    "courses": {"at_institution": "high-school"},
    "on_ramps": {"provider": "partner"},
    "transfer": {"institution": "university", "from_college": "college"},
}
"""Sheet → column → the kind of institution that the column names."""


@dataclass(frozen=True)
class Lookup:
    """All names of all sheets of all workbooks, and everybody's name."""

    everybody: Institutions
    names: Mapping[tuple[str, str], Names[Record]]

    def rows(self, institution: str, sheets: Iterable[str], text: str) -> tuple[Located[Record], ...]:
        """The rows that a text names on the first of these sheets that has one."""
        found = (self.names[institution, sheet].find(text) for sheet in sheets if (institution, sheet) in self.names)
        return next(filter(None, found), ())

    def rows_elsewhere(self, sheets: Iterable[str], text: str) -> Iterator[Located[Record]]:
        """The rows of all workbooks that a text names on one of these sheets."""
        for sheet in sheets:
            for institution in self._listing.get(sheet, ()):
                yield from self.names[institution, sheet].find(text)

    @cached_property
    def _listing(self) -> Mapping[str, Sequence[str]]:
        """Sheet → the institutions whose workbooks have it."""
        found: dict[str, list[str]] = {}
        for institution, sheet in self.names:
            found.setdefault(sheet, []).append(institution)
        return found

    def institution(self, name: str, kind: str) -> Known | None:
        """The institution that a text means, near misses included."""
        return self.everybody.find(name, kind) or self.everybody.nearest(name, kind)


def lookup(everybody: Institutions, placed: Sequence[Placed]) -> Lookup:
    """Index every row by everything that it is called."""
    names = {(one.known.id, sheet): names_of(rows) for one in placed for sheet, rows in one.sheets.items()}
    return Lookup(everybody, names)


def references(placed: Sequence[Placed], look: Lookup) -> Mapping[str, tuple[str, ...]]:
    """`RECORD ID#FIELD` → the ids that the cell names: rows and institutions."""
    found = (item for one in placed for item in (*_row_references(one, look), *_institution_references(one, look)))
    return {key: ids for key, ids in sorted(found) if ids}


def _row_references(one: Placed, look: Lookup) -> Iterator[tuple[str, tuple[str, ...]]]:
    for sheet in template_spec(type(one.institution)).sheets:
        for column, kind in reference_columns(sheet):
            for located in one.sheets[sheet.name]:
                texts = named_in(getattr(located.record, column.name))
                rows = (row for text in texts for row in _named(text, kind.sheets, one, look))
                yield f"{located.record.id}#{column.name}", tuple(dict.fromkeys(row.record.id for row in rows))


def _named(text: str, sheets: Sequence[str], one: Placed, look: Lookup) -> Sequence[Located[Record]]:
    """The rows of this workbook that a text names; those of others where it has no such sheet, and for jobs."""
    wanted = [sheet for sheet in sheets if sheet == "jobs" or sheet not in one.sheets]
    return look.rows(one.known.id, sheets, text) or tuple(look.rows_elsewhere(wanted, text))


def _institution_references(one: Placed, look: Lookup) -> Iterator[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = {}
    for located, field, kind, name in _institution_names(one):
        known = look.institution(name, kind)
        if known:
            found.setdefault(f"{located.record.id}#{field}", []).append(known.id)
    yield from ((key, tuple(ids)) for key, ids in found.items())


def _institution_names(one: Placed) -> Iterator[tuple[Located[Record], str, str, str]]:
    for sheet, columns in INSTITUTION_COLUMNS.items():
        for located in one.sheets.get(sheet, ()):
            for field, kind in columns.items():
                typed = getattr(located.record, field, None) or ()
                for name in (typed,) if isinstance(typed, str) else typed:
                    yield located, field, kind, name


def strangers(placed: Sequence[Placed], look: Lookup) -> Iterator[Issue]:
    """Rows that name another institution as their own, as after pasting a sheet; one issue a name and workbook."""
    for one in placed:
        first: dict[str, CellRef] = {}
        ours = {one.known, *_served(one, look)}
        for sheet in template_spec(type(one.institution)).sheets:
            for located in one.sheets[sheet.name] if sheet.own else ():
                name = str(getattr(located.record, sheet.own))
                if look.institution(name, one.known.kind) not in ours:
                    first.setdefault(name, located.origin.cell(sheet.own))
        yield from (across.OTHERS_ROW.at(at, value=name, institution=one.known.name) for name, at in first.items())


def _served(one: Placed, look: Lookup) -> Iterator[Known | None]:
    """The schools for which a career center may speak."""
    return (look.institution(name, kind) for _, field, kind, name in _institution_names(one) if field == "serves")


def name_issues(placed: Sequence[Placed], look: Lookup) -> Iterator[Issue]:
    """The institution names that were taken to mean another spelling; one issue a spelling and workbook."""
    said: set[tuple[str, str]] = set()
    for one in placed:
        for located, field, kind, name in _institution_names(one):
            near = None if look.everybody.find(name, kind) else look.everybody.nearest(name, kind)
            if near and (located.origin.file, name) not in said:
                said.add((located.origin.file, name))
                yield across.NAME_VARIES.at(located.origin.cell(field), value=name, institution=near.name)
