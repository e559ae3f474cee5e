"""Measures of the Perkins law that the pathway is built to move: whether students can do what is counted at all."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from pathmap_cli.frameworks.measure import Point
from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.sheets import unlisted, unmentioned
from pathmap_cli.vocabulary import AgreementStatus, CertificationStatus, Measure, OfferStatus, WblLevel


def _credential(school: SchoolSide) -> Answer:
    """5S1 counts graduates with a recognized credential: one on the state-approved list is offered."""
    rows = (
        one_of(row, "status", CertificationStatus.OFFERED) & told(row, "is_state_approved", bool)
        for one in school.institutions
        for row in one.certifications
    )
    return any_of((*rows, *(unlisted(one.certifications, one.about, "a certification") for one in school.institutions)))


def _early_credit(school: SchoolSide) -> Answer:
    """5S2 counts graduates with college credit: an agreement on early credit is in place."""
    links = (school.has(link) & link.has_status(AgreementStatus.IN_PLACE) for link in school.possible_links)
    return any_of((*links, unlisted(school.home.early_credit, school.about, "a course that earns college credit")))


def _work(school: SchoolSide) -> Answer:
    """5S3 counts graduates who took part in work-based learning: some at preparation or training level is offered."""
    levels = (WblLevel.PREPARATION, WblLevel.TRAINING)
    rows = (
        one_of(row, "level", *levels) & one_of(row, "status", OfferStatus.OFFERED)
        for one in school.institutions
        for row in one.work_based_learning
    )
    more = (
        unmentioned(one.work_based_learning, one.about, "level", level)
        for one in school.institutions
        for level in levels
    )
    return any_of((*rows, *more))


NEEDS: Mapping[Measure, tuple[str, str, Callable[[SchoolSide], Answer]]] = MappingProxyType(
    {
        Measure.PERKINS_5S1: ("certifications", "an offered certification on the state-approved list", _credential),
        Measure.PERKINS_5S2: ("early_credit", "an agreement on early credit in place", _early_credit),
        Measure.PERKINS_5S3: ("work_based_learning", "work-based learning at preparation or training level", _work),
    }
)
"""For each measure: the sheet that tells, what a school needs, and whether it has it."""


def reachable(partnership: Partnership, measure: Measure) -> Iterator[Point]:
    """The schools, and whether their students can do what a measure counts."""
    sheet, _, has = NEEDS[measure]
    for school in partnership.schools:
        yield Point(school.name, Evidence(getattr(school.home, sheet).id), has(school))
