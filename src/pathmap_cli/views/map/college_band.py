"""A college on the map: program courses term by term, general education below them, and the awards they build."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pathmap_cli.gaps.link import Link
from pathmap_cli.grid import column_letters
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.bands import Band, Drawing
from pathmap_cli.views.map.boxes import Box, Lane, typed
from pathmap_cli.views.map.bridges import named_box, units_words
from pathmap_cli.views.map.certification_lane import certification_lane
from pathmap_cli.views.map.ways import after_terms, ways_in, ways_out
from pathmap_cli.vocabulary import AwardStatus, CourseCategory
from pathmap_cli.vocabulary.terms import plain

Merged = tuple[CollegeCourse, ...]
"""The rows of one course in one term; a course has a row for each award."""


def college_band(drawing: Drawing, college: College) -> Band:
    """The college's band."""
    courses = [(rows, _course(drawing, rows)) for rows in merged_rows(college)]
    lanes = (
        Lane("Program courses", _in_time(box for rows, box in courses if not _is_general(rows))),
        Lane("General education", _in_time(box for rows, box in courses if _is_general(rows)), compact=True),
        Lane("Named by a school only", tuple(_named(drawing, link) for link in drawing.bridges.named_at(college.id))),
        certification_lane(drawing, college),
        Lane("Awards", tuple(_award(drawing, award) for award in _by_terms(college.awards))),
    )
    return Band(
        institution=college.name,
        kind="college",
        is_heard=True,
        columns=drawing.axis.labels,
        ways_in=ways_in(drawing.guide, college),
        lanes=tuple(lane for lane in lanes if lane.boxes),
        ways_out=ways_out(drawing.guide, college),
        marks=drawing.alone.get(college.id, ()),
    )


def award_letters(colleges: Iterable[College]) -> Mapping[str, str]:
    """Award id → its letter on the map: college by college, in the order of their terms."""
    awards = (award for college in colleges for award in _by_terms(college.awards))
    return {award.id: column_letters(number) for number, award in enumerate(awards, start=1)}


def merged_rows(college: College) -> tuple[Merged, ...]:
    """The rows of each course and term together."""
    found: dict[tuple[str, int | None], list[CollegeCourse]] = {}
    for row in college.courses:
        found.setdefault((plain(row.course_code or row.label), row.term), []).append(row)
    return tuple(tuple(rows) for rows in found.values())


def _by_terms(awards: Iterable[Award]) -> list[Award]:
    return sorted(awards, key=lambda award: (award.terms is None, award.terms or 0))


def _is_general(rows: Sequence[CollegeCourse]) -> bool:
    return all(row.category is CourseCategory.GENERAL_EDUCATION for row in rows)


def _in_time(boxes: Iterable[Box]) -> tuple[Box, ...]:
    return tuple(sorted(boxes, key=lambda box: (box.start == 0, box.start)))


def _course(drawing: Drawing, rows: Merged) -> Box:
    row, guide = rows[0], drawing.guide
    awards = dict.fromkeys(chain.from_iterable(guide.pathway.refs(one, "awards") for one in rows))
    start, span = _column(drawing, row.term)
    return Box(
        id=row.id,
        kind="college",
        code=row.course_code or "",
        title=row.title or row.label,
        when=drawing.axis.labels[start - 1] if start else "any term",
        start=start,
        span=span,
        facts=tuple(_facts(guide, rows)),
        counts_toward=tuple(drawing.letters[award] for award in drawing.letters if award in awards),
        bridges=drawing.bridges.into(frozenset(one.id for one in rows)),
        marks=drawing.marks(*(one.id for one in rows)),
        after=drawing.before(row),
        needs=typed(row.prerequisites),
        places=guide.row(*rows, told=("term", "units")),
        plain=(units_words(row.units),) if row.units else (),
    )


def _named(drawing: Drawing, link: Link) -> Box:
    """A course that a school names, and the college does not list."""
    return Box(
        id=named_box(link),
        kind="named",
        code=link.college_code,
        title="",
        when="term not told yet",
        start=0,
        span=1,
        facts=("not on the college's Courses sheet",),
        places=drawing.guide.place(*link.agreement.rows),
        is_there=False,
    )


def _column(drawing: Drawing, term: int | None) -> tuple[int, int]:
    return next(iter(drawing.axis.runs([] if term is None else [term])), (0, 1))


def _facts(guide: Guide, rows: Merged) -> Iterator[str]:
    row = rows[0]
    if row.units:
        yield units_words(row.units)
    if row.pick_one_group:
        yield f"pick one ({row.pick_one_group})"
    if any(one.awards == () for one in rows):
        yield "part of no award here"
    if row.category in {CourseCategory.PREREQUISITE, CourseCategory.PRE_COLLEGE_SUPPORT}:
        yield guide.word(row.category).lower()


def _award(drawing: Drawing, award: Award) -> Box:
    guide = drawing.guide
    start, span = _column(drawing, award.terms)
    return Box(
        id=award.id,
        kind="award",
        code=guide.word(award.award_type) if award.award_type else "",
        title=award.label,
        when=after_terms(award.terms) or "length not told yet",
        start=start,
        span=span,
        facts=tuple(_award_facts(guide, award)),
        key=drawing.letters[award.id],
        marks=drawing.marks(award.id),
        stacks_into=tuple(one for one in guide.pathway.refs(award, "stacks_into") if one in drawing.letters),
        places=guide.row(award, told=("units", "terms")),
        onward=tuple(_onward(guide, award, drawing.letters)),
        is_there=award.is_active,
        plain=tuple(filter(None, (units_words(award.units), _length(award)))),
    )


def _length(award: Award) -> str:
    return f"about {award.terms} {'term' if award.terms == 1 else 'terms'}" if award.terms else ""


def _award_facts(guide: Guide, award: Award) -> Iterator[str]:
    if award.units:
        yield units_words(award.units)
    if award.status not in {None, AwardStatus.ACTIVE}:
        yield guide.word(award.status).lower()


def _onward(guide: Guide, award: Award, letters: Mapping[str, str]) -> Iterator[str]:
    next_awards = guide.pathway.refs(award, "stacks_into")
    if next_awards:
        yield f"stacks into {', '.join(letters.get(one, guide.pathway.record(one).label) for one in next_awards)}"
    if award.leads_to_jobs:
        yield f"leads to {'; '.join(map(str, award.leads_to_jobs))}"
    if award.leads_to_jobs == ():
        yield "leads to no job by itself"
