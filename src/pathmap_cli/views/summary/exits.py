"""Exits, jobs and wages: what each way out leads to, and how one gets to each job."""

from dataclasses import dataclass
from itertools import chain

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import Way, award_name, ways_out
from pathmap_cli.views.summary.wage_ladder import WageLadder, wage_ladder
from pathmap_cli.views.wages import wage_words


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job; `breaks` says where nothing here leads to it."""

    title: str
    soc: str
    level: str
    wage: str
    awards: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    breaks: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Exits:
    """The ways out and the jobs, the highest level first; `wages` says what is known of pay."""

    ways: tuple[Way, ...]
    jobs: tuple[JobRow, ...]
    ladder: WageLadder
    wages: str


def exits(guide: Guide) -> Exits:
    """The ways out of the institutions looked at, and all jobs."""
    jobs = tuple(_job(guide, one) for one in guide.partnership.jobs)
    return Exits(
        ways=tuple(chain.from_iterable(ways_out(guide, one) for one in guide.own)),
        jobs=jobs,
        ladder=wage_ladder(guide),
        wages=_wages(jobs),
    )


def _job(guide: Guide, one: JobSide) -> JobRow:
    return JobRow(
        title=one.label,
        soc=one.soc or "",
        level=guide.word(one.level) if one.level else "",
        wage=wage_words(one.wage),
        awards=tuple(award_name(guide, award) for award in one.awards),
        before=tuple(other.label for other in one.before),
        after=(*(other.label for other in one.after), *one.unlisted),
        breaks=_breaks(one),
        places=guide.row(*one.rows, told=("soc", "wage_median", "wage_basis")),
    )


def _breaks(one: JobSide) -> str:
    if one.awards:
        return ""
    return "No award here leads straight to it." if one.before else "No award and no job here leads to it yet."


def _wages(jobs: tuple[JobRow, ...]) -> str:
    if not jobs:
        return "No jobs are listed yet."
    if not any(job.wage for job in jobs):
        return "No wages are told yet, so nothing is measured against a benchmark."
    silent = sum(not job.wage for job in jobs)
    return f"{silent} of {len(jobs)} jobs have no wage yet." if silent else ""
