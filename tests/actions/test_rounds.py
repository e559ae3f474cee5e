"""Ten rounds of a plan in people's hands: nothing that was typed is lost, and nothing stands twice."""

from collections import Counter
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pathmap_cli.actions.reconcile import Plan, reconcile
from pathmap_cli.actions.settled import ID
from pathmap_cli.model.plan_copy import PlanCopy
from tests.plans import cells, proposal, rows_of, typed, with_rows, written

GAPS = tuple(f"GAP{number}" for number in range(101, 106))
FIELDS = ("owner", "status", "action", "notes", "+Budget", "from_pathmap")
NUMBERS = st.integers(0, 100)


class Rounds(RuleBasedStateMachine):
    """One plan; `standing` are the words that people typed and nobody has typed over, each of them unique."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: frozenset[str] = frozenset(GAPS[:3])
        self.words = (f"word{number}" for number in count())
        self.older: list[PlanCopy] = []
        self.copy = written(self.planned())
        self.standing: set[str] = set()
        self.taken_out: set[str] = set()

    def planned(self) -> Plan:
        copies = (*self.older, self.copy) if hasattr(self, "copy") else ()
        return reconcile(copies, [proposal(gap) for gap in sorted(self.gaps)])

    @rule(number=NUMBERS, field=st.sampled_from(FIELDS))
    def type_into_a_cell(self, number: int, field: str) -> None:
        rows = rows_of(self.copy)
        if rows:
            number %= len(rows)
            word = next(self.words)
            self.standing.discard(rows[number].get(field, ""))
            self.standing.add(word)
            self.copy = typed(self.copy, number, {field: word})

    @rule()
    def add_a_row(self) -> None:
        word = next(self.words)
        self.standing.add(word)
        self.copy = with_rows(self.copy, [*rows_of(self.copy), {"action": word}])

    @rule(number=NUMBERS)
    def delete_a_row(self, number: int) -> None:
        rows = rows_of(self.copy)
        if rows:
            gone = rows.pop(number % len(rows))
            self.standing -= {word for text in gone.values() for word in text.split()}
            self.taken_out.add(gone.get(ID, ""))
            self.copy = with_rows(self.copy, rows)

    @rule(random=st.randoms(use_true_random=False))
    def sort_the_rows(self, random: object) -> None:
        rows = rows_of(self.copy)
        random.shuffle(rows)  # type: ignore[attr-defined]
        self.copy = with_rows(self.copy, rows)

    @rule(gap=st.sampled_from(GAPS))
    def open_or_close_a_gap(self, gap: str) -> None:
        self.gaps ^= {gap}

    @rule(keeps=st.booleans())
    def write_the_plan(self, keeps: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
        plan = self.planned()
        if keeps:
            self.older.append(self.copy)
        self.copy = written(plan, f"reports/plan-{plan.round}.xlsx")

    @invariant()
    def nothing_is_lost_and_nothing_stands_twice(self) -> None:
        plan = self.planned()
        said = Counter(word for row in cells(plan).values() for text in row.values() for word in text.split())
        assert {word: said[word] for word in self.standing} == dict.fromkeys(self.standing, 1)
        assert len(cells(plan)) == len(plan.rows)
        assert not self.taken_out & cells(plan).keys()
        for gap in self.gaps:
            one = proposal(gap)
            assert (one.id in cells(plan)) != (one.id in plan.removed)
            assert not one.id.startswith("ACT-")


Rounds.TestCase.settings = settings(stateful_step_count=30, max_examples=40, deadline=None)
TestRounds = Rounds.TestCase
