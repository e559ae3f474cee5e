"""What `why` prints: the finding, the cells that its rule read, what it compared with, and what would close it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType

from pathmap_cli.gaps.wording import day
from pathmap_cli.model.links import Confidence
from pathmap_cli.render.text.gaps import STYLES, cells_in_line
from pathmap_cli.render.text.page import LABEL, Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.gaps import ListedWaiver
from pathmap_cli.views.why.reasons import Measure, Read, Reason, Why

SURE: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.EXACT: "It rests on what the workbooks say, and on no likeness that pathmap saw.",
        Confidence.CONFIRMED: "It rests on a match that people confirmed in decisions.toml.",
        Confidence.PROPOSED: "It rests on courses that only look alike: faculty decide whether they are the same.",
    }
)
SHEET_DEPTH = 2
"""Slashes in KIND/INSTITUTION/SHEET."""


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands that lead on from here; one that leads nowhere is empty."""

    check: str
    again: str
    review: str
    explain: str


def why_text(view: Why, commands: Commands) -> Page:
    """The whole page; only the note where the rules found nothing."""
    if not view.reasons:
        return [Block(tuple(paragraph(view.note)))]
    blocks = [Block(tuple(part)) for reason in view.reasons for part in _parts(reason, view.date)]
    return [*blocks, steps_block(_steps(view.reasons, commands))]


def _parts(reason: Reason, today: date) -> Iterator[Iterator[Line]]:
    yield _head(reason)
    yield _cells(reason)
    yield _facts(reason, today)


def _head(reason: Reason) -> Iterator[Line]:
    style = STYLES[reason.severity] if reason.severity else Style.OPEN if reason.kind == "question" else Style.GOOD
    severity = f"{reason.severity} severity, " if reason.severity else ""
    yield from paragraph(f"{reason.id}: a {reason.kind}, {severity}{reason.area}", style=style)
    if reason.kind != "question":
        yield from paragraph(reason.title, style=Style.STRONG)
    for statement in reason.statements:
        who = f"{', '.join(statement.institutions)}: " if reason.kind == "question" else ""
        yield from paragraph(f"{who}{statement.message}", label="  -", indent=4)


def _cells(reason: Reason) -> Iterator[Line]:
    """By file and sheet what was typed, and in which cells."""
    title = "Where the answers belong" if reason.kind == "question" else "What the rule read"
    yield from paragraph(title, style=Style.STRONG)
    for place, cells in groupby(reason.read, key=_place):
        yield from paragraph(place, indent=2)
        for said, addresses in _by_words(cells).items():
            yield from paragraph(f"{', '.join(addresses)}: {said}" if addresses else said, label="   ", indent=4)


def _place(cell: Read) -> str:
    return ", ".join(filter(None, (cell.file, cell.sheet))) or "in no workbook yet"


def _by_words(cells: Iterable[Read]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for cell in cells:
        found.setdefault(_said(cell), []).extend(filter(None, (cell.cell,)))
    return found


def _said(cell: Read) -> str:
    if not cell.column:
        return "the sheet as a whole" if cell.record.count("/") == SHEET_DEPTH else "the row as a whole"
    return f"{cell.column} {f'“{cell.value}”' if cell.value else 'is blank'}"


def _facts(reason: Reason, today: date) -> Iterator[Line]:
    for label, text in _labelled(reason, today):
        yield from paragraph(text, label=f"  {label}", style=Style.STRONG, indent=LABEL)


def _labelled(reason: Reason, today: date) -> Iterator[tuple[str, str]]:
    """Each further fact with its word in the margin."""
    for measure in reason.measured_against:
        yield "measure", _measure(measure)
    if reason.confidence:
        yield "sure", f"{SURE[reason.confidence]} Today is {day(today)}."
    if reason.waived:
        yield "waived", _waiver(reason.waived)
    for other in reason.absorbed:
        yield "tells too", f"{other.title} ({other.code})"
    for other in reason.settles:
        yield "settles", f"{other.code}, which finds: {other.title}"
    if reason.not_told:
        yield "not told", _not_told(reason.not_told)
    yield from _rule(reason)


def _rule(reason: Reason) -> Iterator[tuple[str, str]]:
    """What the rule says wherever it speaks; a question has many rules and its own answer."""
    if reason.kind == "question":
        yield "who", reason.owner_role
        return
    yield from (("matters", text) for text in reason.why.split("\n\n") if text)
    yield from (
        (label, text)
        for label, text in (
            ("source", reason.source),
            ("do", reason.action),
            ("who", reason.owner_role),
            ("closes", reason.closes_when),
        )
        if text
    )


def _measure(measure: Measure) -> str:
    value = measure.value
    shown = "not set" if value is None else f"{value:g}" if isinstance(value, float) else str(value).lower()
    origin = "the default" if measure.is_default else "set in pathmap.toml"
    return f"{measure.setting} = {shown}, {origin}. {measure.meaning}"


def _waiver(waiver: ListedWaiver) -> str:
    until = f", until {day(waiver.expires)}" if waiver.expires else ""
    return f"{waiver.reason} ({waiver.approved_by}{until})"


def _not_told(cells: Sequence[Read]) -> str:
    blanks = counted(len(cells), "blank cell")
    return f"{blanks} that the rule could have used and asks nobody about, such as {cells_in_line(cells)}."


def _steps(reasons: Sequence[Reason], commands: Commands) -> Iterator[Step]:
    if commands.check and any(reason.kind != "strength" for reason in reasons):
        yield Step("When there is an answer or a change, write it into the workbook and check it:", commands.check)
        yield Step("Then see what is still open:", commands.again)
    if any(reason.confidence is Confidence.PROPOSED for reason in reasons):
        yield Step("Decide about courses that look alike:", commands.review)
    yield Step("What the rule means wherever it speaks:", commands.explain)
