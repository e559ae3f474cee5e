"""Every kind of issue is said as its case file shows, and not said where it shows that."""

import re

import pytest

from pathmap_cli.issues.catalogue import CATALOGUE
from tests.case_files import Section
from tests.issues.cases import FOLDER, NOTHING, outcome, read_cases

BLAME = re.compile(r"\b(fail\w*|do(es)? not exist|poor\w*|should have|must have|fault|wrongly)\b", re.IGNORECASE)
CASES = [
    pytest.param(code, case, id=f"{code} {case.kind} {case.words}") for code in CATALOGUE for case in read_cases(code)
]


@pytest.mark.parametrize("code, case", CASES)
def test_an_issue_is_said_as_its_case_shows(code: str, case: Section) -> None:
    assert outcome(code, case) == case.expected


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_issue_that_is_never_or_always_said_is_noticed(code: str) -> None:
    """Never said, it is absent where a case shows it; always said, it stands where a case shows nothing."""
    shown = {(case.kind, case.expected[0] == NOTHING) for case in read_cases(code)}
    assert shown == {("fires", False), ("silent", True)}, (
        f"tests/issues/cases/{code}.md shows {code} in one section `## fires: …` or more, with what it says, and in one "
        f"`## silent: …` or more how something comes near it, with `- {NOTHING}`."
    )


@pytest.mark.parametrize("code, case", CASES)
def test_an_issue_blames_nobody(code: str, case: Section) -> None:
    assert not any(BLAME.search(line) for line in case.expected), code


def test_every_case_file_belongs_to_an_issue() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} <= set(CATALOGUE)
