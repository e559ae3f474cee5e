"""GAP4, ways in: whether everybody whom the pathway is meant for finds a door."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.answers import Answer, any_of, at_least, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import CREDENTIALS
from pathmap_cli.gaps.said import HIGH, MEDIUM, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import EVERYBODY
from pathmap_cli.gaps.sheets import empty, unlisted
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.awards import Award
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.vocabulary import (
    ADULT_POPULATIONS,
    Admission,
    AwardStatus,
    EntryOrExit,
    OnRampKind,
    OnRampStatus,
    Population,
)

FOR_ADULTS = (
    OnRampKind.ADULT_SCHOOL,
    OnRampKind.NONCREDIT,
    OnRampKind.ESL,
    OnRampKind.CREDIT_FOR_PRIOR_LEARNING,
    OnRampKind.WORKFORCE_PROGRAM,
    OnRampKind.RETURNING_STUDENT,
)
ADULTS = frozenset((*ADULT_POPULATIONS, Population.EVERYONE))
ABOUT_ADULTS = "adults"
"""What GAP408 and GAP409 share where both speak of adults."""
WAYS_ENOUGH, POPULATIONS_ENOUGH = 2, 3


@CREDENTIALS.rule(
    408,
    "single-entry-point",
    severity=HIGH,
    applies_to=EVERYBODY,
    owner="School and college",
    action="Add an on-ramp for them, or say in For whom that one of the ways in is theirs.",
    closes_when="A way in names each of the Populations to serve, and there are two ways in or more.",
    frameworks=("aqcp:F2",),
    asks=True,
)
def single_entry_point(partnership: Partnership) -> Iterator[Said]:
    """People whom the pathway is meant for have no way in of their own, or there is one way in for all.

    Who does not start in the one place where others start finds no door.
    """
    unserved = dict(_unserved(partnership))
    enough = at_least(WAYS_ENOUGH, (*_ways(partnership), *_more_ways(partnership), *_more_ways(partnership)))
    nobodys = [population for population, answer in unserved.items() if answer.yes]
    for about, some in (("", _others(nobodys)), (ABOUT_ADULTS, _adults(nobodys))):
        if some:
            message = f"No way into the pathway is listed for {listed(map(term, some))}."
            yield Hit(message, _places(partnership, "for_whom"), about=about)
    if partnership.colleges and enough.no and not nobodys:
        names = listed(_names(partnership))
        message = f"One way into the pathway is listed: {names}." if names else "No way into the pathway is listed."
        yield Hit(message, _places(partnership), MEDIUM)
    yield from dict.fromkeys(
        point for answer in (*unserved.values(), *_blank(partnership), enough) for point in answer.open
    )


@CREDENTIALS.strength(408, "ways-in-for-many", applies_to=EVERYBODY, frameworks=("aqcp:F2",))
def ways_in_for_many(partnership: Partnership) -> Iterator[Said]:
    """People of three kinds or more have a way in of their own.

    Who did not start in the one place where others start finds a door all the same.
    """
    rows = [row for row, is_open in _doors(partnership) if is_open.yes and row.for_whom]
    populations = [one for one in Population if any(one in (row.for_whom or ()) for row in rows)]
    named = [one for one in populations if one is not Population.EVERYONE]
    if len(named) >= POPULATIONS_ENOUGH:
        names = listed(map(term, named), len(named))
        yield Hit(f"Ways in are named for {len(named)} kinds of people: {names}.", seen("for_whom", *rows))


def _unserved(partnership: Partnership) -> Iterator[tuple[Population, Answer]]:
    """Each of the Populations to serve, and whether no way in names it."""
    doors = tuple(_doors(partnership))
    for planning in partnership.pathway.plannings:
        for population in planning.about.populations or ():
            meant = {population, Population.EVERYONE}
            named = (is_open.quiet.then(told(row, "for_whom", meant.intersection)) for row, is_open in doors)
            more = _more_doors(partnership, f"a way in for {term(population)}")
            if population is not Population.EVERYONE and partnership.colleges:
                yield population, ~any_of((*named, *more))


def _doors(partnership: Partnership) -> Iterator[tuple[OnRamp | EntryExit, Answer]]:
    """The rows that say for whom a way in is, and whether it is one that people can take."""
    for ramp in partnership.on_ramps:
        yield ramp, one_of(ramp, "status", OnRampStatus.OFFERED)
    for school in partnership.pathway.high_schools:
        yield from ((row, one_of(row, "entry_or_exit", EntryOrExit.ENTRY)) for row in school.entry_and_exit)


def _ways(partnership: Partnership) -> Iterator[Answer]:
    yield from (is_open.quiet for _, is_open in _doors(partnership))
    yield from (_is_open_to_all(award) for college in partnership.colleges for award in college.awards)


def _names(partnership: Partnership) -> Iterator[str]:
    yield from (row.label for row, is_open in _doors(partnership) if is_open.yes)
    awards = (award for college in partnership.colleges for award in college.awards)
    yield from (award.label for award in awards if _is_open_to_all(award).yes)


def _is_open_to_all(award: Award) -> Answer:
    free = one_of(award, "admission", Admission.OPEN) | told(award, "entry_requirements", lambda asked: not asked)
    return (one_of(award, "status", AwardStatus.ACTIVE) & free).quiet


def _more_ways(partnership: Partnership) -> Iterator[Answer]:
    """What may be a further way in, sheet by sheet."""
    yield from _more_doors(partnership, "another way in")
    yield from (empty(college.college.awards) for college in partnership.colleges)


def _more_doors(partnership: Partnership, thing: str) -> Iterator[Answer]:
    yield from (unlisted(host.on_ramps, host.about, thing) for host in partnership.on_ramp_hosts)
    yield from (unlisted(school.entry_and_exit, school.about, thing) for school in partnership.pathway.high_schools)


def _blank(partnership: Partnership) -> Iterator[Answer]:
    return (told(planning.about, "populations", bool) for planning in partnership.pathway.plannings)


def _adults(populations: Sequence[Population]) -> tuple[Population, ...]:
    return tuple(one for one in populations if one in ADULT_POPULATIONS)


def _others(populations: Sequence[Population]) -> tuple[Population, ...]:
    return tuple(one for one in populations if one not in ADULT_POPULATIONS)


def _places(partnership: Partnership, field: str = "") -> tuple[Evidence, ...]:
    """The sheets that list ways in."""
    hosts, schools = partnership.on_ramp_hosts, partnership.pathway.high_schools
    sheets = (*(host.on_ramps.id for host in hosts), *(school.entry_and_exit.id for school in schools))
    return tuple(Evidence(sheet, field) for sheet in sheets)


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
    absorbs=("GAP408",),
)
def no_adult_on_ramp(partnership: Partnership) -> Iterator[Said]:
    """No way into the pathway is listed for adults.

    People who left school long ago, or come from other work, need a door of their own.
    """
    hosts = partnership.on_ramp_hosts
    more = (unlisted(host.on_ramps, host.about, "an on-ramp for adults") for host in hosts)
    fires = ~any_of((*map(_is_for_adults, partnership.on_ramps), *more))
    if hosts and fires.yes:
        message = f"No on-ramp for adults is listed as offered by {listed(host.name for host in hosts)}."
        severity = None if _may_serve_adults(partnership) else MEDIUM
        yield Hit(message, tuple(Evidence(host.on_ramps.id) for host in hosts), severity, about=ABOUT_ADULTS)
    yield from fires.open


@CREDENTIALS.strength(409, "on-ramp-for-adults", applies_to=EVERYBODY, frameworks=("aqcp:F2",))
def on_ramp_for_adults(partnership: Partnership) -> Iterator[Said]:
    """Adults have a way in of their own.

    People who left school long ago, or come from other work, can start where they are.
    """
    for row in partnership.on_ramps:
        if _is_for_adults(row).yes:
            host = partnership.pathway.institution_of(row.id).name
            yield Hit(f"Adults can start at {host} with {row.label}.", seen("status", row))


def _is_for_adults(row: OnRamp) -> Answer:
    meant = one_of(row, "kind", *FOR_ADULTS) | told(row, "for_whom", ADULTS.intersection)
    return one_of(row, "status", OnRampStatus.OFFERED) & meant


def _may_serve_adults(partnership: Partnership) -> bool:
    """Whether the pathway is meant for adults, as far as anybody has said."""
    said = [planning.about.populations for planning in partnership.pathway.plannings if planning.about.populations]
    return not said or any(ADULTS.intersection(populations) for populations in said)
