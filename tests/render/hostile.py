"""A view in which every text that may come from a cell has been replaced by one and the same text."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

View = TypeVar("View")

OURS = frozenset(
    {
        "schema",
        "pathmap",
        "id",
        "code",
        "kind",
        "severity",
        "state",
        "slug",
        "key",
        "target",
        "counts_toward",
        "after",
        "source",
        "stacks_into",
        "standing",
    }
)
"""The fields that pathmap fills with ids, letters and words of its own."""


def poisoned(view: View, text: str) -> View:
    """The view with the text in every place that is not pathmap's own."""
    if not is_dataclass(view) or isinstance(view, type):
        return view
    changes = {field.name: _poison(getattr(view, field.name), text) for field in fields(view) if field.name not in OURS}
    return replace(view, **changes)


def _poison(value: object, text: str) -> object:
    if type(value) is str:
        return text if value else value
    if isinstance(value, tuple):
        return tuple(_poison(one, text) for one in value)
    return poisoned(value, text)
