"""Looking on while many files are read."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """What may look on while an iterable of a known length is worked through, such as a progress bar."""

    def __call__(self, work: Iterable[T], total: int, /) -> Iterable[T]:
        """The same items, one after the other."""


def unwatched(work: Iterable[T], total: int, /) -> Iterable[T]:
    """Nobody looks on."""
    del total
    return work
