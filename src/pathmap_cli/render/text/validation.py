"""What `validate` prints: a head for each workbook, its problems under it, then what to do next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pathmap_cli.issues import Severity
from pathmap_cli.model import PLAN
from pathmap_cli.render.text.page import LABEL, Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.issue_groups import Group, groups
from pathmap_cli.views.validation import CheckedWorkbook, SheetRead, Status, Validation

MOST_LINES = 20
"""Of the problems of one workbook, unless all are wanted."""
STYLES: Mapping[str, Style] = {
    Status.UNREADABLE: Style.BAD,
    Status.ERRORS: Style.BAD,
    Status.WARNINGS: Style.DOUBTFUL,
    Status.CLEAN: Style.GOOD,
    Severity.ERROR: Style.BAD,
    Severity.WARNING: Style.DOUBTFUL,
    Severity.QUESTION: Style.OPEN,
}


@dataclass(frozen=True, slots=True)
class Commands:
    """The exact commands that lead on from here."""

    again: str
    everything: str
    report: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines for some problems, and how many problems are not among them."""

    lines: tuple[Line, ...]
    left: int


def validation_text(
    view: Validation, commands: Commands, *, everything: bool = False, passed_over: Sequence[str] = ()
) -> Page:
    """The whole page; with `everything` no workbook's problems are cut short."""
    limit = 0 if everything else MOST_LINES
    listings = tuple(listing(groups(workbook.issues), limit) for workbook in view.workbooks)
    between = listing(groups(view.issues), limit)
    left = sum(listing.left for listing in (*listings, between)) + sum(one.issues_not_listed for one in view.workbooks)
    return (
        *(
            block
            for workbook, listing in zip(view.workbooks, listings, strict=True)
            for block in (Block(tuple(_head(workbook))), Block(listing.lines))
        ),
        Block(tuple(_between_head(view))),
        Block(between.lines),
        Block(tuple(_totals(view, passed_over))),
        steps_block(_steps(view, commands, left)),
    )


def _head(workbook: CheckedWorkbook) -> Iterator[Line]:
    """Status, institution, rows, completeness and counts; where the file is; what was read of each sheet."""
    status = workbook.status
    if status is Status.UNREADABLE:
        yield from paragraph(workbook.file, label="UNREADABLE", style=STYLES[status], indent=LABEL)
        return
    if workbook.template == PLAN:
        what = f"action plan · {counted(workbook.rows_read, 'action')}"
        yield from paragraph(what, label=status.upper(), style=STYLES[status], indent=LABEL)
        yield from paragraph(f"{workbook.file} (pathmap plan reads it back)", style=Style.QUIET, indent=LABEL)
        return
    facts = (
        workbook.institution or "no institution named",
        counted(workbook.rows_read, "row"),
        f"{workbook.completeness:.0%} answered",
        _counts(workbook.count),
    )
    yield from paragraph(" · ".join(facts), label=status.upper(), style=STYLES[status], indent=LABEL)
    yield from paragraph(f"{workbook.file} ({workbook.template} workbook)", style=Style.QUIET, indent=LABEL)
    yield from paragraph(_echo(workbook.sheets), style=Style.QUIET, indent=LABEL)


def _counts(count: Callable[[Severity], int]) -> str:
    found = [counted(count(severity), severity) for severity in Severity if count(severity)]
    return ", ".join(found) or "nothing to mend"


def _echo(sheets: Sequence[SheetRead]) -> str:
    """What was read of each sheet, so that an empty return never looks like a good one."""
    read = [f"{sheet.sheet} {sheet.rows or 'None'}" for sheet in sheets if sheet.rows or sheet.none]
    silent = [sheet.sheet for sheet in sheets if not sheet.rows and not sheet.none]
    parts = (f"read {', '.join(read)}" if read else "", f"nothing yet on {', '.join(silent)}" if silent else "")
    return "; ".join(filter(None, parts))


def listing(found: Sequence[Group], limit: int = 0) -> Listing:
    """The problems whose lines fit the limit (0: all of them), always whole, the first ones first."""
    entries = [tuple(_entry(group)) for group in found]
    heights = list(accumulate(map(len, entries)))
    fitting = len(entries) if not limit or not heights or heights[-1] <= limit else _fitting(heights, limit)
    left = sum(map(_size, found[fitting:]))
    lines = [line for entry in entries[:fitting] for line in entry]
    if left:
        lines += paragraph(f"and {counted(left, 'more problem')}", style=Style.QUIET, indent=LABEL)
    return Listing(tuple(lines), left)


def _fitting(heights: Sequence[int], limit: int) -> int:
    """How many entries leave a line for the word that there are more; at least one."""
    return max(1, sum(height < limit for height in heights))


def _size(group: Group) -> int:
    return max(1, len(group.cells))


def _entry(group: Group) -> Iterator[Line]:
    """Place and message, then what to do; the code at the end, for `pathmap explain`."""
    label = f"  {group.severity}"
    message = f"{group.place}: {group.message}" if group.place else group.message
    yield from paragraph(message, label=label, style=STYLES[group.severity], indent=LABEL)
    yield from paragraph(f"{group.fix} ({group.code})", indent=LABEL)


def _blanks(workbook: CheckedWorkbook) -> int:
    """Blank cells that only count and are not listed."""
    return workbook.questions - sum(issue.severity is Severity.QUESTION for issue in workbook.issues)


def _between_head(view: Validation) -> Iterator[Line]:
    if view.issues:
        yield from paragraph("Where the workbooks do not fit together", style=Style.STRONG)


def _totals(view: Validation, passed_over: Sequence[str]) -> Iterator[Line]:
    totals = {
        Severity.ERROR: view.summary.errors,
        Severity.WARNING: view.summary.warnings,
        Severity.QUESTION: view.summary.questions,
    }
    words = f"{counted(view.summary.workbooks, 'workbook')}: {_counts(lambda severity: totals[severity])}."
    yield from paragraph(words, style=Style.STRONG)
    if passed_over:
        names = ", ".join(passed_over)
        yield from paragraph(f"Passed over, not workbooks by their names: {names}", style=Style.QUIET)


def _steps(view: Validation, commands: Commands, left: int) -> Iterator[Step]:
    if view.summary.errors:
        words = "Mend the errors in Excel, or ask those who filled the workbooks in. Then check again:"
        yield Step(words, commands.again)
    blanks = sum(map(_blanks, view.workbooks))
    if left or blanks:
        found = (counted(left, "problem") if left else "", counted(blanks, "blank cell") if blanks else "")
        yield Step(f"Not listed here: {' and '.join(filter(None, found))}. To see them:", commands.everything)
    if not view.all_unreadable:
        words = "Nothing has to wait for that: what could be read is used. " if view.summary.errors else ""
        yield Step(f"{words}See where the pathway stands:", commands.report)
