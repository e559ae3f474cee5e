"""Answers chosen from a list."""

from dataclasses import dataclass

from pathmap_cli.schema._stub import Stub
from pathmap_cli.vocabulary import ClosedList


@dataclass(frozen=True)
class ListType(Stub):
    """A closed list."""

    closed_list: type[ClosedList]


@dataclass(frozen=True)
class OpenListType(Stub):
    """A CSV-only list."""

    list_name: str


@dataclass(frozen=True)
class SuggestedType(Stub):
    """A list of suggestions."""

    suggestions: type[ClosedList] | str


@dataclass(frozen=True)
class YesNoType(Stub):
    """Yes or no."""
