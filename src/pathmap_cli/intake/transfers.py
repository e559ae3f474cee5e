"""Transfer as both sides tell it: one route from a college's row and a university's row, and where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.lookup import Lookup
from pathmap_cli.intake.matching import title_key
from pathmap_cli.intake.two_sides import differences
from pathmap_cli.issues import Issue
from pathmap_cli.model.links import TransferRoute
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record

COMPARED = {
    "degree": "Degree",
    "mechanism": "Mechanism",
    "units_accepted": "Units accepted",
    "agreement_status": "Agreement status",
    "agreement_ends": "Agreement ends",
}
NEITHER_WINS = "Both are kept until the two agree."


@dataclass(frozen=True, slots=True)
class _Side:
    """One Transfer row, with what its names mean; a college's row may start from several awards."""

    located: Located[Record]
    college: str
    university: str
    program: str
    awards: tuple[str, ...]

    def tells_the_same(self, other: "_Side") -> bool:
        """Whether two rows speak of one route: same college, university and program, and an award in common."""
        same = (self.college, self.university, self.program) == (other.college, other.university, other.program)
        return same and (not self.awards or not other.awards or bool(set(self.awards) & set(other.awards)))


def transfer_routes(placed: Sequence[Placed], look: Lookup) -> tuple[tuple[TransferRoute, ...], tuple[Issue, ...]]:
    """Every route once, those that a university confirms first; and what the two sides differ in."""
    colleges = [side for one in placed if one.known.kind == "college" for side in _from_college(one, look)]
    universities = [side for one in placed if one.known.kind == "university" for side in _to_university(one, look)]
    pairs = tuple(_pairs(colleges, universities))
    issues = (
        issue
        for college, university in pairs
        if college and university
        for issue in differences(college.located, university.located, COMPARED, NEITHER_WINS)
    )
    return tuple(_route(*pair) for pair in pairs), tuple(issues)


def _from_college(one: Placed, look: Lookup) -> Iterator[_Side]:
    for located in one.sheets.get("transfer", ()):
        row = cast("Transfer", located.record)
        university = look.institution(row.institution or "", "university")
        yield _Side(
            located=located,
            college=one.known.id,
            university=university.id if university else title_key(row.institution or ""),
            program=title_key(row.program or ""),
            awards=tuple(id_ for award in row.from_awards or () for id_ in _awards(look, one.known.id, str(award))),
        )


def _to_university(one: Placed, look: Lookup) -> Iterator[_Side]:
    for located in one.sheets.get("transfer", ()):
        row = cast("TransferIn", located.record)
        college = look.institution(row.from_college or "", "college")
        college_id = college.id if college else ""
        yield _Side(
            located=located,
            college=college_id,
            university=one.known.id,
            program=title_key(row.program or ""),
            awards=_awards(look, college_id, row.from_award or ""),
        )


def _awards(look: Lookup, college: str, text: str) -> tuple[str, ...]:
    return tuple(row.record.id for row in look.rows(college, ("awards",), text))


def _pairs(colleges: Iterable[_Side], universities: Iterable[_Side]) -> Iterator[tuple[_Side | None, _Side | None]]:
    """Each university's row with the college's row of the same route; then what only colleges list."""
    alone = dict.fromkeys(id(side) for side in colleges)
    listed = list(colleges)
    for university in universities:
        same = next((college for college in listed if college.tells_the_same(university)), None)
        alone.pop(id(same), None)
        yield same, university
    yield from ((college, None) for college in listed if id(college) in alone)


def _route(college: _Side | None, university: _Side | None) -> TransferRoute:
    side = university or cast("_Side", college)
    awards = side.awards or (college.awards if college else ())
    return TransferRoute(
        college=side.college,
        university=side.university if "/" in side.university else "",
        awards=awards,
        college_row=college.located.record.id if college else None,
        university_row=university.located.record.id if university else None,
    )
