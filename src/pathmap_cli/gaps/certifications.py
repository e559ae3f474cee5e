"""GAP4, industry certifications and licenses: whether students can earn one, and whether employers ask for it."""

from collections.abc import Iterator, Sequence
from math import inf

from pathmap_cli.gaps.answers import YES, Answer, all_of, any_of, not_told, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import LOW, MEDIUM, Ask, Evidence, Hit, NotTold, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import CERTIFIERS, EVERYBODY, SCHOOLS
from pathmap_cli.gaps.sheets import empty, unnamed
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.pathway import Certifier
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.types import ADULT
from pathmap_cli.vocabulary import AwardType, CertificationStatus, EmployerDemand, ExamPayer

NOT_EARNED_HERE = (CertificationStatus.NOT_OFFERED, CertificationStatus.NO_LONGER_OFFERED)
EARNED_HERE = tuple(status for status in CertificationStatus if status not in NOT_EARNED_HERE)
YEARS_BEFORE_SCHOOL = 6  # at the end of grade 12 most students are 18
LICENSES = (AwardType.LICENSE, AwardType.INDUSTRY_CERTIFICATION)


@CREDENTIALS.rule(
    401,
    "no-industry-certification",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Advisory board",
    action="Choose a certification that employers here ask for.",
    closes_when="A Certifications sheet lists one that students can earn.",
    source="Career Ladders Project, pathway mapping; Golden State Pathways Program",
    asks=True,
)
def no_industry_certification(partnership: Partnership) -> Iterator[Said]:
    """No industry certification or license is listed anywhere in the pathway.

    A certification that employers know speaks for a student who has no degree yet.
    """
    sheets = [institution.certifications for institution in partnership.pathway.certifiers]
    rows = [one_of(row, "status", *EARNED_HERE) for sheet in sheets for row in sheet]
    licenses = (one_of(award, "award_type", *LICENSES) for side in partnership.colleges for award in side.awards)
    awards = (unnamed(side.college.awards) for side in partnership.colleges)
    fires = ~any_of((*rows, *licenses, *awards, *map(empty, sheets)))
    if sheets and fires.yes:
        names = listed(institution.name for institution in partnership.pathway.certifiers)
        yield Hit(f"No certification is listed as offered by {names}.", tuple(Evidence(sheet.id) for sheet in sheets))
    yield from fires.open


@CREDENTIALS.strength(401, "certification-that-employers-require", applies_to=CERTIFIERS)
def certification_that_employers_require(host: Certifier) -> Iterator[Said]:
    """Students can earn a certification that employers require.

    It opens a door that stays shut without it.
    """
    for row in host.certifications:
        if row.demand is EmployerDemand.REQUIRED and row.status is CertificationStatus.OFFERED:
            yield Hit(f"Students of {host.name} can earn {row.label}, which employers require.", seen("demand", row))


@CREDENTIALS.rule(
    402,
    "certification-not-in-demand",
    severity=LOW,
    applies_to=CERTIFIERS,
    owner="Advisory board",
    action="Replace it with one that employers ask for.",
    closes_when="Employers ask for the certification, or it is no longer offered.",
    source="ExcelinEd, Credentials Matter",
    asks=True,
    rows_of=("certifications",),
)
def certification_not_in_demand(host: Certifier) -> Iterator[Said]:
    """Students earn a certification that employers here do not ask for, or that its issuer has retired.

    The time and the fee buy little when they apply.
    """
    for row in host.certifications:
        retired = row.status is CertificationStatus.RETIRED_BY_ITS_ISSUER
        fires = YES if retired else ~_is_asked_for(row)
        if fires.yes and row.status not in NOT_EARNED_HERE:
            how = "is retired by its issuer" if retired else "is not requested by employers"
            yield Hit(f"{row.label}, listed by {host.name}, {how}.", seen("status" if retired else "demand", row))
        yield from () if row.status in NOT_EARNED_HERE else fires.open
        yield from map(NotTold, seen("status", row)) if row.status is None else ()


@CREDENTIALS.rule(
    412,
    "exam-cost-on-students",
    severity=LOW,
    applies_to=CERTIFIERS,
    owner="CTE director",
    action="Look for vouchers, or a grant that pays the fee.",
    closes_when="Exam paid by names somebody other than the student.",
    asks=True,
    rows_of=("certifications",),
)
def exam_cost_on_students(host: Certifier) -> Iterator[Said]:
    """Students pay for the exam of a certification that employers ask for.

    Some prepare for it, and do not sit for it because of the fee.
    """
    for row in host.certifications:
        wanted = one_of(row, "demand", EmployerDemand.REQUIRED, EmployerDemand.PREFERRED)
        offered = one_of(row, "status", CertificationStatus.OFFERED)
        fires = (wanted & offered).quiet.then(_is_paid_by_students(row))
        if fires.yes:
            yield Hit(f"{row.label} at {host.name}: students pay for the exam.", seen("exam_paid_by", row))
        yield from fires.open


@CREDENTIALS.rule(
    413,
    "age-barrier",
    severity=LOW,
    applies_to=SCHOOLS,
    owner="Counselor",
    action="Move the exam to a later grade, or tell students early when they may sit for it.",
    closes_when="Students are old enough for the certification by the end of the course that prepares for it.",
    rows_of=("certifications",),
)
def age_barrier(school: SchoolSide) -> Iterator[Said]:
    """Students finish the course for a certification before they are old enough for it.

    What they learned fades until they may sit for the exam, and by then some have left school.
    """
    for host, row in ((one, row) for one in school.institutions for row in one.certifications):
        courses = [course for course in school.rows if course.id in school.pathway.refs(row, "courses")]
        offered = one_of(row, "status", CertificationStatus.OFFERED)
        fires = (offered & _comes_too_early(row, courses)).quiet
        if fires.yes:
            first = f"{row.label}, listed by {host.name}, is for people of {row.minimum_age} or older"
            message = f"{first}; students who finish {listed(map(_label, courses))} are about {_oldest(courses)}."
            yield Hit(message, (*seen("minimum_age", row), *seen("grade", *courses)))
        yield from fires.open


def _comes_too_early(row: Certification, courses: Sequence[SchoolCourse]) -> Answer:
    """Whether students are younger than its Minimum age when the last course for it ends."""
    if not courses:
        return not_told(Ask(Evidence(row.id, "courses")))
    graded = all_of(told(course, "grade", bool) for course in courses)
    return graded & told(row, "minimum_age", lambda age: age > _oldest(courses))


def _oldest(courses: Sequence[SchoolCourse]) -> float:
    """The age of students at the end of the last course; adults may be of any age."""
    last = max((max(course.grade or ()) for course in courses if course.grade), default=ADULT)
    return inf if last == ADULT else last + YEARS_BEFORE_SCHOOL


def _label(course: SchoolCourse) -> str:
    return course.label


def _is_paid_by_students(row: Certification) -> Answer:
    """Whether students pay for the exam; Not known is an open point like a blank."""
    if row.exam_paid_by is ExamPayer.NOT_KNOWN:
        return not_told(Ask(Evidence(row.id, "exam_paid_by")))
    return one_of(row, "exam_paid_by", ExamPayer.STUDENT)


def _is_asked_for(row: Certification) -> Answer:
    """Whether employers require or prefer it; Not known is an open point like a blank."""
    if row.demand in {None, EmployerDemand.NOT_KNOWN}:
        return not_told(Ask(Evidence(row.id, "demand")))
    return Answer(row.demand is not EmployerDemand.NOT_REQUESTED)
