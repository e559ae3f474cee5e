"""GAP4: what students can earn, whether one thing counts toward the next, and whether adults find a way in."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import NO, Answer, any_of, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES
from pathmap_cli.gaps.sheets import unnamed
from pathmap_cli.gaps.units import from_semester, system
from pathmap_cli.gaps.wording import listed, units
from pathmap_cli.model.awards import Award
from pathmap_cli.vocabulary import (
    BACHELORS,
    CERTIFICATES,
    DEGREES,
    TRANSFER_DEGREES,
    AwardStatus,
    AwardType,
    Profile,
)

TERMINAL_DEGREES = tuple(kind for kind in DEGREES if kind not in TRANSFER_DEGREES)
SHORT = (AwardType.LOCAL_CERTIFICATE, AwardType.SKILL_AWARD)
FEWEST_UNITS_OF_ACHIEVEMENT, UNITS_OF_ACHIEVEMENT = 8, 16  # semester units; 12 and 24 in a quarter system


@CREDENTIALS.rule(
    403,
    "no-stackable-certificate",
    severity=MEDIUM,
    applies_to=COLLEGES,
    owner="Curriculum committee",
    action="Embed a certificate in the degree, so that students who stop early have something to show.",
    closes_when="Stacks into of a certificate names the degree.",
    source="Public Policy Institute of California, 2018, on stackable credentials",
    frameworks=("aqcp:F3",),
    asks=True,
    rows_of=("awards",),
)
def no_stackable_certificate(college: CollegeSide) -> Iterator[Said]:
    """A degree is listed without a certificate that counts toward it.

    Students who leave before the degree may leave with nothing, and those who hold a certificate may start again.
    """
    others = unnamed(college.college.awards)
    has_certificates = any_of(map(_is_certificate, college.awards)) | others
    for degree in college.awards:
        transfer = one_of(degree, "award_type", *TRANSFER_DEGREES) & ~has_certificates
        nested = any_of((*(_counts_toward(college, other, degree) for other in college.awards), others))
        fires = (one_of(degree, "award_type", *TERMINAL_DEGREES) | transfer) & ~nested
        if fires.yes:
            message = f"No certificate of {college.name} is listed as counting toward {degree.label}."
            certificates = (award for award in college.awards if award.is_certificate)
            yield Hit(message, (*seen("award_type", degree), *seen("stacks_into", *certificates)))
        yield from fires.open


@CREDENTIALS.strength(403, "certificates-in-the-degree", applies_to=COLLEGES, frameworks=("aqcp:F3",))
def certificates_in_the_degree(college: CollegeSide) -> Iterator[Said]:
    """Certificates count toward the degree.

    Students can stop with something in hand, and come back without starting again.
    """
    for degree in college.awards:
        nested = [award for award in college.awards if _counts_toward(college, award, degree).yes]
        if degree.is_degree and nested:
            names = listed(award.label for award in nested)
            yield Hit(f"Counting toward {degree.label} at {college.name}: {names}.", seen("stacks_into", *nested))


def _is_certificate(award: Award) -> Answer:
    return one_of(award, "award_type", *CERTIFICATES)


def _counts_toward(college: CollegeSide, award: Award, degree: Award) -> Answer:
    return NO if award is degree else _is_certificate(award).then(college.names(award, "stacks_into", degree))


@CREDENTIALS.rule(
    404,
    "award-without-a-next-step",
    severity=HIGH,
    applies_to=COLLEGES,
    owner="Faculty",
    action="Align its courses with the next award, or retire it.",
    closes_when="The award stacks into another, leads to a job, or (a degree) has a Transfer row.",
    source="Public Policy Institute of California, 2018, on stackable credentials",
    frameworks=("aqcp:F3",),
    asks=True,
    absorbs=("GAP703",),
    rows_of=("awards",),
)
def award_without_a_next_step(college: CollegeSide) -> Iterator[Said]:
    """An award leads to no further award, no job and no transfer.

    Students spend time and fees on it, and the map shows nothing that they can do with it next.
    """
    for award in college.awards:
        below = ~one_of(award, "award_type", *BACHELORS)
        ends = told(award, "stacks_into", _is_none) & told(award, "leads_to_jobs", _is_none)
        transfers = one_of(award, "award_type", *DEGREES).then(college.transfers(award))
        fires = one_of(award, "status", AwardStatus.ACTIVE) & below & ends & ~transfers
        if fires.yes:
            more = ", no job and no way to transfer" if award.is_degree else " and no job"
            message = f"{award.label} at {college.name} is listed with no next award{more}."
            yield Hit(message, (*seen("stacks_into", award), *seen("leads_to_jobs", award)))
        yield from fires.open


def _is_none(named: tuple[str, ...]) -> bool:
    return not named


@CREDENTIALS.rule(
    405,
    "certificate-name-to-check",
    severity=LOW,
    applies_to=COLLEGES,
    owner="Curriculum chair",
    action="Rename the award, or seek the approval that its units call for.",
    closes_when="The award's type and its units go together.",
    source="California Code of Regulations, title 5, section 55070",
    asks=True,
    profile=Profile.CALIFORNIA,
    rows_of=("awards",),
)
def certificate_name_to_check(college: CollegeSide) -> Iterator[Said]:
    """A certificate's units do not go with its name.

    In California the units decide which certificates the state approves and a transcript shows.
    """
    for award in college.awards:
        size = college.units(award)
        of_achievement = one_of(award, "award_type", AwardType.CERTIFICATE_OF_ACHIEVEMENT)
        few = of_achievement & ~size.reaches(FEWEST_UNITS_OF_ACHIEVEMENT)
        many = one_of(award, "award_type", *SHORT) & size.reaches(UNITS_OF_ACHIEVEMENT)
        fires = (few | many) & college.carries_credit(award)
        if fires.yes:
            limit = FEWEST_UNITS_OF_ACHIEVEMENT if few.yes else UNITS_OF_ACHIEVEMENT
            here = units(from_semester(limit, college.college), system(college.college))
            usual = (
                f"a certificate of achievement has {here} or more"
                if few.yes
                else f"a local award has fewer than {here}"
            )
            yield Hit(f"{award.label} at {college.name} has {award.units} units; {usual}.", seen("units", award))
        yield from fires.open
