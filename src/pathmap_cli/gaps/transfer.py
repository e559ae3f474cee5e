"""GAP7, transfer: whether the ways to a bachelor's degree hold, as colleges and universities tell of them."""

from collections.abc import Iterator

from pathmap_cli.gaps.route import Route
from pathmap_cli.gaps.rule import LABOR_MARKET
from pathmap_cli.gaps.said import LOW, MEDIUM, Hit, Said, seen
from pathmap_cli.gaps.scope import ROUTES


@LABOR_MARKET.strength(701, "transfer-agreement", applies_to=ROUTES)
def transfer_agreement(route: Route) -> Iterator[Said]:
    """Students can transfer under an agreement that holds.

    They know before they start which courses count toward the bachelor's degree.
    """
    if route.is_secured.yes and not route.has_lapsed.yes and route.is_in_place:
        yield Hit(f"{route.name}: an agreement is in place.", seen("agreement_status", *route.rows))


@LABOR_MARKET.rule(
    702,
    "weak-transfer",
    severity=MEDIUM,
    applies_to=ROUTES,
    owner="Articulation officer",
    action="Write or renew the agreement.",
    closes_when="Mechanism names what secures the way, and the agreement has not ended.",
    asks=True,
    rows_of=("transfer",),
)
def weak_transfer(route: Route) -> Iterator[Said]:
    """A way to transfer rests on nothing, or on an agreement that has ended.

    Students who count on it may find that courses do not count, or that there is no place.
    """
    lapsed, unprepared = route.has_lapsed.quiet, route.is_unprepared.quiet
    weak = ~route.is_secured | lapsed
    if weak.yes:
        how = "its agreement has ended" if lapsed.yes else "nothing secures it yet"
        yield Hit(f"{route.name}: {how}.", seen("mechanism", *route.rows))
    elif unprepared.yes:
        message = f"{route.name}: major preparation that is not offered at {route.college_name} is {route.unoffered}."
        yield Hit(message, seen("preparation_not_offered", *route.rows), LOW)
    yield from dict.fromkeys((*weak.open, *unprepared.open))
