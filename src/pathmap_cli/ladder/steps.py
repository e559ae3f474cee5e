"""What leads to what: from awards to further awards and over transfer to degrees, and the shortest ways over them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from typing import cast

from pathmap_cli.gaps.answers import Amount, amount
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence, seen
from pathmap_cli.gaps.units import semester
from pathmap_cli.ladder.nesting import Nesting, nestings
from pathmap_cli.ladder.stage import Stage, award_stage, transfer_stage
from pathmap_cli.ladder.way import Step, Way
from pathmap_cli.model.college import College
from pathmap_cli.model.links import TransferRoute
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.vocabulary import AgreementStatus, Mechanism
from pathmap_cli.vocabulary.terms import plain

TransferRow = Transfer | TransferIn


@dataclass(frozen=True, eq=False)
class Steps:
    """All active awards of a partnership and what certainly leads from one to another; a blank makes no step."""

    partnership: Partnership

    @cached_property
    def stages(self) -> Mapping[str, Stage]:
        """The active awards of colleges and universities, by id."""
        colleges = (
            award_stage(award, side.id, side.college)
            for side in self.partnership.colleges
            for award in side.awards
            if award.is_active
        )
        degrees = (
            award_stage(award, university.id, None)
            for university in self.partnership.pathway.universities
            for award in university.awards
            if award.is_active
        )
        return {stage.id: stage for stage in (*colleges, *degrees)}

    @cached_property
    def nestings(self) -> tuple[Nesting, ...]:
        """Every award with the next one that it stacks into."""
        return nestings(self.partnership)

    @cached_property
    def after(self) -> Mapping[str, tuple[Step, ...]]:
        """Award → the steps from it."""
        found: dict[str, list[Step]] = {}
        for step in (*self._stacks(), *self._transfers()):
            found.setdefault(step.start, []).append(step)
        return {start: tuple(steps) for start, steps in found.items()}

    @cached_property
    def before(self) -> Mapping[str, tuple[Step, ...]]:
        """Award or degree → the steps to it."""
        found: dict[str, list[Step]] = {}
        for steps in self.after.values():
            for step in steps:
                found.setdefault(step.end.id, []).append(step)
        return {end: tuple(steps) for end, steps in found.items()}

    def jobs(self, stage: Stage) -> tuple[JobSide, ...]:
        """The jobs that a stage leads to."""
        return self._jobs.get(stage.id, ())

    @cached_property
    def _jobs(self) -> Mapping[str, tuple[JobSide, ...]]:
        found: dict[str, list[JobSide]] = {}
        for job in self.partnership.jobs:
            for award in job.awards:
                found.setdefault(award.id, []).append(job)
        return {award: tuple(jobs) for award, jobs in found.items()}

    def shortest(self, starts: Iterable[Way]) -> Mapping[str, Way]:
        """The shortest way to every stage that can be reached, by the id of its end."""
        order, found = count(), dict[str, Way]()
        waiting = [(way.length, next(order), way) for way in starts]
        waiting.sort()
        while waiting:
            _, _, way = heappop(waiting)
            if way.end.id not in found:
                found[way.end.id] = way
                for step in self.after.get(way.end.id, ()):
                    longer = way.then(step)
                    heappush(waiting, (longer.length, next(order), longer))
        return found

    def _stacks(self) -> Iterator[Step]:
        for one in self.nestings:
            carried = one.carried if one.is_told else amount(None, Ask(Evidence(one.college.college.courses.id)))
            yield Step(one.award.id, self.stages[one.next.id], carried, seen("stacks_into", one.award))

    def _transfers(self) -> Iterator[Step]:
        for route in self.partnership.pathway.transfer_routes:
            rows = tuple(cast("TransferRow", self.partnership.pathway.record(row)) for row in route.rows)
            if any(map(self._is_secured, rows)):
                end, accepted = self._degree(route, rows[-1]), self._accepted(route, rows)
                places = (*seen("mechanism", *rows), *seen("agreement_status", *rows))
                yield from (Step(award, end, accepted, places) for award in route.awards if award in self.stages)

    def _is_secured(self, row: TransferRow) -> bool:
        """Whether the way rests on an agreement that holds."""
        holds = row.agreement_ends is None or row.agreement_ends >= self.partnership.pathway.today
        secured = row.mechanism not in {None, Mechanism.NONE}
        return secured and row.agreement_status is AgreementStatus.IN_PLACE and holds

    def _degree(self, route: TransferRoute, row: TransferRow) -> Stage:
        """The degree as the university's Awards sheet lists it, else as the Transfer row names it."""
        awards = (stage for stage in self.stages.values() if stage.institution == route.university != "")
        same = (stage for stage in awards if plain(row.program or "") in plain(stage.label))
        return next(same, None) or transfer_stage(row, route.university)

    def _accepted(self, route: TransferRoute, rows: tuple[TransferRow, ...]) -> Amount:
        told = next((row.units_accepted for row in rows if row.units_accepted is not None), None)
        college = self._colleges.get(route.college)
        return semester(told, college, *map(Ask, seen("units_accepted", *rows)))

    @cached_property
    def _colleges(self) -> Mapping[str, College]:
        return {college.id: college for college in self.partnership.pathway.colleges}
