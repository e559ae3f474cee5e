"""Which skills the jobs ask for, who confirmed them, and where they are taught."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.skill_side import COVERED, TAUGHT, CourseRow, SkillSide
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.views.guide import Guide, Place

MOST_SKILLS = 40
"""Rows of the grid: a labor-market workbook may hold every skill that O*NET knows."""
UNNAMED_EMPLOYER = "an employer who asked not to be named"
NOBODY, NOT_TOLD = "nobody yet", "not told yet"


@dataclass(frozen=True, slots=True)
class SkillCell:
    """What one institution's courses say of a skill; `state` is yes, maybe, no or open, as its sign shows."""

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One skill: the jobs that ask for it, who confirmed it, and a cell for each institution."""

    words: str
    jobs: tuple[str, ...]
    confirmed: str
    is_needed: bool
    is_taught: bool
    cells: tuple[SkillCell, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Skills:
    """The grid, skills that courses should teach first; `note` says how many courses tell what they teach."""

    institutions: tuple[str, ...]
    rows: tuple[SkillRow, ...]
    more: int
    """Skills that the grid leaves out, the least wanted."""
    untaught: tuple[str, ...]
    """Skills that courses should teach and that none lists."""
    shared: tuple[str, ...]
    """Skills that several jobs ask for."""
    note: str


def skills(guide: Guide) -> Skills:
    """The skills of the pathway; without a labor-market workbook that lists any, no rows."""
    partnership = guide.partnership
    teachers = guide.of_own(guide.pathway.teachers)
    wanted = sorted(partnership.skills, key=_rank)
    rows = tuple(_row(guide, skill, [one.id for one in teachers]) for skill in wanted[:MOST_SKILLS])
    return Skills(
        institutions=tuple(one.name for one in teachers),
        rows=rows,
        more=max(0, len(wanted) - MOST_SKILLS),
        untaught=tuple(skill.words for skill in wanted if skill.is_needed.yes and not skill.is_taught),
        shared=tuple(skill.words for skill in wanted if len(skill.jobs) > 1),
        note=_note(guide),
    )


def _rank(skill: SkillSide) -> tuple[bool, bool, float, str]:
    importance = max((row.importance.high for row in skill.rows if row.importance), default=0.0)
    return (not skill.is_needed.yes, skill.is_taught, -importance, skill.words.casefold())


def _row(guide: Guide, skill: SkillSide, teachers: Sequence[str]) -> SkillRow:
    return SkillRow(
        words=skill.words,
        jobs=tuple(guide.pathway.record(job).label for job in skill.jobs),
        confirmed=_confirmed(skill),
        is_needed=skill.is_needed.yes,
        is_taught=skill.is_taught,
        cells=tuple(_cell(guide, skill, teacher) for teacher in teachers),
        places=guide.places((*skill.places, *skill.taught_at)),
    )


def _confirmed(skill: SkillSide) -> str:
    names = (
        *(row.confirmed_by for row in skill.rows if isinstance(row.confirmed_by, str) and _is_name(row.confirmed_by)),
        *map(_employer, skill.interviews),
    )
    if names:
        return listed(names)
    return NOT_TOLD if any(row.confirmed_by is None for row in skill.rows) else NOBODY


def _is_name(confirmed: str | NoneAnswer) -> bool:
    return confirmed is not NoneAnswer.NONE


def _employer(interview: Interview) -> str:
    return UNNAMED_EMPLOYER if interview.may_be_quoted is False else interview.employer or UNNAMED_EMPLOYER


def _cell(guide: Guide, skill: SkillSide, teacher: str) -> SkillCell:
    """The surest thing that the courses of an institution say."""
    taught, covered = (_of(teacher, skill.taught[field]) for field in (TAUGHT, COVERED))
    near = (guide.pathway.record(course) for match in skill.proposed for course in match.courses)
    maybe = _of(teacher, (row for row in near if isinstance(row, CourseRow)))
    if taught:
        return SkillCell("yes", listed(taught))
    if covered:
        return SkillCell("yes", f"in the certification of {listed(covered)}")
    if maybe:
        return SkillCell("maybe", f"perhaps in {listed(maybe)}")
    told = any(row.skills_taught is not None for rows in _courses(guide, teacher) for row in rows)
    return SkillCell("no", "not listed") if told else SkillCell("open", NOT_TOLD)


def _of(teacher: str, rows: Iterable[CourseRow]) -> tuple[str, ...]:
    """The courses of an institution by their names, each once."""
    return tuple(dict.fromkeys(_name(row) for row in rows if row.id.startswith(f"{teacher}/")))


def _name(row: CourseRow) -> str:
    return row.course_code or row.label if isinstance(row, CollegeCourse) else row.label


def _courses(guide: Guide, teacher: str) -> Iterator[tuple[CourseRow, ...]]:
    return (rows for rows in guide.partnership.skill_courses if rows[0].id.startswith(f"{teacher}/"))


def _note(guide: Guide) -> str:
    courses = [rows for one in guide.of_own(guide.pathway.teachers) for rows in _courses(guide, one.id)]
    told = sum(any(row.skills_taught is not None for row in rows) for rows in courses)
    if not courses:
        return ""
    return f"{told} of {len(courses)} CTE and major courses list the skills that they teach."
