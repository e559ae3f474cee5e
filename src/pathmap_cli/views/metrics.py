"""What `metrics` says: the shape of a curriculum course by course, what opens most, and the longest chain."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from pathmap_cli.curriculum.graph import Course, Curriculum, on_circles
from pathmap_cli.curriculum.metrics import Measures, longest_chains, measure, totals

MOST_OPENING = 5
"""Courses that are named as opening most."""
CIRCLE = "stands on a circle of prerequisites"


class Scenario(StrEnum):
    """Which links count: early credit too, all but early credit, or those of a curriculum file."""

    WITH_EARLY_CREDIT = "with-early-credit"
    WITHOUT_EARLY_CREDIT = "without-early-credit"
    AS_LISTED = "as-listed"


@dataclass(frozen=True, slots=True)
class MeasuredCourse:
    """A course with its metrics."""

    id: str
    code: str
    title: str
    institution: str
    blocking: int
    delay: int
    centrality: int
    complexity: float

    @property
    def name(self) -> str:
        """Code and title, for people."""
        return " ".join(filter(None, (self.code, self.title))) or self.id


@dataclass(frozen=True, slots=True)
class Excluded:
    """A course that cannot be measured, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums over all courses."""

    blocking: int
    delay: int
    centrality: int
    complexity: float


@dataclass(frozen=True, slots=True)
class LongestChains:
    """How many courses the longest chains have, how many there are, and the ids of the first."""

    length: int
    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """The metrics of one curriculum in one scenario; complexity has one decimal in a quarter system."""

    schema: Literal["pathmap.metrics/1"] = field(default="pathmap.metrics/1")
    system: Literal["semester", "quarter"]
    scenario: Scenario
    alternatives: Literal["first-listed"] = field(default="first-listed")
    excluded: tuple[Excluded, ...]
    courses: tuple[MeasuredCourse, ...]
    totals: Totals
    longest_chains: LongestChains


@dataclass(frozen=True, slots=True)
class MetricsPage:
    """The metrics, and what a person wants to know of them first."""

    metrics: Metrics
    opening_most: tuple[MeasuredCourse, ...]
    blocking_alert: int
    blocking_many: tuple[MeasuredCourse, ...]
    chain: tuple[MeasuredCourse, ...]
    excluded: tuple[Course, ...]
    choices: int


def metrics(curriculum: Curriculum, scenario: Scenario, blocking_alert: int) -> MetricsPage:
    """The whole view; courses that block more than `blocking_alert` others are named."""
    whole = curriculum.graph
    circles = on_circles(whole)
    graph = whole.without(circles)
    measures = measure(graph, is_quarter=curriculum.is_quarter)
    named = {course.id: course for course in curriculum.courses}
    courses = {one: _measured(named[one], found) for one, found in measures.items()}
    chains = longest_chains(graph)
    by_blocking = sorted((one for one in courses.values() if one.blocking), key=lambda one: -one.blocking)
    return MetricsPage(
        metrics=Metrics(
            system="quarter" if curriculum.is_quarter else "semester",
            scenario=scenario,
            excluded=tuple(Excluded(one, CIRCLE) for one in circles),
            courses=tuple(courses.values()),
            totals=_totals(measures),
            longest_chains=LongestChains(chains.length, chains.count, chains.first),
        ),
        opening_most=tuple(by_blocking[:MOST_OPENING]),
        blocking_alert=blocking_alert,
        blocking_many=tuple(one for one in by_blocking if one.blocking > blocking_alert),
        chain=tuple(courses[one] for one in chains.first),
        excluded=tuple(named[one] for one in circles),
        choices=curriculum.choices,
    )


def _measured(course: Course, found: Measures) -> MeasuredCourse:
    return MeasuredCourse(
        *(course.id, course.code, course.title, course.institution),
        *(found.blocking, found.delay, found.centrality, found.complexity),
    )


def _totals(measures: Mapping[str, Measures]) -> Totals:
    found = totals(measures)
    return Totals(found.blocking, found.delay, found.centrality, found.complexity)
