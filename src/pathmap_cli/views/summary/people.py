"""Ways in by population and rung: whoever the pathway is meant for, and where each of them can start."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.frameworks.measures.supports import populations
from pathmap_cli.ladder.entry import Entry
from pathmap_cli.ladder.stage import Level
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.ladder import entry_name
from pathmap_cli.vocabulary import Population


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """One population, and the names of its ways in at each rung; `is_wanted`: the partnership wants to serve it."""

    whom: str
    is_wanted: bool
    cells: tuple[tuple[str, ...], ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The populations with the rungs at which somebody can start."""

    rungs: tuple[str, ...]
    rows: tuple[PeopleRow, ...]


def people(guide: Guide) -> People:
    """The ways in of the institutions looked at."""
    entries = [one.entry for one in guide.ladder.reaches if guide.is_wanted_id(one.entry.institution)]
    levels = [level for level in Level if any(entry.level is level for entry in entries)]
    wanted = populations(guide.partnership)
    named = dict.fromkeys((*wanted, *(one for entry in entries for one in _whom(entry))))
    rows = (_row(guide, one, levels, [entry for entry in entries if one in _whom(entry)]) for one in named)
    return People(tuple(level.value for level in levels), tuple(rows))


def _whom(entry: Entry) -> Iterator[Population]:
    """For whom it is; an award that anybody may start is for everyone."""
    yield from entry.for_whom if entry.is_rung else (Population.EVERYONE,)


def _row(guide: Guide, whom: Population, levels: list[Level], entries: list[Entry]) -> PeopleRow:
    return PeopleRow(
        whom=guide.word(whom),
        is_wanted=whom in populations(guide.partnership),
        cells=tuple(tuple(entry_name(guide, entry) for entry in entries if entry.level is level) for level in levels),
        places=guide.places(place for entry in entries for place in entry.places),
    )
