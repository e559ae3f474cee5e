"""GAP6, from school into college: whether somebody takes students across, step by step."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import YES, Answer, any_of, not_told, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import TRANSITIONS
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.scope import EVERYBODY, SCHOOLS, SCHOOLS_AND_ADULT_SCHOOLS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.steps import happens, is_adult_school, is_listed, step_evidence
from pathmap_cli.gaps.supports import has_support
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.transitions import Transition
from pathmap_cli.schema.types import Season, When
from pathmap_cli.vocabulary import OfferStatus, Responsible, SupportType, TransitionActivity, TransitionStatus

LAST_GRADES = frozenset((11, 12))
WITH_THE_COLLEGE = (Responsible.BOTH, Responsible.COLLEGE)
INTO_THE_SUMMER = (
    TransitionActivity.SUMMER_BRIDGE,
    TransitionActivity.COLLEGE_ORIENTATION,
    TransitionActivity.REGISTRATION,
)
SUMMER_SUPPORTS = (SupportType.SUMMER_BRIDGE, SupportType.ORIENTATION)


@TRANSITIONS.rule(
    601,
    "no-hand-off",
    severity=HIGH,
    applies_to=SCHOOLS,
    owner="Counseling leads",
    action="Plan a joint counselor day, or an education plan that school and college make together.",
    closes_when="Transitions lists a step in place in grade 11 or 12, or after, that the college shares in.",
    asks=True,
)
def no_hand_off(school: SchoolSide) -> Iterator[Said]:
    """No step from school into college is in place that the college shares in.

    Students find the way alone, and those who know nobody at college may not set out.
    """
    sheet = school.home.transitions
    rows = (_is_hand_off(row) for one in school.institutions for row in one.transitions)
    blank = (
        not_told(Ask(Evidence(sheet.id, "status"), step)) for step in TransitionActivity if step in sheet.untouched
    )
    fires = ~any_of((*rows, *blank, unlisted(sheet, school.about, "a step that the college shares in")))
    if fires.yes:
        message = f"{school.name} lists no step in place in grades 11 and 12, or after, that a college shares in."
        yield Hit(message, (Evidence(sheet.id), *seen("responsible", *sheet)))
    yield from fires.open


@TRANSITIONS.strength(601, "hand-off", applies_to=SCHOOLS)
def hand_off(school: SchoolSide) -> Iterator[Said]:
    """School and college take students across together.

    Students meet the college before they have to find their way in it.
    """
    rows = [row for one in school.institutions for row in one.transitions if _is_hand_off(row).yes]
    if rows:
        steps = listed(term(row.activity, school.pathway.profile) for row in rows if row.activity)
        yield Hit(f"In place at {school.name} together with a college: {steps}.", seen("responsible", *rows))


def _is_hand_off(row: Transition) -> Answer:
    """Whether the row is a step in place near the end of school that the college shares in."""
    shared = one_of(row, "responsible", *WITH_THE_COLLEGE)
    if row.activity is TransitionActivity.COLLEGE_COUNSELOR_ON_CAMPUS:
        shared = YES
    near_the_end = YES if row.activity is TransitionActivity.REGISTRATION else told(row, "when", _is_near_the_end)
    return one_of(row, "status", TransitionStatus.IN_PLACE) & shared & near_the_end


def _is_near_the_end(when: When) -> bool:
    return bool(LAST_GRADES.intersection(when.grades)) or Season.SUMMER in when.seasons or when.after_graduation


@TRANSITIONS.rule(
    602,
    "no-summer-transition",
    severity=LOW,
    applies_to=EVERYBODY,
    owner="School and college",
    action="Open a summer bridge, or bring orientation and registration to the school.",
    closes_when="Transitions lists a summer bridge, orientation or registration, or a college offers one of them.",
    asks=True,
)
def no_summer_transition(partnership: Partnership) -> Iterator[Said]:
    """Nobody keeps in touch with students between graduation and the first day of college.

    Over the summer some who were admitted change their minds, or stumble over a form.
    """
    schools, colleges, partners = partnership.schools, partnership.colleges, partnership.pathway.partners
    steps = (happens(school, step) for school in schools for step in INTO_THE_SUMMER)
    elsewhere = (_happens_at(partner, step) for partner in partners for step in INTO_THE_SUMMER)
    supports = (
        has_support(college.college, kind, OfferStatus.OFFERED) for college in colleges for kind in SUMMER_SUPPORTS
    )
    fires = ~any_of((*steps, *elsewhere, *supports))
    if schools and fires.yes:
        names = listed(institution.name for institution in partnership.pathway.teachers)
        places = [place for school in schools for place in step_evidence(school, *INTO_THE_SUMMER)]
        yield Hit(
            f"No summer bridge, college orientation or registration is listed by {names}.",
            (*places, *(Evidence(college.college.supports.id) for college in colleges)),
        )
    yield from fires.open if schools else ()


def _happens_at(partner: Partner, step: TransitionActivity) -> Answer:
    """Whether a step happens at a partner; only of an adult school it is asked."""
    return is_listed(partner, step) if is_adult_school(partner).no else happens(partner, step)


@TRANSITIONS.rule(
    607,
    "no-financial-aid-step",
    severity=MEDIUM,
    applies_to=SCHOOLS_AND_ADULT_SCHOOLS,
    owner="Counselor",
    action="Hold an application night together with the college.",
    closes_when="Transitions lists Financial aid application as in place or planned.",
    asks=True,
)
def no_financial_aid_step(side: SchoolSide | Partner) -> Iterator[Said]:
    """Nobody helps students to apply for financial aid.

    Aid that nobody applies for is lost, and with it the reason why some could afford to start.
    """
    fires = ~happens(side, TransitionActivity.FINANCIAL_AID_APPLICATION)
    if fires.yes:
        message = f"{side.name} lists no help with the application for financial aid."
        yield Hit(message, step_evidence(side, TransitionActivity.FINANCIAL_AID_APPLICATION))
    yield from fires.open
