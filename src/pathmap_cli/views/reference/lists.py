"""The lists behind the drop-downs, with every word that is understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.views.reference.sheets import list_names
from pathmap_cli.vocabulary import Profile, Term, vocabulary, vocabulary_names


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One list: where it is used, and its answers by profile, for generic and each profile that differs."""

    name: str
    used_by: tuple[str, ...]
    answers: Mapping[str, tuple[Term, ...]]


def lists() -> tuple[ListEntry, ...]:
    """Every list by name, those of the workbooks first."""
    entries = map(_entry, vocabulary_names())
    return tuple(sorted(entries, key=lambda entry: not entry.used_by))


def _entry(name: str) -> ListEntry:
    generic, *others = Profile
    answers = {generic.value: vocabulary(name, generic).terms}
    own = {profile.value: vocabulary(name, profile).terms for profile in others}
    answers |= {profile: terms for profile, terms in own.items() if terms != answers[generic.value]}
    return ListEntry(name, _uses().get(name, ()), answers)


@cache
def _uses() -> Mapping[str, tuple[str, ...]]:
    """For each list the columns that take its answers, as `Sheet · Header`, each once."""
    uses: dict[str, dict[str, None]] = {}
    for name, place in _columns():
        uses.setdefault(name, {})[place] = None
    return {name: tuple(places) for name, places in uses.items()}


def _columns() -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        for sheet in template_spec(template(kind)).sheets:
            for column in sheet.columns:
                yield from ((name, f"{sheet.title} · {column.header}") for name in list_names(column))
