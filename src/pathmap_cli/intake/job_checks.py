"""What one workbook leaves open about its wages, growth and benchmarks, and wages that no job pays."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from pathmap_cli.issues import Issue, rows
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.returned import Returned
from pathmap_cli.model.wage_benchmarks import WageBenchmark
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import WageBasis

WAGES = ("wage_entry", "wage_median", "wage_experienced")
"""From the lowest to the highest."""
CALLED = {"wage_entry": "entry", "wage_median": "median", "wage_experienced": "experienced"}
EXPLAINED_BY = {"wage_basis": "its basis (hour or year)", "source": "its source", "data_year": "the year of the data"}
SOURCED_BY = {"source": "its source", "year": "its year"}
PLAUSIBLE: Mapping[WageBasis, tuple[int, int]] = {WageBasis.HOUR: (5, 250), WageBasis.YEAR: (10_000, 500_000)}
"""Dollars, from the lowest legal wages with tips to the top of what OEWS publishes."""


def check_jobs(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheets Jobs and Wage benchmarks; only columns that somebody brought can raise one."""
    sheet = returned.sheets.get("jobs")
    for located in sheet.rows if sheet else ():
        if isinstance(located.record, Job):
            yield from _unexplained(located.record, located)
            yield from _implausible(located.record, located)
            yield from _out_of_order(located.record, located)
            yield from _at_least(located.record, located)
            yield from _growth_alone(located.record, located)
    benchmarks = returned.sheets.get("wage_benchmarks")
    for located in benchmarks.rows if benchmarks else ():
        if isinstance(located.record, WageBenchmark):
            yield from _unsourced(located.record, located)


def _unexplained(job: Job, located: Located[Record]) -> Iterator[Issue]:
    wage = next((name for name in WAGES if getattr(job, name) is not None), None)
    open_points = [words for name, words in EXPLAINED_BY.items() if getattr(job, name) is None]
    if wage and open_points:
        yield rows.WAGE_UNEXPLAINED.at(
            located.origin.cell(wage),
            value=located.origin.typed[wage],
            job=job.label,
            what=" and ".join(open_points),
        )


def _implausible(job: Job, located: Located[Record]) -> Iterator[Issue]:
    if job.wage_basis is None:
        return
    low, high = PLAUSIBLE[job.wage_basis]
    for name in WAGES:
        wage = getattr(job, name)
        if wage is not None and not low <= wage.low <= high:
            yield rows.IMPLAUSIBLE_WAGE.at(
                located.origin.cell(name),
                value=located.origin.typed[name],
                job=job.label,
                basis=job.wage_basis.value,
                low=f"{low:,}",
                high=f"{high:,}",
            )


def _out_of_order(job: Job, located: Located[Record]) -> Iterator[Issue]:
    """One issue for the first pair of wages that stand the wrong way round; a wage without an end is above nothing."""
    told = [(name, wage) for name in WAGES if (wage := getattr(job, name)) is not None]
    wrong = ((low, high) for (low, lower), (high, upper) in combinations(told, 2) if lower.low > upper.high)
    for low, high in tuple(wrong)[:1]:
        other = located.origin.cell(high)
        yield rows.WAGES_OUT_OF_ORDER.at(
            located.origin.cell(low),
            value=located.origin.typed[low],
            job=job.label,
            low=CALLED[low],
            high=CALLED[high],
            other_value=located.origin.typed[high],
            related=(other,),
        )


def _at_least(job: Job, located: Located[Record]) -> Iterator[Issue]:
    for name in WAGES:
        wage = getattr(job, name)
        if wage is not None and wage.is_open:
            yield rows.TOP_CODED_WAGE.at(located.origin.cell(name), value=located.origin.typed[name], job=job.label)


def _growth_alone(job: Job, located: Located[Record]) -> Iterator[Issue]:
    if job.growth is not None and job.growth_years is None:
        yield rows.GROWTH_WITHOUT_PERIOD.at(
            located.origin.cell("growth"), value=located.origin.typed["growth"], job=job.label
        )


def _unsourced(row: WageBenchmark, located: Located[Record]) -> Iterator[Issue]:
    wage = "hourly" if row.hourly is not None else "annual"
    open_points = [words for name, words in SOURCED_BY.items() if getattr(row, name) is None]
    if getattr(row, wage) is not None and open_points:
        yield rows.BENCHMARK_WITHOUT_SOURCE.at(
            located.origin.cell(wage),
            value=located.origin.typed[wage],
            benchmark=row.label,
            what=" and ".join(open_points),
        )
