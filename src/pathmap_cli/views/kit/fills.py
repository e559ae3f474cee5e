"""What pathmap knows and puts into the sections of the kit: a function for each `fill` of materials/."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from pathmap_cli.gaps.assessment import Assessment, Waiting
from pathmap_cli.gaps.wording import day, listed
from pathmap_cli.model import TEMPLATES, template
from pathmap_cli.model.links import Expected
from pathmap_cli.views.gap_words import area_label
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.kit.blocks import Block, Items, Table, Text
from pathmap_cli.views.kit.materials import bank, note
from pathmap_cli.views.kit.names import kind_name, partners
from pathmap_cli.views.kit.planned import Planned
from pathmap_cli.views.summary.remarks import Remarks
from pathmap_cli.vocabulary import RemarkKind
from pathmap_cli.vocabulary.terms import plain

MOST_QUESTIONS = 12
"""Open questions that an evening can look at; the session summary has them all."""
QUESTIONS_A_SLIDE, ROWS_A_SLIDE = 6, 12
HEARD, NOT_HEARD = "came back", "not yet heard from"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the kit is filled with."""

    guide: Guide
    assessment: Assessment
    return_by: date | None
    planned: Planned
    step: int = 1

    @property
    def partners(self) -> tuple[Expected, ...]:
        """Everybody who takes part."""
        return partners(self.guide.pathway)

    @property
    def all_heard(self) -> bool:
        """Whether the workbook of everybody who takes part is here; not while nobody is named."""
        return bool(self.partners) and all(one.returned for one in self.partners)


Part = tuple[str, tuple[Block, ...]]
"""The name of a part of a section (empty where there is but one), and what stands in it."""
Fill = Callable[[Facts], Iterator[Part]]


def _partners(facts: Facts) -> Iterator[Part]:
    """Who takes part, as what, and in which role: everybody who is expected, then whom the Partners sheet adds."""
    listed_there = dict(facts.planned.organizations)
    rows: list[tuple[str, ...]] = []
    for one in facts.partners:
        known = listed_there.pop(plain(one.name), None)
        rows.append((one.name, kind_name(one.kind), known.role if known else ""))
    rows += ((one.name, one.segment, one.role) for one in listed_there.values())
    yield from _slides(Table("Partners", ("Partner", "Part of the way", "Role"), tuple(rows)))


def _goal(facts: Facts) -> Iterator[Part]:
    """What the partnership wants, and for whom."""
    about = facts.planned.about
    blocks: list[Block] = [
        Text(text) for field in ("vision", "objectives", "theory_of_change") if (text := about(field))
    ]
    if facts.planned.populations:
        blocks.append(Items(facts.planned.populations, "For"))
    if blocks:
        yield "", tuple(blocks)


def _meetings(facts: Facts) -> Iterator[Part]:
    """What was or will be done in this step."""
    rows = tuple((one.day, one.status, one.attendees, one.delivered) for one in facts.planned.meetings(facts.step))
    yield from _slides(Table("Meetings", ("Day", "Status", "Who takes part", "What came out"), rows))


def _assign(facts: Facts) -> Iterator[Part]:
    """A line for each partner: who fills in the workbook, and by when."""
    by = day(facts.return_by) if facts.return_by else ""
    rows = tuple((one.name, "", "", by) for one in facts.partners)
    yield from _slides(Table("Workbooks", ("Partner", "Fills it in and sends it back", "Helps", "By"), rows))


def _returned(facts: Facts) -> Iterator[Part]:
    """Whose workbook is here."""
    rows = tuple((one.name, HEARD if one.returned else NOT_HEARD, "") for one in facts.partners)
    yield from _slides(Table("Workbooks", ("Partner", "Workbook", "Who calls or thanks"), rows))


def _gather(facts: Facts) -> Iterator[Part]:
    """For each kind of partner: what to begin with, and what to have at hand."""
    kinds = tuple(dict.fromkeys(one.kind for one in facts.partners)) or tuple(TEMPLATES)
    for kind in kinds:
        if kind in TEMPLATES and kind in note().kinds:
            words = template(kind)
            names = listed(one.name for one in facts.partners if one.kind == kind)
            who = (Text(f"For {names}."),) if names else ()
            first = Items(words.minimum, "Begin with these: half an hour")
            yield note().kinds[kind][0], (*who, first, Items(words.gather, "Have at hand"))


def _bank(facts: Facts) -> Iterator[Part]:
    """Questions to ask in the room, an area after the other."""
    del facts
    yield from ((area_label(area), (Items(questions),)) for area, questions in bank().items())


def _said(facts: Facts) -> Iterator[Part]:
    """The questions that people wrote, in their words."""
    remarks = Remarks(facts.guide).of_kind(RemarkKind.QUESTION)
    words = (f"{one.text} ({', '.join(filter(None, (one.said_by, one.institution)))})" for one in remarks)
    if remarks:
        yield "", (Items(tuple(words)),)


def _open(facts: Facts) -> Iterator[Part]:
    """The open questions of the workbooks, most telling first, so many a slide."""
    questions = facts.assessment.questions[:MOST_QUESTIONS]
    name = facts.guide.name
    rows = tuple((one.message, name(one.asks), one.rule.owner, "") for one in questions)
    table = Table("Open questions", ("Question", "Ask", "Could know", "Answer"), rows)
    yield from _slides(table, QUESTIONS_A_SLIDE)


def _silent(facts: Facts) -> Iterator[Part]:
    """For whom no workbook has come back, what to ask; those with the same questions together."""
    alike: dict[tuple[str, ...], list[Waiting]] = {}
    for one in facts.assessment.waiting:
        if one.kind in note().kinds:
            alike.setdefault(_without_name(one), []).append(one)
    blocks = [Items(_asks(ones), listed((one.name for one in ones), most=len(ones))) for ones in alike.values()]
    if blocks:
        yield "", tuple(blocks)


def _asks(ones: list[Waiting]) -> tuple[str, ...]:
    """What the checks would ask, else what can be asked of anybody."""
    return (ones[0].to_ask if len(ones) == 1 else _without_name(ones[0])) or note().ask_anybody


def _without_name(one: Waiting) -> tuple[str, ...]:
    return tuple(question.replace(one.name, f"the {note().kinds[one.kind][0]}") for question in one.to_ask)


def _slides(table: Table, most: int = ROWS_A_SLIDE) -> Iterator[Part]:
    """The rows of a table on as many slides as they need; none where there is no row."""
    for first in range(0, len(table.rows), most):
        rows = table.rows[first : first + most]
        is_whole = len(rows) == len(table.rows)
        span = f"{first + 1} to {first + len(rows)}" if len(rows) > 1 else f"{first + 1}"
        yield "" if is_whole else span, (replace(table, rows=rows),)


FILLS: Mapping[str, Fill] = MappingProxyType(
    {
        "partners": _partners,
        "goal": _goal,
        "meetings": _meetings,
        "assign": _assign,
        "returned": _returned,
        "gather": _gather,
        "bank": _bank,
        "said": _said,
        "open": _open,
        "silent": _silent,
    }
)
