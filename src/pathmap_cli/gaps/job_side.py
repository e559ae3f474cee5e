"""An occupation as rules and pages read it: what any of its rows tells, what it pays, and how people get there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from math import inf
from typing import Any, cast

from pathmap_cli.gaps.answers import Amount, Answer, any_of, one_of, told
from pathmap_cli.gaps.said import Ask, Evidence, NotTold, Open
from pathmap_cli.model.awards import Award
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import AwardStatus, JobLevel, WageBasis
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
    def source(self) -> str:
        """Where it comes from, with its year: `BLS OEWS, 2025`."""
        source, year = self.row.source or "", str(self.row.data_year or "")
        return ", ".join(filter(None, (source, "" if year in source else year)))

    @property
    def amount(self) -> Amount:
        """Dollars an hour, as rules compare them."""
        return Amount(self.hourly, inf if self.is_open else self.hourly)


@dataclass(frozen=True, eq=False)
class JobSide:
    """One occupation: its rows, the one that stands for it first, and its ladder.

    `before` and `after` are the rows that stand for the jobs from which people come and to which they move up.
    """

    pathway: Pathway
    rows: tuple[Job, ...]
    all_awards: tuple[Award, ...]
    """Every award of every college and university."""
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

    @cached_property
    def awards(self) -> tuple[Award, ...]:
        """The active awards that lead to it."""
        return tuple(award for award in self.all_awards if self.follows(award).yes)

    @cached_property
    def reached(self) -> Answer:
        """Whether an award leads to it."""
        return any_of(map(self.follows, self.all_awards))

    @property
    def is_reached(self) -> bool:
        """Whether an award certainly leads to it."""
        return bool(self.awards)

    def follows(self, award: Award) -> Answer:
        """Whether this award leads to it and students can start the award now."""
        ids = {row.id for row in self.rows}
        leads = told(award, "leads_to_jobs", lambda _: not ids.isdisjoint(self.pathway.refs(award, "leads_to_jobs")))
        return leads & one_of(award, "status", AwardStatus.ACTIVE)

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
        value = getattr(row, field)
        return Answer(None, (_blank(row, field),)) if value is None else Answer(bool(test(value)))

    def seen(self, *fields: str) -> tuple[Evidence, ...]:
        """Where each of these facts stands, or would stand."""
        return tuple(Evidence(self.row_with(field).id, field) for field in fields)

    @cached_property
    def wages(self) -> tuple[Wage, ...]:
        """The median wages of the first workbook that gives one with its basis, one an area."""
        found = tuple(wage for row in self._paying_rows for wage in _wage(row))
        by_area = {wage.row.area: wage for wage in reversed(found)}
        return tuple(wage for wage in found if by_area.get(wage.row.area) is wage)

    @property
    def wage(self) -> Wage | None:
        """The median wage to show: the first of them."""
        return next(iter(self.wages), None)

    @property
    def hourly(self) -> float | None:
        """That wage in dollars an hour."""
        return self.wage.hourly if self.wage else None

    def pay(self, area: str = "") -> Amount:
        """The median wage an hour in an area: the highest of its rows there, of all where none is for that area."""
        rows = self._paying_rows
        here = [row for row in rows if row.area and plain(row.area) == plain(area)]
        unsure = [row for row in rows if not row.area]
        if len(unsure) in {0, len(rows)}:
            return _highest(here or rows)
        every = _highest([*here, *unsure] if here else rows)
        least = _highest(here) if here else min(map(_pay, unsure), key=lambda amount: amount.low)
        return Amount(least.low, every.high, (*every.open, *(NotTold(Evidence(row.id, "area")) for row in unsure)))

    def pay_in(self, area: str) -> Amount:
        """The median wage an hour of its rows for this very area; any amount where a row may be for it."""
        rows = [row for row in self._paying_rows if not row.area or plain(row.area) == plain(area)]
        amounts = (_pay(row) if row.area else _any_pay(row, "area") for row in rows)
        return reduce(Amount.larger, amounts, Amount() if rows else _any_pay(self.job, "area"))

    def wage_in(self, area: str) -> Wage | None:
        """The wage to show for an area, else the one to show for all."""
        return next((wage for wage in self.wages if plain(wage.row.area or "") == plain(area)), self.wage)

    @cached_property
    def _paying_rows(self) -> tuple[Job, ...]:
        """The rows of the first workbook that gives a wage, else of the one that stands for the occupation."""
        teller = next((row for row in self.rows if any(_wage(row))), self.job)
        return tuple(row for row in self.rows if _workbook(row) == _workbook(teller))


def names_of_jobs(pathway: Pathway, rows: Iterable[str]) -> frozenset[str]:
    """What some rows of Jobs sheets are called, in plain letters."""
    jobs = (cast("Job", pathway.record(row)) for row in rows)
    return frozenset(plain(word) for job in jobs for word in (job.label, job.soc or "") if word)


def _wage(row: Job) -> Iterator[Wage]:
    if row.wage_median is not None and row.wage_basis is not None:
        yield Wage(row, row.wage_median, row.wage_basis)


def _pay(row: Job) -> Amount:
    blank = [field for field in ("wage_median", "wage_basis") if getattr(row, field) is None]
    return Amount(0, inf, tuple(_blank(row, field) for field in blank)) if blank else next(_wage(row)).amount


def _highest(rows: Sequence[Job]) -> Amount:
    return reduce(Amount.larger, map(_pay, rows))


def _any_pay(row: Job, field: str) -> Amount:
    return Amount(0, inf, (NotTold(Evidence(row.id, field)),))


def _workbook(row: Job) -> str:
    return Evidence(row.id).institution


def _blank(row: Job, field: str) -> Open:
    place = Evidence(row.id, field)
    asks = row.id.startswith("labor-market/") or field in ASKED_OF_COLLEGES
    return Ask(place) if asks else NotTold(place)
