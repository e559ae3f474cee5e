"""On-ramps that two workbooks list: a partner's own row, and the row of the college that they lead into."""

from collections.abc import Iterator, Sequence

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.lookup import Lookup
from pathmap_cli.intake.two_sides import differences
from pathmap_cli.issues import Issue
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record

COMPARED = {
    "for_whom": "For whom",
    "kind": "Kind of on-ramp",
    "hours": "Hours",
    "cost": "Cost to the student",
    "status": "Status",
}
PROVIDER_WINS = "The row of the partner that runs it is used."


def shared_on_ramps(placed: Sequence[Placed], look: Lookup) -> tuple[tuple[tuple[str, str], ...], tuple[Issue, ...]]:
    """Pairs of a college's and a partner's row that are one on-ramp, and the cells in which they differ."""
    pairs = tuple(_pairs(placed, look))
    issues = (issue for college, own in pairs for issue in differences(college, own, COMPARED, PROVIDER_WINS))
    return tuple((college.record.id, own.record.id) for college, own in pairs), tuple(issues)


def _pairs(placed: Sequence[Placed], look: Lookup) -> Iterator[tuple[Located[Record], Located[Record]]]:
    partners = [one.known.id for one in placed if one.known.kind == "partner"]
    for one in placed:
        for located in one.sheets.get("on_ramps", ()) if one.known.kind == "college" else ():
            provider = look.institution(getattr(located.record, "provider", None) or "", "partner")
            hosts = [provider.id] if provider else partners if not getattr(located.record, "provider", None) else []
            same = (row for host in hosts for row in look.rows(host, ("on_ramps",), located.record.label))
            own = next(same, None)
            if own:
                yield located, own
