"""The map as text and boxes: schools beside colleges beside careers, on the time axes that they share."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.settings import InstitutionKind
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.axis import Axis, grade_axis, term_axis
from pathmap_cli.views.map.bands import Band, Drawing
from pathmap_cli.views.map.boxes import Box, Mark, Yardstick, mark_of, marks
from pathmap_cli.views.map.bridges import Bridges
from pathmap_cli.views.map.careers import job_boxes, transfer_boxes, yardstick
from pathmap_cli.views.map.college_band import award_letters, college_band, merged_rows
from pathmap_cli.views.map.grids import Grid, grids
from pathmap_cli.views.map.lines import Line, lines
from pathmap_cli.views.map.on_ramps import on_ramp_bands
from pathmap_cli.views.map.school_band import drawn_rows, school_band
from pathmap_cli.views.map.shared import shared
from pathmap_cli.views.map.ways import ways_out

MOST_SCHOOLS_DRAWN_WHOLE = 3
SCHOOL_SIDE = (InstitutionKind.HIGH_SCHOOL,)
COLLEGE_SIDE = (InstitutionKind.COLLEGE,)


@dataclass(frozen=True, slots=True)
class PathwayMap:
    """Everything on the map, from left to right; the bands of universities and labor markets hold no boxes."""

    schools: tuple[Band, ...]
    colleges: tuple[Band, ...]
    on_ramps: tuple[Band, ...]
    universities: tuple[Band, ...]
    labor_markets: tuple[Band, ...]
    transfer: tuple[Box, ...]
    jobs: tuple[Box, ...]
    benchmark: Yardstick | None
    grids: tuple[Grid, ...]
    grades: Axis
    terms: Axis
    lines: tuple[Line, ...]

    @property
    def bands(self) -> tuple[Band, ...]:
        """All bands, those of schools first."""
        return (*self.schools, *self.on_ramps, *self.colleges, *self.universities, *self.labor_markets)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every gap on the map, each once, by its code."""
        every = [*self.boxes, *self.transfer, *self.jobs]
        on_boxes = (mark for box in every for mark in (*box.marks, *(m for link in box.bridges for m in link.marks)))
        own = (mark for band in self.bands for mark in band.marks)
        return tuple(sorted(dict.fromkeys((*on_boxes, *own)), key=lambda mark: mark.code))

    @property
    def boxes(self) -> Iterator[Box]:
        """The boxes of all bands."""
        for band in (*self.schools, *self.on_ramps, *self.colleges):
            for lane in band.lanes:
                yield from lane.boxes


def pathway_map(guide: Guide, assessment: Assessment) -> PathwayMap:
    """The map of the partnership; a school's own map leaves the other schools out, as they have no part in its way."""
    pathway = guide.pathway
    own = tuple(school for school in pathway.high_schools if guide.is_wanted(school.name))
    schools = own or pathway.high_schools
    folds = len(schools) > MOST_SCHOOLS_DRAWN_WHOLE
    marked, boxes = marks(assessment.gaps), _boxes(guide, schools, folds=folds)
    absent = frozenset(one.id for one in pathway.high_schools if one not in schools)
    grades = (grade for school in schools for row in school.courses for grade in row.grade or ())
    drawing = Drawing(
        guide=guide,
        axis=grade_axis(grades),
        bridges=Bridges(guide, marked, boxes, absent),
        boxes=boxes,
        marked=marked,
        alone=_alone(assessment),
        letters=award_letters(pathway.colleges),
        folds=folds,
    )
    by_terms = replace(drawing, axis=term_axis(_terms(guide)))
    transfer = tuple(transfer_boxes(drawing))
    homes = {**boxes, **{award.id: award.id for college in pathway.colleges for award in college.awards}}
    found = PathwayMap(
        schools=(*(school_band(drawing, one) for one in schools), *_silent(guide, *SCHOOL_SIDE)),
        colleges=(*(college_band(by_terms, one) for one in pathway.colleges), *_silent(guide, *COLLEGE_SIDE)),
        on_ramps=(*on_ramp_bands(drawing, homes), *_silent(guide, InstitutionKind.PARTNER)),
        universities=(*_universities(drawing), *_silent(guide, InstitutionKind.UNIVERSITY)),
        labor_markets=(*_labor_markets(drawing), *_silent(guide, InstitutionKind.LABOR_MARKET)),
        transfer=transfer,
        jobs=tuple(job_boxes(drawing, transfer)),
        benchmark=yardstick(pathway.benchmark),
        grids=grids(guide),
        grades=drawing.axis,
        terms=by_terms.axis,
        lines=(),
    )
    every = (*found.boxes, *found.transfer, *found.jobs)
    bands, drawn = shared(found.schools, lines(every, assessment.gaps, boxes))
    return replace(found, schools=bands, lines=drawn)


def _universities(drawing: Drawing) -> Iterator[Band]:
    for one in drawing.guide.pathway.universities:
        out = ways_out(drawing.guide, one)
        yield Band(one.name, "university", is_heard=True, ways_out=out, marks=drawing.alone.get(one.id, ()))


def _labor_markets(drawing: Drawing) -> Iterator[Band]:
    for one in drawing.guide.pathway.labor_markets:
        yield Band(one.name, "labor market", is_heard=True, marks=drawing.alone.get(one.id, ()))


def _boxes(guide: Guide, schools: Iterable[HighSchool], *, folds: bool) -> Mapping[str, str]:
    """Course id → the id of its box; the rows of a college's course share one."""
    colleges = {
        row.id: rows[0].id for college in guide.pathway.colleges for rows in merged_rows(college) for row in rows
    }
    drawn = (row for school in schools for row in drawn_rows(guide, school, folds=folds))
    return colleges | {row.id: row.id for row in drawn}


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
