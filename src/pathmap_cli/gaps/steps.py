"""What a school's Transitions sheet says about one step."""

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.sheets import unmentioned
from pathmap_cli.vocabulary import TransitionActivity, TransitionStatus


def happens(school: SchoolSide, step: TransitionActivity) -> Answer:
    """Whether the school, or a host, says anything but No to a step."""
    rows = (
        one_of(row, "activity", step) & told(row, "status", lambda status: status is not TransitionStatus.NOT_DONE)
        for one in school.institutions
        for row in one.transitions
    )
    return any_of((*rows, unmentioned(school.home.transitions, school.about, "activity", step)))


def step_evidence(school: SchoolSide, *steps: TransitionActivity) -> tuple[Evidence, ...]:
    """The Status of the rows about these steps, or the column where there is none."""
    rows = [row for row in school.home.transitions if row.activity in steps]
    return seen("status", *rows) or (Evidence(school.home.transitions.id, "status"),)
