"""What students can earn: awards and certifications, how they join, and how they are described."""

from collections.abc import Iterator

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
from pathmap_cli.gaps.answers import YES, Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.sheets import empty, unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.awards import Award
from pathmap_cli.vocabulary import (
    AWARD_EDUCATION,
    BACHELORS,
    CERTIFICATES,
    DEGREES,
    Admission,
    AwardStatus,
    CertificationStatus,
    Education,
    EmployerDemand,
)

WANTED_BY_EMPLOYERS = (EmployerDemand.REQUIRED, EmployerDemand.PREFERRED)
NOT_OPEN = (AwardStatus.INACTIVE, AwardStatus.IN_ABEYANCE, AwardStatus.PLANNED, AwardStatus.IN_APPROVAL)


@measure(action="Give {it} a way in and a way on: what leads to it, and what it leads to.", sheet="awards")
def awards_connected(partnership: Partnership) -> Iterator[Point]:
    """Awards that something leads to, and that lead to a job, a further award or a transfer."""
    for college, award in open_awards(partnership):
        in_ = (
            Answer(bool(college.leading_to(award)))
            | one_of(award, "admission", Admission.OPEN)
            | _early(college, award)
        )
        yield point(award, in_ & leads_on(college, award), "stacks_into", award_name(college, award))


@measure(action="Let {it} count toward a degree.", sheet="awards")
def certificates_stack(partnership: Partnership) -> Iterator[Point]:
    """Certificates that count toward a further award."""
    for college, award in open_awards(partnership):
        if award.award_type in CERTIFICATES:
            yield told_point(award, "stacks_into", bool, award_name(college, award))


@measure(action="Name the job or the further award for {it}.", sheet="awards")
def awards_lead_on(partnership: Partnership) -> Iterator[Point]:
    """Awards that lead to a job, a further award or a transfer."""
    for college, award in open_awards(partnership):
        yield point(award, leads_on(college, award), "leads_to_jobs", award_name(college, award))


@measure(action="Fill in type, units, terms and entry requirements of {it}.", sheet="awards")
def awards_described(partnership: Partnership) -> Iterator[Point]:
    """Awards with type, units, length and entry requirements."""
    fields = ("award_type", "units", "terms", "entry_requirements")
    yield from as_information(
        stated(award, *fields, name=award_name(college, award)) for college, award in open_awards(partnership)
    )


@measure(action="Describe {it} on a web page, and give its address.", sheet="awards")
def awards_with_a_page(partnership: Partnership) -> Iterator[Point]:
    """Awards with the address of their web page."""
    yield from as_information(
        stated(award, "web_page", name=award_name(college, award)) for college, award in open_awards(partnership)
    )


@measure(action="Register {it}, and type its CTID.", sheet="awards")
def awards_registered(partnership: Partnership) -> Iterator[Point]:
    """Awards with an identifier of the Credential Registry."""
    yield from as_information(
        stated(award, "ctid", name=award_name(college, award)) for college, award in open_awards(partnership)
    )


@measure(action="Look at {it}: it counts toward an award of a lower level.", sheet="awards")
def levels_rise(partnership: Partnership) -> Iterator[Point]:
    """Awards that count toward one of the same level or a higher one."""
    for college, award in open_awards(partnership):
        for next_ in college.awards:
            if next_.id in college.pathway.refs(award, "stacks_into"):
                blank = [Ask(Evidence(one.id, "award_type")) for one in (award, next_) if one.award_type is None]
                rises = not_told(*blank) if blank else Answer(education(award) <= education(next_))
                yield point(award, rises, "stacks_into", f"{award.label} into {next_.label}")


@measure_of(Education, action="Add an award at this level to the map: {it}.")
def levels_of_awards(partnership: Partnership, levels: tuple[Education, ...]) -> Iterator[Point]:
    """Levels of education at which the map has an award, a diploma or a transfer."""
    colleges = partnership.colleges
    for level in levels if partnership.institutions and (colleges or partnership.schools) else ():
        if level is Education.HIGH_SCHOOL_DIPLOMA and partnership.schools:
            yield Point(term(level), Evidence(partnership.schools[0].home.courses.id), YES)
        elif colleges:
            here = any_of((*(_is_at(one, level) for one in colleges), *(empty(one.college.awards) for one in colleges)))
            yield Point(term(level), Evidence(colleges[0].college.awards.id, "award_type"), here)


@measure(action="Offer a certification with a course of {it}.")
def schools_with_certifications(partnership: Partnership) -> Iterator[Point]:
    """Schools where students can earn a certification."""
    for school in partnership.schools:
        rows = (
            one_of(row, "status", CertificationStatus.OFFERED)
            for one in school.institutions
            for row in one.certifications
        )
        more = (unlisted(one.certifications, one.about, "a certification") for one in school.institutions)
        yield Point(school.name, Evidence(school.home.certifications.id, "status"), any_of((*rows, *more)))


@measure(action="Ask employers whether they look for {it}.", sheet="certifications")
def certifications_wanted(partnership: Partnership) -> Iterator[Point]:
    """Certifications that employers require or prefer."""
    for one in partnership.pathway.certifiers:
        for row in one.certifications:
            if row.status in {None, CertificationStatus.OFFERED}:
                unknown = row.demand is EmployerDemand.NOT_KNOWN
                wanted = one_of(row, "demand", *WANTED_BY_EMPLOYERS)
                yield point(row, not_told(Ask(Evidence(row.id, "demand"))) if unknown else wanted, "demand")


def open_awards(partnership: Partnership) -> Iterator[tuple[CollegeSide, Award]]:
    """The awards of the colleges that students can start, and those of which nobody has told whether they can."""
    for college in partnership.colleges:
        yield from ((college, award) for award in college.awards if award.status not in NOT_OPEN)


def award_name(college: CollegeSide, award: Award) -> str:
    """The award with its college."""
    return f"{award.label} at {college.name}"


def leads_on(college: CollegeSide, award: Award) -> Answer:
    """Whether an award leads to a job, a further award or a transfer."""
    onward = told(award, "leads_to_jobs", bool) | told(award, "stacks_into", bool)
    return onward | one_of(award, "award_type", *DEGREES).quiet.then(college.transfers(award))


def education(award: Award) -> int:
    """How high an award ranks among the levels of education; 0 where its type is not told."""
    return tuple(Education).index(AWARD_EDUCATION[award.award_type]) if award.award_type else 0


def is_at(award: Award, level: Education) -> Answer:
    """Whether an award is of a level of education; a type that is not told asks for itself."""
    return one_of(award, "award_type", *(kind for kind, of in AWARD_EDUCATION.items() if of is level))


def _early(college: CollegeSide, award: Award) -> Answer:
    """Whether early credit counts toward the award."""
    courses = (link.college_course for link in college.links)
    here = any(award in college.awards_after(course) for course in courses if course)
    return Answer(here) | unlisted(college.college.early_credit, college.about, "a course of a high school")


def _is_at(college: CollegeSide, level: Education) -> Answer:
    awards = any_of(is_at(award, level) for award in college.awards)
    if level is not AWARD_EDUCATION[BACHELORS[0]]:
        return awards
    transfer = college.college.transfer
    return awards | Answer(bool(transfer)) | unlisted(transfer, college.about, "a way to transfer")


MEASURES = catalogue(
    awards_connected,
    certificates_stack,
    awards_lead_on,
    awards_described,
    awards_with_a_page,
    awards_registered,
    levels_rise,
    levels_of_awards,
    schools_with_certifications,
    certifications_wanted,
)
