"""GAP3, agreement by agreement: whether students can count on the credit that they were promised."""

from collections.abc import Iterator
from datetime import date

from pathmap_cli.gaps.answers import Answer, any_of, not_told
from pathmap_cli.gaps.link import DUAL_ENROLLMENT, Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import EARLY_CREDIT
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM, Said
from pathmap_cli.gaps.scope import LINKS, PAIRS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import day, shown
from pathmap_cli.model.pathway import Pathway, Teacher
from pathmap_cli.vocabulary import AgreementStatus, TaughtBy

IN_PLACE, IN_DEVELOPMENT = AgreementStatus.IN_PLACE, AgreementStatus.IN_DEVELOPMENT
UNFINISHED = (AgreementStatus.IN_DEVELOPMENT, AgreementStatus.IDEA)


def _ends(link: Link, first: date, last: date) -> Answer:
    """Whether one side's end date lies from `first` to the day before `last`; not told where neither has one."""
    if not link.end_dates:
        return not_told(*link.asks("agreement_ends"))
    return Answer(any(first <= end < last for end in link.end_dates))


def _has_ended(link: Link) -> Answer:
    return _ends(link, date.min, link.pathway.today)


def _school_year_end(pathway: Pathway) -> date:
    """The day of `year_ends` in the second calendar year of the academic year; in this year where nobody named one."""
    first = pathway.academic_year[:4]
    year = int(first) + 1 if first.isdigit() else pathway.today.year
    month, day_ = map(int, pathway.thresholds.year_ends.split("-"))
    return date(year, month, day_)


@EARLY_CREDIT.strength(304, "agreement-confirmed", applies_to=LINKS, frameworks=("aqcp:F1",))
def agreement_confirmed(link: Link) -> Iterator[Said]:
    """A school and a college list the same agreement, and it holds.

    Students can count on the credit, and both sides would tell them the same.
    """
    confirmed = len(link.rows) > 1 and all(row.agreement_status is IN_PLACE for row in link.rows)
    if confirmed and link.agrees_on("college_units", "agreement_ends") and not _has_ended(link).yes:
        yield link.hit(f"{link.name}: in place, and both workbooks say so.", "agreement_status")


@EARLY_CREDIT.rule(
    305,
    "lapsed-agreement",
    severity=HIGH,
    applies_to=LINKS,
    owner="Articulation officer",
    action="Renew the agreement, or take the credit off the map.",
    closes_when="Agreement ends is in the future, and Agreement status is In place.",
    frameworks=("aqcp:F1",),
    rows_of=("early_credit",),
)
def lapsed_agreement(link: Link) -> Iterator[Said]:
    """A course promises college credit under an agreement that has ended.

    Students who count on the credit find out at registration, and repeat the course.
    """
    ended = _has_ended(link)
    fires = (link.has_status(AgreementStatus.EXPIRED) | ended).quiet
    if fires.yes:
        how = f"ended on {day(min(link.end_dates))}" if ended.yes else "is listed as expired"
        yield link.hit(f"{link.name}: the agreement {how}.", "agreement_status", "agreement_ends")
    yield from fires.open


@EARLY_CREDIT.rule(
    306,
    "agreement-not-in-place",
    severity=MEDIUM,
    applies_to=LINKS,
    owner="Articulation officer",
    action="Finish the agreement, or mark the course as not yet giving credit.",
    closes_when="Agreement status is In place.",
    frameworks=("aqcp:F1",),
    asks=True,
    rows_of=("early_credit",),
)
def agreement_not_in_place(link: Link) -> Iterator[Said]:
    """Students take a course for college credit whose agreement is still being written.

    They may be told of credit that is not there yet.
    """
    taken = not_told(*link.asks("students_enrolled")).quiet if link.enrolled is None else Answer(link.enrolled > 0)
    fires = taken.then(link.has_status(*UNFINISHED))
    if fires.yes:
        students = f"{shown(link.enrolled or 0)} students took it last year"
        message = f"{link.name}: {students}, and the agreement is not in place yet."
        yield link.hit(message, "agreement_status", "students_enrolled")
    yield from fires.open


@EARLY_CREDIT.rule(
    310,
    "unconfirmed-agreement",
    severity=LOW,
    applies_to=PAIRS,
    owner="Both articulation leads",
    action="Look at the two Early credit sheets together, and add or strike the row.",
    closes_when="Both workbooks list the agreement.",
    frameworks=("aqcp:F1",),
    asks=True,
    rows_of=("early_credit",),
)
def unconfirmed_agreement(partnership: Partnership) -> Iterator[Said]:
    """One workbook lists an agreement that the other does not.

    Until both sides list it, a student may be told yes at one desk and no at the other.
    """
    for link in partnership.links:
        if link.school and link.college and len(link.rows) == 1:
            teller, other = (link.school, link.college) if link.agreement.school_row else (link.college, link.school)
            fires = link.has_status(IN_PLACE, IN_DEVELOPMENT).quiet.then(~_is_listed_by(other, link, partnership))
            if fires.yes:
                message = f"{link.name}: listed by {teller.name}, not yet confirmed by {other.name}."
                yield link.hit(message, "agreement_status")
            yield from fires.open
        elif link.has_status(IN_PLACE, IN_DEVELOPMENT).yes and partnership.schools and partnership.colleges:
            yield from link.asks(*(field for field in ("high_school", "college") if not link.keys[field]))


def _is_listed_by(other: Teacher, link: Link, partnership: Partnership) -> Answer:
    """Whether the other side has a row for it, or a row with blanks that may be for it."""
    keys = {field: key for field, key in link.keys.items() if key}
    side = "college_row" if link.agreement.school_row else "school_row"
    course, school = link.keys["school_course"], link.agreement.school
    here = partnership.links_for(school, course) if course else partnership.links_at(school)
    rows = (one.joins(**keys) for one in here if getattr(one.agreement, side))
    return any_of((*rows, unlisted(other.early_credit, other.about, link.course_name)))


@EARLY_CREDIT.rule(
    313,
    "agreement-due",
    severity=MEDIUM,
    applies_to=LINKS,
    owner="Articulation officer",
    action="Put the renewal on the calendar.",
    closes_when="Agreement ends lies after the end of the school year.",
    frameworks=("aqcp:F1",),
    asks=True,
    thresholds=("year_ends",),
    rows_of=("early_credit",),
)
def agreement_due(link: Link) -> Iterator[Said]:
    """An agreement runs out before the school year does.

    Students who started the course in the fall may finish it without credit.
    """
    year_end = _school_year_end(link.pathway)
    fires = link.has_status(IN_PLACE).quiet.then(_ends(link, link.pathway.today, year_end))
    if fires.yes:
        end = min(end for end in link.end_dates if end >= link.pathway.today)
        message = f"{link.name}: the agreement ends on {day(end)}, before the school year does ({day(year_end)})."
        yield link.hit(message, "agreement_ends")
    yield from fires.open


@EARLY_CREDIT.rule(
    314,
    "no-instructor-named",
    severity=LOW,
    applies_to=LINKS,
    owner="Dual-enrollment coordinator",
    action="Check who meets the minimum qualifications, and name who teaches it.",
    closes_when="Taught by says who teaches the course.",
    asks=True,
    rows_of=("early_credit",),
)
def no_instructor_named(link: Link) -> Iterator[Said]:
    """It is not known yet who will teach a dual-enrollment course.

    The course cannot be scheduled before an instructor is found whom the college can approve.
    """
    planned = link.is_of_type(*DUAL_ENROLLMENT) & link.has_status(IN_PLACE, IN_DEVELOPMENT)
    named = link.says("taught_by", *(who for who in TaughtBy if who is not TaughtBy.NOT_KNOWN))
    fires = planned.quiet.then(~named)
    if fires.yes:
        yield link.hit(f"{link.name}: Taught by is listed as not known.", "taught_by")
    yield from fires.open
