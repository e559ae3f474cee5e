"""The fifth figure: the first award that leads to a job which pays the benchmark, and how many terms it takes."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.wording import dollars
from pathmap_cli.model.awards import Award
from pathmap_cli.model.links import Benchmark
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.ways import after_terms
from pathmap_cli.views.summary.figure import Figure
from pathmap_cli.views.wages import wage_words

LABEL = "First exit at the benchmark"


def first_exit(guide: Guide) -> Figure:
    """Without a benchmark or a wage the words say so, and the note names the first exit with a job."""
    benchmark = guide.pathway.benchmark
    jobs = [job for job in guide.partnership.jobs if job.is_reached]
    if benchmark is None or not any(job.wage for job in jobs):
        return _unmeasured(guide)
    reaching = [job for job in jobs if job.pay(benchmark.area).reaches(benchmark.hourly).yes]
    return _measured(guide, reaching, benchmark) if reaching else _not_reached(guide, jobs, benchmark)


def _unmeasured(guide: Guide) -> Figure:
    told = any(job.wage for job in guide.partnership.jobs)
    awards = (award for college in guide.pathway.colleges for award in college.awards)
    exits = (award for award in awards if award.is_active and award.leads_to_jobs)
    first = min(exits, key=_soonest, default=None)
    return Figure(
        label=LABEL,
        number="",
        words="no benchmark chosen yet" if told else "no wage data yet",
        note=f"First exit with a job: {_with_terms(first)}" if first else "No exit with a job is told yet",
        bars=(),
        places=guide.row(first, told=("terms", "leads_to_jobs")) if first else (),
    )


def _measured(guide: Guide, reaching: Sequence[JobSide], benchmark: Benchmark) -> Figure:
    exits = [(award, job) for job in reaching for award in job.awards]
    first, job = min(exits, key=lambda found: _soonest(found[0]))
    pays = f"{first.label}, to {job.label} at {_pays(job, benchmark)}"
    return Figure(
        label=LABEL,
        number="" if first.terms is None else str(first.terms),
        words="terms not told yet" if first.terms is None else "term" if first.terms == 1 else "terms",
        note="; ".join((pays, *_steps(guide, first))),
        bars=(),
        places=(*guide.row(first, told=("terms", "leads_to_jobs")), *guide.places(job.seen("wage_median"))),
    )


def _steps(guide: Guide, award: Award) -> Iterator[str]:
    """From how many ways in the award is reached, and the rungs from the nearest school or on-ramp."""
    reaches = guide.ladder.reaches
    found = [reach for reach in reaches if award.id in reach.ways]
    climbs = [reach for reach in found if reach.entry.is_rung]
    if found:
        yield f"reached from {len(found)} of {len(reaches)} {'way' if len(reaches) == 1 else 'ways'} in"
    if climbs:
        nearest = min(climbs, key=lambda reach: reach.ways[award.id].length)
        yield f"{nearest.rungs(guide.ladder.steps.stages[award.id])} rungs from {nearest.entry.label}"


def _not_reached(guide: Guide, jobs: Sequence[JobSide], benchmark: Benchmark) -> Figure:
    pay = [job.pay(benchmark.area).reaches(benchmark.hourly) for job in jobs]
    best = max(jobs, key=lambda job: job.hourly or 0)
    return Figure(
        label=LABEL,
        number="",
        words="no exit reaches it yet" if all(one.no for one in pay) else "not told yet",
        note=f"Best paid of those told: {best.label} at {_pays(best, benchmark)}",
        bars=(),
        places=guide.places(best.seen("wage_median")),
    )


def _soonest(award: Award) -> tuple[bool, int]:
    """Fewest terms first; those whose terms are not told come last."""
    return (award.terms is None, award.terms or 0)


def _with_terms(award: Award) -> str:
    return " ".join(filter(None, (award.label, after_terms(award.terms))))


def _pays(job: JobSide, benchmark: Benchmark) -> str:
    return f"{wage_words(job.wage_in(benchmark.area))}; benchmark {dollars(benchmark.hourly)}"
