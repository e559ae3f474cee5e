"""The chain of courses that students cannot avoid, where some requirements leave a choice."""

from collections.abc import Mapping, Sequence

from pathmap_cli.curriculum.graph import graph, on_circles

Options = Sequence[str]
"""Courses of which one will do; one that is not of the curriculum is met outside of it."""


def needed_chain(before: Mapping[str, Sequence[Options]]) -> tuple[str, ...]:
    """The longest chain of courses, taking in each choice what is done soonest; courses on a circle are left out."""
    links = ((option, course) for course, needed in before.items() for options in needed for option in options)
    every = graph(before, links)
    order = every.without(on_circles(every)).order
    length: dict[str, int] = {}
    previous: dict[str, str | None] = {}
    for course in order:
        soonest = [min(options, key=lambda option: length.get(option, 0)) for options in before[course] if options]
        last = max(soonest, key=lambda option: length.get(option, 0), default="")
        previous[course] = last if last in length else None
        length[course] = 1 + length.get(last, 0)
    return _back_from(max(order, key=length.__getitem__, default=None), previous)


def _back_from(course: str | None, previous: Mapping[str, str | None]) -> tuple[str, ...]:
    chain: list[str] = []
    while course is not None:
        chain.append(course)
        course = previous[course]
    return tuple(reversed(chain))
