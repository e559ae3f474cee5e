"""The five figures of the first screen, each with what was counted and where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, listed, number, shown
from pathmap_cli.model.college import College
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import AnyInstitution
from pathmap_cli.model.university import University
from pathmap_cli.views.amounts import amount_words
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import Way, ways_in, ways_out
from pathmap_cli.views.summary.figure import Figure
from pathmap_cli.views.summary.first_exit import first_exit
from pathmap_cli.vocabulary.terms import plain

MOST_SCHOOLS = 3
"""So many schools are named one by one; more are counted."""


def figures(guide: Guide) -> tuple[Figure, ...]:
    """The five, in their order."""
    schools = tuple(school for school in guide.partnership.schools if guide.is_wanted(school.name))
    return (_students(guide, schools), _ways(guide), _units(guide, schools), first_exit(guide), _in_hand(guide))


def _students(guide: Guide, schools: Sequence[SchoolSide]) -> Figure:
    """The largest course of each school, added up; small counts stay out of the sum, which would give them away."""
    told = [most for school in schools if (most := _most_students(school)) is not None]
    large = sum(count for count in told if count >= SUPPRESSED_BELOW)
    small = sum(0 < count < SUPPRESSED_BELOW for count in told)
    few = f"{shown(1)} at {_schools(small)}" if small else ""
    rows = (row for school in schools for row in school.rows if row.is_cte and row.students is not None)
    return Figure(
        label="Students in the pathway",
        number=f"{large:,}" if large or (told and not small) else "",
        words=_at(len(told) - small, few) if told else "not told yet",
        note="; ".join(filter(None, ("the largest CTE course of each school" if told else "", _silent(schools, told)))),
        bars=(),
        places=guide.places(Evidence(row.id, "students") for row in rows),
    )


def _most_students(school: SchoolSide) -> int | None:
    counts = (row.students for row in school.rows if row.is_cte)
    return max((count for count in counts if count is not None), default=None)


def _at(counted: int, few: str) -> str:
    return " and ".join(filter(None, (f"at {_schools(counted)}" if counted else "", few)))


def _silent(schools: Sequence[SchoolSide], told: Sequence[int]) -> str:
    silent = len(schools) - len(told)
    return f"not told by {silent} of {_schools(len(schools))}" if silent and len(schools) > 1 else ""


def _schools(count: int) -> str:
    return f"{count} {'school' if count == 1 else 'schools'}"


def _ways(guide: Guide) -> Figure:
    entries = tuple(chain.from_iterable(ways_in(guide, one) for one in guide.own))
    exits = tuple(chain.from_iterable(ways_out(guide, one) for one in guide.own))
    ways = "way in" if len(entries) == 1 else "ways in"
    is_told = bool(entries) or any(map(_tells_ways_in, guide.own))
    out = f"{len(exits)} out" if exits or any(map(_tells_ways_out, guide.own)) else "ways out not told yet"
    return Figure(
        label="Ways in and ways out",
        number=str(len(entries)) if is_told else "",
        words=f"{ways}, {out}" if is_told else f"ways in not told yet, {out}" if exits else "not told yet",
        note=_for_whom(entries),
        bars=(),
        places=_by_sheet(place for way in (*entries, *exits) for place in way.places),
    )


def _by_sheet(places: Iterable[Place]) -> tuple[Place, ...]:
    """The cells of several places, each sheet once."""
    cells: dict[tuple[str, str], dict[str, None]] = {}
    for place in places:
        cells.setdefault((place.file, place.sheet), {}).update(dict.fromkeys(place.cells))
    return tuple(Place(file, sheet, tuple(found)) for (file, sheet), found in cells.items())


def _tells_ways_in(institution: AnyInstitution) -> bool:
    """Whether an entry, an on-ramp, or what an award asks for, has been answered."""
    if isinstance(institution, HighSchool):
        return institution.entry_and_exit.answered
    ramps = isinstance(institution, College | Partner) and institution.on_ramps.answered
    awards = institution.awards if isinstance(institution, College) else ()
    return ramps or any({award.admission, award.entry_requirements} != {None} for award in awards)


def _tells_ways_out(institution: AnyInstitution) -> bool:
    """Whether an exit, or a job that an award leads to, has been answered."""
    if isinstance(institution, HighSchool):
        return institution.entry_and_exit.answered
    awards = institution.awards if isinstance(institution, College | University) else ()
    return any(award.leads_to_jobs is not None for award in awards)


def _for_whom(entries: Sequence[Way]) -> str:
    named = list(dict.fromkeys(way.for_whom for way in entries if way.for_whom))
    people = list(dict.fromkeys(one for whom in named for one in whom.split(", ")))
    return f"In for {listed(people)}" if people else ""


def _units(guide: Guide, schools: Sequence[SchoolSide]) -> Figure:
    least = guide.pathway.thresholds.min_early_units
    lows = [school.in_place_units.low for school in schools]
    seen = (place for school in schools for link in school.links_in_place for place in link.units_seen)
    return Figure(
        label="Early-credit units in place",
        number="–".join(dict.fromkeys(map(number, (min(lows), max(lows))))) if lows else "",
        words=f"of {number(least)} aimed for" if lows else "not told yet",
        note="; ".join(_units_by_school(schools, least)),
        bars=tuple(min(1, low / least) for low in lows) if least and len(lows) <= MOST_SCHOOLS else (),
        places=guide.places(seen),
    )


def _units_by_school(schools: Sequence[SchoolSide], least: float) -> Iterator[str]:
    if len(schools) == 1:
        yield from ("not fully told yet" for school in schools if school.in_place_units.open)
        return
    if len(schools) <= MOST_SCHOOLS:
        yield from (f"{school.name} {amount_words(school.in_place_units)}" for school in schools)
        return
    reached = sum(school.in_place_units.low >= least for school in schools)
    silent = sum(bool(school.in_place_units.open) for school in schools)
    yield f"{reached} of {_schools(len(schools))} reach the aim"
    if silent:
        yield f"not fully told by {silent}"


def _in_hand(guide: Guide) -> Figure:
    expected = guide.pathway.expected
    returned = [one for one in expected if one.returned]
    absent = [one.name for one in expected if not one.returned]
    names = {plain(one.name) for one in returned}
    found = (one.about.id for one in guide.pathway.institutions if plain(one.name) in names)
    return Figure(
        label="Workbooks in hand",
        number=str(len(returned)),
        words=f"of {len(expected)}",
        note=f"Not yet heard from {listed(absent)}" if absent else "Everybody has been heard from",
        bars=(len(returned) / len(expected),) if expected else (),
        places=guide.place(*found),
    )
