"""The settings of `pathmap.toml`, from the dataclasses that read it."""

import ast
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from inspect import cleandoc, getsource
from itertools import pairwise
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin, get_type_hints

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.settings import Institution, Settings, Thresholds, Waiver, Yardstick

TABLES: Mapping[str, type] = MappingProxyType(
    {
        "": Settings,
        "[benchmark]": Yardstick,
        "[family_benchmark]": Yardstick,
        "[[institution]]": Institution,
        "[thresholds]": Thresholds,
        "[[waiver]]": Waiver,
    }
)
WORDS: Mapping[object, str] = MappingProxyType(
    {str: "text", float: "number", int: "whole number", bool: "true or false", date: "date"}
)


@dataclass(frozen=True, slots=True)
class SettingEntry:
    """One key: what it takes, its default ("" for none), and the codes of the rules that compare with it."""

    key: str
    takes: str
    needed: bool
    default: str
    meaning: str
    used_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingsTable:
    """One table of the file; the header of the first is empty, as its keys stand at the top."""

    header: str
    meaning: str
    keys: tuple[SettingEntry, ...]


def settings() -> tuple[SettingsTable, ...]:
    """Every table of the file, in its order."""
    return tuple(_table(header, declared) for header, declared in TABLES.items())


def thresholds() -> tuple[SettingEntry, ...]:
    """The figures that rules compare with."""
    return _table("[thresholds]", Thresholds).keys


def meaning_of(threshold: str) -> str:
    """The line under one of the thresholds."""
    return _notes(Thresholds)[threshold]


def _table(header: str, declared: type) -> SettingsTable:
    notes, hints = _notes(declared), get_type_hints(declared)
    entries = tuple(
        _entry(item, hints[item.name], notes[item.name]) for item in fields(declared) if not _is_table(hints[item.name])
    )
    return SettingsTable(header, cleandoc(declared.__doc__ or "").partition("\n")[0], entries)


def _entry(item: "Field[Any]", hint: object, note: str) -> SettingEntry:
    return SettingEntry(
        key=item.name,
        takes=_takes(hint),
        needed=item.default is MISSING,
        default=_shown(item.default),
        meaning=note,
        used_by=tuple(rule.code for rule in CATALOGUE if item.name in rule.thresholds),
    )


@cache
def _notes(declared: type) -> Mapping[str, str]:
    """The text under each field of a dataclass."""
    body = (node for found in ast.parse(getsource(declared)).body for node in getattr(found, "body", ()))
    return {
        ast.unparse(line.target): ast.literal_eval(below.value)
        for line, below in pairwise(body)
        if isinstance(line, ast.AnnAssign) and isinstance(below, ast.Expr)
    }


def _is_table(hint: object) -> bool:
    return any(map(is_dataclass, (hint, *get_args(hint))))


def _takes(hint: object) -> str:
    """What a field takes, in plain words."""
    inner = [member for member in get_args(hint) if member not in {NoneType, ...}] or [hint]
    if get_origin(hint) is tuple:
        return f"list of {_takes(inner[0])}s"
    answers = [answer for one in inner if isinstance(one, type) and issubclass(one, StrEnum) for answer in one]
    return f"one of {', '.join(dict.fromkeys(answers))}" if answers else WORDS[inner[0]]


def _shown(default: object) -> str:
    """A default as the file would say it; empty where there is none."""
    if isinstance(default, bool):
        return str(default).lower()
    return "" if default in {MISSING, None, ()} else str(default)
