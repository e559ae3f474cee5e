"""Tracks of lines beside one another: those that meet are apart, and the order saves crossings."""

from pathmap_cli.render.svg.tracks import Net, levels, slots


def net(name: str, left: tuple[float, ...], right: tuple[float, ...]) -> Net:
    return Net((name,), left, right)


def test_lines_that_do_not_meet_share_a_track() -> None:
    found = levels([net("high", (0,), (40,)), net("low", (100,), (140,))])
    assert set(found.values()) == {0}


def test_lines_that_meet_have_a_track_each() -> None:
    found = levels([net("one", (0,), (40,)), net("other", (30,), (80,))])
    assert sorted(found.values()) == [0, 1]


def test_the_order_saves_a_crossing() -> None:
    """Both go down; the one that leaves lower must turn first, or its way out crosses the other."""
    found = levels([net("upper", (0,), (60,)), net("lower", (20,), (90,))])
    assert found["lower",] < found["upper",]


def test_in_a_gap_lines_share_a_track_where_they_do_not_overlap() -> None:
    found = slots([(("a",), 0, 1, 2), (("b",), 0, 3, 4), (("c",), 1, 2, 3)])
    assert found["a",] == found["b",] == 0
    assert found["c",] == 1


def test_the_lines_of_one_trunk_have_one_track() -> None:
    found = slots([(("trunk",), 0, 1, 2), (("trunk",), 0, 1, 4), (("other",), 1, 3, 4)])
    assert (found["trunk",], found["other",]) == (0, 1)
