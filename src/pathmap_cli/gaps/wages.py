"""GAP7, from wages: whether a job at the end of the pathway pays the benchmark, and pay rises with what people earn."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import pairwise

from pathmap_cli.gaps.answers import NO, Amount, Answer, any_of, not_told, one_of
from pathmap_cli.gaps.job_side import JobSide, Wage, names_of_jobs
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import HIGH, MEDIUM, Ask, Evidence, Hit, NotTold, Said
from pathmap_cli.gaps.scope import EVERYBODY
from pathmap_cli.gaps.wording import dollars, schooling
from pathmap_cli.model.awards import Award
from pathmap_cli.model.links import Benchmark
from pathmap_cli.vocabulary import AWARD_EDUCATION, AwardStatus, AwardType, Education
from pathmap_cli.vocabulary.terms import plain


@LABOR_MARKET.strength(704, "exit-at-the-benchmark", applies_to=EVERYBODY, frameworks=("aqcp:F3",))
def exit_at_the_benchmark(partnership: Partnership) -> Iterator[Said]:
    """An award leads to a job that pays the benchmark or more.

    People can live on what they earn where the pathway takes them.
    """
    benchmark = partnership.pathway.benchmark
    if benchmark is None:
        return
    for job in partnership.jobs:
        wage = job.wage_in(benchmark.area)
        if wage and (job.reached & _reaches(job, benchmark)).yes:
            yield Hit(f"{job.label}: {pay_words(wage)}; {benchmark_words(benchmark)}.", _evidence((job,), benchmark))


@LABOR_MARKET.rule(
    704,
    "best-exit-below-benchmark",
    severity=HIGH,
    applies_to=EVERYBODY,
    owner="Partnership",
    action="Add an exit further up, and talk with employers about what the jobs pay.",
    closes_when="A job that an award leads to has a median wage at or above the benchmark.",
    frameworks=("aqcp:F3",),
    asks=True,
)
def best_exit_below_benchmark(partnership: Partnership) -> Iterator[Said]:
    """No job that the awards lead to pays the benchmark.

    Students who finish everything here still earn less than the wage that the partnership aims for.
    """
    benchmark = partnership.pathway.benchmark
    if benchmark is None:
        yield from _no_benchmark(partnership)
        return
    jobs = partnership.jobs
    reaches = (job.reached.quiet.then(_reaches(job, benchmark)) for job in jobs)
    above = any_of((*reaches, _jobs_without_row(partnership, partnership.awards)))
    fires = any_of(job.reached.quiet for job in jobs) & ~above
    if fires.yes:
        paid = [(job, wage) for job in jobs if job.is_reached and (wage := job.wage_in(benchmark.area))]
        best, wage = max(paid, key=lambda one: one[1].hourly)
        pays = f"{best.label}, {pay_words(wage)}"
        message = f"The best-paid job that awards lead to is {pays}; {benchmark_words(benchmark)}."
        yield Hit(message, _evidence((job for job, _ in paid), benchmark))
    yield from fires.open


@LABOR_MARKET.rule(
    710,
    "wage-drop-up-the-ladder",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Labor-market analyst",
    action="Check areas and data; then put the jobs in another order, or talk with employers.",
    closes_when="The best-paid job of the higher award pays as much as that of the lower one, in the same area.",
    frameworks=("aqcp:F3",),
)
def wage_drop_up_the_ladder(partnership: Partnership) -> Iterator[Said]:
    """A higher award leads to lower pay.

    Students invest more time and money and would earn more without it.
    """
    areas = dict.fromkeys(filter(None, (row.area for job in partnership.jobs for row in job.rows)))
    for area in areas:
        for low, high in pairwise(level for level in Education if _best(partnership, level, area)):
            yield from _drop(partnership, area, low, high)


def _no_benchmark(partnership: Partnership) -> Iterator[Said]:
    """No benchmark is chosen: where none is listed either, the labor market is asked for one."""
    for market in partnership.pathway.labor_markets:
        place = Evidence(market.wage_benchmarks.id)
        yield NotTold(place) if market.wage_benchmarks.answered else Ask(place)


def _reaches(job: JobSide, benchmark: Benchmark) -> Answer:
    return job.pay(benchmark.area).reaches(benchmark.hourly)


def _jobs_without_row(partnership: Partnership, awards: Iterable[Award]) -> Answer:
    """Whether one of the awards may lead to a job that no Jobs sheet lists, and that may pay more."""
    pathway = partnership.pathway
    for award in awards:
        listed = names_of_jobs(pathway, pathway.refs(award, "leads_to_jobs"))
        jobs = award.leads_to_jobs
        hidden = jobs is None or any(plain(str(name)) not in listed for name in jobs)
        if hidden and not one_of(award, "status", AwardStatus.ACTIVE).no:
            return not_told(NotTold(Evidence(award.id, "leads_to_jobs")))
    return NO


def pay_words(wage: Wage) -> str:
    """`a median of $27.10 an hour in North County (OEWS, 2025)`."""
    where = f" in {wage.row.area}" if wage.row.area else ""
    source = wage.source
    least = "at least " if wage.is_open else ""
    return f"a median of {least}{dollars(wage.hourly)} an hour{where}{f' ({source})' if source else ''}"


def benchmark_words(benchmark: Benchmark) -> str:
    """`the benchmark is $24.50 an hour in North County (MIT, 2026)`."""
    where = f" in {benchmark.area}" if benchmark.area else ""
    source = ", ".join(filter(None, (benchmark.source, str(benchmark.year or ""))))
    return f"the benchmark is {dollars(benchmark.hourly)} an hour{where}{f' ({source})' if source else ''}"


def _evidence(jobs: Iterable[JobSide], benchmark: Benchmark) -> tuple[Evidence, ...]:
    row = (Evidence(benchmark.row, "hourly"),) if benchmark.row else ()
    return (*(place for job in jobs for place in job.seen("wage_median")), *row)


def _awards_at(partnership: Partnership, level: Education) -> Iterator[Award]:
    kinds = [kind for kind in AwardType if AWARD_EDUCATION.get(kind) is level]
    return (award for award in partnership.awards if one_of(award, "award_type", *kinds).yes)


def _best(partnership: Partnership, level: Education, area: str) -> tuple[JobSide, float] | None:
    """The job that certainly pays best in this area after an award of this level."""
    awards = tuple(_awards_at(partnership, level))
    jobs = [job for job in partnership.jobs if any(job.follows(award).yes for award in awards)]
    paid = [(job, low) for job in jobs if (low := job.pay_in(area).low)]
    return max(paid, key=lambda one: one[1], default=None)


def _at_most(partnership: Partnership, level: Education, area: str) -> Amount:
    """The most that a job in this area can pay after an award that may be of this level."""
    kinds = [kind for kind in AwardType if AWARD_EDUCATION.get(kind) is level]
    amounts = (
        job.pay_in(area).where((one_of(award, "award_type", *kinds) & job.follows(award)).quiet)
        for job in partnership.jobs
        for award in partnership.awards
    )
    return reduce(Amount.larger, amounts, Amount())


def _drop(partnership: Partnership, area: str, low: Education, high: Education) -> Iterator[Said]:
    best_low, best_high = _best(partnership, low, area), _best(partnership, high, area)
    if best_low is None or best_high is None:
        return
    hidden = _jobs_without_row(partnership, _awards_at(partnership, high))
    reaches = _at_most(partnership, high, area).reaches(best_low[1]) | hidden
    jobs: Sequence[JobSide] = (best_low[0], best_high[0])
    if reaches.no and jobs[0] is not jobs[1]:
        message = (
            f"In {area}: {best_high[0].label}, after {schooling(high)}, {dollars(best_high[1])} an hour; "
            f"{best_low[0].label}, after {schooling(low)}, {dollars(best_low[1])}."
        )
        yield Hit(message, tuple(place for job in jobs for place in job.seen("wage_median")), about=best_high[0].id)
    yield from reaches.quiet.open
