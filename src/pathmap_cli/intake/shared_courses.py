"""Courses that two workbooks list: a career center's own row, and the row of a school that sends students there."""

from collections.abc import Iterator, Mapping, Sequence

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.lookup import Lookup
from pathmap_cli.intake.two_sides import differences
from pathmap_cli.issues import Issue
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record

COMPARED = {
    "course_type": "Course type",
    "cte_level": "CTE level",
    "credits": "High-school credits",
    "a_g_area": "A-G area",
}
HOST_WINS = "The row of the institution that teaches it is used."


def shared_course_issues(
    placed: Sequence[Placed], look: Lookup, references: Mapping[str, tuple[str, ...]]
) -> Iterator[Issue]:
    """Where a school tells a course differently from the institution that it names as teaching it."""
    for one in placed:
        for located in one.sheets.get("courses", ()) if one.known.kind == "high-school" else ():
            for host in references.get(f"{located.record.id}#at_institution", ()):
                yield from _against_host(located, host, look)


def _against_host(located: Located[Record], host: str, look: Lookup) -> Iterator[Issue]:
    names = filter(None, (getattr(located.record, "course_code", None), getattr(located.record, "title", None)))
    rows = next(filter(None, (look.rows(host, ("courses",), name) for name in names)), ())
    if host != "/".join(located.record.id.split("/")[:2]) and rows:
        yield from differences(located, rows[0], COMPARED, HOST_WINS)
