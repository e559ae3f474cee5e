"""The problems of a workbook as people read them: the worst first, the same problem once with all its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.grid import LETTERS, cell_runs
from pathmap_cli.issues import Severity
from pathmap_cli.issues.cells import NEEDED_MISSING
from pathmap_cli.views.validation import ListedIssue, SharedIssue

FAMILY = len("WB3")
FOLLOWERS = frozenset({"WB3", "WB4"})
"""Families that judge a whole row; they follow from a blank that is needed in it."""


@dataclass(frozen=True, slots=True)
class Group:
    """One problem in the same words, and the cells of one sheet that have it; a problem of a whole file has neither.

    The file is named only where problems of several files stand together.
    """

    code: str
    severity: Severity
    file: str
    sheet: str
    cells: tuple[str, ...]
    message: str
    fix: str

    @property
    def place(self) -> str:
        """Where it stands, such as `Courses C7, C9, D12`."""
        on_sheet = " ".join(filter(None, (self.sheet, ", ".join(cell_runs(self.cells)))))
        return ", ".join(filter(None, (self.file, on_sheet)))


def groups(issues: Sequence[ListedIssue]) -> tuple[Group, ...]:
    """The problems by severity, then in the order of the workbook; what only follows from a blank cell is left out."""
    found: dict[tuple[str, ...], list[ListedIssue]] = {}
    for issue in _leading(issues):
        key = (issue.severity, issue.code, _file(issue), issue.sheet or "", issue.message, issue.fix)
        found.setdefault(key, []).append(issue)
    order = tuple(Severity).index
    return tuple(sorted(map(_group, found.values()), key=lambda group: order(group.severity)))


def _leading(issues: Sequence[ListedIssue]) -> Iterator[ListedIssue]:
    blank = {_row(issue) for issue in issues if issue.code == NEEDED_MISSING.code}
    return (issue for issue in issues if issue.code[:FAMILY] not in FOLLOWERS or _row(issue) not in blank)


def _row(issue: ListedIssue) -> tuple[str | None, str]:
    return issue.sheet, (issue.cell or "").lstrip(LETTERS)


def _file(issue: ListedIssue) -> str:
    return issue.file if isinstance(issue, SharedIssue) else ""


def _group(issues: Sequence[ListedIssue]) -> Group:
    first = issues[0]
    return Group(
        code=first.code,
        severity=first.severity,
        file=_file(first),
        sheet=first.sheet or "",
        cells=tuple(dict.fromkeys(issue.cell for issue in issues if issue.cell)),
        message=first.message,
        fix=first.fix,
    )
