"""Where to begin: the first step of each part that is not done yet, for a framework whose elements are steps."""

from collections.abc import Iterator
from itertools import groupby

from pathmap_cli.frameworks.assess import JudgedElement, JudgedFramework
from pathmap_cli.frameworks.levels import HIGHEST

DONE = 3
"""The rating from which on people count a step as done that no workbook tells of: implementation."""


def is_done(step: JudgedElement) -> bool:
    """Whether the workbooks show that a step is done, or where they cannot, people say so."""
    told = [one.computed for one in step.indicators if one.computed]
    if not told:
        return step.rated.median is not None and step.rated.median >= DONE
    return all(one.is_assessable and one.level == HIGHEST and not one.not_told for one in told)


def start_here(judged: JudgedFramework) -> Iterator[JudgedElement]:
    """The first step of each part that is not done."""
    for _, steps in groupby(judged.elements, key=lambda one: one.element.group):
        first = next((step for step in steps if not is_done(step)), None)
        if first:
            yield first
