"""Where people start: a high school, an on-ramp, an award that anybody may start; and what they can start with."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.gaps.answers import Answer
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.ladder.stage import Level, exit_stage
from pathmap_cli.ladder.steps import Steps
from pathmap_cli.ladder.way import Way, start
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import Partner
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import (
    Admission,
    EntryOrExit,
    EntryRequirement,
    OnRampStatus,
    Population,
)


@dataclass(frozen=True, eq=False)
class Entry:
    """A way in: its rung, for whom it is, and the first stages that it leads to.

    `school` is the high school, where it is one; `is_blank` says that where it leads is not fully told.
    """

    id: str
    label: str
    institution: str
    level: Level | None
    for_whom: tuple[Population, ...]
    starts: tuple[Way, ...]
    places: tuple[Evidence, ...]
    school: SchoolSide | None = None
    is_blank: bool = False

    @property
    def is_rung(self) -> bool:
        """Whether there is something to complete before the first award."""
        return self.level in {Level.HIGH_SCHOOL, Level.ON_RAMP}


def entries(steps: Steps) -> tuple[Entry, ...]:
    """The schools, the on-ramps that are offered, and the active awards that anybody may start."""
    return (*_schools(steps), *_on_ramps(steps), *_open_awards(steps))


def in_place(school: SchoolSide, link: Link) -> Answer:
    """Whether a link is at the school and its agreement in place."""
    return school.has(link) & link.is_in_place


def _schools(steps: Steps) -> Iterator[Entry]:
    for school in steps.partnership.schools:
        more = unlisted(school.home.early_credit, school.about, "a course that earns college credit")
        told = (in_place(school, link) for link in school.possible_links)
        yield Entry(
            id=school.id,
            label=school.name,
            institution=school.id,
            level=Level.HIGH_SCHOOL,
            for_whom=(Population.HIGH_SCHOOL_STUDENTS,),
            starts=(*_over_early_credit(steps, school), *_over_exits(steps, school)),
            places=(Evidence(school.home.early_credit.id), Evidence(school.home.entry_and_exit.id)),
            school=school,
            is_blank=any(not answer.no for answer in (more, *told)),
        )


def _over_early_credit(steps: Steps, school: SchoolSide) -> Iterator[Way]:
    """The awards that a course with credit in place leads to."""
    found: dict[str, list[Evidence]] = {}
    for link in school.links:
        college, course = school.colleges.get(link.agreement.college), link.college_course
        if college and course and in_place(school, link).yes:
            for award in college.awards_after(course):
                found.setdefault(award.id, []).extend(link.evidence("agreement_status"))
    yield from (start(steps.stages[award], *places) for award, places in found.items() if award in steps.stages)


def _over_exits(steps: Steps, school: SchoolSide) -> Iterator[Way]:
    """The awards that an exit of the school names, and the exit itself where it names a job."""
    for row in (row for one in school.institutions for row in one.entry_and_exit):
        if row.entry_or_exit is EntryOrExit.EXIT:
            for named in steps.partnership.pathway.refs(row, "leads_to"):
                stage = steps.stages.get(named) or exit_stage(row, school.id)
                yield start(stage, *seen("leads_to", row))


def _on_ramps(steps: Steps) -> Iterator[Entry]:
    pathway = steps.partnership.pathway
    told_by_partner = {college for college, _ in pathway.same_on_ramps}
    hosts: tuple[College | Partner, ...] = (*pathway.colleges, *pathway.partners)
    for host in hosts:
        for row in host.on_ramps:
            if row.status is OnRampStatus.OFFERED and row.id not in told_by_partner:
                yield Entry(
                    id=row.id,
                    label=row.label,
                    institution=host.id,
                    level=Level.ON_RAMP,
                    for_whom=row.for_whom or (),
                    starts=tuple(start(steps.stages[one], *seen("leads_to", row)) for one in _led_to(steps, row)),
                    places=seen("leads_to", row),
                    is_blank=row.leads_to is None,
                )


def _led_to(steps: Steps, row: OnRamp) -> Iterator[str]:
    """The awards that an on-ramp names, and those of the courses that it names."""
    found = (steps.partnership.pathway.record(one) for one in steps.partnership.pathway.refs(row, "leads_to"))
    named = dict.fromkeys(award for record in found for award in _awards(steps, record))
    return (award for award in named if award in steps.stages)


def _awards(steps: Steps, record: Record) -> Iterator[str]:
    if isinstance(record, Award):
        yield record.id
    if isinstance(record, CollegeCourse):
        for college in steps.partnership.colleges:
            if record.id.startswith(f"{college.id}/"):
                yield from (award.id for award in college.awards_after(record))


def _open_awards(steps: Steps) -> Iterator[Entry]:
    for college in steps.partnership.colleges:
        for award in college.awards:
            if award.id in steps.stages and _is_open(award):
                yield _open_award(steps, college, award)


def _is_open(award: Award) -> bool:
    asks_nothing = award.entry_requirements in {(), (EntryRequirement.NONE,)}
    return award.admission is Admission.OPEN or asks_nothing


def _open_award(steps: Steps, college: CollegeSide, award: Award) -> Entry:
    stage = steps.stages[award.id]
    place = seen("admission" if award.admission else "entry_requirements", award)
    return Entry(
        id=award.id,
        label=award.label,
        institution=college.id,
        level=stage.level,
        for_whom=(),
        starts=(start(stage, *place),),
        places=place,
    )
