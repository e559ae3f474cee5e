"""The plan of today: what people made of earlier plans, and what the gaps of today propose.

A person's words win over pathmap's, a later copy's over an earlier one's; nothing that was typed is left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pathmap_cli.actions.proposal import Proposal
from pathmap_cli.actions.settled import OWN_WORDS, Settled, same, settle
from pathmap_cli.model.plan_copy import Cells, PlanCopy, short


class Standing(StrEnum):
    """What today's data says of an action."""

    NEW = "new"
    OPEN = "open"
    NO_LONGER_FOUND = "no-longer-found"
    PERSON = "person"


class Answer(NamedTuple):
    """What one copy says in a cell."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that two copies fill differently; the first answer stands."""

    action: str
    field: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """A row of the plan: its texts, and what pathmap would have put there by itself."""

    id: str
    cells: Cells
    proposed: Cells
    standing: Standing
    said: str = ""
    """What pathmap said of the row when it last wrote the plan, while nobody has touched it since."""


@dataclass(frozen=True)
class Plan:
    """All rows in order, the actions that people took out (id → action), and the cells in which copies differ.

    `read` and `round` say which edited copies stand in it; `changed` is the latest day that a copy names, and `edited`
    tells whether people did anything since.
    """

    rows: tuple[PlannedAction, ...]
    removed: Mapping[str, str]
    differences: tuple[Difference, ...]
    read: frozenset[str] = frozenset()
    round: int = 0
    changed: date | None = None
    edited: bool = False


def reconcile(copies: Iterable[PlanCopy], proposals: Sequence[Proposal]) -> Plan:
    """The plan that these copies and today's proposals make together."""
    today = {one.id: one.cells for one in proposals}
    settled = [settle(copy, today) for copy in _current(copies)]
    order = sorted(settled, key=_age, reverse=True)
    edited = [one for one in order if one.changed]
    removed = dict(_removed(order))
    joined = [_Row(action, order, today) for action in _in_order(order, today, removed)]
    return Plan(
        rows=tuple(row.planned() for row in joined),
        removed=removed,
        differences=tuple(difference for row in joined for difference in row.differences()),
        read=frozenset({short(one.copy.sha256) for one in edited}.union(*(one.copy.read for one in order))),
        round=max((one.copy.round for one in order), default=0) + bool(edited),
        changed=max((one.copy.changed for one in order if one.copy.changed), default=None),
        edited=bool(edited),
    )


def _age(one: Settled) -> tuple[date, int, str]:
    """Copies in their order in time: by the day that they name, then by what pathmap had read when it wrote them."""
    return one.copy.changed or date.min, one.copy.round, one.copy.sha256


def _current(copies: Iterable[PlanCopy]) -> Iterator[PlanCopy]:
    """Each copy once, without those whose words already stand in another one."""
    once = {copy.sha256: copy for copy in copies}
    told = frozenset().union(*(copy.read for copy in once.values()))
    yield from (copy for copy in once.values() if short(copy.sha256) not in told)


def _removed(order: Sequence[Settled]) -> Iterator[tuple[str, str]]:
    """What people took out of one copy, and nobody typed into, or anew, in another."""
    for action, words in {key: text for one in reversed(order) for key, text in one.deleted.items()}.items():
        if not any(one.added(action) or (action in one.rows and one.edited(action)) for one in order):
            yield action, words


def _in_order(order: Sequence[Settled], today: Mapping[str, Cells], removed: Mapping[str, str]) -> Iterator[str]:
    """As a person sorted the rows, else today's proposals first; then what the copies hold beside them."""
    by_hand = next((one.rows for one in order if one.sorted_anew), {})
    every = dict.fromkeys((*by_hand, *today, *(action for one in order for action in one.rows)))
    yield from (action for action in every if action not in removed)


@dataclass(frozen=True)
class _Row:
    """One action in all copies, the latest copy first."""

    action: str
    order: Sequence[Settled]
    today: Mapping[str, Cells]

    def planned(self) -> PlannedAction:
        proposed = self._proposed()
        fields = [name for one in self._holding() for name in one.rows[self.action]]
        names = dict.fromkeys((*proposed, *fields))
        cells = {name: text for name in names if name != OWN_WORDS and (text := self._answers(name)[0].text)}
        notes = cells.get("notes", "")
        beside = [text for text in self._beside() if text not in notes]
        cells |= {"notes": "\n".join(filter(None, (notes, *beside)))}
        return PlannedAction(
            self.action,
            {name: text for name, text in cells.items() if text},
            proposed,
            self._standing(),
            self._said(),
        )

    def differences(self) -> Iterator[Difference]:
        for name in sorted({name for one in self._holding() for name in one.edited(self.action)} - {OWN_WORDS}):
            answers = self._answers(name)
            if len(answers) > 1:
                yield Difference(self.action, name, tuple(answers))

    def _holding(self) -> Iterator[Settled]:
        return (one for one in self.order if self.action in one.rows)

    def _proposed(self) -> Cells:
        """Today's proposal; of a gap that is no longer there, the last one; of a person's row, nothing."""
        if self.action in self.today:
            return self.today[self.action]
        bases = (_base(one, self.action) for one in self._latest())
        return next(filter(None, ({name: text for name, text in base.items() if text} for base in bases)), {})

    def _latest(self) -> Sequence[Settled]:
        return sorted(self._holding(), key=lambda one: one.copy.round, reverse=True)

    def _answers(self, name: str) -> Sequence[Answer]:
        """What people say in a cell, the answer that stands first; without them what pathmap proposes."""
        if not (latest := self._latest()):
            return [Answer("", self._proposed().get(name, ""))]
        top = latest[0]
        carried = top.rows[self.action].get(name, "")
        is_theirs = not same(carried, _base(top, self.action).get(name))
        typed = [one for one in self._holding() if name in one.edited(self.action)]
        known = [
            one for one in typed if one is not top and same(one.copy.wrote.get(self.action, {}).get(name), carried)
        ]
        says = [one for one in self.order if one in typed or (one is top and is_theirs and not known)]
        if not says:
            return [Answer("", self._proposed().get(name, ""))]
        answers: dict[tuple[str, ...], Answer] = {}
        for one in says:
            text = one.rows[self.action].get(name, "")
            answers.setdefault(tuple(text.split()), Answer(one.copy.file, text))
        return tuple(answers.values())

    def _beside(self) -> Iterator[str]:
        """What people typed into the column that is pathmap's own."""
        for one in self._holding():
            if OWN_WORDS in one.edited(self.action):
                yield one.rows[self.action].get(OWN_WORDS, "")

    def _said(self) -> str:
        untouched = not any(one.changed for one in self.order)
        return next((one.copy.wrote[self.action].get(OWN_WORDS, "") for one in self._latest()), "") if untouched else ""

    def _standing(self) -> Standing:
        if self.action in self.today:
            is_new = self.order and not any(self._holding())
            return Standing.NEW if is_new else Standing.OPEN
        return Standing.NO_LONGER_FOUND if self._proposed() else Standing.PERSON


def _base(one: Settled, action: str) -> Cells:
    """What pathmap proposed when it wrote a copy: what it wrote, but for the words that it took over from people."""
    return {**one.copy.wrote.get(action, {}), **one.copy.proposed.get(action, {})}
