"""What `gaps` prints: by area the gaps with what to do, then questions, then what works."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pathmap_cli.gaps.said import Severity
from pathmap_cli.render.text.page import LABEL, Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.gaps import Gaps, ListedGap, ListedQuestion, ListedStrength, NotHeardFrom, SeenAt
from pathmap_cli.views.why.reasons import Read

MOST_CELLS = 4
MOST_QUESTIONS = 12
STYLES = {Severity.HIGH: Style.BAD, Severity.MEDIUM: Style.DOUBTFUL, Severity.LOW: Style.QUIET}


def gaps_text(view: Gaps, *, why: str, report: str, everything: str) -> Page:
    """The whole page; `why`, `report` and `everything` are the commands that lead on from here."""
    return (
        *(Block(tuple(_area(area, tuple(found)))) for area, found in groupby(view.open, key=lambda gap: gap.area)),
        Block(tuple(_waived(view))),
        Block(tuple(_questions(view.questions))),
        Block(tuple(_waiting(view.waiting))),
        Block(tuple(_strengths(view.strengths))),
        Block(tuple(paragraph(_totals(view), style=Style.STRONG))),
        steps_block(_steps(view, why, report, everything)),
    )


def _area(area: str, found: Sequence[ListedGap]) -> Iterator[Line]:
    yield from paragraph(area, style=Style.STRONG)
    for gap in found:
        yield from _gap(gap)


def _gap(gap: ListedGap) -> Iterator[Line]:
    label = f"  {gap.severity}"
    yield from paragraph(f"{gap.title} ({gap.code})", label=label, style=STYLES[gap.severity], indent=LABEL)
    for line in gap.lines:
        yield from paragraph(line.message, label=" " * (LABEL - 2) + "-", indent=LABEL)
    yield from paragraph(f"Do: {gap.action} Who could start: {gap.owner_role}.", indent=LABEL)
    yield from paragraph(f"Seen in {cells_in_line(gap.evidence)}", style=Style.QUIET, indent=LABEL)


def cells_in_line(evidence: Sequence[SeenAt | Read]) -> str:
    """The first cells by file and sheet: `vista.xlsx Courses C14, C15; harbor.xlsx Awards`."""
    places = [(f"{one.file} {one.sheet}".strip(), one.cell) for one in evidence if one.file]
    parts = [
        f"{sheet} {', '.join(dict.fromkeys(cell for _, cell in cells if cell))}".strip()
        for sheet, cells in groupby(places[:MOST_CELLS], key=lambda place: place[0])
    ]
    more = f" and {len(places) - MOST_CELLS} more cells" if len(places) > MOST_CELLS else ""
    return "; ".join(parts) + more


def _waived(view: Gaps) -> Iterator[Line]:
    waived = [(gap, gap.waived) for gap in view.gaps if gap.waived]
    if waived or view.unused_waivers:
        yield from paragraph("Gaps that people decided to live with", style=Style.STRONG)
    for gap, waiver in waived:
        until = f", until {waiver.expires}" if waiver.expires else ""
        words = f"{gap.title} ({gap.code}) {waiver.reason} ({waiver.approved_by}{until})"
        yield from paragraph(words, label="  waived", style=Style.QUIET, indent=LABEL)

    for unused in view.unused_waivers:
        why = "it has expired" if unused.has_expired else "there is no such gap"
        words = f"The waiver of {unused.code} covers nothing: {why}. It stands in pathmap.toml."
        yield from paragraph(words, label="  waiver", style=Style.DOUBTFUL, indent=LABEL)


def _questions(questions: Sequence[ListedQuestion]) -> Iterator[Line]:
    if questions:
        yield from paragraph(
            "Questions: what nobody has answered yet, those first that settle most", style=Style.STRONG
        )
    for question in questions[:MOST_QUESTIONS]:
        words = f"{question.asks}: {question.message} (settles {', '.join(question.settles)})"
        yield from paragraph(words, label="  ask", style=Style.OPEN, indent=LABEL)
    if len(questions) > MOST_QUESTIONS:
        yield from paragraph(f"and {len(questions) - MOST_QUESTIONS} more", style=Style.QUIET, indent=LABEL)


def _waiting(waiting: Iterable[NotHeardFrom]) -> Iterator[Line]:
    for one in waiting:
        wait = f": {counted(one.checks, 'check')} wait for it" if one.checks else ""
        words = f"Not yet heard from {one.name}{wait}."
        yield from paragraph(" ".join((words, *one.to_ask)), label="  ask", style=Style.OPEN, indent=LABEL)


def _strengths(strengths: Sequence[ListedStrength]) -> Iterator[Line]:
    if strengths:
        yield from paragraph("What works already", style=Style.STRONG)
    for strength in strengths:
        words = f"{strength.message} ({strength.code})"
        yield from paragraph(words, label="  works", style=Style.GOOD, indent=LABEL)


def _totals(view: Gaps) -> str:
    counts = view.counts
    found = [f"{number} {severity}" for severity in Severity if (number := getattr(counts, severity))]
    gaps = f"{counted(len(view.open), 'gap')} ({', '.join(found)})" if found else "No gaps"
    waived = f", {counts.waived} waived" if counts.waived else ""
    return f"{gaps}{waived}, {counted(counts.questions, 'question')}, {counted(counts.strengths, 'strength')}."


def _steps(view: Gaps, why: str, report: str, everything: str) -> Iterator[Step]:
    if view.gaps:
        yield Step("What stands behind a finding, cell by cell, for any code above:", why)
    if len(view.questions) > MOST_QUESTIONS:
        yield Step("All questions, with every cell:", everything)
    yield Step("All of it as a page for the session:", report)
