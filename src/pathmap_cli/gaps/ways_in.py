"""GAP4, ways in: whether everybody whom the pathway is meant for finds a door."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import HIGH, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import COLLEGES, EVERYBODY
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.vocabulary import ADULT_POPULATIONS, OnRampKind, OnRampStatus, Population

FOR_ADULTS = (
    OnRampKind.ADULT_SCHOOL,
    OnRampKind.NONCREDIT,
    OnRampKind.ESL,
    OnRampKind.CREDIT_FOR_PRIOR_LEARNING,
    OnRampKind.WORKFORCE_PROGRAM,
    OnRampKind.RETURNING_STUDENT,
)
ADULTS = frozenset((*ADULT_POPULATIONS, Population.EVERYONE))


@CREDENTIALS.rule(
    409,
    "no-adult-on-ramp",
    severity=HIGH,
    applies_to=EVERYBODY,
    owner="Adult education",
    action="Open a bridge, a noncredit class, or credit for prior learning.",
    closes_when="An On-ramps sheet lists one for adults as offered.",
    source="LINCS, on bridge programs for adults",
    frameworks=("aqcp:F2",),
    asks=True,
)
def no_adult_on_ramp(partnership: Partnership) -> Iterator[Said]:
    """No way into the pathway is listed for adults.

    People who left school long ago, or come from other work, need a door of their own.
    """
    colleges = partnership.colleges
    rows = (_is_for_adults(row) for college in colleges for row in college.college.on_ramps)
    more = (unlisted(college.college.on_ramps, college.about, "an on-ramp for adults") for college in colleges)
    fires = ~any_of((*rows, *more))
    if colleges and fires.yes:
        names = listed(college.name for college in colleges)
        message = f"No on-ramp for adults is listed as offered by {names}."
        yield Hit(message, tuple(Evidence(college.college.on_ramps.id) for college in colleges))
    yield from fires.open


@CREDENTIALS.strength(409, "on-ramp-for-adults", applies_to=COLLEGES, frameworks=("aqcp:F2",))
def on_ramp_for_adults(college: CollegeSide) -> Iterator[Said]:
    """Adults have a way in of their own.

    People who left school long ago, or come from other work, can start where they are.
    """
    for row in college.college.on_ramps:
        if _is_for_adults(row).yes:
            yield Hit(f"Adults can start at {college.name} with {row.label}.", seen("status", row))


def _is_for_adults(row: OnRamp) -> Answer:
    meant = one_of(row, "kind", *FOR_ADULTS) | told(row, "for_whom", ADULTS.intersection)
    return one_of(row, "status", OnRampStatus.OFFERED) & meant
