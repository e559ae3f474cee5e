"""From points to a level, and what would raise it."""

import pytest

from pathmap_cli.frameworks.levels import Computed, level_of, level_together
from pathmap_cli.frameworks.measure import Point
from pathmap_cli.gaps.answers import NO, YES, Answer
from pathmap_cli.gaps.said import Evidence

SIGNS = {"+": YES, "-": NO, "?": Answer(None)}


def counted(signs: str) -> Computed:
    """A point for each sign: + as wanted, - not, ? not told."""
    return Computed(tuple(Point(str(n), Evidence(str(n)), SIGNS[sign]) for n, sign in enumerate(signs)))


@pytest.mark.parametrize(
    "share, level",
    [(0, 0), (0.01, 1), (0.249, 1), (0.25, 2), (0.599, 2), (0.6, 3), (0.899, 3), (0.9, 4), (1, 4)],
)
def test_share_gives_the_level(share: float, level: int) -> None:
    assert level_of(share) == level


@pytest.mark.parametrize(
    "signs, level, more, first",
    [
        ("", None, 0, None),
        ("??", None, 1, "0"),
        ("----", 0, 1, "0"),
        ("+----", 1, 1, "1"),
        ("+---", 2, 2, "1"),
        ("++--", 2, 1, "2"),
        ("+++--", 3, 2, "3"),
        ("+++++++++-", 4, 0, "9"),
        ("++++?", 4, 0, "4"),
        ("+-?", 2, 1, "2"),  # an answer is asked for before an action
        ("---?", 0, 1, "3"),
    ],
)
def test_points_give_level_and_next_step(signs: str, level: int | None, more: int, first: str | None) -> None:
    computed = counted(signs)
    named = computed.next.name if computed.next else None
    assert (computed.level, computed.more, named) == (level, more, first)


def test_measures_weigh_alike_whatever_their_number_of_points() -> None:
    assert level_together((counted("-"), counted("+" * 50))) == 2


def test_what_is_not_told_has_no_weight() -> None:
    assert level_together((counted("???"), counted("++"), counted(""))) == 4
    assert level_together((counted("???"), counted(""))) is None
