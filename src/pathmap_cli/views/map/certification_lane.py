"""The certifications of an institution on its map: each at the last course that prepares for it."""

from collections.abc import Iterable, Iterator, Sequence

from pathmap_cli.gaps.said import Evidence
from pathmap_cli.model.certifications import Certification
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.pathway import Certifier
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.record import Record
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.axis import grade_moment
from pathmap_cli.views.map.bands import Drawing
from pathmap_cli.views.map.boxes import Box, Lane, typed
from pathmap_cli.vocabulary import CertificationStatus, EmployerDemand


def certification_lane(drawing: Drawing, institution: Certifier) -> Lane:
    """The lane; empty where no certification is listed."""
    boxes = (_certification(drawing, row) for row in institution.certifications)
    return Lane("Certifications", tuple(sorted(boxes, key=lambda box: (box.start == 0, box.start))))


def _certification(drawing: Drawing, row: Certification) -> Box:
    courses = [drawing.guide.pathway.record(one) for one in drawing.guide.pathway.refs(row, "courses")]
    moments = sorted(moment for course in courses for moment in _moments(course))
    start, span = next(iter(drawing.axis.runs(moments[-1:])), (0, 1))
    return Box(
        id=row.id,
        kind="certification",
        code=row.issued_by or "",
        title=row.label,
        when=drawing.axis.labels[start - 1] if start else "",
        start=start,
        span=span,
        facts=tuple(_facts(drawing.guide, row)),
        marks=drawing.marks(row.id),
        places=(*drawing.guide.row(row, told=("courses",)), *drawing.guide.places(_when_seen(courses, moments))),
        is_there=row.status is CertificationStatus.OFFERED,
        plain=(f"with {typed(row.courses)}",) if row.courses else (),
        after=tuple(dict.fromkeys(drawing.boxes[one.id] for one in courses if one.id in drawing.boxes)),
    )


def _moments(course: object) -> Iterable[int]:
    if isinstance(course, SchoolCourse):
        return map(grade_moment, course.grade or ())
    return [course.term] if isinstance(course, CollegeCourse) and course.term is not None else []


def _when_seen(courses: Iterable[Record], moments: Sequence[int]) -> Iterator[Evidence]:
    """Where the grade or term of the last course stands."""
    for course in courses:
        if moments[-1:] and moments[-1] in _moments(course):
            yield Evidence(course.id, "grade" if isinstance(course, SchoolCourse) else "term")


def _facts(guide: Guide, row: Certification) -> Iterator[str]:
    if row.courses:
        yield f"with {'; '.join(map(str, row.courses))}"
    if row.demand is EmployerDemand.NOT_REQUESTED:
        yield "not requested by employers"
    elif row.demand in {EmployerDemand.REQUIRED, EmployerDemand.PREFERRED}:
        yield f"{guide.word(row.demand).lower()} by employers"
    if row.status not in {None, CertificationStatus.OFFERED}:
        yield guide.word(row.status).lower()
