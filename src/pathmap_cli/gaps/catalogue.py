"""Every rule there is, family by family, and the codes that will never be used again."""

from collections.abc import Mapping
from types import MappingProxyType

from pathmap_cli.gaps import (
    academics,
    agreements,
    alignment,
    apprenticeship,
    certifications,
    claiming,
    credentials,
    demand,
    early_credit,
    exits,
    funding,
    job_skills,
    measures,
    onward,
    partners,
    preparation,
    programs,
    schooling,
    sequences,
    skills,
    supports,
    teaching,
    transfer,
    transitions,
    unjoined,
    wages,
    ways_in,
    work_based_learning,
)
from pathmap_cli.gaps.rule import Rule

FAMILIES = (
    sequences,
    alignment,
    programs,
    teaching,
    academics,
    preparation,
    early_credit,
    unjoined,
    agreements,
    claiming,
    certifications,
    credentials,
    apprenticeship,
    ways_in,
    exits,
    work_based_learning,
    transitions,
    supports,
    transfer,
    onward,
    schooling,
    wages,
    demand,
    partners,
    measures,
    funding,
    skills,
    job_skills,
)
"""The modules with rules. A new module is added here; a test finds one that is not."""

RETIRED: Mapping[str, str] = MappingProxyType(
    {
        "GAP505": "Awareness at school and training at college is the right picture, and no column says that they are "
        "not linked.",
        "GAP706": "Openings that exceed completers are an opportunity, not a gap: STR706 says it.",
        "GAP802": "No workbook says which skills are assessed.",
        "GAP901": "WB509 and the line of an institution not yet heard from say it.",
    }
)
"""Withdrawn codes and why; none is ever reused."""


def _rules() -> tuple[Rule, ...]:
    found = [item for family in FAMILIES for item in vars(family).values() if isinstance(item, Rule)]
    return tuple(sorted(found, key=lambda rule: (rule.number, rule.code)))


CATALOGUE = _rules()
"""All rules in the order of their numbers, a strength after the gap that it mirrors."""


BY_CODE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in CATALOGUE})
"""The rules by their codes."""
