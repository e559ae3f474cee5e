"""GAP5: whether students meet work at every level, from hearing about it to doing it."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import NO, Answer, all_of, any_of, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import WORK_BASED_LEARNING
from pathmap_cli.gaps.said import LOW, MEDIUM, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import EVERYBODY, SCHOOLS_AND_COLLEGES, SUPPORTERS
from pathmap_cli.gaps.sheets import unmentioned
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.pathway import Supporter
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import OfferStatus, WblLevel

THERE = tuple(status for status in OfferStatus if status is not OfferStatus.NOT_OFFERED)


@WORK_BASED_LEARNING.rule(
    501,
    "level-not-offered",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Work-based learning coordinator",
    action="Plan the sequence from awareness to training, and who offers which step.",
    closes_when="Every level is offered, or at least planned, by somebody.",
    source="California Department of Education, work-based learning continuum",
    frameworks=("core:work-based-learning",),
    asks=True,
)
def level_not_offered(partnership: Partnership) -> Iterator[Said]:
    """A level of work-based learning is not offered.

    Each level prepares for the next: students who have seen a workplace choose better, and arrive at training ready.
    """
    nowhere = [level for level in WblLevel if _is_nowhere(partnership, level).yes]
    for level in nowhere:
        yield _nowhere(partnership, level)
    for institution in partnership.pathway.supporters:
        answers = {level: _has_level(institution, level) for level in WblLevel}
        some = [level for level, answer in answers.items() if answer.no and level not in nowhere]
        if some:
            levels = listed(level.capitalize() for level in some)
            message = f"{institution.name} lists no work-based learning at {levels} level as offered."
            yield Hit(message, _evidence(institution, *some), LOW)
        for answer in answers.values():
            yield from answer.open


@WORK_BASED_LEARNING.rule(
    502,
    "no-workplace-training",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Work-based learning coordinator",
    action="Win employer partners for internships, clinical places, work experience or apprenticeships.",
    closes_when="Training-level work-based learning is offered, or at least planned, by somebody.",
    source="Golden State Pathways Program, on internships and apprenticeships",
    frameworks=("core:work-based-learning",),
    asks=True,
    absorbs=("GAP501",),
)
def no_workplace_training(partnership: Partnership) -> Iterator[Said]:
    """No training at a workplace is listed as offered.

    An internship or clinical place is where students find out whether the work suits them, and employers find them.
    """
    fires = _is_nowhere(partnership, WblLevel.TRAINING)
    if fires.yes:
        yield _nowhere(partnership, WblLevel.TRAINING)
    yield from fires.open


@WORK_BASED_LEARNING.strength(502, "workplace-training", applies_to=EVERYBODY)
def workplace_training(partnership: Partnership) -> Iterator[Said]:
    """Students train at a workplace with a named employer.

    They earn experience that counts when they apply, and employers meet them early.
    """
    for institution in partnership.pathway.supporters:
        for row in institution.work_based_learning:
            here = row.level is WblLevel.TRAINING and row.status is OfferStatus.OFFERED
            if here and row.employer not in {None, NoneAnswer.NONE}:
                message = f"{institution.name} offers training with {row.employer}: {_activity(row)}."
                yield Hit(message, seen("employer", row))


def _is_nowhere(partnership: Partnership, level: WblLevel) -> Answer:
    """Whether everybody whose workbook came back says No to a level."""
    if not partnership.pathway.supporters:
        return NO
    return all_of(~_has_level(institution, level) for institution in partnership.pathway.supporters)


def _nowhere(partnership: Partnership, level: WblLevel) -> Hit:
    places = (place for institution in partnership.pathway.supporters for place in _evidence(institution, level))
    names = listed(institution.name for institution in partnership.pathway.supporters)
    message = f"No {level.capitalize()}-level work-based learning is listed as offered by {names}."
    return Hit(message, tuple(places), about=level)


def _has_level(institution: Supporter, level: WblLevel) -> Answer:
    """Whether the institution says anything but No to a level."""
    sheet = institution.work_based_learning
    rows = (one_of(row, "level", level) & _is_there(row) for row in sheet)
    return any_of((*rows, unmentioned(sheet, institution.about, "level", level)))


def _is_there(row: WorkBasedLearning) -> Answer:
    return NO if row.activity is NoneAnswer.NONE else one_of(row, "status", *THERE)


def _evidence(institution: Supporter, *levels: WblLevel) -> tuple[Evidence, ...]:
    rows = [row for row in institution.work_based_learning if row.level in levels]
    return seen("status", *rows) or (Evidence(institution.work_based_learning.id, "status"),)


@WORK_BASED_LEARNING.rule(
    503,
    "no-employer-named",
    severity=LOW,
    applies_to=SUPPORTERS,
    owner="Dean",
    action="Ask the advisory board for a host.",
    closes_when="Employer or host names who takes the students in.",
    frameworks=("core:work-based-learning",),
    asks=True,
)
def no_employer_named(institution: Supporter) -> Iterator[Said]:
    """Students prepare or train at work, and no employer takes them in.

    Without a host an internship is a plan, and each year somebody starts to look anew.
    """
    for row, offered in _activities(institution, WblLevel.PREPARATION, WblLevel.TRAINING):
        fires = offered.then(told(row, "employer", lambda employer: employer is NoneAnswer.NONE))
        if fires.yes:
            message = f"{_activity(row).capitalize()} at {institution.name}: no employer or host is named yet."
            yield Hit(message, seen("employer", row))
        yield from fires.open


@WORK_BASED_LEARNING.rule(
    504,
    "not-linked-to-course",
    severity=LOW,
    applies_to=SCHOOLS_AND_COLLEGES,
    owner="Faculty",
    action="Give it practicum units, or a place in a course.",
    closes_when="Course names the course that the training belongs to.",
    frameworks=("core:work-based-learning",),
    asks=True,
)
def not_linked_to_course(side: SchoolSide | CollegeSide) -> Iterator[Said]:
    """Training at a workplace belongs to no course.

    It earns students no units, and what they learn there is not taken up in class.
    """
    for institution in side.institutions:
        for row, offered in _activities(institution, WblLevel.TRAINING):
            fires = offered.then(told(row, "courses", lambda courses: not courses))
            if fires.yes:
                message = f"{_activity(row).capitalize()} at {institution.name} belongs to no course."
                yield Hit(message, seen("courses", row))
            yield from fires.open


def _activities(institution: Supporter, *levels: WblLevel) -> Iterator[tuple[WorkBasedLearning, Answer]]:
    """Each activity, and whether it is offered at one of these levels."""
    for row in institution.work_based_learning:
        if row.activity is not NoneAnswer.NONE:
            offered = one_of(row, "level", *levels) & one_of(row, "status", OfferStatus.OFFERED)
            yield row, offered.quiet


def _activity(row: WorkBasedLearning) -> str:
    return (row.activity or "an activity").replace("-", " ")
