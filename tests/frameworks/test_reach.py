"""Every computed indicator of every framework is shown at each level that it can take, not told and not assessable.

The partnerships are workbooks, read, merged and judged as a folder of them is; see `ladders.py`.
"""

from functools import cache

import pytest

from pathmap_cli.frameworks.assess import judge
from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.frameworks.levels import level_of
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary.frameworks import Indicator, frameworks
from tests.frameworks.cases import cases_of, counted, state
from tests.frameworks.ladders import NO, NOT_TOLD, YES, ladders
from tests.frameworks.test_blanks import OF_INFORMATION
from tests.frameworks.test_measures import ALWAYS_TOLD

INDICATORS = {f"{one.id} {indicator.id}": indicator for one in frameworks() for indicator in one.indicators}
COMPUTED = {name: indicator for name, indicator in INDICATORS.items() if indicator.measure}


def patterns(indicator: Indicator) -> dict[str, str]:
    """The levels that an indicator can take, each with the fewest points as wanted that lead to it."""
    points = ladders()[indicator.measure].points(indicator.of)
    lowest = 1 if indicator.measure in OF_INFORMATION else 0  # nothing told of itself is not told, and never a no
    found: dict[str, str] = {}
    for met in range(lowest, points + 1):
        found.setdefault(f"level {level_of(met / points)}", YES * met + NO * (points - met))
    return found if indicator.measure in ALWAYS_TOLD else {**found, "not told": NOT_TOLD * points}


SHOWN = [
    pytest.param(name, wanted, signs, id=f"{name} {wanted}")
    for name, indicator in COMPUTED.items()
    if indicator.measure in ladders()
    for wanted, signs in patterns(indicator).items()
]


@pytest.mark.parametrize("name", COMPUTED)
def test_indicator_has_a_ladder(name: str) -> None:
    measure = COMPUTED[name].measure
    assert measure in ladders(), f"{measure}: give it a section in a file of tests/frameworks/ladders"


@pytest.mark.parametrize("name, wanted, signs", SHOWN)
def test_indicator_is_shown_at_each_level_that_it_can_take(name: str, wanted: str, signs: str) -> None:
    indicator = COMPUTED[name]
    assert states(indicator.measure, indicator.of, signs)[name] == wanted


@pytest.mark.parametrize("name", [name for name, one in COMPUTED.items() if one.measure not in ALWAYS_TOLD])
def test_indicator_is_shown_with_nothing_to_count(name: str) -> None:
    measure = COMPUTED[name].measure
    case = next(case for case in cases_of(measure) if state(counted(case)) == "not assessable")
    assert judged(case.pathway)[name] == "not assessable"


@cache
def states(measure: str, of: tuple[str, ...], signs: str) -> dict[str, str]:
    """The states of all indicators in a measure's partnership."""
    return judged(ladders()[measure].pathway(signs, of))


def judged(pathway: Pathway) -> dict[str, str]:
    """The state of each computed indicator, as the frameworks are judged for every output."""
    return {
        f"{framework.framework.id} {one.indicator.id}": state(one.computed)
        for framework in judge(pathway)
        for element in framework.elements
        for one in element.indicators
        if one.computed
    }


def test_every_ladder_belongs_to_a_measure() -> None:
    assert set(ladders()) == set(MEASURES)


@pytest.mark.parametrize(
    "name, levels",
    [
        ("clp 1.4", "2 3 4"),  # three questions of a form, which counts what it tells
        ("clp 1.1", "0 2 4"),  # two sides
        ("clp 1.5", "0 4"),  # one step
        ("aqcp F2.2", "0 2 3 4"),  # three rungs
        ("ske C.1", "0 4"),  # one kind of support
        ("aqcp F1.2", "0 1 2 3 4"),  # as many awards as there are
        ("aqcp F1.5", "1 2 3 4"),  # information: once some is told, none is a no
    ],
)
def test_reach_follows_from_what_is_counted(name: str, levels: str) -> None:
    assert [one.removeprefix("level ") for one in patterns(COMPUTED[name]) if one != "not told"] == levels.split()
