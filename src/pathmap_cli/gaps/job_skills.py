"""GAP8, from the labor market's own sheets: whether skills are listed, and an employer has confirmed them."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, any_of, told
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import SKILLS
from pathmap_cli.gaps.said import LOW, Evidence, Hit, Said
from pathmap_cli.gaps.scope import LABOR_MARKETS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.labor_market import LaborMarket
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.schema.types import NoneAnswer


@SKILLS.rule(
    803,
    "skills-unconfirmed",
    severity=LOW,
    applies_to=LABOR_MARKETS,
    owner="Sector partnership",
    action="Ask two or three employers about each job: which of these skills they look for, and which are not listed.",
    closes_when="Confirmed by employer names somebody for a skill of the job, or Employer voice has a row for it.",
    frameworks=("core:industry",),
    asks=True,
)
def skills_unconfirmed(partnership: Partnership) -> Iterator[Said]:
    """No employer has confirmed the skills of a job.

    National lists describe a job on average; employers here may look for something else.
    """
    for market in partnership.pathway.labor_markets:
        judged = [(job, ~_confirmed(partnership, market, job)) for job in _jobs_of(partnership, market)]
        judged = [(job, fires) for job, fires in judged if _skills_of(partnership, market, job)]
        open_jobs = [job for job, fires in judged if fires.yes]
        if open_jobs:
            names = listed(job.label for job in open_jobs)
            yield Hit(f"No employer is listed as having confirmed the skills of {names}.", _skill_cells(market))
        yield from (point for _, fires in judged for point in fires.open)


@SKILLS.rule(
    804,
    "skills-not-listed",
    severity=LOW,
    applies_to=LABOR_MARKETS,
    owner="Labor-market analyst",
    action="List what the job asks for, from O*NET and from employers.",
    closes_when="The Skills sheet has a row for the job.",
    frameworks=("core:industry",),
    asks=True,
)
def skills_not_listed(partnership: Partnership) -> Iterator[Said]:
    """A job that an award leads to is listed with no skills.

    Faculty cannot compare what they teach with what the job asks for.
    """
    for market in partnership.pathway.labor_markets:
        judged = [(job, _not_listed(partnership, market, job)) for job in _jobs_of(partnership, market)]
        without = [job for job, fires in judged if fires.yes]
        if without:
            names = listed(job.label for job in without)
            yield Hit(f"Not listed by {market.name}: the skills of {names}.", (Evidence(market.skills.id),))
        yield from (point for _, fires in judged for point in fires.open)


def _jobs_of(partnership: Partnership, market: LaborMarket) -> Iterator[JobSide]:
    """The occupations that a labor market lists."""
    ids = {row.id for row in market.jobs}
    return (job for job in partnership.jobs if any(row.id in ids for row in job.rows))


def _skills_of(partnership: Partnership, market: LaborMarket, job: JobSide) -> tuple[JobSkill, ...]:
    return tuple(skill for skill in market.skills if _is_for(partnership, skill, job).yes)


def _is_for(partnership: Partnership, row: JobSkill | Interview, job: JobSide) -> Answer:
    """Whether a row is about the job; a blank cell asks for itself."""
    ids = {one.id for one in job.rows}
    return told(row, "job", lambda _: not ids.isdisjoint(partnership.pathway.refs(row, "job")))


def _confirmed(partnership: Partnership, market: LaborMarket, job: JobSide) -> Answer:
    """Whether an employer has spoken about the job, or one of its skills says who confirmed it."""
    spoken = (_is_for(partnership, interview, job) for interview in market.employer_voice)
    skills = (
        told(skill, "confirmed_by", lambda by: by is not NoneAnswer.NONE)
        for skill in _skills_of(partnership, market, job)
    )
    return any_of((*spoken, unlisted(market.employer_voice, market.about, job.label), *skills))


def _not_listed(partnership: Partnership, market: LaborMarket, job: JobSide) -> Answer:
    listed_here = any_of(
        (
            *(_is_for(partnership, skill, job) for skill in market.skills),
            unlisted(market.skills, market.about, job.label),
        )
    )
    return job.reached.quiet.then(~listed_here)


def _skill_cells(market: LaborMarket) -> tuple[Evidence, ...]:
    return (Evidence(market.employer_voice.id), *(Evidence(skill.id, "confirmed_by") for skill in market.skills))
