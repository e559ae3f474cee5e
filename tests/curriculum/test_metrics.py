"""The metrics of a graph: small cases worked out by hand, every published value, and a check against listed paths."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.curriculum.chains import needed_chain
from pathmap_cli.curriculum.graph import Graph, graph, on_circles
from pathmap_cli.curriculum.metrics import Measures, longest_chains, measure, totals
from pathmap_cli.exchange.curricular import read_curriculum
from tests.conftest import Require

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "curricular"
CASES = json.loads((SHARED / "cases.json").read_text(encoding="utf-8")) if SHARED.is_dir() else [None]
FILES = sorted(SHARED.glob("*_w_metrics.csv")) or [Path("shared")]
NAMES = ("blocking", "delay", "centrality", "complexity")


def of(*links: str, courses: str = "") -> Graph:
    """The graph of links such as "ab": a comes before b."""
    pairs = [(link[0], link[1]) for link in links]
    return graph(sorted({*"".join(links), *courses}), pairs)


def figures(measures: Mapping[str, Measures], name: str) -> list[float]:
    return [getattr(one, name) for one in measures.values()]


def test_a_chain() -> None:
    found = measure(of("ab", "bc", "cd"))
    assert figures(found, "blocking") == [3, 2, 1, 0]
    assert figures(found, "delay") == [4, 4, 4, 4]
    assert figures(found, "centrality") == [0, 4, 4, 0]
    assert totals(found) == Measures(6, 16, 8, 22)


def test_a_diamond_has_two_longest_chains() -> None:
    diamond = of("ab", "ac", "bd", "cd")
    found = measure(diamond)
    assert figures(found, "blocking") == [3, 1, 1, 0]
    assert figures(found, "centrality") == [0, 3, 3, 0]
    chains = longest_chains(diamond)
    assert (chains.length, chains.count, chains.first) == (3, 2, ("a", "b", "d"))


def test_a_course_alone() -> None:
    assert measure(of(courses="a")) == {"a": Measures(0, 1, 0, 1)}


def test_nothing() -> None:
    nothing = of()
    assert (measure(nothing), longest_chains(nothing).length, longest_chains(nothing).first) == ({}, 0, ())


def test_quarters_count_two_thirds_each_rounded() -> None:
    found = measure(of("ac", "bc", "cd"), is_quarter=True)
    assert figures(found, "complexity") == [3.3, 3.3, 2.7, 2.0]
    assert totals(found) == Measures(5, 12, 6, 11.3)


def test_a_link_counts_once_and_strangers_do_not_count() -> None:
    assert graph("ab", [("a", "b"), ("a", "b"), ("x", "b")]).before == {"a": (), "b": ("a",)}


@pytest.mark.parametrize(
    "links, circle",
    [
        (("aa", "ab"), "a"),
        (("ab", "ba", "bc"), "ab"),
        (("ab", "bc", "cb", "cd", "de", "ed"), "bcde"),
        (("ab", "bc", "cb", "cd"), "bc"),
        (("ab", "bc"), ""),
    ],
)
def test_only_courses_on_a_circle_are_named(links: tuple[str, ...], circle: str) -> None:
    assert on_circles(of(*links)) == tuple(circle)


def test_long_chains_are_no_trouble() -> None:
    courses = [f"{number:04}" for number in range(3000)]
    long = graph(courses, pairwise(courses))
    assert longest_chains(long).first == tuple(courses)
    assert totals(measure(long)).blocking == 3000 * 2999 // 2


def test_a_choice_is_met_by_what_is_done_soonest() -> None:
    assert needed_chain({"a": [], "b": [["a"]], "c": [["b", "d"]], "d": []}) == ("a", "b")
    assert needed_chain({"a": [], "b": [["a"]], "c": [["b"], ["d"]], "d": []}) == ("a", "b", "c")


def test_what_is_met_elsewhere_and_what_runs_in_a_circle_makes_no_chain() -> None:
    assert needed_chain({"a": [], "b": [["a"]], "c": [["b", "elsewhere"]]}) == ("a", "b")
    assert needed_chain({"a": [["b"]], "b": [["a"]], "c": [["b"]]}) == ("c",)
    assert needed_chain({}) == ()


# --- Published values -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"] if case else "shared")
def test_every_published_case(case: Mapping[str, Any], require: Require) -> None:
    require("shared")
    links = [(one["requires"], one["of"]) for one in case["requisites"]]
    found = measure(graph([one["id"] for one in case["courses"]], links), is_quarter=case["system_type"] == "quarter")
    for name, expected in case["expected"].items():
        assert figures(found, name) == expected, name
    for name, expected in case["totals"].items():
        assert getattr(totals(found), name) == expected, name


@pytest.mark.parametrize("published", FILES, ids=lambda path: path.stem)
def test_every_course_of_real_curricula(published: Path, require: Require) -> None:
    require("shared")
    curriculum = read_curriculum(published.with_name(published.name.replace("_w_metrics", "")))
    found = measure(curriculum.graph, is_quarter=curriculum.is_quarter)
    expected = dict(_published(published))
    assert found.keys() == expected.keys()
    for course, values in expected.items():
        assert [getattr(found[course], name) for name in NAMES] == values, course


def _published(path: Path) -> Iterator[tuple[str, list[float]]]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Course ID"))
    for row in csv.DictReader(lines[start:]):
        yield row["Course ID"], [float(row[name.capitalize()]) for name in NAMES]


# --- Against paths, listed one by one ---------------------------------------------------------------------------------

COURSES = "abcdefg"


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A graph without circles in which the order of the courses says nothing."""
    names = draw(st.permutations(COURSES))
    pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
    return graph(COURSES, draw(st.lists(st.sampled_from(pairs), max_size=14)))


def paths(found: Graph, begun: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every chain to a last course that begins so."""
    later = found.after[begun[-1]]
    if not later:
        yield tuple(begun)
    for one in later:
        yield from paths(found, (*begun, one))


@given(graphs())
def test_the_metrics_are_those_of_the_listed_paths(found: Graph) -> None:
    whole = [path for course, before in found.before.items() if not before for path in paths(found, (course,))]
    length = max(map(len, whole))
    for course, one in measure(found).items():
        through = [path for path in whole if course in path]
        assert one.blocking == len({later for path in paths(found, (course,)) for later in path} - {course})
        assert one.delay == max(map(len, through))
        assert one.centrality == sum(len(path) for path in through if course not in {path[0], path[-1]})
        assert one.complexity == one.blocking + one.delay
    chains = longest_chains(found)
    longest = [path for path in whole if len(path) == length]
    assert (chains.length, chains.count) == (length, len(longest))
    assert chains.first in longest


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12))
def test_what_is_left_without_circles_can_be_measured(links: list[tuple[str, str]]) -> None:
    found = graph("abcdef", links)
    left = found.without(on_circles(found))
    assert set(left.order) == set(left.before)
    assert all(_comes_back(found, course) for course in on_circles(found))


def _comes_back(found: Graph, course: str) -> bool:
    reached: set[str] = set()
    waiting = [course]
    while waiting:
        later = set(found.after[waiting.pop()]) - reached
        reached |= later
        waiting += later
    return course in reached
