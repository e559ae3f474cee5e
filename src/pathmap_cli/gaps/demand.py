"""GAP7, from demand: whether the region has room for the people who finish, and the figures are of today."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from pathmap_cli.gaps.answers import NO, Amount, Answer, all_of, any_of, total
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import LOW, MEDIUM, Evidence, Hit, NotTold, Said, seen
from pathmap_cli.gaps.scope import EVERYBODY, LABOR_MARKETS
from pathmap_cli.gaps.sheets import unlisted, unnamed
from pathmap_cli.gaps.wording import listed, number, shown
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.labor_market import LaborMarket
from pathmap_cli.vocabulary import JobLevel


@dataclass(frozen=True, slots=True)
class Completers:
    """How many people a year finish a training for a job, who counted them, and where."""

    amount: Amount
    whose: str
    evidence: tuple[Evidence, ...]


@LABOR_MARKET.rule(
    705,
    "low-demand",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Dean",
    action="Redesign the program toward jobs with more openings, or scale it down.",
    closes_when="The job has more openings a year than people who complete a training for it, and as many as were set.",
    asks=True,
    thresholds=("min_openings",),
)
def low_demand(partnership: Partnership) -> Iterator[Said]:
    """A job has few openings, or at least as many people finish a training for it as there are openings.

    Students who finish compete for too few places.
    """
    least = partnership.thresholds.min_openings
    for job in partnership.jobs:
        few = job.told("openings", least.__gt__) if least is not None else NO
        crowded = _crowded(job)
        shrinks = job.told("growth", lambda growth: growth.high < 0).quiet
        if few.yes or crowded.yes:
            yield _low(job, crowded)
        elif shrinks.yes:
            yield _shrinking(job)
        yield from (*(few | crowded).open, *shrinks.open)


@LABOR_MARKET.strength(706, "room-for-more", applies_to=EVERYBODY, thresholds=("undersupply_ratio",))
def room_for_more(partnership: Partnership) -> Iterator[Said]:
    """A job has many more openings than people who finish a training for it.

    The region could take more graduates: the pathway may expand.
    """
    ratio = partnership.thresholds.undersupply_ratio
    for job in partnership.jobs:
        openings, completers = job.row_with("openings").openings, completers_of(job)
        if openings is not None and openings > ratio * completers.amount.high:
            message = (
                f"{job.label}: {openings:,} openings a year, more than {number(ratio)} times the people who complete a "
                f"training for it ({_count(completers)})."
            )
            yield Hit(message, (*job.seen("openings"), *completers.evidence))


@LABOR_MARKET.rule(
    707,
    "no-ladder",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Employers",
    action="Map with employers where people move up to, and what that takes.",
    closes_when="The Jobs sheet lists a job of a level above Entry.",
    frameworks=("aqcp:F3",),
    asks=True,
)
def no_ladder(partnership: Partnership) -> Iterator[Said]:
    """Every job that is listed is an entry job.

    Students cannot see where they can get to, and employers where their next supervisors come from.
    """
    jobs = partnership.jobs
    fires = all_of((*(job.told("level", JobLevel.ENTRY.__eq__) for job in jobs), ~_more_jobs(partnership)))
    if jobs and fires.yes:
        message = f"Every job that is listed is at entry level: {listed(job.label for job in jobs)}."
        yield Hit(message, tuple(place for job in jobs for place in job.seen("level")))
    yield from fires.open


@LABOR_MARKET.rule(
    708,
    "stale-labor-data",
    severity=LOW,
    applies_to=LABOR_MARKETS,
    owner="Labor-market analyst",
    action="Look the figures up again; OEWS and the projections come out every year.",
    closes_when="Data year is within the number of years that the partnership set.",
    thresholds=("labor_data_years",),
)
def stale_labor_data(partnership: Partnership) -> Iterator[Said]:
    """Figures of a job are several years old.

    Wages and demand change; students should not plan on yesterday's.
    """
    oldest = _first_year(partnership) - partnership.thresholds.labor_data_years
    for market in partnership.pathway.labor_markets:
        old = [(job, year) for job in market.jobs if (year := job.data_year) is not None and year < oldest]
        if old:
            years = listed(str(year) for year in sorted({year for _, year in old}))
            message = f"{market.name} gives figures of {years} for {listed(job.label for job, _ in old)}."
            yield Hit(message, seen("data_year", *(job for job, _ in old)))


def completers_of(job: JobSide) -> Completers:
    """The region's completers, else those of the awards here that lead to the job."""
    region = job.row_with("completers")
    if region.completers is not None:
        return Completers(_exactly(region.completers), "in the region", job.seen("completers"))
    told = [award for award in job.awards if award.completions is not None]
    here = total(_completions(award).where(job.follows(award).quiet) for award in job.all_awards)
    unknown = Amount(0, inf, (NotTold(Evidence(region.id, "completers")),))
    return Completers(here if told else here + unknown, "at the colleges here", seen("completions", *told))


def _completions(award: Award) -> Amount:
    if award.completions is None:
        return Amount(0, inf, (NotTold(Evidence(award.id, "completions")),))
    return _exactly(award.completions)


def _exactly(count: int) -> Amount:
    return Amount(count, count)


def _crowded(job: JobSide) -> Answer:
    """Whether at least as many people finish as there are openings; only openings are asked for."""
    openings = job.row_with("openings").openings
    if openings is None:
        return job.told("openings", bool)
    return completers_of(job).amount.reaches(openings).quiet


def _low(job: JobSide, crowded: Answer) -> Hit:
    openings = job.row_with("openings")
    completers = completers_of(job)
    where = f" in {openings.area}" if openings.area else ""
    people = f"; people who complete a training for it: {_count(completers)}" if crowded.yes else ""
    places = completers.evidence if crowded.yes else ()
    return Hit(f"{job.label}{where}: {openings.openings:,} openings a year{people}.", (*job.seen("openings"), *places))


def _shrinking(job: JobSide) -> Hit:
    row = job.row_with("growth")
    period = f" over {row.growth_years} {'year' if row.growth_years == 1 else 'years'}" if row.growth_years else ""
    message = f"{job.label}: the number of jobs is expected to change by {row.growth} percent{period}."
    return Hit(message, job.seen("growth"), LOW)


def _count(completers: Completers) -> str:
    return f"{shown(int(completers.amount.low))} {completers.whose}"


def _more_jobs(partnership: Partnership) -> Answer:
    """Whether there may be a job above entry level that no sheet lists yet; without a labor market, colleges tell."""
    pathway = partnership.pathway
    hosts: tuple[LaborMarket | College, ...] = pathway.labor_markets or pathway.colleges
    more = (unlisted(host.jobs, host.about, "a job above entry level") for host in hosts)
    return any_of((*more, *(unnamed(college.jobs) for college in pathway.colleges)))


def _first_year(partnership: Partnership) -> int:
    """The year in which the academic year begins."""
    year = partnership.pathway.academic_year[:4]
    return int(year) if year.isdigit() else partnership.pathway.today.year
