"""GAP4, ways out: how early students can leave with something in hand, at which level, and how they come back."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.answers import Amount, Answer, any_of, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES
from pathmap_cli.gaps.sheets import empty
from pathmap_cli.gaps.units import from_semester, semester, system
from pathmap_cli.gaps.wording import number
from pathmap_cli.model.awards import Award
from pathmap_cli.model.pathway import Certifier
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import BACHELORS, DEGREES, Admission, AwardStatus, CertificationStatus, CertificationType

CLOSED_TO_SOME = (Admission.SELECTIVE, Admission.WAITLIST)
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
    early = any_of(_is_early(college, award, most) for award in college.awards)
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
