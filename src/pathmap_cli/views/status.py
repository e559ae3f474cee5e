"""What `status` says: who has answered, how far, how long ago, and what to write to each of them next."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Literal

from pathmap_cli.gaps.wording import day, listed
from pathmap_cli.issues import Issue, Severity
from pathmap_cli.model import TEMPLATES, template
from pathmap_cli.model.links import Expected
from pathmap_cli.model.planning import Planning
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.sources import kind_words
from pathmap_cli.vocabulary import WorkbookStatus

MOST_PLACES = 3
"""Cells that a message names; the marked copy shows all of them."""


class State(StrEnum):
    """How far an institution is, by what to do about it."""

    NOT_HEARD = "not yet heard from"
    EMPTY = "came back empty"
    TO_MEND = "to mend"
    OPEN = "answers open"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Standing:
    """One institution: its workbook, and the message that would help now.

    `completed` is the date on its About sheet, `days` how long ago that is, and `completeness` the answered share of
    the needed and asked cells, from 0 to 1; each is None where there is none.
    """

    institution: str
    kind: str
    state: State
    file: str | None
    template_version: int | None
    says: str | None
    """Draft, Reviewed … as its About sheet says."""
    completed: dt.date | None
    days: int | None
    completeness: float | None
    errors: int
    questions: int
    message: str


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A file that speaks for nobody: an older version, or one that could not be read."""

    file: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Everybody who is expected, in the order of pathmap.toml, then whoever else sent a workbook."""

    schema: Literal["pathmap.status/1"] = field(default="pathmap.status/1")
    date: dt.date
    pathway: str
    academic_year: str
    return_by: dt.date | None
    expected: int
    returned: int
    institutions: tuple[Standing, ...]
    not_used: tuple[NotUsed, ...]


def status(guide: Guide, returned: Sequence[Returned], settings: Settings) -> Status:
    """Where everybody stands on the pathway's day; `returned` are all files of the run."""
    pathway = guide.pathway
    expected = (*pathway.expected, *_unexpected(guide))
    workbooks = {one.id: guide.workbook(one) for one in pathway.institutions}
    return Status(
        date=pathway.today,
        pathway=pathway.title,
        academic_year=pathway.academic_year,
        return_by=settings.return_by,
        expected=len(expected),
        returned=sum(one.returned for one in expected),
        institutions=tuple(_standing(guide, one, workbooks.get(one.id), settings) for one in expected),
        not_used=tuple(_not_used(guide, returned)),
    )


def _unexpected(guide: Guide) -> Iterator[Expected]:
    named = {one.id for one in guide.pathway.expected}
    for one in guide.pathway.institutions:
        if one.id not in named:
            yield Expected(id=one.id, name=one.name, kind=one.kind, returned=True)


def _standing(guide: Guide, who: Expected, workbook: Returned | None, settings: Settings) -> Standing:
    about = getattr(workbook.about, "status", None) if workbook else None
    completed = workbook.completed if workbook else None
    return Standing(
        institution=who.name,
        kind=kind_words(who.kind),
        state=_state(workbook),
        file=workbook.file if workbook else None,
        template_version=workbook.version if workbook else None,
        says=guide.word(about) if isinstance(about, WorkbookStatus) else None,
        completed=completed,
        days=(guide.pathway.today - completed).days if completed else None,
        completeness=round(workbook.completeness, 2) if workbook else None,
        errors=workbook.count(Severity.ERROR) if workbook else 0,
        questions=workbook.count(Severity.QUESTION) if workbook else 0,
        message=" ".join(_message(who.kind, workbook, guide.pathway.title, settings)),
    )


def _state(workbook: Returned | None) -> State:
    if workbook is None:
        return State.NOT_HEARD
    if workbook.is_empty:
        return State.EMPTY
    if workbook.count(Severity.ERROR):
        return State.TO_MEND
    return State.OPEN if workbook.count(Severity.QUESTION) else State.COMPLETE


def _message(kind: str, workbook: Returned | None, pathway: str, settings: Settings) -> Iterator[str]:
    """What to write next, at about grade-8 reading level."""
    if workbook is None:
        about = f" of {pathway}" if pathway else ""
        what = f"begin with the goals{about}" if kind == Planning.kind else f"show your part on the map{about}"
        yield f"We would like to {what}."
        yield from _half_an_hour(kind)
        yield from _by(settings)
    elif workbook.is_empty:
        yield "Thank you for your workbook. It came back without answers: is it the file that you filled in?"
        yield from _half_an_hour(kind)
        yield from _by(settings)
    else:
        yield from _thanks(workbook)


def _half_an_hour(kind: str) -> Iterator[str]:
    if kind in TEMPLATES and template(kind).minimum:
        first = listed(words.partition(":")[0] for words in template(kind).minimum)
        yield f"Half an hour is enough: begin with {first}. Leave blank what you do not know."


def _by(settings: Settings) -> Iterator[str]:
    if settings.return_by and settings.contact:
        yield f"Please send it to {settings.contact} by {day(settings.return_by)}."
    elif settings.return_by:
        yield f"Please send it by {day(settings.return_by)}."


def _thanks(workbook: Returned) -> Iterator[str]:
    errors = [issue for issue in workbook.issues if issue.severity is Severity.ERROR]
    questions = [issue for issue in workbook.issues if issue.severity is Severity.QUESTION]
    yield "Thank you for your workbook." if errors or questions else "Thank you: your workbook is complete."
    if errors:
        yield f"Could you look at {_places(errors)}? We could not read what stands there."
    if questions:
        cells = "1 cell is" if len(questions) == 1 else f"{len(questions):,} cells are"
        yield f"{cells} still blank{_mostly(questions)}. What you do not know stays a question for the session."


def _places(issues: Sequence[Issue]) -> str:
    """`Courses A2 and F2, and 3 more cells`."""
    places = dict.fromkeys((issue.place.sheet, issue.place.cell) for issue in issues)
    first = sorted(places, key=lambda place: place[0])[:MOST_PLACES]
    sheets = [
        f"{sheet} {listed(cell for _, cell in cells if cell)}".strip()
        for sheet, cells in groupby(first, key=lambda place: place[0])
    ]
    left = len(places) - len(first)
    more = f", and {left} more {'cell' if left == 1 else 'cells'}" if left else ""
    return (listed(sheets) or "the file") + more


def _mostly(issues: Sequence[Issue]) -> str:
    """The sheet on which they stand, or more than half of them."""
    [(most, count)] = Counter(issue.place.sheet for issue in issues).most_common(1)
    if count == len(issues):
        return f" on {most}"
    return f", {count:,} of them on {most}" if count > len(issues) / 2 else ""


def _not_used(guide: Guide, returned: Iterable[Returned]) -> Iterator[NotUsed]:
    aside = {one.file for one in guide.merged.set_aside}
    for one in returned:
        if one.spec is None:
            yield NotUsed(one.file, one.why_not_read)
        elif one.file in aside:
            yield NotUsed(one.file, f"Set aside: another workbook speaks for {one.institution or 'the same place'}.")
