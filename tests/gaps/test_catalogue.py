"""The catalogue itself: every module listed, every rule documented, every code in order and used once."""

import importlib
import pkgutil
import re
from dataclasses import fields

import pytest

from pathmap_cli import gaps
from pathmap_cli.gaps.catalogue import CATALOGUE, FAMILIES, RETIRED
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.settings import Thresholds
from pathmap_cli.vocabulary import Area
from tests.gaps.test_rules import BLAME

EVERY_RULE = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


def _rules(module: object) -> list[Rule]:
    return [item for item in vars(module).values() if isinstance(item, Rule)]


def test_every_module_with_rules_is_listed() -> None:
    modules = [importlib.import_module(f"{gaps.__name__}.{info.name}") for info in pkgutil.iter_modules(gaps.__path__)]
    assert {module.__name__ for module in modules if _rules(module)} == {module.__name__ for module in FAMILIES}


@pytest.mark.parametrize("module", FAMILIES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_rules_stand_in_the_order_of_their_numbers(module: object) -> None:
    numbers = [rule.number for rule in _rules(module)]
    assert numbers == sorted(numbers)


def test_codes_and_names_are_used_once() -> None:
    for kind in ("GAP", "STR"):
        rules = [rule for rule in CATALOGUE if rule.code.startswith(kind)]
        assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_withdrawn_codes_are_not_used_again() -> None:
    assert not RETIRED.keys() & {rule.code for rule in CATALOGUE}
    assert all(reason.endswith(".") for reason in RETIRED.values())


@EVERY_RULE
def test_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|[a-z]+", rule.name)
    assert rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert not BLAME.search(f"{rule.title} {rule.why} {rule.action} {rule.closes_when}")


@EVERY_RULE
def test_gap_says_who_could_do_what_until_when(rule: Rule) -> None:
    if rule.severity is not None:
        assert rule.owner
        assert rule.action.endswith(".")
        assert rule.closes_when.endswith(".")


@EVERY_RULE
def test_rule_stands_in_its_family(rule: Rule) -> None:
    assert rule.area is tuple(Area)[rule.number // 100 - 1]


@EVERY_RULE
def test_rule_names_what_there_is(rule: Rule) -> None:
    assert set(rule.thresholds) <= {field.name for field in fields(Thresholds)}
    assert set(rule.absorbs) <= {other.code for other in CATALOGUE}
