"""GAP7, from a college's own sheets: whether its awards lead to a job, and whether people complete them."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import LOW, MEDIUM, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES
from pathmap_cli.vocabulary import TRANSFER_DEGREES, AwardStatus


@LABOR_MARKET.rule(
    703,
    "award-without-job",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Labor-market analyst",
    action="Name the occupations that it prepares for, together with employers.",
    closes_when="Leads to jobs names a job, or a transfer degree has a Transfer row.",
    asks=True,
    rows_of=("awards",),
)
def award_without_job(college: CollegeSide) -> Iterator[Said]:
    """An award leads to no job by itself.

    Students who stop there cannot tell what it is good for, nor can an employer.
    """
    for award in college.awards:
        no_job = told(award, "leads_to_jobs", lambda jobs: not jobs)
        onward = one_of(award, "award_type", *TRANSFER_DEGREES).quiet.then(college.transfers(award))
        fires = one_of(award, "status", AwardStatus.ACTIVE).quiet.then(no_job & ~onward)
        if fires.yes:
            yield Hit(f"{award.label} at {college.name} is listed with no job.", seen("leads_to_jobs", award))
        yield from fires.open


@LABOR_MARKET.rule(
    711,
    "award-rarely-earned",
    severity=LOW,
    applies_to=COLLEGES,
    owner="Dean",
    action="Look at it together with faculty; give it to students who have earned it, without an application.",
    closes_when="Completions a year reach the count that the partnership set, or the award is no longer active.",
    asks=True,
    thresholds=("min_completions",),
    rows_of=("awards",),
)
def award_rarely_earned(college: CollegeSide) -> Iterator[Said]:
    """Few people complete an award.

    It may be hard to finish, hard to find, or earned by students who never apply for it.
    """
    least = college.pathway.thresholds.min_completions
    for award in college.awards:
        offered = one_of(award, "status", AwardStatus.ACTIVE) & college.carries_credit(award)
        fires = offered.quiet.then(told(award, "completions", least.__gt__))
        if fires.yes:
            message = f"{award.label} at {college.name}: fewer than {least} people complete it in a year."
            yield Hit(message, seen("completions", award))
        yield from fires.open
