"""GAP9, money: whether what it pays for goes on once it ends."""

from collections.abc import Iterator
from datetime import date

from pathmap_cli.gaps.answers import Answer, not_told, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import PARTNERSHIP
from pathmap_cli.gaps.said import MEDIUM, Ask, Evidence, Hit, Said, seen
from pathmap_cli.gaps.scope import EVERYBODY
from pathmap_cli.gaps.wording import day
from pathmap_cli.model.funding import Funding
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.planning import Planning
from pathmap_cli.vocabulary import ContinuesAfter


@PARTNERSHIP.rule(
    907,
    "funding-ends",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Leaders of the partnership",
    action="Plan who pays from then on, or how it can do without.",
    closes_when="Continues after says Yes, or the money ends later.",
    asks=True,
    thresholds=("funding_months",),
    rows_of=("funding",),
)
def funding_ends(partnership: Partnership) -> Iterator[Said]:
    """Money ends soon, and nobody else pays for what it made possible.

    What a grant began stops with it, often in the middle of a school year.
    """
    hosts: tuple[Partner | Planning, ...] = (*partnership.pathway.partners, *partnership.pathway.plannings)
    for institution in hosts:
        for row in institution.funding:
            soon = told(row, "ends", lambda ends: _is_soon(ends, partnership.pathway))
            fires = soon.quiet.then(_stops(row))
            if fires.yes and row.ends:
                purpose = f" ({row.pays_for})" if row.pays_for else ""
                end = f"{institution.name}: the money of {row.label} ends on {day(row.ends)}"
                places = (*seen("ends", row), *seen("continues_after", row))
                yield Hit(f"{end}, and nothing continues it{purpose}.", places)
            yield from fires.open


def _is_soon(ends: date, pathway: Pathway) -> bool:
    """Whether it is still to come, and no more months away than the partnership set."""
    today, most = pathway.today, pathway.thresholds.funding_months
    months = (ends.year - today.year) * 12 + ends.month - today.month
    return today <= ends and (months, ends.day) <= (most, today.day)


def _stops(row: Funding) -> Answer:
    """Whether nobody pays once it has ended; Not known is an open point like a blank."""
    if row.continues_after is ContinuesAfter.NOT_KNOWN:
        return not_told(Ask(Evidence(row.id, "continues_after")))
    return one_of(row, "continues_after", ContinuesAfter.NO)
