"""A workbook kind: its sheets as fields, its words for the people who fill it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pathmap_cli.schema.record import Model, Record
from pathmap_cli.schema.sheet import Table


@dataclass(frozen=True, slots=True)
class Own:
    """Marks a sheet whose column (a field's name) means the workbook's own institution where it is blank."""

    column: str


@dataclass(frozen=True, slots=True, init=False)
class Shows:
    """Marks a sheet whose blank workbook shows these columns (field names) alone; the others are read when brought."""

    columns: tuple[str, ...]

    def __init__(self, *columns: str) -> None:
        object.__setattr__(self, "columns", columns)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A sheet (a field's name) of the page to fill in by hand: its columns, and its lines unless it is a checklist."""

    sheet: str
    columns: tuple[str, ...]
    lines: int = 0


class Template(Model):
    """One workbook: an institution's answers about one pathway in one academic year.

    Subclasses declare `about` (a Record, read as a form) and one `Table[...]` field a sheet, in sheet order.
    """

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    filled_by: ClassVar[str]
    """Who should fill it, for Start here."""
    purpose: ClassVar[str]
    """What it is for, for Start here, in one or two sentences."""
    time_needed: ClassVar[str]
    minimum: ClassVar[tuple[str, ...]]
    """The 30-minute minimum: the lines of Start here that name what is needed first."""
    gather: ClassVar[tuple[str, ...]] = ()
    """What to have at hand before starting, a line each."""
    on_paper: ClassVar[tuple[OnPaper, ...]] = ()
    """The 30-minute minimum as a page to fill in by hand."""

    id: str = ""
    """`KIND/INSTITUTION`, given by merge; empty before."""

    @property
    def sheets(self) -> Iterator[Record | Table[Record]]:
        """What each sheet says, in the order of the sheets."""
        for name in type(self).model_fields:
            sheet = getattr(self, name)
            if isinstance(sheet, Record | Table):
                yield sheet

    @property
    def records(self) -> Iterator[Record]:
        """The forms and the rows of all sheets, in the order of the workbook."""
        for sheet in self.sheets:
            yield from (sheet,) if isinstance(sheet, Record) else sheet
