"""What the Jobs of one workbook leave open about their wages, and wages that no job pays."""

from collections.abc import Iterator, Mapping

from pathmap_cli.issues import Issue, rows
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import WageBasis

WAGES = ("wage_entry", "wage_median", "wage_experienced")
EXPLAINED_BY = {"wage_basis": "its basis (hour or year)", "source": "its source", "data_year": "the year of the data"}
PLAUSIBLE: Mapping[WageBasis, tuple[int, int]] = {WageBasis.HOUR: (5, 250), WageBasis.YEAR: (10_000, 500_000)}
"""Dollars, from the lowest legal wages with tips to the top of what OEWS publishes."""


def check_jobs(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheet Jobs; only columns that somebody brought can raise one."""
    sheet = returned.sheets.get("jobs")
    for located in sheet.rows if sheet else ():
        if isinstance(located.record, Job):
            yield from _unexplained(located.record, located)
            yield from _implausible(located.record, located)


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
        if wage is not None and not low <= wage <= high:
            yield rows.IMPLAUSIBLE_WAGE.at(
                located.origin.cell(name),
                value=located.origin.typed[name],
                job=job.label,
                basis=job.wage_basis.value,
                low=f"{low:,}",
                high=f"{high:,}",
            )
