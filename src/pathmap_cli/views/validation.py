"""What `validate` says: the same words for every format. The dataclasses have the shape of the JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Literal

from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue, Severity
from pathmap_cli.issues.cells import ASKED_MISSING, LOOKS_LIKE_PERSONAL_DATA
from pathmap_cli.issues.files import INTERNAL_BUG
from pathmap_cli.model.returned import LeftOut, Returned

MOST_ISSUES = 1_000
"""Of one workbook; what lies beyond is counted."""


class Status(StrEnum):
    """How a workbook came through, by the worst that was found."""

    UNREADABLE = "unreadable"
    ERRORS = "errors"
    WARNINGS = "warnings"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which codes are listed: those that begin with one of `select`, and with none of `ignore`; a bug of ours always.

    The questions for blank cells are listed where `blanks` says so or `select` names them; they count either way.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    blanks: bool = False

    def counts(self, code: str) -> bool:
        """Whether issues of this code are counted."""
        selected = code.startswith(self.select) if self.select else True
        return (selected and not code.startswith(self.ignore)) or code == INTERNAL_BUG.code

    def lists(self, code: str) -> bool:
        """Whether issues of this code are listed."""
        return self.counts(code) and (self.blanks or bool(self.select) or code != ASKED_MISSING.code)


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class ListedIssue:
    """One problem in one cell, row, sheet or file; what there is none of is null, and personal data is not repeated."""

    code: str
    name: str
    severity: Severity
    sheet: str | None
    cell: str | None
    column: str | None
    value: str | None
    message: str
    fix: str
    suggestion: str | None
    fixable: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that a problem concerns too."""

    file: str
    sheet: str | None
    cell: str | None


@dataclass(frozen=True, slots=True)
class SharedIssue(ListedIssue):
    """A problem that concerns several workbooks: the cell where it is reported, and those it is compared with."""

    file: str
    related: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SheetRead:
    """How many rows were read of a sheet; `none` where it says that there are none."""

    sheet: str
    rows: int
    none: bool


@dataclass(frozen=True, slots=True)
class LeftOutCell:
    """A cell that holds something which is not in the pathway."""

    sheet: str
    cell: str
    value: str


@dataclass(frozen=True, slots=True)
class CheckedWorkbook:
    """One file. `questions` counts the asked cells that are blank, listed or not."""

    file: str
    template: str | None
    template_version: int | None
    institution: str | None
    status: Status
    rows_read: int
    completeness: float
    questions: int
    sheets: tuple[SheetRead, ...]
    issues: tuple[ListedIssue, ...]
    issues_not_listed: int
    left_out: tuple[LeftOutCell, ...]

    def count(self, severity: Severity) -> int:
        """How many problems of this severity it has."""
        return self.questions if severity is Severity.QUESTION else _count(self.issues, severity)


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything counted."""

    workbooks: int
    errors: int
    warnings: int
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation:
    """All workbooks of a run, each by itself and as they fit together."""

    schema: Literal["pathmap.validation/1"] = field(default="pathmap.validation/1")
    workbooks: tuple[CheckedWorkbook, ...]
    issues: tuple[SharedIssue, ...]
    summary: Summary

    @property
    def has_bug(self) -> bool:
        """Whether a file met a bug of pathmap."""
        return any(issue.code == INTERNAL_BUG.code for workbook in self.workbooks for issue in workbook.issues)

    @property
    def all_unreadable(self) -> bool:
        """Whether nothing could be read at all."""
        return all(workbook.status is Status.UNREADABLE for workbook in self.workbooks)


def checked(returned: Returned, selection: Selection = EVERYTHING) -> CheckedWorkbook:
    """One workbook in finished words."""
    counted = [issue for issue in returned.issues if selection.counts(issue.type.code)]
    listed = [issue for issue in counted if selection.lists(issue.type.code)]
    spec = returned.spec
    return CheckedWorkbook(
        file=returned.file,
        template=spec.kind if spec else None,
        template_version=returned.version if spec else None,
        institution=returned.institution or None,
        status=_status(counted) if spec else Status.UNREADABLE,
        rows_read=len(returned.plan.rows or ()) if returned.plan else sum(len(sheet.rows) for sheet in returned.tables),
        completeness=round(returned.completeness, 2),
        questions=sum(issue.severity is Severity.QUESTION for issue in counted),
        sheets=tuple(SheetRead(sheet.spec.title, len(sheet.rows), sheet.none) for sheet in returned.tables),
        issues=tuple(map(_listed, listed[:MOST_ISSUES])),
        issues_not_listed=max(0, len(listed) - MOST_ISSUES),
        left_out=tuple(map(_left_out, returned.left_out)),
    )


def validation(
    workbooks: Sequence[CheckedWorkbook], between: Iterable[Issue] = (), selection: Selection = EVERYTHING
) -> Validation:
    """All workbooks together; `between` are the problems that concern several of them."""
    issues = tuple(shared(issue) for issue in between if selection.lists(issue.type.code))
    return Validation(
        workbooks=tuple(workbooks),
        issues=issues,
        summary=Summary(
            workbooks=len(workbooks),
            errors=sum(one.count(Severity.ERROR) for one in workbooks) + _count(issues, Severity.ERROR),
            warnings=sum(one.count(Severity.WARNING) for one in workbooks) + _count(issues, Severity.WARNING),
            questions=sum(one.questions for one in workbooks) + _count(issues, Severity.QUESTION),
        ),
    )


def _status(issues: Iterable[Issue]) -> Status:
    severities = {issue.severity for issue in issues}
    if Severity.ERROR in severities:
        return Status.ERRORS
    return Status.WARNINGS if Severity.WARNING in severities else Status.CLEAN


def _count(issues: Iterable[ListedIssue], severity: Severity) -> int:
    return sum(issue.severity is severity for issue in issues)


def _listed(issue: Issue) -> ListedIssue:
    return ListedIssue(
        code=issue.type.code,
        name=issue.type.name,
        severity=issue.severity,
        sheet=issue.place.sheet or None,
        cell=issue.place.cell or None,
        column=issue.place.column or None,
        value=None if issue.type is LOOKS_LIKE_PERSONAL_DATA else issue.value,
        message=issue.message,
        fix=issue.fix,
        suggestion=issue.suggestion,
        fixable=issue.type.fixable and issue.suggestion is not None,
    )


def shared(issue: Issue) -> SharedIssue:
    """A problem that concerns several workbooks, in finished words."""
    return SharedIssue(**asdict(_listed(issue)), file=issue.place.file, related=tuple(map(_cell, issue.related)))


def _cell(place: CellRef) -> Cell:
    return Cell(place.file, place.sheet or None, place.cell or None)


def _left_out(cell: LeftOut) -> LeftOutCell:
    return LeftOutCell(cell.place.sheet, cell.place.cell, cell.text)
