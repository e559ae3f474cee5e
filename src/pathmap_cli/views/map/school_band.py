"""A high school on the map: CTE courses with their early credit, academics below them, grade by grade."""

from collections.abc import Iterable, Iterator

from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.when import grades_in_words
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.axis import HIGH_SCHOOL, Axis, grade_moment
from pathmap_cli.views.map.bands import Band, Drawing
from pathmap_cli.views.map.boxes import Box, Lane, typed
from pathmap_cli.views.map.certification_lane import certification_lane
from pathmap_cli.views.map.lines import SEQUENCE_BREAK
from pathmap_cli.views.map.ways import grade_words, ways_in, ways_out
from pathmap_cli.vocabulary import AdvancedProgram, AGArea, Offered

MOST_NAMED = 12


def school_band(drawing: Drawing, school: HighSchool) -> Band:
    """The school's band."""
    rows = tuple(school.courses)
    drawn = drawn_rows(drawing.guide, school, folds=drawing.folds)
    boxed = {row.id for row in drawn}
    lanes = (
        Lane("CTE courses", _lane(drawing, (row for row in drawn if row.is_cte))),
        certification_lane(drawing, school),
        Lane("Other courses", _lane(drawing, (row for row in drawn if not row.is_cte)), compact=True),
    )
    own = drawing.alone.get(school.id, ())
    return Band(
        institution=school.name,
        kind="high school",
        is_heard=True,
        columns=drawing.axis.labels,
        ways_in=ways_in(drawing.guide, school),
        lanes=tuple(lane for lane in lanes if lane.boxes),
        loose=drawing.bridges.loose(school.id),
        ways_out=ways_out(drawing.guide, school),
        holes=tuple(_holes(rows, drawing.axis)) if any(mark.code == SEQUENCE_BREAK for mark in own) else (),
        marks=own,
        sends=tuple(_sends(drawing.guide, school)),
        folded=listed((row.label for row in rows if row.id not in boxed), MOST_NAMED),
    )


def _sends(guide: Guide, host: HighSchool) -> Iterator[str]:
    """The schools that a career center says it serves, or whose courses say that they are taught there."""
    served = guide.partnership.named(host.about, "serves")
    for school in guide.pathway.high_schools:
        here = any(host.id in guide.partnership.named(row, "at_institution") for row in school.courses)
        if school.id != host.id and (school.id in served or here):
            yield school.name


def drawn_rows(guide: Guide, school: HighSchool, *, folds: bool) -> tuple[SchoolCourse, ...]:
    """The courses that have a box: all, or where the map folds CTE courses and those that earn college credit."""
    earn = {agreement.school_course for agreement in guide.pathway.agreements}
    return tuple(row for row in school.courses if row.is_cte or not folds or row.id in earn)


def _lane(drawing: Drawing, rows: Iterable[SchoolCourse]) -> tuple[Box, ...]:
    boxes = (box for row in rows for box in _boxes(drawing, row))
    return tuple(sorted(boxes, key=lambda box: (box.start == 0, box.start)))


def _boxes(drawing: Drawing, row: SchoolCourse) -> Iterator[Box]:
    """The course's box; one for each run of grades, so that a hole stays a hole."""
    for number, (start, span) in enumerate(drawing.axis.runs(map(grade_moment, row.grade or ())) or ((0, 1),)):
        yield Box(
            id=row.id if number == 0 else f"{row.id}+{number}",
            kind="cte" if row.is_cte else "other",
            code=row.course_code or "",
            title=row.title or row.label,
            when=grade_words(grades_in_words(row.grade)) if row.grade else "grade not told yet",
            start=start,
            span=span,
            facts=tuple(_facts(drawing.guide, row)),
            bridges=drawing.bridges.out_of(row.id),
            marks=drawing.marks(row.id),
            after=drawing.before(row),
            needs=typed(row.prerequisites),
            places=drawing.guide.row(row, told=("grade", "credits")),
            is_there=row.offered not in {Offered.PLANNED, Offered.NOT_CURRENTLY},
            plain=tuple(_plain(row)),
        )


def _facts(guide: Guide, row: SchoolCourse) -> Iterator[str]:
    if row.cte_level:
        yield guide.word(row.cte_level)
    if row.advanced_program not in {None, AdvancedProgram.NONE}:
        yield guide.word(row.advanced_program)
    if row.a_g_area not in {None, AGArea.NONE, AGArea.PENDING}:
        yield f"A-G {guide.word(row.a_g_area)}"
    if row.credits:
        yield f"{row.credits} credits"
    if row.at_institution:
        yield f"at {row.at_institution}"
    if row.offered not in {None, Offered.EVERY_YEAR}:
        yield guide.word(row.offered).lower()


def _plain(row: SchoolCourse) -> Iterator[str]:
    if row.advanced_program is AdvancedProgram.AP:
        yield "AP course"
    if row.is_cte and row.a_g_area not in {None, AGArea.NONE, AGArea.PENDING}:
        yield "counts for entry to UC and CSU"
    if row.at_institution:
        yield f"at {row.at_institution}"
    if row.offered is Offered.ALTERNATE_YEARS:
        yield "every other year"


def _holes(rows: Iterable[SchoolCourse], axis: Axis) -> Iterator[int]:
    """The columns of grades 9 to 12 between the first and the last CTE course that have none."""
    taught = {grade for row in rows if row.is_cte for grade in row.grade or () if grade in HIGH_SCHOOL}
    for grade in range(min(taught, default=0), max(taught, default=0)):
        if grade not in taught:
            yield axis.moments.index(grade) + 1
