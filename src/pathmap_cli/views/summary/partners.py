"""Who is at the table, whether they have been heard from, and what to call them while names are hidden."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from pathmap_cli.model.links import Expected
from pathmap_cli.settings.declared import InstitutionKind
from pathmap_cli.views.summary.sources import kind_words

OTHER = "Partner"
ALIASES: Mapping[str, str] = {
    InstitutionKind.HIGH_SCHOOL: "School",
    InstitutionKind.COLLEGE: "College",
    InstitutionKind.UNIVERSITY: "University",
    InstitutionKind.LABOR_MARKET: "Labor market",
    InstitutionKind.PLANNING: "Partnership",
}
"""Kind of workbook → what its institution is called while names are hidden, before the letter."""


@dataclass(frozen=True, slots=True)
class Partner:
    """An institution at the table, and whether it has been heard from; `alias` is School A, College A and so on."""

    name: str
    kind: str
    is_heard: bool
    alias: str


def partners(expected: Iterable[Expected]) -> Iterator[Partner]:
    """Everybody who is waited for, lettered in the order of pathmap.toml, each kind from A."""
    seen: Counter[str] = Counter()
    for one in expected:
        word = ALIASES.get(one.kind, OTHER)
        yield Partner(one.name, kind_words(one.kind), one.returned, f"{word} {_letter(seen[word])}")
        seen[word] += 1


def _letter(number: int) -> str:
    """A to Z, then AA, AB …: a letter for 0 and more."""
    rest, last = divmod(number, len(ascii_uppercase))
    return (_letter(rest - 1) if rest else "") + ascii_uppercase[last]
