"""Any curriculum as a graph: its courses, and which of them come before which."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Course:
    """A course of a curriculum: its id, and what people call it."""

    id: str
    code: str
    title: str
    institution: str


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Courses, and pairs of ids of which the first comes before the second or beside it.

    `choices` is how many requirements offer several courses; the pairs have the one that is listed first.
    """

    courses: tuple[Course, ...]
    links: tuple[tuple[str, str], ...]
    is_quarter: bool = False
    choices: int = 0

    @property
    def graph(self) -> "Graph":
        """The curriculum without names."""
        return graph((course.id for course in self.courses), self.links)


@dataclass(frozen=True)
class Graph:
    """Courses by id, each with those that come directly before it; all of them are courses of the graph."""

    before: Mapping[str, tuple[str, ...]]

    @cached_property
    def after(self) -> Mapping[str, tuple[str, ...]]:
        """Each course with those that it comes directly before."""
        after: dict[str, list[str]] = {course: [] for course in self.before}
        for course, earlier in self.before.items():
            for one in earlier:
                after[one].append(course)
        return {course: tuple(later) for course, later in after.items()}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The courses, each after all that come before it; those on a circle and behind one are left out."""
        open_before = {course: len(earlier) for course, earlier in self.before.items()}
        ready = deque(course for course, count in open_before.items() if not count)
        order: list[str] = []
        while ready:
            order.append(ready.popleft())
            for later in self.after[order[-1]]:
                open_before[later] -= 1
                if not open_before[later]:
                    ready.append(later)
        return tuple(order)

    def without(self, courses: Iterable[str]) -> "Graph":
        """The rest of the graph."""
        gone = frozenset(courses)
        left = {course: earlier for course, earlier in self.before.items() if course not in gone}
        return Graph({course: tuple(one for one in earlier if one not in gone) for course, earlier in left.items()})


def graph(courses: Iterable[str], links: Iterable[tuple[str, str]]) -> Graph:
    """The graph of these courses; a link counts once, and one to or from another course does not count."""
    before: dict[str, dict[str, None]] = {course: {} for course in courses}
    for earlier, later in links:
        if earlier in before and later in before:
            before[later].setdefault(earlier)
    return Graph({course: tuple(earlier) for course, earlier in before.items()})


def on_circles(graph: Graph) -> tuple[str, ...]:
    """The courses that come before themselves, directly or through others."""
    left = graph.without(graph.order)
    place = {course: number for number, course in enumerate(left.before)}
    # One big integer a course: bit n says that the course of place n can be reached.
    reached = [sum(1 << place[later] for later in left.after[course]) for course in place]
    for middle, _ in enumerate(reached):
        for start, there in enumerate(reached):
            if there >> middle & 1:
                reached[start] |= reached[middle]
    return tuple(course for course, number in place.items() if reached[number] >> number & 1)
