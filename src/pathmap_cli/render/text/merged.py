"""What `merge` prints: who is in the pathway, what joins it, what is left to decide, and what does not fit."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.links import ProposalKind
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.render.text.validation import listing
from pathmap_cli.views.issue_groups import groups
from pathmap_cli.views.merged import MergeReport, Pair, Side, Versions

PERHAPS = {
    ProposalKind.COURSE: "Perhaps the same course; faculty decide",
    ProposalKind.SKILL: "Perhaps the skill that a course teaches; faculty decide",
}
MOST_PAIRS = 10
"""Proposals that are listed; all of them are in the file, and `--review` asks about each."""


def merge_text(view: MergeReport, written: str, *, review: str, report: str) -> Page:
    """The whole page; `written` names the file, `review` and `report` are the commands that lead on."""
    return (
        Block(tuple(_head(view))),
        Block(tuple(_pairs(view.pairs))),
        Block(tuple(_between(view))),
        Block(tuple(paragraph(f"Written: {written} (true counts: for the partnership alone, not for publication)."))),
        steps_block(_steps(view, review, report)),
    )


def pair_text(pair: Pair, number: int, total: int) -> Page:
    """One proposal as a question."""
    return [Block((*paragraph(f"{number} of {total}. {_asked(pair)}", style=Style.STRONG), *_both(pair)))]


def versions_text(versions: Versions) -> Page:
    """The workbooks of one institution as a question; the first one counts now."""
    lines = [*paragraph(f"Which workbook of {versions.name} counts?", style=Style.STRONG)]
    for number, file in enumerate(versions.files, start=1):
        lines += paragraph(f"{file}{' (counts now)' if number == 1 else ''}", label=f"  {number}", indent=4)
    return [Block(tuple(lines))]


def _head(view: MergeReport) -> Iterator[Line]:
    name = ", ".join(filter(None, (view.title or "a pathway without a title", view.academic_year)))
    yield from paragraph(f"{counted(len(view.workbooks), 'workbook')} joined: {name}", style=Style.STRONG)
    for institution, file in view.workbooks:
        yield from paragraph(f"{institution or 'No institution named'} ({file})", indent=2)
    for file in view.set_aside:
        yield from paragraph(f"Set aside: {file}", indent=2)
    if view.waiting:
        yield from paragraph(f"Not yet heard from: {', '.join(view.waiting)}", indent=2)
    yield from paragraph(
        f"{counted(view.agreements, 'early-credit link')}, {counted(view.sure, 'matched pair')} of courses, "
        f"{counted(len(view.pairs), 'pair')} to decide."
    )


def _pairs(pairs: Sequence[Pair]) -> Iterator[Line]:
    for kind, words in PERHAPS.items():
        ours = [pair for pair in pairs if pair.proposal.kind is kind]
        if ours:
            yield from paragraph(words, style=Style.STRONG)
        for pair in ours[:MOST_PAIRS]:
            yield from _both(pair)
        if len(ours) > MOST_PAIRS:
            yield from paragraph(f"and {counted(len(ours) - MOST_PAIRS, 'more pair')}", style=Style.QUIET, indent=2)


def _asked(pair: Pair) -> str:
    if pair.proposal.kind is ProposalKind.SKILL:
        return "Does the course teach this skill?"
    return "Are these two the same course?"


def _both(pair: Pair) -> Iterator[Line]:
    yield from _side(pair.left, "  ?")
    yield from _side(pair.right, "   ")
    yield from paragraph(f"Why: {pair.basis}.", indent=4)


def _side(side: Side, label: str) -> Iterator[Line]:
    facts = ", ".join(filter(None, (side.institution, side.details)))
    yield from paragraph(f"{side.words} ({facts})", label=label, style=Style.OPEN, indent=4)
    yield from paragraph(side.place, style=Style.QUIET, indent=6)


def _between(view: MergeReport) -> Iterator[Line]:
    if view.issues:
        yield from paragraph("Where the workbooks do not fit together", style=Style.STRONG)
        yield from listing(groups(view.issues)).lines


def _steps(view: MergeReport, review: str, report: str) -> Iterator[Step]:
    which = "say which workbook counts where two came back" if view.set_aside else ""
    pairs = "decide about each pair, best together with faculty" if view.pairs else ""
    words = ", then ".join(filter(None, (which, pairs)))
    if words:
        yield Step(f"{words[:1].upper()}{words[1:]}:", review)
    yield Step("See where the pathway stands:", report)
