"""A blank page of the 30-minute minimum for each partner not yet heard from, to fill in by hand in the room."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.model import TEMPLATES, template
from pathmap_cli.model.links import Expected
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.schema.template import OnPaper
from pathmap_cli.views.kit.names import kind_name
from pathmap_cli.vocabulary import Profile

SHORT = frozenset({"code", "grades", "money", "number", "when", "whole number"})
"""The types of cells that hold a few signs."""
MOST_ANSWERS = 8
"""Answers of a list that are printed under a table; of a longer list people write their own words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The answers that a column takes."""

    header: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column on paper, and whether what people write there is short."""

    header: str
    is_short: bool


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A sheet on paper; what stands in the rows already is printed, the rest is for writing."""

    title: str
    note: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One partner's page."""

    id: str
    institution: str
    kind: str
    tables: tuple[PaperTable, ...]


def forms(expected: tuple[Expected, ...], profile: Profile) -> tuple[Form, ...]:
    """The pages of those whose workbook is not here, in their order."""
    silent = (one for one in expected if not one.returned and one.kind in TEMPLATES)
    pages = (_form(one, profile) for one in silent)
    return tuple(page for page in pages if page.tables)


def _form(one: Expected, profile: Profile) -> Form:
    kind = template(one.kind)
    spec = template_spec(kind)
    tables = tuple(_table(spec.sheet(paper.sheet), paper, profile) for paper in kind.on_paper)
    return Form(one.id.replace("/", "-"), one.name, kind_name(one.kind), tables)


def _table(sheet: SheetSpec, paper: OnPaper, profile: Profile) -> PaperTable:
    columns = tuple(map(sheet.column, paper.columns))
    begun = tuple(tuple(_words(row, column, profile) for column in columns) for row in sheet.checklist)
    blank = ("",) * len(columns)
    return PaperTable(
        title=sheet.title,
        note="" if begun else "If there is none, write None.",
        columns=tuple(PaperColumn(column.header, column.type.name in SHORT) for column in columns),
        rows=begun or (blank,) * paper.lines,
        choices=tuple(_choices(columns, sheet, profile)),
    )


def _words(row: Mapping[str, str], column: ColumnSpec, profile: Profile) -> str:
    """What a checklist has in a cell already, as the sheet writes it."""
    return column.type.words(row[column.name], profile) if column.name in row else ""


def _choices(columns: tuple[ColumnSpec, ...], sheet: SheetSpec, profile: Profile) -> Iterator[Choice]:
    begun = {name for row in sheet.checklist for name in row}
    for column in columns:
        answers = column.type.vocabulary(profile)
        if answers and column.name not in begun and len(answers.labels) <= MOST_ANSWERS:
            yield Choice(column.header, answers.labels)
