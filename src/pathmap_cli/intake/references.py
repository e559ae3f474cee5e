"""Which row a cell names: by code or title inside one workbook, with near misses proposed and never assumed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pathmap_cli.intake.matching import course_codes, nearest_name, title_key
from pathmap_cli.issues import Issue, IssueType, Severity, references
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import Located
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.references import RefType, alternatives
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec

UNKNOWN: Mapping[str, IssueType] = {
    "awards": references.UNKNOWN_AWARD,
    "jobs": references.UNKNOWN_JOB,
    "certifications": references.UNKNOWN_CERTIFICATION,
    "courses": references.UNKNOWN_COURSE,
}
PREREQUISITES = frozenset({"prerequisites", "corequisites"})
CODES = ("course_code", "award_code", "soc")
OTHERS_COURSE = ("college", "school_course")
"""In a college's Early credit the high-school course stands in the school's workbook, not in this one."""
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Names(Generic[R]):
    """The rows of a sheet by everything that they are called; a name may belong to several rows."""

    rows: Mapping[str, tuple[Located[R], ...]]
    labels: tuple[str, ...]

    def find(self, text: str) -> tuple[Located[R], ...]:
        """The rows that this text names, by title or by code; empty where there is none."""
        keys = (title_key(text), *sorted(course_codes(text)))
        return next((self.rows[key] for key in keys if key in self.rows), ())

    def nearest(self, text: str) -> str | None:
        """The name that this text clearly misspells."""
        return nearest_name(text, self.labels)


def names_of(located_rows: Iterable[Located[R]]) -> Names[R]:
    """Everything that these rows are called."""
    rows: dict[str, dict[int, Located[R]]] = {}
    labels: dict[str, None] = {}
    for located in located_rows:
        for key in _keys(located.record):
            rows.setdefault(key, {})[located.origin.row] = located
        labels.setdefault(located.record.label)
    return Names({key: tuple(found.values()) for key, found in rows.items()}, tuple(labels))


def _keys(record: Record) -> Iterator[str]:
    for name in CODES:
        yield from course_codes(str(getattr(record, name, None) or ""))
    for name in (record.label, str(getattr(record, "title", None) or "")):
        if name:
            yield title_key(name)


def reference_type(kind: CellType) -> RefType | None:
    """The reference behind a column, also where it takes several."""
    inner = kind.inner if isinstance(kind, ManyType) else kind
    return inner if isinstance(inner, RefType) else None


def named_in(value: object) -> tuple[str, ...]:
    """All names in a reference cell, alternatives apart."""
    parts = value if isinstance(value, tuple) else (value,) if value else ()
    return tuple(name for part in parts for name in alternatives(str(part)))


def check_references(returned: Returned) -> Iterator[Issue]:
    """Names that no row has: an error where the row must be in this workbook, else only near misses."""
    names = {name: names_of(sheet.rows) for name, sheet in returned.sheets.items() if not sheet.spec.form}
    for sheet in returned.tables:
        for column, kind in reference_columns(sheet.spec):
            if (sheet.spec.own, column.name) == OTHERS_COURSE:
                continue
            for located in sheet.rows:
                for text in named_in(getattr(located.record, column.name)):
                    yield from _unknown(text, column, kind, located, names)


def reference_columns(spec: SheetSpec) -> Iterator[tuple[ColumnSpec, RefType]]:
    """The columns of a sheet that name rows, each with what it may name."""
    for column in spec.columns:
        kind = reference_type(column.type)
        if kind is not None:
            yield column, kind


def _unknown(
    text: str, column: ColumnSpec, kind: RefType, located: Located[Record], names: Mapping[str, Names[Record]]
) -> Iterator[Issue]:
    here = [names[sheet] for sheet in kind.sheets if sheet in names]
    if any(sheet.find(text) for sheet in here):
        return
    near = next(filter(None, (sheet.nearest(text) for sheet in here)), None)
    if kind.strict or near:
        issue = references.UNKNOWN_PREREQUISITE if column.name in PREREQUISITES else UNKNOWN[kind.sheets[0]]
        yield issue.at(
            located.origin.cell(column.name),
            value=text,
            suggestion=near,
            severity=Severity.ERROR if kind.strict else Severity.WARNING,
            hint=f" It comes near “{near}”." if near else "",
        )
