"""GAP3, what becomes of the credit: whether it reaches a transcript, and whether a university takes it."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.link import CLAIMED, NO_AGREEMENT, Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import EARLY_CREDIT
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Evidence, Hit, Said
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import LINKS, PAIRS, SCHOOLS
from pathmap_cli.gaps.sheets import unmentioned
from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, listed, shown, shown_part
from pathmap_cli.vocabulary import AgreementStatus, CreditType, TransitionActivity, TransitionStatus


@EARLY_CREDIT.rule(
    307,
    "credit-not-on-a-transcript",
    severity=MEDIUM,
    applies_to=LINKS,
    owner="Counselor and registrar",
    action="Hold a petition day, or give the credit unless a student declines it.",
    closes_when="Students with the credit on a college transcript reach the share that the partnership aims for.",
    source="MiraCosta College, petition in the term of the course; Ventura County Community College District",
    asks=True,
    thresholds=("min_claimed_share",),
    rows_of=("early_credit",),
)
def credit_not_on_a_transcript(link: Link) -> Iterator[Said]:
    """Fewer students have the credit of a course on a college transcript than the partnership aims for.

    Credit of this kind must be claimed, often in the same term; unclaimed, it may be gone when they enroll.
    """
    share = link.pathway.thresholds.min_claimed_share
    fires = link.is_of_type(*CLAIMED) & ~link.has_status(*NO_AGREEMENT) & _is_seldom_claimed(link, share)
    if fires.yes:
        enrolled, claimed = link.enrolled or 0, link.claimed or 0
        words = f"of {shown(enrolled)} students, {shown_part(claimed, enrolled)} have it on a college transcript"
        yield link.hit(f"{link.name}: {words}; the aim is {share:.0%}.", "students_enrolled", "students_with_credit")
    yield from fires.open


def _is_seldom_claimed(link: Link, share: float) -> Answer:
    enrolled, claimed = link.enrolled, link.claimed
    many = not_told(*link.asks("students_enrolled")) if enrolled is None else Answer(enrolled >= SUPPRESSED_BELOW)
    if claimed is None:
        return many & not_told(*link.asks("students_with_credit"))
    if enrolled is None:
        return many
    return many & Answer(claimed < share * enrolled) & ~link.may_count_more("students_with_credit", claimed)


@EARLY_CREDIT.rule(
    308,
    "credit-may-not-transfer",
    severity=LOW,
    applies_to=PAIRS,
    owner="Counselor",
    action="Tell students who mean to transfer; prefer dual enrollment for this course.",
    closes_when="The course gives credit by dual enrollment, or its awards are not for transfer.",
    source="MiraCosta College and Moorpark College, pages on credit by exam",
    rows_of=("early_credit",),
)
def credit_may_not_transfer(partnership: Partnership) -> Iterator[Said]:
    """Credit by exam is given for a course of an award that students transfer with.

    Some universities do not take it, or take it differently, and students learn that after they applied.
    """
    for college in partnership.colleges:
        for link in college.links:
            onward = any_of(map(college.leads_to_transfer, college.awards_with(link.college_course)))
            fires = (link.is_of_type(CreditType.CREDIT_BY_EXAM) & onward).quiet
            if fires.yes:
                yield link.hit(f"{link.name}: credit by exam may not count after transfer.", "credit_type")
            yield from fires.open


@EARLY_CREDIT.rule(
    311,
    "no-credit-petition",
    severity=HIGH,
    applies_to=SCHOOLS,
    owner="Counselor, admissions and records",
    action="Hold a petition day before June.",
    closes_when="Transitions lists Articulated-credit petition as in place or planned.",
    source="MiraCosta College, petition in the term of the course",
    asks=True,
    rows_of=("early_credit",),
)
def no_credit_petition(school: SchoolSide) -> Iterator[Said]:
    """Students earn credit that they must claim, and no petition for it is listed.

    The credit reaches a transcript only when a student asks for it in time, and students have to be told so.
    """
    fires = any_of(map(_must_be_claimed, school.links)).then(~_has_petition(school))
    if fires.yes:
        names = listed(link.course_name for link in school.links if _must_be_claimed(link).yes)
        message = f"{school.name} lists no petition for the credit that students earn in {names}."
        yield Hit(message, (Evidence(school.home.transitions.id, "status"),))
    yield from fires.open


def _must_be_claimed(link: Link) -> Answer:
    return link.is_of_type(*CLAIMED) & link.has_status(AgreementStatus.IN_PLACE)


def _has_petition(school: SchoolSide) -> Answer:
    petition = TransitionActivity.ARTICULATED_CREDIT_PETITION
    sheet = school.home.transitions
    rows = [
        one_of(row, "activity", petition) & told(row, "status", lambda status: status is not TransitionStatus.NOT_DONE)
        for row in sheet
    ]
    return any_of((*rows, unmentioned(sheet, school.about, "activity", petition)))
