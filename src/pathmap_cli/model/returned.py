"""A workbook that came back, as far as it could be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue, Severity
from pathmap_cli.model.plan_copy import PlanCopy
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import SheetSpec, TemplateSpec
from pathmap_cli.vocabulary import Profile


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A cell that holds something and is not in the model."""

    place: CellRef
    text: str


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """The rows of one declared sheet; `first` is the cell where its first answer belongs.

    `asked` counts the needed and asked cells, `answered` those that hold an answer. `untouched` are the keys of the
    checklist rows that hold nothing else, `unnamed` counts the rows that hold answers and that nothing names.
    """

    spec: SheetSpec
    rows: tuple[Located[Record], ...]
    none: bool
    first: CellRef
    issues: tuple[Issue, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    asked: int = 0
    answered: int = 0
    untouched: tuple[str, ...] = ()
    unnamed: int = 0
    present: bool = True
    called: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the header of each field is called in this workbook."""


@dataclass(frozen=True, slots=True)
class Returned:
    """One file: what it is, what it says, what is wrong with it; `spec` is None where it could not be read."""

    file: str
    sha256: str
    spec: TemplateSpec | None = None
    version: int = 0
    profile: Profile = Profile.GENERIC
    labelled: str = ""
    """The institution that the blank workbook was made for."""
    sheets: Mapping[str, ReadSheet] = field(default_factory=lambda: MappingProxyType({}))
    issues: tuple[Issue, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    plan: PlanCopy | None = None
    """The action plan, where the file is one: people's decisions, and no answers about the pathway."""

    @property
    def about(self) -> Record | None:
        """The About form, where there is one."""
        sheet = self.sheets.get("about")
        return sheet.rows[0].record if sheet and sheet.rows else None

    @property
    def institution(self) -> str:
        """The institution's name as typed, else as the blank workbook was labelled, else an empty text."""
        return str(getattr(self.about, "institution", None) or self.labelled)

    @property
    def why_not_read(self) -> str:
        """What was found instead of a workbook that could be read, and what to do."""
        return next((f"{issue.message} {issue.fix}" for issue in self.issues), "It could not be read.")

    @property
    def completed(self) -> date | None:
        """The date that the form says it was completed."""
        return getattr(self.about, "date_completed", None)

    @property
    def tables(self) -> Iterator[ReadSheet]:
        """The sheets with rows, in the order of the workbook."""
        return (sheet for sheet in self.sheets.values() if not sheet.spec.form)

    @property
    def completeness(self) -> float:
        """Answered needed and asked cells among all of them, from 0 to 1."""
        asked = sum(sheet.asked for sheet in self.sheets.values())
        return sum(sheet.answered for sheet in self.sheets.values()) / asked if asked else 0.0

    @property
    def is_empty(self) -> bool:
        """Whether nobody has answered anything beyond what was filled in for them."""
        return not any(sheet.rows or sheet.none for sheet in self.tables)

    def count(self, severity: Severity) -> int:
        """How many of its issues are of this severity."""
        return sum(issue.severity is severity for issue in self.issues)
