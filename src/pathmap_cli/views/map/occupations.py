"""The jobs of the pathway: who lists them, which awards lead to them, and what they pay."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary import JobLevel, WageBasis
from pathmap_cli.vocabulary.terms import plain

HOURS_A_YEAR = 2080


@dataclass(frozen=True, slots=True)
class Occupation:
    """A job, the active awards that lead to it, and the jobs from which people move up to it."""

    job: Job
    college: College
    awards: tuple[Award, ...]
    before: tuple[Job, ...]

    @property
    def is_reached(self) -> bool:
        """Whether an award leads to it."""
        return bool(self.awards)


def occupations(pathway: Pathway) -> tuple[Occupation, ...]:
    """Every job once, the highest level first; the first college that lists a job speaks for it."""
    found: dict[str, Occupation] = {}
    for college in pathway.colleges:
        for job in college.jobs:
            found.setdefault(plain(job.label), _occupation(pathway, college, job))
    return tuple(sorted(found.values(), key=_rank))


def hourly(job: Job) -> float | None:
    """The median wage an hour, whatever its basis; None where wage or basis is not told."""
    if job.wage_median is None or job.wage_basis is None:
        return None
    return job.wage_median / HOURS_A_YEAR if job.wage_basis is WageBasis.YEAR else job.wage_median


def wage_words(job: Job) -> str:
    """The median wage as the workbook gives it: `$27.10 an hour`, `$56,400 a year`, or nothing."""
    if hourly(job) is None:
        return ""
    by_hour = job.wage_basis is WageBasis.HOUR
    return f"${job.wage_median:,.2f} an hour" if by_hour else f"${job.wage_median:,.0f} a year"


def _occupation(pathway: Pathway, college: College, job: Job) -> Occupation:
    return Occupation(
        job=job,
        college=college,
        awards=tuple(award for award in _active(pathway) if _names(pathway, award, "leads_to_jobs", job)),
        before=tuple(other for other in college.jobs if _names(pathway, other, "next_jobs", job)),
    )


def _active(pathway: Pathway) -> Iterator[Award]:
    return (award for college in pathway.colleges for award in college.awards if award.is_active)


def _names(pathway: Pathway, record: Award | Job, field: str, job: Job) -> bool:
    """Whether a cell names the job, as merge understood it or in the same words."""
    typed = (plain(str(one)) for one in getattr(record, field) or ())
    return job.id in pathway.refs(record, field) or plain(job.label) in typed


def _rank(one: Occupation) -> int:
    return -tuple(JobLevel).index(one.job.level) if one.job.level else 1
