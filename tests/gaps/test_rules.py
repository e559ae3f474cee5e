"""Every rule fires, stays silent and asks as its case file shows; test_mutants.py proves that the cases notice."""

import re

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.rule import Rule
from tests.gaps.cases import DETAILS, FOLDER, NOTHING, Case, all_cases, outcome, read_cases

RULES = {rule.code: rule for rule in CATALOGUE}
CASES = [pytest.param(case, id=f"{case.code} {case.kind} {case.words}") for case in all_cases()]
# What is not there is not anybody's fault, and a list that leaves something out does not prove that there is none.
BLAME = re.compile(
    r"\b(missing|fail\w*|lack\w*|do(es)? not exist|poor\w*|should have|must have|fault)\b", re.IGNORECASE
)


@pytest.mark.parametrize("case", CASES)
def test_rule_says_what_its_case_shows(case: Case) -> None:
    assert outcome(RULES[case.code], case) == case.expected


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_rule_is_shown_firing_silent_and_asking(rule: Rule) -> None:
    cases = read_cases(FOLDER / f"{rule.code}.md")
    shown = {(case.kind, _how(case.expected)) for case in cases}
    wanted = {("fires", "hit"), ("silent", "nothing")} | ({("asks", "question")} if rule.asks else set())
    assert shown == wanted


def _how(expected: tuple[str, ...]) -> str:
    said = tuple(line for line in expected if not line.startswith(DETAILS))
    if said == (NOTHING,):
        return "nothing"
    return "question" if all(line.startswith("asks ") for line in said) else "hit"


@pytest.mark.parametrize("case", CASES)
def test_messages_start_with_a_fact_and_blame_nobody(case: Case) -> None:
    for line in case.expected:
        assert not BLAME.search(line)


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(RULES)
