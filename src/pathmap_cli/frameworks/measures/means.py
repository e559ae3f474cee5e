"""What carries the pathway: funding, policies, and figures on how students fare."""

from collections.abc import Iterator
from datetime import timedelta

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, measure_of, point, stated
from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.funding import Funding
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.planning import Planning
from pathmap_cli.model.policies import Policy
from pathmap_cli.vocabulary import ContinuesAfter, Measure, PolicyEffect, PolicyStatus

A_YEAR = timedelta(days=365)


@measure(action="Find what pays after {it} ends.", sheet="funding")
def funding_that_lasts(partnership: Partnership) -> Iterator[Point]:
    """Funding that lasts a year or longer, or whose work goes on after it."""
    until = partnership.pathway.today + A_YEAR
    for row in _funding(partnership):
        lasts = told(row, "ends", until.__le__) | one_of(row, "continues_after", ContinuesAfter.YES)
        yield point(row, lasts, "continues_after")


@measure(action="Say what {it} pays for.", sheet="funding")
def funding_with_a_purpose(partnership: Partnership) -> Iterator[Point]:
    """Funding of which it is written what it pays for."""
    yield from as_information(stated(row, "pays_for") for row in _funding(partnership))


@measure(action="Agree who works on this and how: {it}.", sheet="policies")
def hurdles_in_hand(partnership: Partnership) -> Iterator[Point]:
    """Policies in the way that somebody works on, or that are done with."""
    for planning in partnership.pathway.plannings:
        yield from as_information(
            point(row, _is_in_hand(row), "owner") for row in planning.policies if row.effect is PolicyEffect.BLOCKS
        )


@measure(action="List the policies that help and those that stand in the way.")
def policies_named(partnership: Partnership) -> Iterator[Point]:
    """Whether policies that help or hinder are listed."""
    for planning in partnership.pathway.plannings:
        here = Answer(bool(planning.policies)) | unlisted(planning.policies, planning.about, "")
        yield Point("policies", Evidence(planning.policies.id), here)


@measure_of(Measure, action="Bring a figure for this: {it}.")
def measures_told(partnership: Partnership, measures: tuple[Measure, ...]) -> Iterator[Point]:
    """Measures with a figure."""
    for planning in partnership.pathway.plannings:
        for one in measures:
            rows = [row for row in planning.measures if row.measure is one]
            here = any_of(map(_has_figure, rows)) if rows else unlisted(planning.measures, planning.about, term(one))
            yield Point(term(one), Evidence(planning.measures.id, "value"), here)


@measure(action="Agree on a target for {it}.", sheet="measures")
def measures_with_targets(partnership: Partnership) -> Iterator[Point]:
    """Figures with a target beside them."""
    yield from as_information(stated(row, "target", name=_name(row)) for row in _figures(partnership))


@measure(action="Say where the figure comes from: {it}.", sheet="measures")
def measures_with_sources(partnership: Partnership) -> Iterator[Point]:
    """Figures with their source."""
    yield from as_information(stated(row, "source", name=_name(row)) for row in _figures(partnership))


def _is_in_hand(row: Policy) -> Answer:
    return Answer(row.status is PolicyStatus.DONE) | (told(row, "owner", bool) & told(row, "action", bool))


def _funding(partnership: Partnership) -> Iterator[Funding]:
    payers: tuple[Partner | Planning, ...] = (*partnership.pathway.partners, *partnership.pathway.plannings)
    return (row for one in payers for row in one.funding)


def _figures(partnership: Partnership) -> Iterator[Measurement]:
    return (row for planning in partnership.pathway.plannings for row in planning.measures)


def _has_figure(row: Measurement) -> Answer:
    return told(row, "value", lambda _: True) | told(row, "numerator", lambda _: True)


def _name(row: Measurement) -> str:
    return " ".join(filter(None, (row.label, row.cohort, row.population)))


MEASURES = catalogue(
    funding_that_lasts,
    funding_with_a_purpose,
    hurdles_in_hand,
    policies_named,
    measures_told,
    measures_with_targets,
    measures_with_sources,
)
