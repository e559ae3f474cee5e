"""The map as text and boxes: schools beside colleges beside careers, on the time axes that they share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.settings import InstitutionKind
from pathmap_cli.views.summary.axis import grade_axis, term_axis
from pathmap_cli.views.summary.bands import Band, Drawing
from pathmap_cli.views.summary.boxes import Box, Mark, mark_of, marks
from pathmap_cli.views.summary.bridges import Bridges, units_words
from pathmap_cli.views.summary.college_band import award_letters, college_band, merged_rows
from pathmap_cli.views.summary.grids import Grid, grids
from pathmap_cli.views.summary.guide import Guide
from pathmap_cli.views.summary.occupations import Occupation, occupations, wage_words
from pathmap_cli.views.summary.school_band import school_band
from pathmap_cli.vocabulary import AgreementStatus

MOST_SCHOOLS_DRAWN_WHOLE = 3
SCHOOL_SIDE = (InstitutionKind.HIGH_SCHOOL,)
COLLEGE_SIDE = (InstitutionKind.COLLEGE,)


@dataclass(frozen=True, slots=True)
class PathwayMap:
    """Everything on the map. `others` are expected partners that are neither school nor college."""

    schools: tuple[Band, ...]
    colleges: tuple[Band, ...]
    others: tuple[Band, ...]
    transfer: tuple[Box, ...]
    jobs: tuple[Box, ...]
    grids: tuple[Grid, ...]

    @property
    def boxes(self) -> Iterator[Box]:
        """The boxes of all bands."""
        for band in (*self.schools, *self.colleges):
            for lane in band.lanes:
                yield from lane.boxes


def pathway_map(guide: Guide, assessment: Assessment) -> PathwayMap:
    """The map of the partnership; a school's own map leaves the other schools out, as they have no part in its way."""
    pathway = guide.pathway
    own_schools = tuple(school for school in pathway.high_schools if guide.is_wanted(school.name))
    schools = own_schools or pathway.high_schools
    marked = marks(assessment.gaps)
    boxes = _boxes(guide)
    bridges = Bridges(guide, marked, boxes)
    alone = _alone(assessment)
    grades = (grade for school in schools for row in school.courses for grade in row.grade or ())
    school_drawing = Drawing(
        guide, grade_axis(grades), bridges, boxes, marked, alone, folds=len(schools) > MOST_SCHOOLS_DRAWN_WHOLE
    )
    college_drawing = Drawing(guide, term_axis(_terms(guide)), bridges, boxes, marked, alone)
    return PathwayMap(
        schools=(*(school_band(school_drawing, one) for one in schools), *_silent(guide, *SCHOOL_SIDE)),
        colleges=(*(college_band(college_drawing, one) for one in pathway.colleges), *_silent(guide, *COLLEGE_SIDE)),
        others=tuple(_silent(guide, *(kind for kind in InstitutionKind if kind not in SCHOOL_SIDE + COLLEGE_SIDE))),
        transfer=tuple(_transfers(guide, marked)),
        jobs=tuple(_job(guide, one) for one in occupations(pathway)),
        grids=grids(guide),
    )


def _boxes(guide: Guide) -> Mapping[str, str]:
    """Course id → the id of its box; the rows of a college's course share one."""
    schools = {row.id: row.id for school in guide.pathway.high_schools for row in school.courses}
    colleges = {
        row.id: rows[0].id for college in guide.pathway.colleges for rows in merged_rows(college) for row in rows
    }
    return schools | colleges


def _alone(assessment: Assessment) -> Mapping[str, tuple[Mark, ...]]:
    """Institution id → the gaps that are about it alone and about no single row."""
    on_rows = {mark for some in marks(assessment.gaps).values() for mark in some}
    found: dict[str, list[Mark]] = {}
    for gap in assessment.gaps:
        mark = mark_of(gap)
        for line in gap.lines:
            if len(line.institutions) == 1 and mark not in on_rows:
                found.setdefault(line.institutions[0], []).append(mark)
    return {institution: tuple(some) for institution, some in found.items()}


def _terms(guide: Guide) -> Iterator[int]:
    for college in guide.pathway.colleges:
        yield from (row.term for row in college.courses if row.term is not None)
        yield from (award.terms for award in college.awards if award.terms)


def _silent(guide: Guide, *kinds: InstitutionKind) -> Iterator[Band]:
    """Expected institutions of these kinds that nobody has heard from yet."""
    for one in guide.pathway.expected:
        if one.kind in kinds and not one.returned:
            yield Band(one.name, one.kind.replace("-", " "), is_heard=False)


def _transfers(guide: Guide, marked: Mapping[str, tuple[Mark, ...]]) -> Iterator[Box]:
    for college in guide.pathway.colleges:
        letters = award_letters(college)
        for row in college.transfer:
            froms = guide.pathway.refs(row, "from_awards")
            yield Box(
                id=row.id,
                kind="transfer",
                code=row.institution or "",
                title=row.program or "",
                when="",
                start=0,
                span=1,
                facts=tuple(_transfer_facts(guide, row)),
                counts_toward=tuple(sorted(letters[one] for one in froms if one in letters)),
                marks=marked.get(row.id, ()),
            )


def _transfer_facts(guide: Guide, row: Transfer) -> Iterator[str]:
    if row.degree:
        yield guide.word(row.degree)
    if row.mechanism:
        yield guide.word(row.mechanism)
    if row.agreement_status is not None and row.agreement_status is not AgreementStatus.NOT_NEEDED:
        yield guide.word(row.agreement_status).lower()
    if row.units_accepted:
        yield f"{units_words(row.units_accepted)} accepted"


def _job(guide: Guide, one: Occupation) -> Box:
    letters = [award_letters(college) for college in guide.pathway.colleges]
    return Box(
        id=one.job.id,
        kind="job",
        code=guide.word(one.job.level) if one.job.level else "",
        title=one.job.label,
        when="",
        start=0,
        span=1,
        facts=tuple(_job_facts(one)),
        counts_toward=tuple(sorted(names[award.id] for award in one.awards for names in letters if award.id in names)),
    )


def _job_facts(one: Occupation) -> Iterator[str]:
    yield wage_words(one.job) or "wage not told yet"
    if one.before:
        yield f"after {', '.join(job.label for job in one.before)}"
