"""An occupation as rules and pages read it: what any of its rows tells, what it pays, and how people get there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any, cast

from pathmap_cli.gaps.answers import Amount, Answer, told
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.university import University
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import JobLevel, WageBasis
from pathmap_cli.vocabulary.terms import plain

ASKED_OF_COLLEGES = frozenset({"title", "soc", "level", "next_jobs"})
"""What a college's Jobs sheet has a column for; the rest is asked of the labor market alone."""


@dataclass(frozen=True, slots=True)
class Wage:
    """A median wage as one row gives it, with its basis, area, source and year."""

    row: Job
    span: Span
    basis: WageBasis

    @property
    def hourly(self) -> float:
        """Dollars an hour; where the source gives only the least that it is, this least."""
        return self.basis.an_hour(self.span.low)

    @property
    def is_open(self) -> bool:
        """Whether it is that much or more."""
        return self.span.is_open

    @property
    def amount(self) -> Amount:
        """Dollars an hour, as rules compare them."""
        return Amount(self.hourly, inf if self.is_open else self.hourly)


@dataclass(frozen=True, eq=False)
class JobSide:
    """One occupation: its rows, the one that stands for it first, the active awards that lead to it, and its ladder.

    `before` and `after` are the rows that stand for the jobs from which people come and to which they move up.
    """

    rows: tuple[Job, ...]
    awards: tuple[Award, ...]
    before: tuple[Job, ...]
    after: tuple[Job, ...]
    unlisted: tuple[str, ...]
    """Next jobs that no Jobs sheet lists, as typed."""

    @property
    def id(self) -> str:
        """The id of the row that stands for it."""
        return self.job.id

    @property
    def job(self) -> Job:
        """The row that stands for it."""
        return self.rows[0]

    @property
    def label(self) -> str:
        """What it is called."""
        return self.job.label

    @property
    def is_reached(self) -> bool:
        """Whether an award leads to it."""
        return bool(self.awards)

    def row_with(self, field: str) -> Job:
        """The first row that tells a fact, else the row that stands for the occupation."""
        return next((row for row in self.rows if getattr(row, field) is not None), self.job)

    @property
    def level(self) -> JobLevel | None:
        """How far up its ladder it stands."""
        return self.row_with("level").level

    @property
    def soc(self) -> str | None:
        """Its SOC code."""
        return self.row_with("soc").soc

    # The field is chosen by name, so its value's type is not known here.
    def told(self, field: str, test: Callable[[Any], object]) -> Answer:
        """Whether a fact passes a test; a blank that the workbook's form has no column for is only counted."""
        row = self.row_with(field)
        answer = told(row, field, test)
        return answer if _asks(row, field) else answer.quiet

    def seen(self, *fields: str) -> tuple[Evidence, ...]:
        """Where each of these facts stands, or would stand."""
        return tuple(Evidence(self.row_with(field).id, field) for field in fields)

    @cached_property
    def wages(self) -> tuple[Wage, ...]:
        """The median wages of the first workbook that gives one with its basis, one an area."""
        found = tuple(wage for row in self.rows for wage in _wage(row))
        by_area = {wage.row.area: wage for wage in reversed(found) if _workbook(wage.row) == _workbook(found[0].row)}
        return tuple(wage for wage in found if by_area.get(wage.row.area) is wage)

    @property
    def wage(self) -> Wage | None:
        """The median wage to show: the first of them."""
        return next(iter(self.wages), None)

    @property
    def hourly(self) -> float | None:
        """That wage in dollars an hour."""
        return self.wage.hourly if self.wage else None


def job_sides(pathway: Pathway) -> tuple[JobSide, ...]:
    """Every occupation of the pathway, the highest level first."""
    ladder = _Ladder(pathway)
    return tuple(sorted((ladder.side(one.rows) for one in pathway.occupations), key=_rank))


@dataclass(frozen=True, eq=False)
class _Ladder:
    """All steps from job to job and all ways from award to job, between the rows that stand for the occupations."""

    pathway: Pathway

    def side(self, ids: tuple[str, ...]) -> JobSide:
        rows = tuple(cast("Job", self.pathway.record(one)) for one in ids)
        return JobSide(
            rows=rows,
            awards=self._awards.get(ids[0], ()),
            before=tuple(self._row(low) for low, highs in self._steps.items() if ids[0] in highs),
            after=tuple(map(self._row, self._steps.get(ids[0], ()))),
            unlisted=tuple(dict.fromkeys(name for row in rows for name in self._unlisted(row))),
        )

    @cached_property
    def _first(self) -> Mapping[str, str]:
        """Any row → the row that stands for its occupation."""
        return {row: one.rows[0] for one in self.pathway.occupations for row in one.rows}

    @cached_property
    def _awards(self) -> Mapping[str, tuple[Award, ...]]:
        found: dict[str, dict[str, Award]] = {}
        hosts: tuple[College | University, ...] = (*self.pathway.colleges, *self.pathway.universities)
        for award in (award for host in hosts for award in host.awards if award.is_active):
            for job in self._jobs(self.pathway.refs(award, "leads_to_jobs")):
                found.setdefault(job, {}).setdefault(award.id, award)
        return {job: tuple(awards.values()) for job, awards in found.items()}

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
            yield from ((low, high) for high in self._jobs(self.pathway.refs(self.pathway.record(row), "next_jobs")))
        for step in (step for market in self.pathway.labor_markets for step in market.career_ladder):
            highs = tuple(self._jobs(self.pathway.refs(step, "to_job")))
            yield from ((low, high) for low in self._jobs(self.pathway.refs(step, "from_job")) for high in highs)

    def _jobs(self, rows: Iterable[str]) -> Iterator[str]:
        return (self._first[row] for row in rows if row in self._first)

    def _row(self, id_: str) -> Job:
        return cast("Job", self.pathway.record(id_))

    def _unlisted(self, row: Job) -> Iterator[str]:
        jobs = (cast("Job", self.pathway.record(one)) for one in self.pathway.refs(row, "next_jobs"))
        listed = {plain(word) for job in jobs for word in (job.label, job.soc or "")}
        return (name for name in map(str, row.next_jobs or ()) if plain(name) not in listed)


def _wage(row: Job) -> Iterator[Wage]:
    if row.wage_median is not None and row.wage_basis is not None:
        yield Wage(row, row.wage_median, row.wage_basis)


def _workbook(row: Job) -> str:
    return Evidence(row.id).institution


def _asks(row: Job, field: str) -> bool:
    return row.id.startswith("labor-market/") or field in ASKED_OF_COLLEGES


def _rank(one: JobSide) -> int:
    return -tuple(JobLevel).index(one.level) if one.level else 1
