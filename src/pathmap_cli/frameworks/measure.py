"""A measure: what it counts in a pathway, one point at a time, in three values."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, TypeVar

from pathmap_cli.gaps.answers import NO, Answer, not_told, told
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.vocabulary import ClosedList

T = TypeVar("T", bound=ClosedList)
ANY_ROW = "whether there is any"
"""What is asked about a sheet that nobody has answered."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a measure counts: its name, where it stands, and whether it is as the measure wants it."""

    name: str
    place: Evidence
    answer: Answer


@dataclass(frozen=True, slots=True)
class Measure:
    """A named way to count; `wanted` is what it counts, `action` what would turn a no into a yes.

    `of` is the list whose answers an indicator may choose from, where the measure looks for certain ones.
    """

    name: str
    wanted: str
    action: str
    count: Callable[[Partnership, tuple[Any, ...]], Iterator[Point]]
    of: type[ClosedList] | None = None

    def points(self, partnership: Partnership, of: Iterable[str] = ()) -> tuple[Point, ...]:
        """What it finds in a pathway; ValueError for an answer that its list does not have."""
        kind = self.of
        return tuple(self.count(partnership, () if kind is None else tuple(map(kind, of))))


def measure(*, action: str, sheet: str = "") -> Callable[[Callable[[Partnership], Iterator[Point]]], Measure]:
    """Turn a function that yields points into a measure; its name and the first line of its docstring are kept.

    `sheet` names the sheet whose rows it counts: where there is nothing to count, a sheet that nobody has answered is
    a question.
    """

    def declare(count: Callable[[Partnership], Iterator[Point]]) -> Measure:
        def count_or_ask(partnership: Partnership, _: tuple[Any, ...]) -> Iterator[Point]:
            points = tuple(count(partnership))
            return iter(points or _unanswered(partnership, sheet))

        return Measure(_name(count), _first_line(count), action, count_or_ask)

    return declare


def _unanswered(partnership: Partnership, sheet: str) -> tuple[Point, ...]:
    tables = (getattr(one, sheet, None) for one in partnership.institutions)
    asked = (Evidence(table.id) for table in tables if isinstance(table, Table) and not table.answered)
    return tuple(Point(ANY_ROW, place, not_told(Ask(place))) for place in asked)


def measure_of(
    kind: type[T], *, action: str
) -> Callable[[Callable[[Partnership, tuple[T, ...]], Iterator[Point]]], Measure]:
    """The same for a function that looks for the answers of a list which an indicator names."""

    def declare(count: Callable[[Partnership, tuple[T, ...]], Iterator[Point]]) -> Measure:
        return Measure(_name(count), _first_line(count), action, count, kind)

    return declare


def point(record: Record, answer: Answer, field: str = "", name: str = "") -> Point:
    """A point that stands on a record."""
    return Point(name or record.label, Evidence(record.id, field), answer)


def told_point(record: Record, field: str, test: Callable[[Any], object], name: str = "") -> Point:
    """A point that stands on one cell; while it is blank it is not told."""
    return point(record, told(record, field, test), field, name)


def stated(record: Record, *fields: str, name: str = "") -> Point:
    """A point of a record that says all of these; what it leaves blank asks for itself."""
    blank = [field for field in fields if getattr(record, field) is None]
    answer = not_told(*(Ask(Evidence(record.id, field)) for field in blank)) if blank else Answer(value=True)
    return point(record, answer, blank[0] if blank else fields[0], name)


def as_information(points: Iterable[Point]) -> Iterator[Point]:
    """Points about the information itself: once some of it stands there, what is blank is not there.

    For measures of what the map tells, such as the source of a wage. While nothing at all is told, nobody has answered.
    """
    points = tuple(points)
    anything = any(one.answer.yes for one in points)
    for one in points:
        yield Point(one.name, one.place, Answer(NO.value, one.answer.open)) if anything and not one.answer.yes else one


def catalogue(*measures: Measure) -> Mapping[str, Measure]:
    """Measures by name."""
    return {one.name: one for one in measures}


def _name(count: Callable[..., object]) -> str:
    return count.__name__.strip("_").replace("_", "-")


def _first_line(count: Callable[..., object]) -> str:
    return cleandoc(count.__doc__ or "").partition("\n")[0]
