"""What is wrong with `pathmap.toml`, in plain words: the line, the key, what stands there, what is wanted."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from pathmap_cli.settings.declared import Institution, InstitutionKind, Settings, Thresholds, Waiver, Yardstick
from pathmap_cli.vocabulary import Profile, WageBasis

TABLES: Mapping[str, type] = {
    "thresholds": Thresholds,
    "benchmark": Yardstick,
    "family_benchmark": Yardstick,
    "waiver": Waiver,
    "institution": Institution,
}
LISTS: Mapping[str, type[StrEnum]] = {"profile": Profile, "basis": WageBasis, "kind": InstitutionKind}
UNKNOWN = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
WANTED: Mapping[str, str] = {
    "float": "a number",
    "finite": "a number",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a date without quotes, such as 2026-12-01",
    "string": "a text in quotes",
}
"""By how pydantic's name for the mistake begins."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where it is and what stands there; pydantic's name for what is wrong, or in plain words what is wanted."""

    place: tuple[str | int, ...]
    found: object
    kind: str = ""
    wanted: str = ""


def told(file: str, text: str, mistakes: Iterable[Mistake]) -> str:
    """A sentence a line, in the order of the file."""
    lines = ((_line(text, one.place), _sentence(one)) for one in mistakes)
    return "\n".join(f"{file}, line {line}: {words}" if line else f"{file}: {words}" for line, words in sorted(lines))


def _sentence(mistake: Mistake) -> str:
    name = _name(mistake.place)
    if mistake.kind == "missing":
        return f"{name} is needed. Add it."
    if mistake.kind in UNKNOWN:
        return f"{name} is not a setting. {_allowed(mistake.place)}"
    return f"{name} is {_shown(mistake.found)}. Wanted: {mistake.wanted or _wanted(mistake)}."


def _line(text: str, place: tuple[str | int, ...]) -> int:
    """The line of the key in its table, of the table itself where it has no such key, or 0."""
    table, number, key = _parts(place)
    lines = text.splitlines()
    headers = [at for at, line in enumerate(lines, start=1) if re.match(rf"\s*\[+\s*{re.escape(table)}\s*\]", line)]
    start = headers[number] if table and number < len(headers) else 0
    for at, line in enumerate(lines[start:], start=start + 1):
        if line.lstrip().startswith("["):
            break
        if re.match(rf"\s*[\"']?{re.escape(key)}\b", line):
            return at
    return start or next((at for at in headers), 0)


def _parts(place: tuple[str | int, ...]) -> tuple[str, int, str]:
    """Table, which of several tables of this name, key."""
    match place:
        case (str(table), int(number), str(key), *_):
            return table, number, key
        case (str(table), str(key), *_):
            return table, 0, key
        case _:
            return str(place[0]), 0, str(place[0])


def _name(place: tuple[str | int, ...]) -> str:
    """The key in words: `kind of institution 2`, `year_ends of thresholds`, `pathway`."""
    table, number, key = _parts(place)
    if key == table:
        return key
    return f"{key} of {table} {number + 1}" if isinstance(place[1], int) else f"{key} of {table}"


def _allowed(place: tuple[str | int, ...]) -> str:
    table, _, key = _parts(place)
    names = [item.name for item in fields(TABLES.get(table, Settings))]
    near = difflib.get_close_matches(key, names, n=1)
    return f"Did you mean {near[0]}?" if near else f"Settings here: {', '.join(names)}."


def _shown(found: object) -> str:
    if isinstance(found, str):
        return f"“{found}”"
    if isinstance(found, bool):
        return str(found).lower()
    return str(found) if isinstance(found, int | float | date) else "something else"


def _wanted(mistake: Mistake) -> str:
    table, _, key = _parts(mistake.place)
    if mistake.kind == "enum":
        return "one of " + ", ".join(LISTS.get(key, InstitutionKind))
    if key == "aliases":
        return 'a list of texts, such as ["Vista HS"]'
    if key == table and table in TABLES:
        return _wanted_table(table)
    return next((words for start, words in WANTED.items() if mistake.kind.startswith(start)), "a text in quotes")


def _wanted_table(table: str) -> str:
    if table in {"waiver", "institution"}:
        return f"[[{table}]] on a line of its own, once for each"
    name = "the name of a row of Wage benchmarks in quotes, or " if TABLES[table] is Yardstick else ""
    return f"{name}[{table}] on a line of its own"
