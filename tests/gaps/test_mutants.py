"""Every rule is broken on purpose, in many ways: its case file has to notice each of them.

Where a test here fails, the rule's case file says too little: write the case that the message asks for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import FunctionType

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import Judge, Rule
from pathmap_cli.gaps.said import Ask, Evidence, Hit, Said
from pathmap_cli.gaps.scope import Scope
from tests.gaps.cases import FOLDER, Case, outcome, read_cases
from tests.mutants import Mutant, mutants

EVERY_RULE = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
EITHER_WAY: Mapping[str, str] = {
    "`row.activity` is always so": "a row of Transitions without an activity is set aside; the check is for mypy",
}
"""Mutants that no case can notice, and why."""


@EVERY_RULE
def test_a_rule_that_never_finds_anything_is_noticed(rule: Rule) -> None:
    broken = replace(rule, judge=_without(rule.judge, Hit))
    assert _is_noticed(broken, rule), _wanted(rule, "it never fires", "fires: …")


@EVERY_RULE
def test_a_rule_that_finds_something_everywhere_is_noticed(rule: Rule) -> None:
    """It fires for each school, college or link that it is meant for: one case has such a one, and stays silent."""
    broken = replace(rule, judge=_scope(rule).each(_always))
    cases = [case for case in _cases(rule) if case.kind == "silent"]
    assert any(_says_something(broken, case) for case in cases), _wanted(rule, "it always fires", "silent: …")


@EVERY_RULE
def test_a_rule_that_asks_nobody_is_noticed(rule: Rule) -> None:
    if rule.asks:
        broken = replace(rule, judge=_without(rule.judge, Ask))
        assert _is_noticed(broken, rule), _wanted(rule, "it never asks", "asks: …")


@EVERY_RULE
def test_every_condition_and_every_word_of_a_rule_is_needed(rule: Rule) -> None:
    unnoticed = [one.words for one in mutants(_judging(rule)) if not _is_either_way(one) and not _is_seen(one, rule)]
    assert not unnoticed, _wanted(rule, "; ".join(unnoticed), "fires, silent or asks: …")


def _cases(rule: Rule) -> tuple[Case, ...]:
    return read_cases(FOLDER / f"{rule.code}.md")


def _wanted(rule: Rule, words: str, heading: str) -> str:
    """What to write, for whoever reads the failed test."""
    file = f"tests/gaps/cases/{rule.code}.md"
    return (
        f"{rule.code} was broken on purpose ({words}), and no case of {file} noticed. Add one that does, `## {heading}`. "
        "If only its evidence or what it counts has changed, add a line `- looked at …` or `- not told: …` to a case."
    )


def _is_noticed(broken: Rule, rule: Rule) -> bool:
    """Whether some case comes out differently, or not at all."""
    return any(_differs(broken, case) for case in _cases(rule))


def _is_seen(mutant: Mutant, rule: Rule) -> bool:
    with mutant.at_work():
        return _is_noticed(rule, rule)


def _differs(broken: Rule, case: Case) -> bool:
    case.pathway  # noqa: B018 - joined before anything can go wrong
    try:
        return outcome(broken, case) != case.expected
    except Exception:  # noqa: BLE001 - a rule that breaks is noticed
        return True


def _says_something(broken: Rule, case: Case) -> bool:
    return any(broken.judge(Partnership(case.pathway)))


def _is_either_way(mutant: Mutant) -> bool:
    return mutant.words.endswith(tuple(EITHER_WAY))


def _without(judge: Judge, kind: type[Said]) -> Judge:
    return lambda partnership: (said for said in judge(partnership) if not isinstance(said, kind))


def _always(_: object) -> Iterator[Said]:
    yield Hit("Always.", (Evidence("high-school/vista-high-school/courses"),))


def _scope(rule: Rule) -> Scope[object]:
    return next(one for one in _held(rule.judge) if isinstance(one, Scope))


def _judging(rule: Rule) -> FunctionType:
    """The function that judges one subject, as the rule's module has it."""
    return next(one for one in _held(rule.judge) if isinstance(one, FunctionType) and one.__doc__)


def _held(judge: object) -> Iterator[object]:
    """What a function holds on to: the scope that was given, and the judging function in it."""
    for cell in getattr(judge, "__closure__", None) or ():
        yield cell.cell_contents
        yield from _held(cell.cell_contents)
