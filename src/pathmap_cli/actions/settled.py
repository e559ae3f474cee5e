"""A copy of the plan with an id for each of its rows: one id a row, and no row twice."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pathmap_cli.actions.proposal import added_id
from pathmap_cli.model.plan_copy import NO_CELLS, Cells, PlanCopy

ID = "action_id"
OWN_WORDS = "from_pathmap"
ENOUGH = 4  # cells alike, by which a row that lost its id is known again


@dataclass(frozen=True)
class Settled:
    """The rows of a copy by action id, in their order; cells without the id."""

    copy: PlanCopy
    rows: Mapping[str, Cells]

    def edited(self, action: str) -> frozenset[str]:
        """The fields of a row in which people changed what pathmap wrote."""
        now, before = self.rows.get(action, {}), self.copy.wrote.get(action, {})
        return frozenset(name for name in now.keys() | before.keys() if not same(now.get(name), before.get(name)))

    def added(self, action: str) -> bool:
        """Whether a person typed this row in, or put it back."""
        return action in self.rows and action not in self.copy.wrote

    @property
    def deleted(self) -> Mapping[str, str]:
        """The actions that people took out of this copy, now or before, by id."""
        gone = {action: cells.get("action", "") for action, cells in self.copy.wrote.items()}
        return {action: words for action, words in {**self.copy.removed, **gone}.items() if action not in self.rows}

    @property
    def changed(self) -> bool:
        """Whether people did anything in this copy since pathmap wrote it."""
        new = self.rows.keys() - self.copy.wrote.keys()
        gone = self.copy.wrote.keys() - self.rows.keys()
        return bool(new or gone) or self.sorted_anew or any(map(self.edited, self.rows))

    @property
    def sorted_anew(self) -> bool:
        """Whether the rows stand in another order than pathmap wrote them."""
        kept = [action for action in self.rows if action in self.copy.wrote]
        return kept != [action for action in self.copy.wrote if action in self.rows]


def same(one: str | None, other: str | None) -> bool:
    """Whether two cells say the same; programs change spaces and line ends when they save."""
    return (one or "").split() == (other or "").split()


def settle(copy: PlanCopy, known: Mapping[str, Cells] = NO_CELLS) -> Settled:
    """The copy with its rows by id; `known` are today's proposals, for a copy that lost its hidden sheet."""
    if copy.rows is None:
        return Settled(copy, copy.wrote)
    wrote = copy.wrote or known
    rows: dict[str, _Row] = {}
    for action, row in _with_ids(tuple(_stripped(copy.rows)), wrote):
        same_row = (name for name in _candidates(action, row.cells) if name not in rows or row.is_like(rows[name]))
        rows.setdefault(next(same_row), row)
    in_order = {action: row.cells for action, row in sorted(rows.items(), key=lambda item: item[1].number)}
    told = (
        copy if copy.wrote else replace(copy, wrote={action: known[action] for action in in_order if action in known})
    )
    return Settled(told, in_order)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it stands: its number among the rows, the id it carries, its other cells."""

    number: int
    id: str
    cells: Cells

    def likeness(self, other: Cells) -> int:
        """How many of its cells say what the other's say."""
        return sum(same(text, other.get(name)) for name, text in self.cells.items())

    def is_like(self, other: "_Row") -> bool:
        """Whether both say the same in every cell."""
        names = self.cells.keys() | other.cells.keys()
        return all(same(self.cells.get(name), other.cells.get(name)) for name in names)


def _with_ids(rows: Sequence[_Row], wrote: Mapping[str, Cells]) -> Iterator[tuple[str, _Row]]:
    """Rows that have an id, of several with one id first the one that pathmap wrote; then those without."""
    told = {row.id for row in rows if row.id}
    with_id = (row for row in rows if row.id)
    yield from ((row.id, row) for row in sorted(with_id, key=lambda row: -row.likeness(wrote.get(row.id, {}))))
    free = {action: cells for action, cells in wrote.items() if action not in told}
    seen: Counter[str] = Counter()
    for row in (row for row in rows if not row.id):
        found = max(free, key=lambda action: row.likeness(free[action]), default="")
        if found and row.likeness(free[found]) >= ENOUGH:
            del free[found]
            yield found, row
        else:
            words = _words(row.cells)
            seen[words] += 1
            yield added_id(words, seen[words]), row


def _candidates(action: str, cells: Cells) -> Iterator[str]:
    """The row's own id; for a copy of a row, which brings the id along, one of its own."""
    yield action
    number = 1
    while True:
        yield added_id(_words(cells), number)
        number += 1


def _stripped(rows: Sequence[Cells]) -> Iterator[_Row]:
    for number, cells in enumerate(rows):
        without = {name: text for name, text in cells.items() if name != ID}
        if without:
            yield _Row(number, " ".join(cells.get(ID, "").split()), without)


def _words(cells: Cells) -> str:
    """What a row is known by: its action, else all that it says."""
    return cells.get("action") or "\n".join(text for _, text in sorted(cells.items()))
