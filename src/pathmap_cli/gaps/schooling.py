"""GAP7, from what jobs ask for: whether the awards here, or a way to transfer, reach the schooling of the jobs."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import YES, Answer, any_of, one_of
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import HIGH, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES_TOGETHER, EVERYBODY
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import listed, schooling
from pathmap_cli.model.awards import Award
from pathmap_cli.vocabulary import AWARD_EDUCATION, BACHELORS, DEGREES, AwardStatus, AwardType, Education, Mechanism

LEVELS = tuple(Education)
BEYOND_A_DEGREE = (Education.BACHELORS, Education.GRADUATE)


@LABOR_MARKET.rule(
    701,
    "no-transfer",
    severity=HIGH,
    applies_to=COLLEGES_TOGETHER,
    owner="Transfer center",
    action="Agree with a university on a way to transfer, such as 2+2, or offer a baccalaureate here.",
    closes_when="The Transfer sheet lists a way from the degree that something secures.",
    frameworks=("aqcp:F3",),
    asks=True,
    absorbs=("GAP709",),
)
def no_transfer(partnership: Partnership) -> Iterator[Said]:
    """A degree leads to a job that asks for a bachelor's degree, and there is no way to transfer.

    Students hold the highest degree of the college and cannot get the job that it is meant for.
    """
    for college in partnership.colleges:
        beyond = _goes_beyond(college).quiet
        for degree in college.awards:
            further = _transfers(college, degree) | beyond
            for job in partnership.jobs:
                yield from _no_transfer(college, degree, job, further)


def _no_transfer(college: CollegeSide, degree: Award, job: JobSide, further: Answer) -> Iterator[Said]:
    leads = one_of(degree, "award_type", *DEGREES) & job.follows(degree)
    asks = job.told("typical_education", BEYOND_A_DEGREE.__contains__)
    fires = leads.quiet.then(asks.then(~further))
    if fires.yes:
        wanted = schooling(job.row_with("typical_education").typical_education or Education.BACHELORS)
        message = (
            f"{job.label}: {wanted} is typical. {degree.label} at {college.name} leads to it, with no way to transfer "
            "listed."
        )
        places = (*job.seen("typical_education"), *seen("leads_to_jobs", degree))
        yield Hit(message, places, about=job.id, concerns=(college.id,))
    yield from fires.open


def _goes_beyond(college: CollegeSide) -> Answer:
    """Whether the college grants bachelor's degrees itself."""
    kinds = (one_of(award, "award_type", *BACHELORS) for award in college.awards)
    active = (one_of(award, "status", AwardStatus.ACTIVE) for award in college.awards)
    return any_of(kind & now for kind, now in zip(kinds, active, strict=True))


def _transfers(college: CollegeSide, degree: Award) -> Answer:
    """Whether something secures a way from the degree to a university, as either side tells it."""
    confirmed = (route for route in college.pathway.transfer_routes if route.university_row)
    if any(degree.id in route.awards for route in confirmed):
        return YES
    rows = (
        college.names(row, "from_awards", degree) & ~one_of(row, "mechanism", Mechanism.NONE)
        for row in college.college.transfer
    )
    return any_of((*rows, unlisted(college.college.transfer, college.about, degree.label)))


@LABOR_MARKET.rule(
    709,
    "job-needs-more-education",
    severity=HIGH,
    applies_to=EVERYBODY,
    owner="Partnership",
    action="Extend the path to the schooling that the job asks for, or name the jobs that people get without it.",
    closes_when="An award of the level that the job asks for leads to it.",
    frameworks=("aqcp:F3",),
    asks=True,
    rows_of=("awards",),
)
def job_needs_more_education(partnership: Partnership) -> Iterator[Said]:
    """A job asks for more schooling than any award that leads to it.

    Students finish and find that employers hire others.
    """
    for job in partnership.jobs:
        wanted = job.row_with("typical_education").typical_education
        if wanted is None:
            yield from job.reached.quiet.then(job.told("typical_education", bool)).open
            continue
        enough = any_of(_level_reaches(award, wanted) & job.follows(award) for award in partnership.awards)
        fires = job.reached.quiet.then(~enough)
        if fires.yes:
            names = listed(_named(partnership, award) for award in job.awards)
            message = f"{job.label}: {schooling(wanted)} is typical, and what leads to it here is {names}."
            places = (*job.seen("typical_education"), *seen("leads_to_jobs", *job.awards))
            yield Hit(message, places, about=job.id)
        yield from fires.open


def _level_reaches(award: Award, wanted: Education) -> Answer:
    kinds = (kind for kind in AwardType if LEVELS.index(AWARD_EDUCATION[kind]) >= LEVELS.index(wanted))
    return one_of(award, "award_type", *kinds)


def _named(partnership: Partnership, award: Award) -> str:
    return f"{award.label} at {partnership.pathway.institution_of(award.id).name}"
