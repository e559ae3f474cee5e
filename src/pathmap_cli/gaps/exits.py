"""GAP4, ways out: how early students can leave with something in hand, at which level, and how they come back."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.answers import Amount, Answer, any_of, at_least, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.job_side import JobSide, names_of_jobs
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES, EVERYBODY
from pathmap_cli.gaps.sheets import empty, unlisted, unnamed
from pathmap_cli.gaps.units import from_semester, semester, system
from pathmap_cli.gaps.wording import listed, number, term
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.labor_market import LaborMarket
from pathmap_cli.model.pathway import Certifier, Pathway
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import (
    BACHELORS,
    DEGREES,
    Admission,
    AwardStatus,
    CertificationStatus,
    CertificationType,
    EntryOrExit,
    JobLevel,
)
from pathmap_cli.vocabulary.terms import plain

CLOSED_TO_SOME = (Admission.SELECTIVE, Admission.WAITLIST)
ENOUGH = 2
"""Levels of jobs to which exits should lead."""
OPENS_A_DOOR = (CertificationType.LICENSE, CertificationType.CERTIFICATION)


@CREDENTIALS.rule(
    406,
    "no-early-exit",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Faculty",
    action="Add a short certificate that students complete in the first terms.",
    closes_when="An active award that anybody may start takes no more terms than the limit.",
    frameworks=("aqcp:F2",),
    asks=True,
    thresholds=("first_award_terms",),
    rows_of=("awards",),
)
def no_early_exit(college: CollegeSide) -> Iterator[Said]:
    """The first award that anybody may start takes longer than the limit that the partnership set.

    Students who have to stop before it leave with nothing to show.
    """
    most = college.pathway.thresholds.first_award_terms
    active = any_of(map(_is_active, college.awards))
    early = any_of((*(_is_early(college, award, most) for award in college.awards), unnamed(college.college.awards)))
    elsewhere = any_of(map(_is_selective, college.awards)) & _is_certified_elsewhere(college)
    fires = (active & ~elsewhere.quiet).then(~early)
    if fires.yes:
        found = [award for award in college.awards if _is_active(award).yes]
        yield Hit(_first_award(college, found, most), seen("terms", *found))
    yield from fires.open


def _is_early(college: CollegeSide, award: Award, most: float) -> Answer:
    """Whether anybody may start it and have it soon."""
    anybody = (_is_active(award) & ~_is_selective(award)).quiet
    return anybody.then(~_semesters(college, award).exceeds(most))


def _semesters(college: CollegeSide, award: Award) -> Amount:
    """Its terms as semesters."""
    span = None if award.terms is None else Span.of(award.terms)
    return semester(span, college.college, Ask(Evidence(award.id, "terms")))


def _is_active(award: Award) -> Answer:
    return one_of(award, "status", AwardStatus.ACTIVE).quiet


def _is_selective(award: Award) -> Answer:
    return _is_active(award) & one_of(award, "admission", *CLOSED_TO_SOME)


def _is_certified_elsewhere(college: CollegeSide) -> Answer:
    """Whether students earn a license or certification at a school or a partner."""
    hosts: tuple[Certifier, ...] = (*college.pathway.high_schools, *college.pathway.partners)
    rows = (row for host in hosts for row in host.certifications)
    offered = (
        one_of(row, "certification_type", *OPENS_A_DOOR) & one_of(row, "status", CertificationStatus.OFFERED)
        for row in rows
    )
    return any_of((*offered, *(empty(host.certifications) for host in hosts)))


def _first_award(college: CollegeSide, awards: Sequence[Award], most: float) -> str:
    for_all = [award for award in awards if award.terms is not None and not _is_selective(award).yes]
    if not for_all:
        first = f"Admission to each active award at {college.name} is selective or by waitlist"
        return f"{first}, and no license or certification that students earn before it is listed as offered."
    award = min(for_all, key=lambda award: award.terms or 0)
    which = "" if len(for_all) == len(awards) else " without selective admission"
    here = f"{number(from_semester(most, college.college))} {system(college.college)}s"
    return f"The shortest award at {college.name}{which} takes {award.terms} terms: {award.label}; the limit is {here}."


@CREDENTIALS.rule(
    410,
    "single-exit-point",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Faculty",
    action="Add an exit: an award, or a job further up that one of the awards leads to.",
    closes_when="Exits lead to jobs at two levels of the Jobs sheet or more.",
    frameworks=("aqcp:F2",),
    asks=True,
    rows_of=("awards",),
)
def single_exit_point(partnership: Partnership) -> Iterator[Said]:
    """Whoever leaves the pathway finds work at one level only.

    People who stop early, and people who go on, should each get to a job that fits what they have learned.
    """
    exits = {job: _is_an_exit(partnership, job) for job in partnership.jobs}
    more = tuple(_more_exits(partnership))
    levels = (
        any_of((*(leads.then(job.told("level", level.__eq__)) for job, leads in exits.items()), *more))
        for level in JobLevel
    )
    fires = ~(at_least(ENOUGH, (*exits.values(), *more, *more)) & at_least(ENOUGH, levels))
    if partnership.colleges and fires.yes:
        yield Hit(*_one_level(partnership, [job for job, leads in exits.items() if leads.yes]))
    yield from fires.open if partnership.colleges else ()


@CREDENTIALS.strength(410, "exits-at-several-levels", applies_to=EVERYBODY, frameworks=("aqcp:F2",))
def exits_at_several_levels(partnership: Partnership) -> Iterator[Said]:
    """Whoever leaves the pathway finds work at two levels or more.

    People who stop early, and people who go on, each get to a job that fits what they have learned.
    """
    jobs = [job for job in partnership.jobs if job.level and _is_an_exit(partnership, job).yes]
    levels = [level for level in JobLevel if any(job.level is level for job in jobs)]
    if len(levels) >= ENOUGH:
        words = listed(f"{term(level)} ({listed(job.label for job in jobs if job.level is level)})" for level in levels)
        message = f"Exits lead to jobs at {len(levels)} levels: {words}."
        yield Hit(message, tuple(place for job in jobs for place in job.seen("level")))


def _is_an_exit(partnership: Partnership, job: JobSide) -> Answer:
    """Whether an active award, or an Exit row of a school, leads to the job."""
    awards = (_is_active(award).then(job.follows(award)) for award in partnership.awards)
    rows = (row for school in partnership.pathway.high_schools for row in school.entry_and_exit)
    return any_of((*awards, *(_leads_to(partnership.pathway, row, job) for row in rows)))


def _leads_to(pathway: Pathway, row: EntryExit, job: JobSide) -> Answer:
    ids = {one.id for one in job.rows}
    leads = told(row, "leads_to", lambda _: not ids.isdisjoint(pathway.refs(row, "leads_to")))
    return _is_exit(row) & leads


def _is_exit(row: EntryExit) -> Answer:
    return one_of(row, "entry_or_exit", EntryOrExit.EXIT)


def _more_exits(partnership: Partnership) -> Iterator[Answer]:
    """What may be a further exit to a job: sheets still to be filled in, and jobs that no Jobs sheet lists."""
    pathway = partnership.pathway
    yield from (empty(college.awards) for college in pathway.colleges)
    yield from (unlisted(school.entry_and_exit, school.about, "an exit to a job") for school in pathway.high_schools)
    rows = (row for school in pathway.high_schools for row in school.entry_and_exit)
    yield from (_is_exit(row) & told(row, "leads_to", bool) for row in rows if row.leads_to is None)
    for award in partnership.awards:
        yield _is_active(award).then(told(award, "leads_to_jobs", lambda _: False))
        listed_jobs = names_of_jobs(pathway, pathway.refs(award, "leads_to_jobs"))
        for name in map(str, award.leads_to_jobs or ()):
            if plain(name) not in listed_jobs:
                yield _is_active(award).then(_may_be_listed(pathway, name))


def _may_be_listed(pathway: Pathway, job: str) -> Answer:
    """Whether a Jobs sheet may still list a job: that of the labor market, or of a college where there is none."""
    hosts: tuple[LaborMarket | College, ...] = pathway.labor_markets or pathway.colleges
    return any_of(unlisted(host.jobs, host.about, f"a row for {job}") for host in hosts)


def _one_level(partnership: Partnership, jobs: Sequence[JobSide]) -> tuple[str, tuple[Evidence, ...]]:
    """What is found where exits lead to jobs at fewer than two levels, and where that was seen."""
    names, levels = listed(job.label for job in jobs), {job.level for job in jobs if job.level}
    sheets = tuple(Evidence(college.college.awards.id, "leads_to_jobs") for college in partnership.colleges)
    places = (*sheets, *(place for job in jobs for place in job.seen("level")))
    if not jobs:
        return "No exit of the pathway leads to a job that a Jobs sheet lists.", places
    if len(jobs) == 1:
        return f"Exits of the pathway lead to one job: {names}.", places
    return f"Exits of the pathway lead to jobs at one level, {term(levels.pop())}: {names}.", places


@CREDENTIALS.rule(
    411,
    "exit-without-re-entry",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Faculty",
    action="Name the way back in: the next award that it counts toward.",
    closes_when="Stacks into names an award, or the award has a Transfer row.",
    frameworks=("aqcp:F3",),
    asks=True,
    rows_of=("awards",),
)
def exit_without_re_entry(college: CollegeSide) -> Iterator[Said]:
    """An award leads to a job, and to nothing that its holders could come back for.

    People who want to move up at work start again from nothing.
    """
    for award in college.awards:
        active = one_of(award, "status", AwardStatus.ACTIVE) & ~one_of(award, "award_type", *BACHELORS)
        has_job = told(award, "leads_to_jobs", bool)
        transfers = one_of(award, "award_type", *DEGREES).then(college.transfers(award))
        ends = told(award, "stacks_into", lambda awards: not awards)
        fires = (active & has_job).quiet.then(ends & ~transfers)
        if fires.yes:
            more = " and no way to transfer" if award.is_degree else ""
            message = f"{award.label} at {college.name} leads to a job, and is listed with no next award{more}."
            yield Hit(message, seen("stacks_into", award))
        yield from fires.open
