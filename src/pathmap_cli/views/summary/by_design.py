"""The Perkins measures that the pathway is built to show, whoever counts them."""

from collections.abc import Iterable

from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.views.guide import Guide
from pathmap_cli.vocabulary import (
    CertificationStatus,
    Measure,
    OfferStatus,
    WblActivity,
    vocabulary_of,
)


def by_design(guide: Guide) -> tuple[str, ...]:
    """Those of 5S1, 5S2 and 5S3 that students can reach: by a certification, early credit, or work."""
    schools = guide.pathway.high_schools
    certifications = (row for school in schools for row in school.certifications)
    activities = (row for school in schools for row in school.work_based_learning)
    reached = {
        Measure.PERKINS_5S1: (row.label for row in certifications if row.status is CertificationStatus.OFFERED),
        Measure.PERKINS_5S2: (link.course_name for link in guide.partnership.links if link.is_in_place.yes),
        Measure.PERKINS_5S3: (_activity(row) for row in activities if _is_offered(row)),
    }
    return tuple(_line(measure, named) for measure, some in reached.items() if (named := [*filter(None, some)]))


def _is_offered(row: WorkBasedLearning) -> bool:
    return row.status is OfferStatus.OFFERED and not row.is_ruled_out


def _activity(row: WorkBasedLearning) -> str:
    found = vocabulary_of(WblActivity).match(row.activity) if row.activity else None
    return found.label if found else row.activity or ""


def _line(measure: Measure, named: Iterable[str]) -> str:
    return f"{term(measure)} ({listed(named)})"
