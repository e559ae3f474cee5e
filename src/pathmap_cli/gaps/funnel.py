"""The steps of the Measures sheet as a funnel: how many students are counted at each, and where most are lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.wording import SUPPRESSED_BELOW
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Loss:
    """The students of one step who are not counted at the next, as a share from 0 to 1."""

    before: Measurement
    after: Measurement
    share: float


@dataclass(frozen=True, slots=True)
class Funnel:
    """The steps of one cohort of one group of students, in their order.

    `open` are the cells that could still change them: counts and cohorts that nobody has told.
    """

    steps: tuple[Measurement, ...]
    open: tuple[Evidence, ...] = ()

    @property
    def largest(self) -> Loss | None:
        """The largest loss from one step to the next, where all steps are counted and it stands out from the others.

        Steps that do not follow each other are not compared, nor is a loss out of a small count.
        """
        if self.open:
            return None
        losses = sorted(self._losses, key=lambda loss: loss.share)
        others = [loss.share for loss in losses[:-1]]
        return losses[-1] if losses and (not others or losses[-1].share > median(others)) else None

    @property
    def _losses(self) -> Iterator[Loss]:
        for before, after in pairwise(self.steps):
            started, stayed = before.students or 0, after.students or 0
            if (after.step or 0) - (before.step or 0) == 1 and started >= SUPPRESSED_BELOW:
                yield Loss(before, after, round(1 - stayed / started, 6))


def funnels(rows: Iterable[Measurement]) -> tuple[Funnel, ...]:
    """The latest cohort of each group of students; of two rows of one step the later day counts."""
    groups: dict[tuple[str, str], list[Measurement]] = {}
    for row in rows:
        if row.step and row.counts_students:
            groups.setdefault(row.about_whom, []).append(row)
    return tuple(map(_latest, groups.values()))


def _latest(rows: Sequence[Measurement]) -> Funnel:
    latest = max(row.cohort or "" for row in rows)
    steps: dict[int, Measurement] = {}
    for row in sorted(rows, key=lambda one: one.as_of or date.min):
        if row.step and row.cohort == latest:
            steps[row.step] = row
    return Funnel(
        steps=tuple(steps[number] for number in sorted(steps)),
        open=(
            *(Evidence(row.id, "cohort") for row in rows if row.cohort is None),
            *(Evidence(row.id, "numerator") for row in steps.values() if row.students is None),
        ),
    )


def group(row: Measurement) -> str:
    """Whom a row is about: `English learners at Harbor College`, `everyone`."""
    whom = "everyone" if row.is_about_everyone else vocabulary("population or groups").label(row.population or "")
    return f"{whom} at {row.institution}" if row.institution else whom
