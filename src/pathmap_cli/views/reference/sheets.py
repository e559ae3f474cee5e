"""The workbooks, sheet by sheet and column by column."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, TemplateSpec, template_spec
from pathmap_cli.vocabulary import Profile


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """One column; `lists` are the names of the lists behind its drop-down, and `marks` say where it does not stand."""

    header: str
    tier: str
    type: str
    lists: tuple[str, ...]
    help: str
    example: str
    aliases: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One sheet; `begun` are the rows of a checklist, each as its filled cells."""

    title: str
    meaning: str
    form: bool
    begun: tuple[str, ...]
    columns: tuple[ColumnEntry, ...]


@dataclass(frozen=True, slots=True)
class WorkbookEntry:
    """One kind of workbook and its sheets."""

    title: str
    filled_by: str
    purpose: str
    minimum: tuple[str, ...]
    sheets: tuple[SheetEntry, ...]


def workbooks() -> tuple[WorkbookEntry, ...]:
    """Every kind of workbook, in the order of the pathway."""
    return tuple(map(_workbook, _specs()))


def types() -> tuple[tuple[str, str], ...]:
    """What usually belongs in the cells of each type, by the type's name; lists and references are not among them."""
    columns = (column for spec in _specs() for sheet in spec.sheets for column in sheet.columns)
    leaves = Counter((leaf.name, leaf.wanted) for leaf in (_leaf(column.type) for column in columns))
    usual = {name: wanted for (name, wanted), _ in reversed(leaves.most_common())}
    return tuple(sorted(pair for pair in usual.items() if not pair[0].startswith(("list", "ref"))))


def meaning(record: type[Record]) -> str:
    """What a row of a sheet is, in one sentence."""
    return (record.__doc__ or "").partition("\n")[0]


def list_names(column: ColumnSpec) -> tuple[str, ...]:
    """The lists behind a column's drop-down; two where it offers the answers of both."""
    answers = column.type.vocabulary(Profile.GENERIC)
    return tuple(answers.name.split(" or ")) if answers else ()


def _specs() -> Iterator[TemplateSpec]:
    return (template_spec(template(kind)) for kind in KINDS)


def _leaf(type_: CellType) -> CellType:
    """The type of one value, where the cell takes several."""
    return _leaf(type_.inner) if isinstance(type_, ManyType) else type_


def _workbook(spec: TemplateSpec) -> WorkbookEntry:
    return WorkbookEntry(
        title=spec.kind.replace("-", " ").capitalize(),
        filled_by=spec.template.filled_by,
        purpose=spec.template.purpose,
        minimum=spec.template.minimum,
        sheets=tuple(map(_sheet, spec.sheets)),
    )


def _sheet(spec: SheetSpec) -> SheetEntry:
    return SheetEntry(
        title=spec.title,
        meaning=meaning(spec.record),
        form=spec.form,
        begun=tuple(dict.fromkeys(_begun(spec))),
        columns=tuple(map(_column, spec.columns)),
    )


def _begun(spec: SheetSpec) -> Iterator[str]:
    """The first cell of each row of a checklist, in the generic words; Ratings has several rows of each framework."""
    for row in spec.checklist:
        name, value = next(iter(row.items()))
        yield spec.column(name).type.words(value, Profile.GENERIC)


def _column(spec: ColumnSpec) -> ColumnEntry:
    return ColumnEntry(
        header=spec.header,
        tier=spec.column.tier.value,
        type=spec.type.name,
        lists=list_names(spec),
        help=spec.column.help,
        example=spec.column.example,
        aliases=spec.column.aliases,
        marks=tuple(_marks(spec)),
    )


def _marks(spec: ColumnSpec) -> Iterator[str]:
    if spec.column.profile:
        yield f"{spec.column.profile} only"
    if not spec.shown:
        yield "not on the blank form; read where somebody adds it"
    if spec.column.needed_when or spec.column.asked_when:
        yield "not in every row"
