"""GAP7, from a college's own sheets: whether its awards lead to a job, and its transfer routes hold."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import LOW, MEDIUM, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.vocabulary import TRANSFER_DEGREES, AgreementStatus, AwardStatus, Mechanism


@LABOR_MARKET.strength(701, "transfer-agreement", applies_to=COLLEGES)
def transfer_agreement(college: CollegeSide) -> Iterator[Said]:
    """Students can transfer under an agreement that holds.

    They know before they start which courses count toward the bachelor's degree.
    """
    for row in college.college.transfer:
        secured = row.mechanism not in {None, Mechanism.NONE} and row.agreement_status is AgreementStatus.IN_PLACE
        if secured and not _has_ended(college, row):
            yield Hit(f"{_route(college, row)}: an agreement is in place.", seen("agreement_status", row))


@LABOR_MARKET.rule(
    702,
    "weak-transfer",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Articulation officer",
    action="Write or renew the agreement.",
    closes_when="Mechanism names what secures the way, and the agreement has not ended.",
    asks=True,
)
def weak_transfer(college: CollegeSide) -> Iterator[Said]:
    """A way to transfer rests on nothing, or on an agreement that has ended.

    Students who count on it may find that courses do not count, or that there is no place.
    """
    for row in college.college.transfer:
        ended = told(row, "agreement_ends", college.pathway.today.__gt__)
        lapsed = one_of(row, "agreement_status", AgreementStatus.EXPIRED) | ended
        weak = one_of(row, "mechanism", Mechanism.NONE) | lapsed.quiet
        unprepared = told(row, "preparation_not_offered", bool).quiet
        if weak.yes:
            how = "its agreement has ended" if lapsed.yes else "nothing secures it yet"
            yield Hit(f"{_route(college, row)}: {how}.", seen("mechanism", row))
        elif unprepared.yes:
            courses = listed(row.preparation_not_offered or ())
            message = f"{_route(college, row)}: major preparation that is not offered here is {courses}."
            yield Hit(message, seen("preparation_not_offered", row), LOW)
        yield from dict.fromkeys((*weak.open, *unprepared.open))


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


def _route(college: CollegeSide, row: Transfer) -> str:
    awards = listed(row.from_awards or ())
    return f"Transfer from {awards or 'an award'} at {college.name} to {row.program} at {row.institution}"


def _has_ended(college: CollegeSide, row: Transfer) -> bool:
    return row.agreement_ends is not None and row.agreement_ends < college.pathway.today
