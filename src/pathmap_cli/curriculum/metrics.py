"""What the shape of a curriculum says of each course: blocking, delay, centrality and structural complexity.

The definitions are those of Heileman, Abdallah, Slim and Hickman, "Curricular Analytics: A Framework for Quantifying
the Impact of Curricular Reforms and Pedagogical Innovations" (2018). Paths are counted, never listed, so that the work
grows with the links of the graph and not with its paths.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.curriculum.graph import Graph

QUARTER = 2 / 3
"""What complexity counts in a quarter system, where a chain of courses takes as many, but shorter terms."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The metrics of one course, or their sums over all.

    `blocking` counts the courses that come after it, `delay` those of the longest chain through it, `centrality` those
    of every chain from a first to a last course that passes through it; `complexity` is blocking + delay.
    """

    blocking: int
    delay: int
    centrality: int
    complexity: float


@dataclass(frozen=True, slots=True)
class Chains:
    """The longest chains from a first to a last course: how many courses, how many chains, and the first of them."""

    length: int
    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paths:
    """Chains that end at a course (or begin there): how many, their courses in total, the courses of the longest."""

    count: int = 1
    total: int = 1
    longest: int = 1


def measure(graph: Graph, *, is_quarter: bool = False) -> Mapping[str, Measures]:
    """The metrics of each course of a graph without circles, in the graph's order."""
    blocking, up, down = _blocking(graph), _up(graph), _down(graph)

    def of(course: str) -> Measures:
        delay = up[course].longest + down[course].longest - 1
        inside = graph.before[course] and graph.after[course]
        passing = _passing(up[course], down[course]) if inside else 0
        complexity = blocking[course] + delay
        return Measures(blocking[course], delay, passing, round(complexity * QUARTER, 1) if is_quarter else complexity)

    return {course: of(course) for course in graph.before}


def totals(measures: Mapping[str, Measures]) -> Measures:
    """The sums over all courses; that of quarter complexity is of the rounded values, as published."""
    every = tuple(measures.values())
    return Measures(
        blocking=sum(one.blocking for one in every),
        delay=sum(one.delay for one in every),
        centrality=sum(one.centrality for one in every),
        complexity=round(sum(one.complexity for one in every), 1),
    )


def longest_chains(graph: Graph) -> Chains:
    """The longest chains of a graph without circles; of several, the first follows the graph's own order."""
    down = _down(graph)
    length = max((paths.longest for paths in down.values()), default=0)
    ways: dict[str, int] = {}
    for course in reversed(graph.order):
        next_ones = _next_of_longest(graph, down, course)
        ways[course] = sum(ways[later] for later in next_ones) if next_ones else 1
    starts = [course for course in graph.before if down[course].longest == length]
    first = starts[:1]
    while first and graph.after[first[-1]]:
        first.append(_next_of_longest(graph, down, first[-1])[0])
    return Chains(length, sum(ways[course] for course in starts), tuple(first))


def _next_of_longest(graph: Graph, down: Mapping[str, _Paths], course: str) -> tuple[str, ...]:
    wanted = down[course].longest - 1
    return tuple(later for later in graph.after[course] if down[later].longest == wanted)


def _blocking(graph: Graph) -> Mapping[str, int]:
    # One big integer a course: bit n says that the course of place n comes after it.
    place = {course: number for number, course in enumerate(graph.order)}
    later_ones: dict[str, int] = {}
    for course in reversed(graph.order):
        bits = 0
        for later in graph.after[course]:
            bits |= later_ones[later] | 1 << place[later]
        later_ones[course] = bits
    return {course: bits.bit_count() for course, bits in later_ones.items()}


def _up(graph: Graph) -> Mapping[str, _Paths]:
    return _paths(graph.order, graph.before.__getitem__)


def _down(graph: Graph) -> Mapping[str, _Paths]:
    return _paths(graph.order[::-1], graph.after.__getitem__)


def _paths(order: Sequence[str], neighbors: Callable[[str], Sequence[str]]) -> Mapping[str, _Paths]:
    found: dict[str, _Paths] = {}
    for course in order:
        parts = [found[one] for one in neighbors(course)]
        found[course] = _longer_by_one(parts) if parts else _Paths()
    return found


def _longer_by_one(parts: Sequence[_Paths]) -> _Paths:
    count = sum(part.count for part in parts)
    return _Paths(count, sum(part.total for part in parts) + count, 1 + max(part.longest for part in parts))


def _passing(up: _Paths, down: _Paths) -> int:
    """The courses of every chain through a course: each beginning with each end, the course itself once."""
    return up.total * down.count + down.total * up.count - up.count * down.count
