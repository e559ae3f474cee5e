"""Every threshold is moved by one step, up and down: a case that stands just at the limit has to notice."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import Ask, Evidence, Hit
from pathmap_cli.settings import Thresholds
from pathmap_cli.settings.reading import SHARES
from tests.gaps.cases import FOLDER, TODAY, Case, read_cases

WHOLE = {one.name for one in fields(Thresholds) if one.type in {int, int | None}}
A_DAY = timedelta(days=1)
ELSEWHERE = {"blocking_alert"}
"""Thresholds of `pathmap metrics`, which its own tests move."""
MOVES = [
    pytest.param(rule, name, way, id=f"{rule.code} {name} {'up' if way > 0 else 'down'}")
    for rule in CATALOGUE
    for name in rule.thresholds
    for way in (1, -1)
]


@pytest.mark.parametrize("rule, name, way", MOVES)
def test_a_threshold_that_moves_by_one_step_is_noticed(rule: Rule, name: str, way: int) -> None:
    cases = read_cases(FOLDER / f"{rule.code}.md")
    noticed = any(_said(rule, case) != _said(rule, _moved(case, name, way)) for case in cases)
    assert noticed, (
        f"{name} was moved {'up' if way > 0 else 'down'} by one step, and {rule.code} said the same of every case in "
        f"tests/gaps/cases/{rule.code}.md, but for the number. Add one whose figure lies just at the limit, on that side."
    )


def test_every_threshold_belongs_to_a_rule() -> None:
    assert {name for rule in CATALOGUE for name in rule.thresholds} | ELSEWHERE == {
        one.name for one in fields(Thresholds)
    }


def _said(rule: Rule, case: Case) -> set[tuple[Evidence, ...]]:
    """Where it finds something and where it asks, whatever the words: a message names the limit itself."""
    said = rule.judge(Partnership(case.pathway))
    return {one.evidence if isinstance(one, Hit) else (one.place,) for one in said if isinstance(one, Hit | Ask)}


def _moved(case: Case, name: str, way: int) -> Case:
    moved = _step(name, getattr(case.pathway.thresholds, name), way)
    thresholds = {**case.options.get("thresholds", {}), name: moved}
    return replace(case, options={**case.options, "thresholds": thresholds})


def _step(name: str, value: object, way: int) -> object:
    """The smallest change that somebody would make: a hundredth of a share, half a unit, one course, one day."""
    if isinstance(value, bool):
        return way > 0
    if isinstance(value, str):
        return f"{date.fromisoformat(f'{TODAY.year}-{value}') + way * A_DAY:%m-%d}"
    if isinstance(value, int | float):
        return value + way * (1 if name in WHOLE else 0.01 if name in SHARES else 0.5)
    return value
