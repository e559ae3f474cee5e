"""What a list sheet says about a thing that none of its rows mentions."""

from typing import TypeVar

from pathmap_cli.gaps.answers import NO, Answer, not_told
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.about import About
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.vocabulary import ClosedList

R = TypeVar("R", bound=Record)


def unlisted(table: Table[R], about: About, thing: str) -> Answer:
    """Whether there may be more than the rows say.

    No after a `None` and in a finished workbook; not told on an empty sheet, in a draft, and where rows have no name.
    """
    if table.none or (table.rows and not about.is_draft and not table.unnamed):
        return NO
    return not_told(Ask(Evidence(table.id), thing if table.answered else ""))


def unmentioned(table: Table[R], about: About, field: str, thing: ClosedList) -> Answer:
    """Whether a checklist may still speak of a thing: no where a row has it, not told where its row is blank."""
    if any(getattr(row, field) == thing for row in table.rows):
        return NO
    # Supports comes with the words of each type in its first column, the other checklists with the codes.
    if {thing, term(thing)}.intersection(table.untouched):
        return not_told(Ask(Evidence(table.id, "status"), thing))
    return unlisted(table, about, thing)


def empty(table: Table[R]) -> Answer:
    """Whether there may be rows that nobody can see yet: the sheet is empty, or has answers that nothing names."""
    return NO if table.answered and not table.unnamed else not_told(Ask(Evidence(table.id)))


def unnamed(table: Table[R]) -> Answer:
    """Whether there may be something in rows that nothing names."""
    return not_told(Ask(Evidence(table.id))) if table.unnamed else NO
