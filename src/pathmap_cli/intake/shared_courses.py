"""Courses that two workbooks list: a career center's own row, and the row of a school that sends students there."""

from collections.abc import Iterator, Mapping, Sequence

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.lookup import Lookup
from pathmap_cli.issues import Issue, across
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
        yield from _differences(located, rows[0])


def _differences(here: Located[Record], hosts: Located[Record]) -> Iterator[Issue]:
    for name, words in COMPARED.items():
        mine, theirs = getattr(here.record, name, None), getattr(hosts.record, name, None)
        if mine is not None and theirs is not None and mine != theirs:
            place = hosts.origin.cell(name)
            yield across.CONFLICTING_FACTS.at(
                here.origin.cell(name),
                value=here.origin.typed.get(name, ""),
                what=f"{words} of {here.record.label}",
                other_value=hosts.origin.typed.get(name, ""),
                other=f"{place.file}, {place.sheet} {place.cell}",
                rule=HOST_WINS,
                related=(place,),
            )
