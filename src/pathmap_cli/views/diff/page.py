"""What `diff` says: figures, who has been heard from, gaps, and the answers behind them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.wording import day
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.provenance import SourceMap
from pathmap_cli.views.diff.findings import Findings, changed_findings
from pathmap_cli.views.diff.rows import Round, Rows, changed_rows
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.figures import figures


@dataclass(frozen=True, slots=True)
class Side:
    """One round in a line."""

    name: str
    pathway: str
    academic_year: str
    date: dt.date
    workbooks: int

    @property
    def words(self) -> str:
        """`Welding 2026-27, 7 workbooks, as of 25 November 2026`."""
        what = " ".join(filter(None, (self.pathway, self.academic_year)))
        books = f"{self.workbooks} {'workbook' if self.workbooks == 1 else 'workbooks'}"
        return ", ".join(filter(None, (what, books, f"as of {day(self.date)}")))


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One of the five figures of the session summary, then and now."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """Everything that changed from the old round to the new one."""

    schema: Literal["pathmap.diff/1"] = field(default="pathmap.diff/1")
    old: Side
    new: Side
    figures: tuple[FigureChange, ...]
    heard: tuple[str, ...]
    """Whose workbook is here now and was not."""
    no_longer_heard: tuple[str, ...]
    findings: Findings
    answers: tuple[Rows, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two rounds say the same."""
        same = not (self.figures or self.heard or self.no_longer_heard or self.answers)
        found = self.findings
        return same and not (found.closed or found.new or found.unsettled or found.reworded)


def diff(old: Round, new: Round, *, alone: bool = False) -> Diff:
    """The two rounds side by side; `alone`: each is one workbook, of the same institution whatever it calls itself."""
    pairs, heard, gone = _pairs(old.pathway, new.pathway, alone=alone)
    return Diff(
        old=_side(old),
        new=_side(new),
        figures=() if alone else tuple(_figures(old.pathway, new.pathway)),
        heard=heard,
        no_longer_heard=gone,
        findings=changed_findings(old.pathway, assess(old.pathway), new.pathway, assess(new.pathway)),
        answers=tuple(changed_rows(old, new, pairs)),
    )


def _side(one: Round) -> Side:
    pathway = one.pathway
    return Side(one.name, pathway.title, pathway.academic_year, pathway.today, len(pathway.institutions))


Pairs = tuple[tuple[AnyInstitution, AnyInstitution], ...]


def _pairs(old: Pathway, new: Pathway, *, alone: bool) -> tuple[Pairs, tuple[str, ...], tuple[str, ...]]:
    """Who was heard from twice, who is new, and who is gone."""
    if alone:
        return tuple(zip(old.institutions, new.institutions, strict=True)), (), ()
    were, are = ({one.id: one for one in side.institutions} for side in (old, new))
    return (
        tuple((were[key], one) for key, one in are.items() if key in were),
        tuple(one.name for key, one in are.items() if key not in were),
        tuple(one.name for key, one in were.items() if key not in are),
    )


def _figures(old: Pathway, new: Pathway) -> Iterator[FigureChange]:
    before, after = (figures(Guide(Merged(side, SourceMap({}, {}), (), ()))) for side in (old, new))
    for was, now in zip(before, after, strict=True):
        words = [f"{one.number} {one.words}".strip() for one in (was, now)]
        if words[0] != words[1]:
            yield FigureChange(now.label, words[0], words[1])
