"""Occupations that several workbooks list: one each, matched by SOC code and title, and where their rows differ."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.matching import title_key
from pathmap_cli.intake.two_sides import differences
from pathmap_cli.issues import Issue
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.links import Occupation
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record

OF_THE_JOB = {"soc": "SOC", "level": "Level", "typical_education": "Typical education"}
OF_THE_AREA = {
    "openings": "Annual openings",
    "growth": "Growth percent",
    "growth_years": "Growth over years",
    "completers": "Completers a year",
    "on_board_list": "In demand by board list",
}
WAGES = {"wage_entry": "Wage entry", "wage_median": "Wage median", "wage_experienced": "Wage experienced"}
A_CENT = 0.01
REGION_WINS = "The labor-market workbook's value is used."
FIRST_WINS = "The value of {institution} is used until the two agree."


@dataclass(eq=False)
class _Occupation:
    """The rows of one occupation, each with the workbook that it stands in; a workbook's rows follow each other."""

    rows: list[tuple[Placed, Located[Record]]]

    @property
    def jobs(self) -> Iterator[Job]:
        return (cast("Job", located.record) for _, located in self.rows)

    @property
    def soc(self) -> str | None:
        return next((job.soc for job in self.jobs if job.soc), None)

    @property
    def title(self) -> str:
        return title_key(next(self.jobs).label)


Key = Callable[[_Occupation], Hashable | None]
LADDER: tuple[Key, ...] = (
    lambda one: (one.soc, one.title) if one.soc else None,
    lambda one: one.soc,
    lambda one: one.title,
)
"""What two workbooks' rows of one occupation have in common, the surest first; None matches nothing."""


def occupations(placed: Sequence[Placed]) -> tuple[tuple[Occupation, ...], tuple[Issue, ...]]:
    """Every occupation once, the labor market's first; and what its workbooks differ in."""
    found: list[_Occupation] = []
    for one in sorted(placed, key=lambda one: one.known.kind != "labor-market"):
        found = _joined(found, _listed(one))
    issues = (issue for one in found for issue in _differences(one))
    rows = (tuple(located.record.id for _, located in one.rows) for one in found)
    return tuple(Occupation(rows=ids) for ids in rows), tuple(issues)


def _listed(one: Placed) -> list[_Occupation]:
    """The occupations of one workbook; rows with the same title and no other SOC code are one in several areas."""
    found: list[_Occupation] = []
    for located in one.sheets.get("jobs", ()):
        row = _Occupation([(one, located)])
        same = (other for other in found if other.title == row.title and _may_be_one(other.soc, row.soc))
        known = next(same, None)
        if known:
            known.rows.extend(row.rows)
        else:
            found.append(row)
    return found


def _may_be_one(soc: str | None, other: str | None) -> bool:
    return soc is None or other is None or soc == other


def _joined(known: Sequence[_Occupation], more: Sequence[_Occupation]) -> list[_Occupation]:
    """The known occupations with the rows of another workbook, and those that only it lists.

    Two occupations of one workbook are never joined through a third: where several share a key, it joins none.
    """
    match: dict[_Occupation, _Occupation] = {}
    for key in LADDER:
        for mine, theirs in _pairs(more, known, key):
            if mine not in match and theirs not in match.values():
                match[mine] = theirs
    for mine, theirs in match.items():
        theirs.rows.extend(mine.rows)
    return [*known, *(one for one in more if one not in match)]


def _pairs(
    mine: Iterable[_Occupation], theirs: Iterable[_Occupation], key: Key
) -> Iterator[tuple[_Occupation, _Occupation]]:
    ours, others = _by(mine, key), _by(theirs, key)
    for value, group in ours.items():
        match = others.get(value, [])
        if len(group) == len(match) == 1:
            yield group[0], match[0]


def _by(some: Iterable[_Occupation], key: Key) -> dict[Hashable, list[_Occupation]]:
    groups: dict[Hashable, list[_Occupation]] = {}
    for one in some:
        value = key(one)
        if value is not None:
            groups.setdefault(value, []).append(one)
    return groups


def _differences(one: _Occupation) -> Iterator[Issue]:
    """The cells in which another workbook's row differs from that of the workbook which is used."""
    winner = one.rows[0][0]
    used = [located for placed, located in one.rows if placed is winner]
    for placed, located in one.rows:
        if placed is not winner:
            yield from _differs(winner, used, located)


def _differs(winner: Placed, used: Sequence[Located[Record]], located: Located[Record]) -> Iterator[Issue]:
    mine = cast("Job", located.record)
    same_area = (row for row in used if _same_area(cast("Job", row.record), mine))
    there = next(same_area, None)
    by_region = winner.known.kind == "labor-market"
    rule = REGION_WINS if by_region else FIRST_WINS.format(institution=winner.known.name)
    yield from differences(located, used[0], OF_THE_JOB, rule)
    if there:
        theirs = cast("Job", there.record)
        wages = {name: header for name, header in WAGES.items() if not _pay_the_same(mine, theirs, name)}
        yield from differences(located, there, OF_THE_AREA | wages, rule)


def _same_area(job: Job, other: Job) -> bool:
    return not job.area or not other.area or title_key(job.area) == title_key(other.area)


def _pay_the_same(job: Job, other: Job, name: str) -> bool:
    """Whether two wages are one, whatever each is paid for."""
    wage, wage_there = getattr(job, name), getattr(other, name)
    if wage is None or wage_there is None or job.wage_basis is None or other.wage_basis is None:
        return False
    if wage.is_open is not wage_there.is_open:
        return False
    return abs(job.wage_basis.an_hour(wage.low) - other.wage_basis.an_hour(wage_there.low)) < A_CENT
