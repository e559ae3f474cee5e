"""A workbook kind: its sheets as fields, its words for the people who fill it."""

from dataclasses import dataclass
from typing import ClassVar

from pathmap_cli.schema.record import Model


@dataclass(frozen=True, slots=True)
class Own:
    """Marks a sheet whose column (a field's name) means the workbook's own institution where it is blank."""

    column: str


class Template(Model):
    """One workbook: an institution's answers about one pathway in one academic year.

    Subclasses declare `about` (a Record, read as a form) and one `Table[...]` field a sheet, in the order of the sheets.
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
