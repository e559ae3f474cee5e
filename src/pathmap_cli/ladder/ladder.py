"""The ladder of a partnership: from each way in to each way out, and how far it is to a wage at the benchmark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.gaps.answers import NO, Answer, any_of, not_told
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence, NotTold
from pathmap_cli.ladder.entry import Entry, entries
from pathmap_cli.ladder.stage import Level, Stage
from pathmap_cli.ladder.steps import Steps
from pathmap_cli.ladder.way import Way
from pathmap_cli.model.awards import Award
from pathmap_cli.model.links import Benchmark
from pathmap_cli.model.pathway import Pathway


@dataclass(frozen=True, eq=False)
class Exit:
    """A stage with which people can leave for a job; the best-paid job first, those without a wage last."""

    stage: Stage
    jobs: tuple[JobSide, ...]
    returns_to: tuple[Stage, ...]
    """What its holders can come back for."""

    @property
    def best(self) -> JobSide:
        """The best-paid job, as far as wages are told."""
        return self.jobs[0]

    def reaches(self, benchmark: Benchmark) -> Answer:
        """Whether one of its jobs pays as much as a benchmark; a wage that is not told may."""
        return any_of(job.pay(benchmark.area).reaches(benchmark.hourly) for job in self.jobs)


@dataclass(frozen=True, eq=False)
class Reach:
    """What a way in leads to: the exits with the shortest way to each, the nearest first."""

    pathway: Pathway
    entry: Entry
    ways: Mapping[str, Way]
    exits: tuple[Exit, ...]

    def way(self, to: Exit | Stage) -> Way:
        """The shortest way to an exit or stage."""
        return self.ways[to.stage.id if isinstance(to, Exit) else to.id]

    def rungs(self, to: Exit | Stage) -> int:
        """How many things somebody completes on that way, with the high school or the on-ramp itself."""
        return sum(stage.level is not Level.HIGH_SCHOOL for stage in self.way(to).stages) + self.entry.is_rung

    def first_at(self, benchmark: Benchmark) -> Exit | None:
        """The nearest exit that certainly pays as much."""
        return next((one for one in self.exits if one.reaches(benchmark).yes), None)

    def reaches(self, benchmark: Benchmark) -> Answer:
        """Whether an exit within reach pays as much; not told where wages or what comes next are not."""
        blank = not_told(*map(Ask, self.entry.places)) if self.entry.is_blank else NO
        return any_of((*(one.reaches(benchmark) for one in self.exits), *self._onward(), blank))

    def _onward(self) -> Iterator[Answer]:
        """What awards within reach have not told: where they lead may pay as much."""
        sources = (way.end.source for way in self.ways.values())
        for award in (source for source in sources if isinstance(source, Award)):
            jobs = award.leads_to_jobs
            if jobs is None or len(jobs) > len(self.pathway.refs(award, "leads_to_jobs")):
                yield not_told(NotTold(Evidence(award.id, "leads_to_jobs")))
            if award.stacks_into is None and not award.is_bachelors:
                yield not_told(NotTold(Evidence(award.id, "stacks_into")))


@dataclass(frozen=True, eq=False)
class Ladder:
    """All ways in, all ways out and the ways between them; each part is put together when first read."""

    partnership: Partnership

    @property
    def pathway(self) -> Pathway:
        """The pathway."""
        return self.partnership.pathway

    @cached_property
    def steps(self) -> Steps:
        """What leads to what."""
        return Steps(self.partnership)

    @cached_property
    def reaches(self) -> tuple[Reach, ...]:
        """Every way in with what it leads to."""
        return tuple(self._reach(entry) for entry in entries(self.steps))

    @cached_property
    def exits(self) -> tuple[Exit, ...]:
        """Every way out with a job, reached or not, the lowest rung first and those of no known rung last."""
        schools = (way.end for reach in self.reaches for way in reach.entry.starts if reach.entry.school)
        stages = {stage.id: stage for stage in (*schools, *self.steps.stages.values())}
        found = (self._exit(stage) for stage in stages.values() if self._jobs(stage))
        return tuple(sorted(found, key=lambda one: one.stage.level.rank if one.stage.level else len(Level)))

    def _reach(self, entry: Entry) -> Reach:
        ways = self.steps.shortest(entry.starts)
        ends = sorted(ways.values(), key=lambda way: way.length)
        return Reach(self.pathway, entry, ways, tuple(self._exit(way.end) for way in ends if self._jobs(way.end)))

    def _exit(self, stage: Stage) -> Exit:
        area = self.pathway.benchmark.area if self.pathway.benchmark else ""
        jobs = sorted(self._jobs(stage), key=lambda job: -job.pay(area).low)
        return Exit(stage, tuple(jobs), tuple(step.end for step in self.steps.after.get(stage.id, ())))

    def _jobs(self, stage: Stage) -> tuple[JobSide, ...]:
        return (*self.steps.jobs(stage), *self._named(stage))

    def _named(self, stage: Stage) -> tuple[JobSide, ...]:
        """The jobs that a school's way out names."""
        if stage.level is not Level.HIGH_SCHOOL or stage.id in self.steps.stages:
            return ()
        named = frozenset(self.pathway.refs(stage.source, "leads_to"))
        return tuple(job for job in self.partnership.jobs if named.intersection(row.id for row in job.rows))
