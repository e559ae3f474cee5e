"""The pathway in one sentence: where a student can start, what it earns on the way, and which jobs it reaches."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Amount
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.wording import listed, number
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.jobs import Job
from pathmap_cli.views.summary.guide import Guide
from pathmap_cli.views.summary.ways import after_terms
from pathmap_cli.vocabulary import JobLevel, WageBasis
from pathmap_cli.vocabulary.terms import plain

MOST_JOBS = 2
VOWELS = "AEIOU"


def sentence(guide: Guide) -> str:
    """What a student of the school with the most early credit can reach; as much of it as the workbooks tell."""
    school = _school(guide)
    earned = [*(_credit(school) if school else ()), *_awards(guide)]
    jobs = [job for job in _jobs(guide) if _is_reached(guide, job)]
    start = f"A student who starts {_start(guide, school)}"
    parts = []
    if earned:
        parts.append(f"can earn {listed(earned)}")
    if jobs:
        reach = "reach" if earned else "can reach"
        parts.append(f"{reach} jobs such as {listed((job.label for job in jobs), MOST_JOBS)}")
    if not parts:
        return f"{start} finds no award and no job here yet: none is told." if school or guide.own else ""
    return f"{start} {' and '.join(parts)}. {_wages(jobs)}".strip()


def amount_words(amount: Amount) -> str:
    """`9`, `6 to 9` or, where something is not told, `9 or more`."""
    if amount.low == amount.high:
        return number(amount.low)
    return f"{number(amount.low)} or more" if amount.open else f"{number(amount.low)} to {number(amount.high)}"


def _school(guide: Guide) -> SchoolSide | None:
    schools = guide.partnership.schools
    wanted = [school for school in schools if guide.is_wanted(school.name)] or schools
    return max(wanted, key=lambda school: school.in_place_units.low, default=None)


def _start(guide: Guide, school: SchoolSide | None) -> str:
    if school is None:
        return f"at {listed(college.name for college in guide.pathway.colleges)}"
    grades = [grade for row in school.rows if row.is_cte for grade in row.grade or ()]
    return f"in grade {min(grades)} at {school.name}" if grades else f"at {school.name}"


def _credit(school: SchoolSide) -> Iterator[str]:
    if school.in_place_units.low:
        yield f"{amount_words(school.in_place_units)} units of college credit in high school"


def _awards(guide: Guide) -> Iterator[str]:
    """The award that comes first and the degree that comes last."""
    active = [(award, college) for college in guide.pathway.colleges for award in college.awards if award.is_active]
    timed = sorted((pair for pair in active if pair[0].award_type), key=lambda pair: pair[0].terms or 0)
    ends = dict.fromkeys((timed[0], timed[-1])) if timed else {}
    yield from (_award(guide, award, college) for award, college in ends)


def _award(guide: Guide, award: Award, college: College) -> str:
    label = guide.word(award.award_type) if award.award_type else ""
    kind = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    article = "an" if kind[:1].upper() in VOWELS else "a"
    where = f" at {college.name}" if len(guide.pathway.colleges) > 1 else ""
    return " ".join(filter(None, (article, kind, after_terms(award.terms)))) + where


def _jobs(guide: Guide) -> Iterator[Job]:
    """The jobs of all colleges, the highest first."""
    jobs = [job for college in guide.pathway.colleges for job in college.jobs]
    order = tuple(JobLevel)
    yield from sorted(jobs, key=lambda job: -order.index(job.level) if job.level else 1)


def _is_reached(guide: Guide, job: Job) -> bool:
    awards = (award for college in guide.pathway.colleges for award in college.awards if award.is_active)
    return any(plain(job.label) == plain(str(named)) for award in awards for named in award.leads_to_jobs or ())


def _wages(jobs: list[Job]) -> str:
    told = [job for job in jobs if job.wage_median is not None and job.wage_basis is not None]
    if not jobs:
        return ""
    if not told:
        return "What these jobs pay is not told yet."
    best = max(told, key=lambda job: job.wage_median or 0)
    per = "an hour" if best.wage_basis is WageBasis.HOUR else "a year"
    return f"The median wage of {best.label} is ${best.wage_median:,.2f} {per}."
