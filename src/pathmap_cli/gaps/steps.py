"""What the Transitions sheet of a school or a partner says about one step."""

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.sheets import unmentioned
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.partner import Partner
from pathmap_cli.vocabulary import OrganizationType, TransitionActivity, TransitionStatus

ADULT_SCHOOLS = (OrganizationType.ADULT_SCHOOL, OrganizationType.ADULT_EDUCATION_CONSORTIUM)


def is_adult_school(partner: Partner) -> Answer:
    """Whether people go to school there: not at a workforce board, an employer group and the like."""
    return one_of(partner.about, "organization_type", *ADULT_SCHOOLS)


def happens(side: SchoolSide | Partner, step: TransitionActivity) -> Answer:
    """Whether the school, a host of it or the partner says anything but No to a step."""
    home = _home(side)
    return is_listed(side, step) | unmentioned(home.transitions, home.about, "activity", step)


def is_listed(side: SchoolSide | Partner, step: TransitionActivity) -> Answer:
    """Whether a row says so; no where none is about the step."""
    hosts = side.institutions if isinstance(side, SchoolSide) else (side,)
    rows = (row for one in hosts for row in one.transitions)
    return any_of(
        one_of(row, "activity", step) & told(row, "status", lambda status: status is not TransitionStatus.NOT_DONE)
        for row in rows
    )


def step_evidence(side: SchoolSide | Partner, *steps: TransitionActivity) -> tuple[Evidence, ...]:
    """The Status of the rows about these steps, or the column where there is none."""
    sheet = _home(side).transitions
    rows = [row for row in sheet if row.activity in steps]
    return seen("status", *rows) or (Evidence(sheet.id, "status"),)


def _home(side: SchoolSide | Partner) -> HighSchool | Partner:
    return side.home if isinstance(side, SchoolSide) else side
