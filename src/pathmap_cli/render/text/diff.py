"""What `diff` prints: figures, who is new, gaps closed and opened, then the answers that changed."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.wording import listed
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.diff.findings import Found
from pathmap_cli.views.diff.page import Diff
from pathmap_cli.views.diff.rows import Kind, Row, Rows

MOST_ROWS = 12
"""Of one workbook, unless all are wanted."""
SIGNS = {Kind.NEW: "new", Kind.GONE: "gone", Kind.CHANGED: "now"}
INDENT = 11


def diff_text(view: Diff, *, everything: str = "") -> Page:
    """The whole page; `everything` is the command that cuts nothing short, or empty where nothing is to be cut."""
    limit = MOST_ROWS if everything else 0
    return (
        Block(tuple(_head(view))),
        Block(tuple(_figures(view))),
        Block(tuple(_heard(view))),
        *_findings(view),
        *(Block(tuple(_answers(rows, limit))) for rows in view.answers),
        Block(tuple(paragraph(_totals(view), style=Style.STRONG))),
        steps_block(_steps(view, limit, everything)),
    )


def _head(view: Diff) -> Iterator[Line]:
    yield from paragraph("What changed", style=Style.STRONG)
    for label, side in (("  from", view.old), ("  to", view.new)):
        yield from paragraph(side.name, label=label, indent=INDENT)
        yield from paragraph(side.words, indent=INDENT)
    if view.is_empty:
        yield from paragraph("Nothing: the two say the same.")


def _figures(view: Diff) -> Iterator[Line]:
    if view.figures:
        yield from paragraph("The figures", style=Style.STRONG)
    for one in view.figures:
        yield from paragraph(f"{one.label}: {one.before} → {one.after}", indent=2)


def _heard(view: Diff) -> Iterator[Line]:
    if view.heard:
        yield from paragraph(f"Heard from now: {listed(view.heard, len(view.heard))}.", style=Style.GOOD)
    if view.no_longer_heard:
        names = listed(view.no_longer_heard, len(view.no_longer_heard))
        yield from paragraph(f"Heard from before, and not now: {names}.", style=Style.OPEN)


def _findings(view: Diff) -> Iterator[Block]:
    found = view.findings
    yield Block(tuple(_found("Gaps that are closed", found.closed, "  closed", Style.GOOD)))
    yield Block(tuple(_found("Gaps that are new", found.new, "  new", Style.BAD)))
    yield Block(tuple(_found("Gaps that wait for an answer now", found.unsettled, "  ask", Style.OPEN)))
    yield Block(tuple(_found("Gaps that are still open and read otherwise", found.reworded, "  open", Style.DOUBTFUL)))
    yield Block(tuple(_found("What works now", found.new_strengths, "  works", Style.GOOD)))
    yield Block(tuple(_found("What worked, and is not seen now", found.lost_strengths, "  was", Style.DOUBTFUL)))


def _found(title: str, findings: Sequence[Found], label: str, style: Style) -> Iterator[Line]:
    if findings:
        yield from paragraph(title, style=Style.STRONG)
    for one in findings:
        yield from paragraph(f"{one.message} ({one.code})", label=label, style=style, indent=INDENT)
        if one.before:
            yield from paragraph(f"Before: {one.before}", style=Style.QUIET, indent=INDENT)


def _answers(rows: Rows, limit: int) -> Iterator[Line]:
    yield from paragraph(f"Answers of {rows.institution}", style=Style.STRONG)
    for words in rows.sheets:
        yield from paragraph(f"{words}.", label="  now", indent=INDENT)
    shown = rows.rows[:limit] if limit else rows.rows
    for row in shown:
        words = ": ".join(filter(None, (" ".join(filter(None, (row.sheet, row.cell))), row.label)))
        yield from paragraph(words, label=f"  {SIGNS[row.kind]}", style=_style(row), indent=INDENT)
        for change in row.changes:
            yield from paragraph(change.words, indent=INDENT + 2)
    if len(rows.rows) > len(shown):
        more = f"and {counted(len(rows.rows) - len(shown), 'more row')}"
        yield from paragraph(more, style=Style.QUIET, indent=INDENT)


def _style(row: Row) -> Style:
    return {Kind.NEW: Style.GOOD, Kind.GONE: Style.DOUBTFUL, Kind.CHANGED: Style.PLAIN}[row.kind]


def _totals(view: Diff) -> str:
    found = view.findings
    closed, new = counted(len(found.closed), "gap closed", "gaps closed"), f"{len(found.new)} new"
    questions = f"{counted(found.questions_before, 'question')} before, {found.questions_now} now"
    return f"{closed}, {new}, {found.still_open} still open; {questions}."


def _steps(view: Diff, limit: int, everything: str) -> Iterator[Step]:
    if limit and any(len(rows.rows) > limit for rows in view.answers):
        yield Step("Every row and every cell:", everything)
