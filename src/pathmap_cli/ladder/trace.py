"""Backward from a target job: the awards, courses, ways in and skills that lead to it, and where the trace breaks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cached_property

from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.sheets import empty
from pathmap_cli.gaps.skill_side import SkillSide
from pathmap_cli.ladder.entry import Entry
from pathmap_cli.ladder.ladder import Ladder
from pathmap_cli.ladder.stage import Stage
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.vocabulary import CourseCategory, JobLevel


class Gap(StrEnum):
    """Where a trace breaks, nearest to the job first."""

    NO_AWARD = auto()
    NO_WAY_TO_THE_DEGREE = auto()
    NO_COURSES = auto()
    NO_SCHOOL = auto()
    NO_SKILLS = auto()
    UNTAUGHT = auto()


@dataclass(frozen=True, slots=True)
class Break:
    """One place where the trace breaks; `names` say of what, `is_told` whether somebody said that there is none."""

    gap: Gap
    names: tuple[str, ...]
    is_told: bool
    places: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class Trace:
    """What leads to one job. Where no award leads straight to it, `through` is the job before it that one leads to."""

    ladder: Ladder
    job: JobSide
    through: JobSide

    @cached_property
    def awards(self) -> tuple[Stage, ...]:
        """The awards that lead to it, or to the job before."""
        stages = self.ladder.steps.stages
        return tuple(stages[award.id] for award in self.through.awards if award.id in stages)

    @cached_property
    def before(self) -> tuple[Stage, ...]:
        """Every award from which one of these is reached, the last step first."""
        found: dict[str, Stage] = {}
        waiting = list(self.awards)
        while waiting:
            steps = self.ladder.steps.before.get(waiting.pop(0).id, ())
            new = {step.start: self.ladder.steps.stages[step.start] for step in steps if step.start not in found}
            found.update(new)
            waiting.extend(new.values())
        ends = {stage.id for stage in self.awards}
        return tuple(stage for id_, stage in found.items() if id_ not in ends)

    @cached_property
    def courses(self) -> tuple[CollegeCourse, ...]:
        """The courses of all these awards, each once, those of the major first."""
        rows = (
            row for side, stage in self._sides() for row in side.college.courses if stage.id in self._awards_of(row)
        )
        found = {row.label: row for row in rows}.values()
        return tuple(sorted(found, key=lambda row: row.category is not CourseCategory.MAJOR))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The ways in from which it is reached."""
        wanted = {stage.id for stage in self.awards}
        return tuple(reach.entry for reach in self.ladder.reaches if wanted.intersection(reach.ways))

    @cached_property
    def skills(self) -> tuple[SkillSide, ...]:
        """The skills that the job asks for."""
        return self.ladder.partnership.skills_for(self.job)

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Where it breaks; nothing is said of a step behind one that breaks."""
        return (*self._broken_way(), *self._broken_skills())

    def _broken_way(self) -> Iterator[Break]:
        if not self.awards:
            yield self._no_award()
            return
        colleges = {side.id for side in self.ladder.partnership.colleges}
        here = [stage for stage in (*self.awards, *self.before) if stage.institution in colleges]
        if colleges and not here:
            rows = [side.college.transfer.id for side in self.ladder.partnership.colleges]
            names = tuple(stage.label for stage in self.awards)
            told = all(empty(side.college.transfer).no for side in self.ladder.partnership.colleges)
            yield Break(Gap.NO_WAY_TO_THE_DEGREE, names, told, tuple(map(Evidence, rows)))
        elif here:
            yield from self._broken_start(here)

    def _no_award(self) -> Break:
        """Nobody has told where an active award leads, or all have and none leads here."""
        stages = self.ladder.steps.stages.values()
        blank = [one.source for one in stages if getattr(one.source, "leads_to_jobs", ()) is None]
        places = (*seen("leads_to_jobs", *blank), Evidence(self.job.id))
        return Break(Gap.NO_AWARD, (), bool(stages) and not blank, places)

    def _broken_start(self, here: list[Stage]) -> Iterator[Break]:
        if not self.courses:
            sides = {side.id: side for side, _ in self._sides()}
            places = tuple(Evidence(side.college.courses.id) for side in sides.values())
            yield Break(Gap.NO_COURSES, tuple(stage.label for stage in here), is_told=False, places=places)
        schools = [reach.entry for reach in self.ladder.reaches if reach.entry.school]
        if schools and not any(entry.school for entry in self.entries):
            places = tuple(entry.places[0] for entry in schools)
            told = not any(entry.is_blank for entry in schools)
            yield Break(Gap.NO_SCHOOL, tuple(entry.label for entry in schools), told, places)

    def _broken_skills(self) -> Iterator[Break]:
        markets = self.ladder.pathway.labor_markets
        if markets and not self.skills:
            places = tuple(Evidence(market.skills.id) for market in markets)
            yield Break(Gap.NO_SKILLS, (), is_told=all(market.skills.none for market in markets), places=places)
        untaught = [skill for skill in self.skills if skill.is_needed.yes and not skill.is_taught]
        if untaught:
            places = tuple(place for skill in untaught for place in skill.places)
            yield Break(Gap.UNTAUGHT, tuple(skill.words for skill in untaught), is_told=True, places=places)

    def _sides(self) -> Iterator[tuple[CollegeSide, Stage]]:
        sides = {side.id: side for side in self.ladder.partnership.colleges}
        for stage in (*self.awards, *self.before):
            if stage.institution in sides:
                yield sides[stage.institution], stage

    def _awards_of(self, row: CollegeCourse) -> tuple[str, ...]:
        return self.ladder.pathway.refs(row, "awards")


def traces(ladder: Ladder) -> tuple[Trace, ...]:
    """One trace for each job of the highest level that is told."""
    jobs = ladder.partnership.jobs
    levels = [job.level for job in jobs if job.level]
    top = max(levels, key=tuple(JobLevel).index, default=None)
    return tuple(Trace(ladder, job, _through(ladder, job)) for job in jobs if top and job.level is top)


def _through(ladder: Ladder, job: JobSide) -> JobSide:
    """The job itself, or the nearest one before it to which an award leads."""
    by_id = {one.id: one for one in ladder.partnership.jobs}
    waiting, known = [job], {job.id}
    while waiting:
        one = waiting.pop(0)
        if one.awards:
            return one
        new = [by_id[row.id] for row in one.before if row.id in by_id and row.id not in known]
        known.update(row.id for row in new)
        waiting.extend(new)
    return job
