"""GAP3: matching courses, and schools and colleges, that no early credit joins."""

from collections.abc import Iterator
from typing import cast

from pathmap_cli.gaps.answers import Answer, any_of
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import NO_AGREEMENT, Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import EARLY_CREDIT
from pathmap_cli.gaps.said import HIGH, LOW, Evidence, Hit, NotTold, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import PAIRS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.vocabulary import AgreementStatus
from pathmap_cli.vocabulary.terms import plain

IN_PLACE, IN_DEVELOPMENT = AgreementStatus.IN_PLACE, AgreementStatus.IN_DEVELOPMENT
AGREEMENT = tuple(status for status in AgreementStatus if status not in NO_AGREEMENT)


@EARLY_CREDIT.rule(
    304,
    "no-agreement-for-matched-course",
    severity=HIGH,
    applies_to=PAIRS,
    owner="Articulation officer",
    action="Write the agreement.",
    closes_when="The Early credit sheet lists the two courses with an agreement in place or in development.",
    source="California Code of Regulations, title 5, section 55051",
    frameworks=("aqcp:F1",),
    asks=True,
    absorbs=("GAP106",),
    rows_of=("early_credit",),
)
def no_agreement_for_matched_course(partnership: Partnership) -> Iterator[Said]:
    """Two courses are known to match, and no agreement lets students keep the credit.

    Students repeat at college what they have already shown that they can do.
    """
    for match in partnership.sure_matches:
        course, same = (partnership.pathway.record(one) for one in (match.school_course, match.college_course))
        school, college = (
            cast("HighSchool", partnership.pathway.institution_of(course.id)),
            partnership.pathway.institution_of(same.id),
        )
        keys = {"school_course": plain(course.label), "college_course": plain(same.label), "college": college.id}
        here = partnership.links_for(school.id, keys["school_course"])
        links = {link: link.joins(high_school=school.id, **keys) for link in here}
        agreed = any_of(joined & link.has_status(*AGREEMENT) for link, joined in links.items())
        if not any(joined.yes for joined in links.values()):
            agreed |= unlisted(school.early_credit, school.about, course.label)
        if agreed.no:
            pair = f"{course.label} at {school.name} and {same.label} at {college.name}"
            sure = (link for link, joined in links.items() if joined.yes)
            places = (place for link in sure for place in link.evidence("agreement_status"))
            evidence = (*seen("title", course, same), *places)
            yield Hit(f"No agreement is listed for {pair}, which match.", evidence, confidence=match.confidence)
        yield from agreed.open
    for link in partnership.links:
        blank = [field for field in ("college", "college_course") if not link.keys[field]]
        yield from link.asks(*blank) if link.has_status(*NO_AGREEMENT).yes else ()


@EARLY_CREDIT.rule(
    309,
    "no-agreement-with-feeder",
    severity=LOW,
    applies_to=PAIRS,
    owner="Consortium",
    action="Extend an agreement that another school has, or write a regional one.",
    closes_when="An Early credit row joins the school and the college, in place or in development.",
    frameworks=("aqcp:F1",),
    asks=True,
)
def no_agreement_with_feeder(partnership: Partnership) -> Iterator[Said]:
    """A college names a school as one of its feeders, and no early credit joins them.

    Many of the college's students come from there, and none of them brings credit along.
    """
    for college in partnership.colleges:
        feeders = partnership.named(college.about, "feeder_schools")
        yield from map(NotTold, seen("feeder_schools", college.about)) if college.about.feeder_schools is None else ()
        for school in (school for school in partnership.schools if school.id in feeders):
            sheets = school.home.early_credit, college.college.early_credit
            more = unlisted(sheets[0], school.about, f"courses of {college.name}") & unlisted(
                sheets[1], college.about, f"courses of {school.name}"
            )
            fires = ~any_of((*(_is_joined(school, college, link) for link in school.possible_links), more))
            if fires.yes:
                message = f"No early credit is listed between {college.name} and its feeder school {school.name}."
                places = (Evidence(sheet.id) for sheet in sheets)
                yield Hit(message, (*seen("feeder_schools", college.about), *places))
            yield from fires.open


def _is_joined(school: SchoolSide, college: CollegeSide, link: Link) -> Answer:
    return school.has(link) & link.joins(college=college.id) & link.has_status(IN_PLACE, IN_DEVELOPMENT)
