"""A skill as rules and pages read it: which jobs ask for it, who confirms it, and which courses teach it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.links import SkillMatch
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import SkillKind
from pathmap_cli.vocabulary.terms import plain

CourseRow = SchoolCourse | CollegeCourse
TAUGHT, COVERED = "skills_taught", "prepares_for"
"""The field of a course that lists the skill, and the one that names a certification which covers it."""
TOLD_BY_IMPORTANCE = (SkillKind.CERTIFICATION, SkillKind.TOOL_OR_TECHNOLOGY)
IMPORTANT = 3


@dataclass(frozen=True, eq=False)
class SkillSide:
    """One skill however often it is written: the Skills rows and interviews that name it, and its matches."""

    words: str
    rows: tuple[JobSkill, ...]
    interviews: tuple[Interview, ...]
    jobs: tuple[str, ...]
    """The ids of the rows that stand for the occupations which ask for it."""
    taught: Mapping[str, tuple[CourseRow, ...]]
    """Field of a course → the course rows that certainly list it there."""
    proposed: tuple[SkillMatch, ...]

    @property
    def is_confirmed(self) -> Answer:
        """Whether an employer has said that it is needed."""
        if self.interviews:
            return any_of(told(interview, "must_have_skills", bool) for interview in self.interviews)
        return any_of(told(row, "confirmed_by", lambda who: who is not NoneAnswer.NONE) for row in self.rows)

    @property
    def is_needed(self) -> Answer:
        """Whether a course should teach it: confirmed, or a certification or tool of some importance."""
        weighty = (
            one_of(row, "kind", *TOLD_BY_IMPORTANCE) & told(row, "importance", lambda span: span.low >= IMPORTANT)
            for row in self.rows
        )
        return (self.is_confirmed | any_of(weighty)).quiet

    @property
    def is_taught(self) -> bool:
        """Whether a course lists it, or prepares for a certification that covers it."""
        return any(self.taught.values())

    @property
    def places(self) -> tuple[Evidence, ...]:
        """The cells that ask for it."""
        return (
            *(Evidence(row.id, "skill") for row in self.rows),
            *(Evidence(one.id, "must_have_skills") for one in self.interviews),
        )

    @property
    def taught_at(self) -> tuple[Evidence, ...]:
        """The cells of the courses that list it."""
        return tuple(Evidence(row.id, field) for field, rows in self.taught.items() for row in rows)


def skill_sides(pathway: Pathway) -> tuple[SkillSide, ...]:
    """Every skill that the labor market names, in the order in which it does."""
    return _Skills(pathway).sides


@dataclass(frozen=True, eq=False)
class _Skills:
    pathway: Pathway

    @property
    def sides(self) -> tuple[SkillSide, ...]:
        found: dict[str, list[tuple[str, JobSkill | Interview]]] = {}
        for words, row in self._each():
            found.setdefault(plain(words), []).append((words, row))
        return tuple(self._side(some[0][0], tuple(row for _, row in some)) for some in found.values())

    def _each(self) -> Iterator[tuple[str, JobSkill | Interview]]:
        for market in self.pathway.labor_markets:
            yield from ((row.skill, row) for row in market.skills if row.skill)
            yield from ((skill, row) for row in market.employer_voice for skill in row.must_have_skills or ())

    def _side(self, words: str, rows: tuple[JobSkill | Interview, ...]) -> SkillSide:
        matches = tuple(dict.fromkeys(match for row in rows for match in self._matches.get((row.id, plain(words)), ())))
        return SkillSide(
            words=words,
            rows=tuple(row for row in rows if isinstance(row, JobSkill)),
            interviews=tuple(row for row in rows if isinstance(row, Interview)),
            jobs=tuple(dict.fromkeys(job for row in rows for job in self._jobs(row))),
            taught={field: self._courses(matches, field) for field in (TAUGHT, COVERED)},
            proposed=tuple(match for match in matches if not match.is_sure),
        )

    @cached_property
    def _matches(self) -> Mapping[tuple[str, str], tuple[SkillMatch, ...]]:
        """Row and wording → the matches of that wording; an interview names several skills in one cell."""
        found: dict[tuple[str, str], list[SkillMatch]] = {}
        for match in self.pathway.skill_matches:
            for row in match.rows:
                for words in match.skill:
                    found.setdefault((row, plain(words)), []).append(match)
        return {key: tuple(some) for key, some in found.items()}

    def _courses(self, matches: Iterable[SkillMatch], field: str) -> tuple[CourseRow, ...]:
        ids = (course for match in matches if match.is_sure and match.field == field for course in match.courses)
        return tuple(cast("CourseRow", self.pathway.record(one)) for one in dict.fromkeys(ids))

    def _jobs(self, row: JobSkill | Interview) -> Iterator[str]:
        return (self._first[job] for job in self.pathway.refs(row, "job") if job in self._first)

    @cached_property
    def _first(self) -> Mapping[str, str]:
        return {row: one.rows[0] for one in self.pathway.occupations for row in one.rows}
