"""What helps students stay: which supports there are, when, and for whom."""

from collections.abc import Callable, Iterator
from typing import Any

from pathmap_cli.frameworks.measure import Point, catalogue, measure, measure_of
from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.supports import PROVIDED, has_support
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.pathway import Supporter
from pathmap_cli.vocabulary import PathwayMoment, Population, SupportType


@measure_of(SupportType, action="Offer {it}, or refer students to a partner who does.")
def kinds_of_support(partnership: Partnership, kinds: tuple[SupportType, ...]) -> Iterator[Point]:
    """Kinds of support that students find at one of the partners, or are referred to."""
    everybody = partnership.pathway.supporters
    for kind in kinds if everybody else ():
        here = any_of(has_support(one, kind, *PROVIDED) for one in everybody)
        yield Point(term(kind), _place(everybody, "support_type", kind), here)


@measure_of(PathwayMoment, action="Offer a support at this time: {it}.")
def support_at_each_stage(partnership: Partnership, moments: tuple[PathwayMoment, ...]) -> Iterator[Point]:
    """Stages of the pathway at which students have a support."""
    everybody = partnership.pathway.supporters
    for moment in moments if everybody else ():
        here = any_of(_has(one, "moments", {moment}, term(moment)) for one in everybody)
        yield Point(term(moment), _place(everybody, "moments"), here)


@measure(action="Offer a support that is meant for {it}.")
def populations_supported(partnership: Partnership) -> Iterator[Point]:
    """Populations to serve for whom a support is meant."""
    everybody = partnership.pathway.supporters
    for population in populations(partnership) if everybody else ():
        wanted = {population, Population.EVERYONE}
        here = any_of(_has(one, "for_whom", wanted, term(population)) for one in everybody)
        yield Point(term(population), _place(everybody, "for_whom"), here)


def populations(partnership: Partnership) -> tuple[Population, ...]:
    """The people whom the partnership wants to serve, as the planning workbook names them."""
    named = (one.about.populations or () for one in partnership.pathway.plannings)
    return tuple(dict.fromkeys(one for some in named for one in some if one is not Population.EVERYONE))


def _has(one: Supporter, field: str, wanted: set[Any], thing: str) -> Answer:
    meant: Callable[[Any], object] = wanted.intersection
    rows = (one_of(row, "status", *PROVIDED).quiet.then(told(row, field, meant)) for row in one.supports)
    return any_of((*rows, unlisted(one.supports, one.about, thing)))


def _place(everybody: tuple[Supporter, ...], field: str, kind: SupportType | None = None) -> Evidence:
    rows = (row for one in everybody for row in one.supports if kind is None or row.support_type is kind)
    first = next(rows, None)
    return Evidence(first.id, field) if first else Evidence(everybody[0].supports.id, field)


MEASURES = catalogue(kinds_of_support, support_at_each_stage, populations_supported)
