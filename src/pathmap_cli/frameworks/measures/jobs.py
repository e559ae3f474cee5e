"""What is known of the jobs that the pathway leads to, and of what employers ask for."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from pathmap_cli.frameworks.measure import (
    Point,
    as_information,
    catalogue,
    measure,
    measure_of,
    point,
    stated,
    told_point,
)
from pathmap_cli.gaps.answers import YES, Answer, all_of, any_of, at_least, not_told, one_of, told
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence, NotTold
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.employers import Employer
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import CriticalReason, EmployerActivity, JobLevel, SkillUse
from pathmap_cli.vocabulary.terms import plain

FACTS = ("wage_median", "openings", "source", "data_year")
RECENT_YEARS = 3
YEAR = timedelta(days=365)
FEWEST_SKILLS, FEWEST_INTERVIEWS = 3, 3


@measure(action="Look up wage and openings of {it}, with their source and year.", sheet="jobs")
def jobs_with_facts(partnership: Partnership) -> Iterator[Point]:
    """Jobs with wage, openings, source and year."""
    yield from as_information(
        _job_point(job, all_of(job.told(field, lambda _: True) for field in FACTS), "wage_median")
        for job in partnership.jobs
    )


@measure(action="Look up this year's figures for {it}.", sheet="jobs")
def recent_figures(partnership: Partnership) -> Iterator[Point]:
    """Jobs whose figures are at most three years old."""
    since = partnership.pathway.today.year - RECENT_YEARS
    for job in partnership.jobs:
        yield _job_point(job, job.told("data_year", lambda year: year >= since), "data_year")


@measure(action="Say why the region needs people for {it}, or that it does not.", sheet="jobs")
def critical_jobs(partnership: Partnership) -> Iterator[Point]:
    """Jobs of which it is said why the region needs people for them, or that it does not."""
    yield from as_information(
        _job_point(job, job.told("why_critical", lambda _: True), "why_critical") for job in partnership.jobs
    )


@measure(action="Name an award that leads to {it}.", sheet="jobs")
def jobs_with_programs(partnership: Partnership) -> Iterator[Point]:
    """Jobs to which an active award leads."""
    awards = [award for college in partnership.colleges for award in college.awards]
    open_ = [told(award, "leads_to_jobs", lambda _: False).quiet for award in awards]
    for job in partnership.jobs if partnership.colleges else ():
        ids = {row.id for row in job.rows}
        unsure = (award for award in awards if award.status is None)
        may = (award for award in unsure if ids.intersection(partnership.pathway.refs(award, "leads_to_jobs")))
        asked = (not_told(Ask(Evidence(award.id, "status"))) for award in may)
        yield _job_point(job, any_of((Answer(job.is_reached), *asked, *open_)), "title")


@measure(action="Say how far up its ladder {it} stands.", sheet="jobs")
def jobs_on_the_ladder(partnership: Partnership) -> Iterator[Point]:
    """Jobs placed as entry, middle or advanced."""
    yield from as_information(_job_point(job, job.told("level", lambda _: True), "level") for job in partnership.jobs)


@measure(action="Name the job that people move up to from {it}.", sheet="jobs")
def jobs_with_a_next_job(partnership: Partnership) -> Iterator[Point]:
    """Jobs below the advanced ones from which people move up to another."""
    for job in partnership.jobs:
        if job.level is not JobLevel.ADVANCED:
            named = Answer(bool(job.after or job.unlisted)) | job.told("next_jobs", bool)
            yield _job_point(job, named, "next_jobs")


@measure(action="List what {it} asks for on the Skills sheet.")
def jobs_with_skills(partnership: Partnership) -> Iterator[Point]:
    """Jobs with three skills or more on the Skills sheet."""
    for job in _market_jobs(partnership):
        listed = [YES for skill in _skills(partnership) if _is_of(partnership, skill, job)]
        yield _job_point(job, at_least(FEWEST_SKILLS, (*listed, *_more_skills(partnership) * FEWEST_SKILLS)), "title")


@measure(action="Ask an employer whether {it} is needed.", sheet="skills")
def skills_confirmed(partnership: Partnership) -> Iterator[Point]:
    """Skills that an employer has confirmed."""
    for skill in _skills(partnership):
        yield told_point(skill, "confirmed_by", lambda who: who is not NoneAnswer.NONE, _skill_name(skill))


@measure(action="Teach {it} in a course, or name the course that does.", sheet="skills")
def skills_taught(partnership: Partnership) -> Iterator[Point]:
    """Skills that a course of a school or college lists among those that it teaches."""
    rows = [row for one in partnership.pathway.teachers for row in one.courses]
    taught = {plain(skill) for row in rows for skill in row.skills_taught or ()}
    blank = [NotTold(Evidence(row.id, "skills_taught")) for row in rows if row.skills_taught is None]
    for skill in _skills(partnership) if rows else ():
        here = YES if plain(skill.skill or "") in taught else not_told(*blank) if blank else ~YES
        yield point(skill, here, "skill", _skill_name(skill))


@measure(action="Use {it} somewhere: in a course, a job description, hiring, an assessment.", sheet="skills")
def skills_used(partnership: Partnership) -> Iterator[Point]:
    """Skills that are put to use."""
    for skill in _skills(partnership):
        yield told_point(skill, "used_in", bool, _skill_name(skill))


@measure_of(SkillUse, action="Put the skills to use: {it}.")
def uses_of_skills(partnership: Partnership, uses: tuple[SkillUse, ...]) -> Iterator[Point]:
    """Different uses to which skills are put."""
    for market in partnership.pathway.labor_markets:
        for use in uses:
            rows = (told(row, "used_in", {use}.intersection) for row in market.skills)
            here = any_of((*rows, unlisted(market.skills, market.about, term(use))))
            yield Point(term(use), Evidence(market.skills.id, "used_in"), here)


@measure(action="Talk with three employers about {it}.")
def interviews(partnership: Partnership) -> Iterator[Point]:
    """Critical jobs about which three employers were asked."""
    for market in partnership.pathway.labor_markets:
        for job in _market_jobs(partnership):
            if job.told("why_critical", _is_critical).yes:
                ids = {row.id for row in job.rows}
                asked = {row.employer for row in market.employer_voice if ids.intersection(_refs(partnership, row))}
                more = unlisted(market.employer_voice, market.about, job.label)
                answers = (*(YES for _ in asked), *(more,) * FEWEST_INTERVIEWS)
                yield _job_point(job, at_least(FEWEST_INTERVIEWS, answers), "title")


@measure(action="Win {it} for the pathway.", sheet="employers")
def active_employers(partnership: Partnership) -> Iterator[Point]:
    """Employers that did something for the pathway within a year."""
    since = partnership.pathway.today - YEAR
    for name, rows in _employers(partnership).items():
        recent = any_of(told(row, "date", since.__le__) for row in rows)
        yield point(rows[0], recent, "date", name)


@measure(action="Ask {it} for more than advice.", sheet="employers")
def employers_beyond_advice(partnership: Partnership) -> Iterator[Point]:
    """Employers that do more than advise."""
    others = tuple(activity for activity in EmployerActivity if activity is not EmployerActivity.ADVISES)
    for name, rows in _employers(partnership).items():
        yield point(rows[0], any_of(one_of(row, "activity", *others) for row in rows), "activity", name)


@measure_of(EmployerActivity, action="Find an employer for this: {it}.")
def employer_activities(partnership: Partnership, activities: tuple[EmployerActivity, ...]) -> Iterator[Point]:
    """Things that some employer does for the pathway."""
    for market in partnership.pathway.labor_markets:
        for activity in activities:
            rows = (one_of(row, "activity", activity) for row in market.employers)
            here = any_of((*rows, unlisted(market.employers, market.about, term(activity))))
            yield Point(term(activity), Evidence(market.employers.id, "activity"), here)


@measure(action="Name the {it} on About of the labor-market workbook.")
def sector_scope(partnership: Partnership) -> Iterator[Point]:
    """Industry, area and convener of the sector, where they are named."""
    names = {"naics": "codes of the industry", "area": "area", "convener": "convener"}
    for market in partnership.pathway.labor_markets:
        yield from as_information(stated(market.about, field, name=name) for field, name in names.items())


def _is_critical(reasons: tuple[CriticalReason, ...]) -> bool:
    return any(reason is not CriticalReason.NONE for reason in reasons)


def _job_point(job: JobSide, answer: Answer, field: str) -> Point:
    return point(job.row_with(field), answer, field, job.label)


def _market_jobs(partnership: Partnership) -> tuple[JobSide, ...]:
    """The jobs, where a labor-market workbook came back; skills and interviews are asked of nobody else."""
    return partnership.jobs if partnership.pathway.labor_markets else ()


def _skills(partnership: Partnership) -> Iterator[JobSkill]:
    return chain.from_iterable(market.skills.rows for market in partnership.pathway.labor_markets)


def _skill_name(skill: JobSkill) -> str:
    return f"{skill.skill} ({skill.job})"


def _is_of(partnership: Partnership, skill: JobSkill, job: JobSide) -> bool:
    return not {row.id for row in job.rows}.isdisjoint(partnership.pathway.refs(skill, "job"))


def _more_skills(partnership: Partnership) -> tuple[Answer, ...]:
    more = (unlisted(one.skills, one.about, "a skill") for one in partnership.pathway.labor_markets)
    return tuple(answer for answer in more if not answer.no)


def _refs(partnership: Partnership, row: Interview) -> tuple[str, ...]:
    return partnership.pathway.refs(row, "job")


def _employers(partnership: Partnership) -> dict[str, list[Employer]]:
    found: dict[str, list[Employer]] = {}
    for row in chain.from_iterable(market.employers.rows for market in partnership.pathway.labor_markets):
        found.setdefault(row.employer or "", []).append(row)
    return found


MEASURES = catalogue(
    jobs_with_facts,
    recent_figures,
    critical_jobs,
    jobs_with_programs,
    jobs_on_the_ladder,
    jobs_with_a_next_job,
    jobs_with_skills,
    skills_confirmed,
    skills_taught,
    skills_used,
    uses_of_skills,
    interviews,
    active_employers,
    employers_beyond_advice,
    employer_activities,
    sector_scope,
)
