"""Ways in and ways out: for whom, on which rung, and what a way out pays."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import inf

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, measure_of, point, stated
from pathmap_cli.frameworks.measures.awards import award_name, education, is_at, open_awards
from pathmap_cli.frameworks.measures.supports import populations
from pathmap_cli.gaps.answers import NO, Amount, Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence, NotTold
from pathmap_cli.gaps.sheets import empty, unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.links import Benchmark
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import Partner
from pathmap_cli.vocabulary import (
    ADULT_POPULATIONS,
    BACHELORS,
    DEGREES,
    Admission,
    Education,
    EntryOrExit,
    OnRampStatus,
    Population,
)


@measure(action="Open a way in for {it}.")
def ways_in_for_each_population(partnership: Partnership) -> Iterator[Point]:
    """Populations to serve who have a way in of their own."""
    for population in populations(partnership):
        if on_ramp_hosts(partnership) or partnership.schools:
            here = any_of(
                (*_ramps_for(partnership, {population, Population.EVERYONE}), _school_way(partnership, population))
            )
            yield Point(term(population), _ramps_place(partnership), here)


@measure(action="Open a bridge, a noncredit class or credit for prior learning for {it}.")
def ways_in_for_adults(partnership: Partnership) -> Iterator[Point]:
    """Groups of adults whom the partnership wants to serve, or adults at all, who have a way in."""
    wanted = [one for one in populations(partnership) if one in ADULT_POPULATIONS]
    if not on_ramp_hosts(partnership):
        return
    for population in wanted:
        here = any_of(_ramps_for(partnership, {population, Population.EVERYONE}))
        yield Point(term(population), _ramps_place(partnership), here)
    if not wanted:
        yield Point(
            "adults",
            _ramps_place(partnership),
            any_of(_ramps_for(partnership, {*ADULT_POPULATIONS, Population.EVERYONE})),
        )


@measure_of(Education, action="Open a way in at this rung: {it}.")
def rungs_with_a_way_in(partnership: Partnership, rungs: tuple[Education, ...]) -> Iterator[Point]:
    """Rungs of the ladder at which people can start."""
    for rung in rungs:
        if rung is Education.HIGH_SCHOOL_DIPLOMA:
            if partnership.schools:
                yield Point(
                    "High school", Evidence(partnership.schools[0].home.courses.id), _school_starts(partnership)
                )
        elif partnership.colleges:
            place = Evidence(partnership.colleges[0].college.awards.id, "admission")
            yield Point(term(rung), place, any_of(_starts_at(college, rung) for college in partnership.colleges))


@measure(action="Say what people need before they start {it}.", sheet="on_ramps")
def ways_in_explained(partnership: Partnership) -> Iterator[Point]:
    """On-ramps that say what people need before they start."""
    ramps = (ramp for one in on_ramp_hosts(partnership) for ramp in one.on_ramps if ramp.status is OnRampStatus.OFFERED)
    yield from as_information(stated(ramp, "minimum_preparation") for ramp in ramps)


@measure_of(Education, action="Name the jobs for an award at this rung: {it}.")
def rungs_with_a_way_out(partnership: Partnership, rungs: tuple[Education, ...]) -> Iterator[Point]:
    """Rungs of the ladder at which people can leave with an award and a job."""
    colleges = partnership.colleges
    for rung in rungs if colleges else ():
        awards = (is_at(award, rung) & told(award, "leads_to_jobs", bool) for _, award in open_awards(partnership))
        here = any_of((*awards, *(empty(college.college.awards) for college in colleges)))
        yield Point(term(rung), Evidence(colleges[0].college.awards.id, "leads_to_jobs"), here)


@measure(action="Name the next award or transfer for those who come back after {it}.")
def exits_with_a_way_back(partnership: Partnership) -> Iterator[Point]:
    """Ways out after which people can come back for more."""
    for one in exits(partnership):
        if one.award.award_type not in BACHELORS:
            transfers = one_of(one.award, "award_type", *DEGREES).quiet.then(one.college.transfers(one.award).quiet)
            back = told(one.award, "stacks_into", bool) | transfers
            yield point(one.award, back, "stacks_into", one.name)


@measure(action="Look at the jobs of {it}: they pay no more than the rung before.")
def wages_rise(partnership: Partnership) -> Iterator[Point]:
    """Rungs whose best job pays more than the best job of the rung before."""
    rungs: dict[int, list[Exit]] = {}
    for one in (one for one in exits(partnership) if one.award.award_type):
        rungs.setdefault(education(one.award), []).append(one)
    for low, high in pairwise(rungs[rung] for rung in sorted(rungs)):
        before, after = (reduce(Amount.larger, (one.pay for one in some)) for some in (low, high))
        best = max(high, key=lambda one: one.pay.low)
        yield point(best.award, _is_more(after, before), "leads_to_jobs", f"{best.name} after {low[0].name}")


@measure(action="Look for a job after {it} that pays enough for one adult.")
def exits_that_support_one(partnership: Partnership) -> Iterator[Point]:
    """Ways out with a job that pays the benchmark that the partnership measures with."""
    yield from _against(partnership, partnership.pathway.benchmark)


@measure(action="Look for a job after {it} that pays enough for a family.")
def exits_that_support_a_family(partnership: Partnership) -> Iterator[Point]:
    """Ways out with a job that pays the benchmark for a family."""
    yield from _against(partnership, partnership.pathway.family_benchmark)


@dataclass(frozen=True, eq=False)
class Exit:
    """An award with which people can leave for a job; `pay` is the best median wage an hour, as far as told."""

    college: CollegeSide
    award: Award
    pay: Amount

    @property
    def name(self) -> str:
        """The award with its college."""
        return award_name(self.college, self.award)


def exits(partnership: Partnership, area: str = "") -> Iterator[Exit]:
    """The awards that students can start and that lead to a job, with what it pays in an area."""
    for college, award in open_awards(partnership):
        if award.leads_to_jobs:
            wages = [job.pay(area) for job in partnership.jobs if award in job.awards]
            unlisted_job = Amount(0, inf, (NotTold(Evidence(award.id, "leads_to_jobs")),))
            yield Exit(college, award, reduce(Amount.larger, wages) if wages else unlisted_job)


def _is_more(one: Amount, other: Amount) -> Answer:
    if one.low > other.high or one.high <= other.low:
        return Answer(one.low > other.high)
    return not_told(*one.open, *other.open)


def _against(partnership: Partnership, benchmark: Benchmark | None) -> Iterator[Point]:
    """The ways out with a job; one question where nobody has told of a benchmark."""
    if benchmark is None:
        for market in partnership.pathway.labor_markets if any(exits(partnership)) else ():
            place = Evidence(market.wage_benchmarks.id)
            yield Point("what a household needs", place, not_told(Ask(place)))
        return
    for one in exits(partnership, benchmark.area):
        yield point(one.award, one.pay.reaches(benchmark.hourly), "leads_to_jobs", one.name)


def on_ramp_hosts(partnership: Partnership) -> tuple[College | Partner, ...]:
    """Whoever is asked about on-ramps."""
    return (*partnership.pathway.colleges, *partnership.pathway.partners)


def _ramps_place(partnership: Partnership) -> Evidence:
    hosts = on_ramp_hosts(partnership)
    return Evidence(hosts[0].on_ramps.id, "for_whom") if hosts else Evidence(partnership.schools[0].home.courses.id)


def _ramps_for(partnership: Partnership, wanted: set[Population]) -> Iterator[Answer]:
    for one in on_ramp_hosts(partnership):
        yield from (_is_for(ramp, wanted) for ramp in one.on_ramps)
        yield unlisted(one.on_ramps, one.about, "an on-ramp")


def _is_for(ramp: OnRamp, wanted: set[Population]) -> Answer:
    return one_of(ramp, "status", OnRampStatus.OFFERED) & told(ramp, "for_whom", wanted.intersection)


def _school_way(partnership: Partnership, population: Population) -> Answer:
    """High-school students start with the school's own courses."""
    return _school_starts(partnership) if population is Population.HIGH_SCHOOL_STUDENTS else NO


def _school_starts(partnership: Partnership) -> Answer:
    entries = (
        one_of(row, "entry_or_exit", EntryOrExit.ENTRY).quiet
        for school in partnership.schools
        for row in school.home.entry_and_exit
    )
    courses = (school.teaches_cte_in(range(6, 13)) for school in partnership.schools)
    return any_of((*entries, *courses))


def _starts_at(college: CollegeSide, rung: Education) -> Answer:
    """Whether an award of this rung is open to all, or an on-ramp leads to it."""
    awards = (is_at(award, rung) & _has_a_way_in(college, award) for award in college.awards)
    return any_of((*awards, empty(college.college.awards)))


def _has_a_way_in(college: CollegeSide, award: Award) -> Answer:
    ramps = (
        one_of(ramp, "status", OnRampStatus.OFFERED)
        for ramp in college.college.on_ramps
        if award.id in college.pathway.refs(ramp, "leads_to")
    )
    return any_of((*ramps, one_of(award, "admission", Admission.OPEN)))


MEASURES = catalogue(
    ways_in_for_each_population,
    ways_in_for_adults,
    rungs_with_a_way_in,
    ways_in_explained,
    rungs_with_a_way_out,
    exits_with_a_way_back,
    wages_rise,
    exits_that_support_one,
    exits_that_support_a_family,
)
