"""A reviewer takes any rule, changes one fact of the sample, and sees exactly that rule answer.

Compared is which gaps and strengths come and go, and where; not how they are worded, and no questions of other rules.
"""

from collections import Counter
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.issues import Issue, Severity
from tests.proof.breaks import answers, changed
from tests.proof.sample import Run, run
from tools.sample import Break, read_breaks

BREAKS = {code: tuple(lines) for code, lines in groupby(read_breaks(), key=attrgetter("code"))}
RULES = {rule.code: rule for rule in CATALOGUE}
BEFORE = run()


def test_every_rule_has_its_line() -> None:
    assert list(BREAKS) == [rule.code for rule in CATALOGUE]


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS)
def test_exactly_that_rule_answers(changes: tuple[Break, ...], tmp_path: Path) -> None:
    line, after = changes[0], changed(changes, tmp_path)
    before, now = answers(BEFORE), answers(after)
    different = {code for code in before.keys() | now.keys() if before.get(code) != now.get(code)}
    assert different - {line.code} == set(line.also)
    assert how(line.code, after) == line.answer
    assert errors(after) == errors(BEFORE), "a change is a fact, not a slip"


def how(code: str, after: Run) -> str:
    """What the rule does: `appears` where it says more than before, `goes` where less, `asks` where it newly asks."""
    before, now = answers(BEFORE).get(code, Counter()), answers(after).get(code, Counter())
    if before != now:
        return "appears" if before <= now else "goes" if now <= before else "moves"
    return "asks" if any(rule == code for rule, _ in after.open - BEFORE.open) else "says nothing"


def errors(made: Run) -> list[Issue]:
    """What no workbook should hold."""
    issues = [*(issue for one in made.returned for issue in one.issues), *made.merged.issues]
    return [issue for issue in issues if issue.severity is Severity.ERROR]


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS)
def test_whatever_is_more_than_one_fact_says_why(changes: tuple[Break, ...]) -> None:
    line, *more = changes
    assert line.note or not (more or line.rows[1:] or line.taken_in or line.follows or line.answer == "asks")
    assert not [change for change in more if change.answer or change.also or change.note]


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS)
def test_whatever_answers_with_it_is_as_its_column_says(changes: tuple[Break, ...]) -> None:
    line = changes[0]
    assert set(line.taken_in) <= set(RULES[line.code].absorbs)
    for code in line.other_side:
        assert {code[:3], line.code[:3]} == {"GAP", "STR"}
        assert RULES[code].area is RULES[line.code].area
    assert bool(line.follows) is ("It cannot be alone" in line.note)
