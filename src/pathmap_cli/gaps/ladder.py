"""The pathway's occupations put together: the steps from job to job, whoever tells of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from pathmap_cli.gaps.job_side import JobSide, names_of_jobs
from pathmap_cli.model.awards import Award
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary import JobLevel
from pathmap_cli.vocabulary.terms import plain


def job_sides(pathway: Pathway, awards: tuple[Award, ...]) -> tuple[JobSide, ...]:
    """Every occupation of the pathway, the highest level first; the awards are all that may lead to one."""
    ladder = _Ladder(pathway, awards)
    return tuple(sorted((ladder.side(one.rows) for one in pathway.occupations), key=_rank))


@dataclass(frozen=True, eq=False)
class _Ladder:
    """All steps from job to job, between the rows that stand for the occupations."""

    pathway: Pathway
    awards: tuple[Award, ...]

    def side(self, ids: tuple[str, ...]) -> JobSide:
        rows = tuple(map(self._row, ids))
        return JobSide(
            pathway=self.pathway,
            rows=rows,
            all_awards=self.awards,
            before=tuple(self._row(low) for low, highs in self._steps.items() if ids[0] in highs),
            after=tuple(map(self._row, self._steps.get(ids[0], ()))),
            unlisted=tuple(dict.fromkeys(name for row in rows for name in self._unlisted(row))),
        )

    @cached_property
    def _first(self) -> Mapping[str, str]:
        """Any row → the row that stands for its occupation."""
        return {row: one.rows[0] for one in self.pathway.occupations for row in one.rows}

    @cached_property
    def _steps(self) -> Mapping[str, tuple[str, ...]]:
        """Row → the rows of the jobs that people move up to, from the column Next jobs and the sheet Career ladder."""
        found: dict[str, dict[str, None]] = {}
        for low, high in self._each_step():
            if low != high:
                found.setdefault(low, {}).setdefault(high)
        return {low: tuple(highs) for low, highs in found.items()}

    def _each_step(self) -> Iterator[tuple[str, str]]:
        for row, low in self._first.items():
            yield from ((low, high) for high in self._jobs(self.pathway.refs(self._row(row), "next_jobs")))
        for step in (step for market in self.pathway.labor_markets for step in market.career_ladder):
            highs = tuple(self._jobs(self.pathway.refs(step, "to_job")))
            yield from ((low, high) for low in self._jobs(self.pathway.refs(step, "from_job")) for high in highs)

    def _jobs(self, rows: Iterable[str]) -> Iterator[str]:
        return (self._first[row] for row in rows if row in self._first)

    def _row(self, id_: str) -> Job:
        return cast("Job", self.pathway.record(id_))

    def _unlisted(self, row: Job) -> Iterator[str]:
        listed = names_of_jobs(self.pathway, self.pathway.refs(row, "next_jobs"))
        return (name for name in map(str, row.next_jobs or ()) if plain(name) not in listed)


def _rank(one: JobSide) -> int:
    return -tuple(JobLevel).index(one.level) if one.level else 1
