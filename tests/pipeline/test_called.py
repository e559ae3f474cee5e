"""Names typed on a command line: some of their words are enough, and nothing is guessed."""

import pytest

from pathmap_cli.errors import UsageError
from pathmap_cli.pipeline.called import called
from pathmap_cli.pipeline.gaps import area_called
from pathmap_cli.vocabulary import Area

NAMES = {
    name: name
    for name in ("Vista High School", "Sierra Vista High School", "Westview High School", "MiraCosta College")
} | {"VHS": "Vista High School"}


@pytest.mark.parametrize(
    "typed, name",
    [
        ("Vista High School", "Vista High School"),
        ("vista high-school", "Vista High School"),
        ("vhs", "Vista High School"),
        ("sierra", "Sierra Vista High School"),
        ("sierra high", "Sierra Vista High School"),
        ("college", "MiraCosta College"),
        ("mira costa", "MiraCosta College"),
        ("west", "Westview High School"),
    ],
)
def test_some_words_of_a_name_are_enough(typed: str, name: str) -> None:
    assert called(typed, NAMES, "Nobody.") == name


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("vista", "“vista” may mean Vista High School or Sierra Vista High School. Write more of the name."),
        ("westveiw", "Nobody. Did you mean Westview High School? There are: Vista High School;"),
        ("miracosta colege", "Nobody. Did you mean MiraCosta College?"),
        ("zz", "Nobody. There are: Vista High School; Sierra Vista High School;"),
        ("", "Nobody. There are: Vista High School;"),
    ],
)
def test_what_is_near_is_proposed_and_never_taken(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError) as raised:
        called(typed, NAMES, "Nobody.")
    assert str(raised.value).startswith(sentence)


@pytest.mark.parametrize(
    "typed, area",
    [
        ("early credit", Area.EARLY_COLLEGE_CREDIT),
        ("Early college credit", Area.EARLY_COLLEGE_CREDIT),
        ("early-college-credit", Area.EARLY_COLLEGE_CREDIT),
        ("wbl", Area.WORK_BASED_LEARNING),
        ("work based", Area.WORK_BASED_LEARNING),
        ("supports", Area.TRANSITIONS_AND_SUPPORTS),
        ("labor market", Area.TRANSFER_AND_LABOR_MARKET),
        ("data", Area.PARTNERSHIP_AND_DATA),
    ],
)
def test_areas_are_called_as_people_call_them(typed: str, area: Area) -> None:
    assert area_called(typed) is area


@pytest.mark.parametrize(
    "typed, near",
    [("erly college", "Early college credit"), ("labour", "Transfer and labor market"), ("trans", "Transitions and")],
)
def test_near_areas_are_proposed(typed: str, near: str) -> None:
    with pytest.raises(UsageError, match=near):
        area_called(typed)
