"""The sample partnership as plain structures: its tables, their origins, and the problems of its messy twin.

`sample_data/tables/INSTITUTION/SHEET.csv` holds what a workbook says, `origin.csv` beside it where that comes from.
`planted.csv` lists what the messy twin has beyond the clean workbooks, `known.csv` what the clean ones already raise,
`breaks.csv` a change for each rule of the catalogue.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pathmap_cli.grid import column_letters
from pathmap_cli.model import template
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.settings import FILE_NAME, read_settings
from pathmap_cli.vocabulary import Profile

SAMPLE = Path(__file__).parent.parent / "sample_data"
PROFILE = Profile.CALIFORNIA
FIRST_ROW = 2  # of the answers: row 1 is the header
EVERY = "*"

ROW_NAMES: Mapping[str, tuple[str, ...]] = {
    "About": ("label",),
    "Courses": ("Course title",),
    "Early credit": ("High-school course",),
    "Certifications": ("Certification",),
    "Work-based learning": ("Level",),
    "Supports": ("Support",),
    "Transitions": ("Activity",),
    "Entry and exit": ("Description",),
    "Strengths and ideas": ("Text",),
    "Awards": ("Award",),
    "On-ramps": ("On-ramp",),
    "Transfer": ("Program",),
    "Jobs": ("Job",),
    "Funding": ("Source",),
    "Career ladder": ("From job", "To job"),
    "Skills": ("Job", "Skill"),
    "Employers": ("Employer", "Activity"),
    "Employer voice": ("Employer", "Job"),
    "Wage benchmarks": ("Benchmark",),
    "Partners": ("Organization",),
    "Process": ("Step",),
    "Initiatives": ("Initiative",),
    "Ratings": ("Indicator",),
    "Policies": ("Policy",),
    "Measures": ("Measure",),
    "Session notes": ("Text",),
}
"""The columns by which `origin.csv` and `planted.csv` call the rows of a sheet, joined by commas."""


@dataclass(frozen=True, slots=True)
class SampleCell:
    """One filled cell: the row's name, the column's header (of About: `answer`), what it says and where it stands."""

    row: str
    column: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class SampleSheet:
    """One table as it is typed into a workbook; About has the headers `label` and `answer`."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def row_names(self) -> tuple[str, ...]:
        """What the rows are called, in their order."""
        return tuple(", ".join(parts) for parts in zip(*map(self.column, ROW_NAMES[self.title]), strict=True))

    def column(self, header: str) -> tuple[str, ...]:
        """The texts under a header, blank ones too; a ValueError for an unknown header."""
        position = self.headers.index(header)
        return tuple(row[position] for row in self.rows)

    def address(self, row: str, column: str) -> str:
        """The cell of a named row and a column; a ValueError where there is no such row or column."""
        number = self.row_names.index(row) + FIRST_ROW
        return f"{column_letters(self.headers.index(column) + 1)}{number}"

    @property
    def cells(self) -> Iterator[SampleCell]:
        """The filled cells, row by row; the labels of About are the form's own and not among them."""
        for name, row in zip(self.row_names, self.rows, strict=True):
            for header, text in zip(self.headers, row, strict=True):
                if text and header not in ROW_NAMES["About"]:
                    yield SampleCell(name, header, text, self.address(name, header))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where cells of a sheet come from; the first line of `origin.csv` that covers a cell speaks for it."""

    sheet: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    origin: str
    note: str

    def covers(self, sheet: str, row: str, column: str) -> bool:
        """Whether this line speaks for the cell; `*` names every sheet, row or column."""
        parts = ((sheet, (self.sheet,)), (row, self.rows), (column, self.columns))
        return all(name in names or EVERY in names for name, names in parts)


@dataclass(frozen=True, slots=True)
class SampleWorkbook:
    """What one institution's workbook says, About first, and where each cell of it comes from."""

    kind: str
    institution: str
    sheets: tuple[SampleSheet, ...]
    origins: tuple[Origin, ...]

    @property
    def file(self) -> str:
        """The name of the filled workbook."""
        return f"{slug(self.institution)}.xlsx"

    def sheet(self, title: str) -> SampleSheet:
        """The sheet of this title; a StopIteration where there is none."""
        return next(sheet for sheet in self.sheets if sheet.title == title)

    def origin(self, sheet: str, cell: SampleCell) -> Origin | None:
        """Where a cell comes from, or None where no line says so."""
        return next((line for line in self.origins if line.covers(sheet, cell.row, cell.column)), None)


@dataclass(frozen=True, slots=True)
class Expected:
    """An issue that the sample's workbooks must raise, and in the messy twin what is done there to raise it.

    `sheet` and `cell` are the place in the finished workbook; `row` and `column` say the same in words where the cell
    holds an answer of the clean workbook. Without a code the line only goes with another.
    """

    file: str
    sheet: str
    cell: str
    row: str
    column: str
    code: str
    note: str
    action: str = ""
    value: str = ""


ALSO = ("other_side", "taken_in", "follows")
"""Why codes answer with another: columns of the changes."""


@dataclass(frozen=True, slots=True)
class Break:
    """One change to the clean sample, and the rule that answers; changes of one code are made together.

    `answer` is `appears`, `goes` or `asks`. Codes that answer with it are the `other_side` of the same fact (a strength
    of a gap), `taken_in` by it, or they follow from what else the fact means (`follows`). All stand on a code's first
    line. `row` and `column` name the cell, or a setting of `pathmap.toml`.
    """

    code: str
    answer: str
    other_side: tuple[str, ...]
    taken_in: tuple[str, ...]
    follows: tuple[str, ...]
    file: str
    sheet: str
    row: str
    column: str
    action: str
    value: str
    note: str

    @property
    def also(self) -> tuple[str, ...]:
        """The codes that answer with it, for whatever reason."""
        return (*self.other_side, *self.taken_in, *self.follows)

    @property
    def rows(self) -> tuple[str, ...]:
        """The names of the rows that change, one under the other."""
        return _several(self.row)


def read_sample(folder: Path = SAMPLE) -> tuple[SampleWorkbook, ...]:
    """The clean workbooks, in the order of the sample's `pathmap.toml`."""
    institutions = read_settings(folder / FILE_NAME).institution
    return tuple(_workbook(folder / "tables" / slug(item.name), item.kind, item.name) for item in institutions)


def read_known(folder: Path = SAMPLE) -> tuple[Expected, ...]:
    """The issues of the clean sample, questions left aside."""
    return _expected(folder / "known.csv")


def read_planted(folder: Path = SAMPLE) -> tuple[Expected, ...]:
    """What is planted in the messy twin, in the order in which it is done."""
    return _expected(folder / "planted.csv")


def read_breaks(folder: Path = SAMPLE) -> tuple[Break, ...]:
    """A change for each rule of the catalogue, in the order of the codes."""
    return tuple(
        Break(**{**line, **{name: tuple(filter(None, _several(line[name]))) for name in ALSO}})  # type: ignore[arg-type]
        for line in _records(folder / "breaks.csv")
    )


def slug(name: str) -> str:
    """The name in small letters, digits and hyphens: `Work-based learning` → `work-based-learning`."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _workbook(folder: Path, kind: str, institution: str) -> SampleWorkbook:
    return SampleWorkbook(
        kind=kind,
        institution=institution,
        sheets=tuple(_sheet(folder, spec) for spec in template_spec(template(kind)).sheets),
        origins=tuple(map(_origin, _records(folder / "origin.csv"))),
    )


def _sheet(folder: Path, spec: SheetSpec) -> SampleSheet:
    """The table of a sheet; without one, the sheet is as the blank workbook has it: nobody has written there."""
    path = folder / f"{slug(spec.title)}.csv"
    if not path.exists():
        return _untouched(spec)
    with path.open(encoding="utf-8", newline="") as lines:
        headers, *rows = map(tuple, csv.reader(lines))
    return SampleSheet(spec.title, headers, tuple(rows))


def _untouched(spec: SheetSpec) -> SampleSheet:
    columns = spec.shown_in(PROFILE)
    keys = [{name: spec.column(name).type.words(key, PROFILE) for name, key in row.items()} for row in spec.checklist]
    rows = tuple(tuple(row.get(column.name, "") for column in columns) for row in keys)
    return SampleSheet(spec.title, tuple(column.header for column in columns), rows)


def _origin(line: Mapping[str, str]) -> Origin:
    return Origin(line["sheet"], _several(line["row"]), _several(line["columns"]), line["origin"], line["note"])


def _expected(path: Path) -> tuple[Expected, ...]:
    return tuple(Expected(**{header: _unescaped(text) for header, text in row.items()}) for row in _records(path))


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


def _records(path: Path) -> tuple[Mapping[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def _unescaped(text: str) -> str:
    r"""The text with each `\u00a0` as the sign itself: signs that nobody can see in a table."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
