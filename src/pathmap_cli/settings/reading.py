"""From the file to Settings, or to a sentence about every mistake in it."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.settings.declared import Settings, Thresholds, Yardstick
from pathmap_cli.settings.mistakes import Mistake, told

SCHOOL_YEAR = re.compile(r"((?:19|20)[0-9]{2})\s*[-\N{EN DASH}/]\s*(?:[0-9]{2})?([0-9]{2})")
SHARES = frozenset({"min_claimed_share", "continue_share"})
YARDSTICKS = ("benchmark", "family_benchmark")
FIRST_YEAR, LAST_YEAR = 1990, 2100
COMMON_YEAR = 2027  # it has every day that each year has


def read_settings(path: Path) -> Settings:
    """The settings of a `pathmap.toml`; raises UsageError with line, key and what is allowed."""
    text = _text(path)
    try:
        table = tomllib.loads(f"{text}\n")  # else a slip in the last line is one at the end of the file
    except tomllib.TOMLDecodeError as error:
        message = f"{path.name}: {_syntax(error)}. Texts stand in quotes, dates do not. Mend it, and run again."
        raise UsageError(message) from error
    return _settings(path.name, text, table)


def mistaken(path: Path, mistakes: Iterable[Mistake]) -> str:
    """Mistakes in a `pathmap.toml` that others have found, in words with their lines."""
    return told(path.name, _text(path), mistakes)


def school_year(text: str) -> str | None:
    """2026-27 for 2026-27 and 2026-2027; None for anything else."""
    match = SCHOOL_YEAR.fullmatch(text.strip())
    return f"{match[1]}-{match[2]}" if match and int(match[2]) == (int(match[1]) + 1) % 100 else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name} cannot be opened as text. Save it as plain text (UTF-8) and run again."
        raise UsageError(message) from error


def _syntax(error: tomllib.TOMLDecodeError) -> str:
    place = re.search(r"line (\d+)", str(error))
    where = f"line {place[1]}" if place else "the end of the file"
    twice = str(error).startswith("Cannot overwrite")
    return f"{where} sets a key a second time" if twice else f"{where} is not written as TOML wants it"


def _settings(file: str, text: str, table: Mapping[str, object]) -> Settings:
    from pydantic import TypeAdapter, ValidationError  # 100 ms that `--help` need not pay

    try:
        settings = TypeAdapter(Settings).validate_python({**table, **_named_yardsticks(table)})
    except ValidationError as error:
        mistakes = [Mistake(one["loc"], one["input"], one["type"]) for one in error.errors()]
        raise UsageError(told(file, text, mistakes)) from error
    beyond = tuple(_beyond(settings))
    if beyond:
        raise UsageError(told(file, text, beyond))
    return replace(settings, academic_year=school_year(settings.academic_year) or "")


def _named_yardsticks(table: Mapping[str, object]) -> Mapping[str, object]:
    """The benchmarks that are only named, as tables."""
    return {key: {"name": table[key]} for key in YARDSTICKS if isinstance(table.get(key), str)}


def _beyond(settings: Settings) -> Iterator[Mistake]:
    """What has the right type and cannot be meant."""
    if settings.academic_year and not school_year(settings.academic_year):
        yield Mistake(("academic_year",), settings.academic_year, wanted="a school year, such as 2026-27")
    yield from _beyond_figures(settings.thresholds)
    names: set[tuple[str, str]] = set()
    for number, one in enumerate(settings.institution):
        key = (one.kind, one.name.strip().casefold())
        if not key[1] or key in names:
            wanted = "a name that no other institution of this kind has"
            yield Mistake(("institution", number, "name"), one.name, wanted=wanted)
        names.add(key)
    yield from _empty_waivers(settings)
    yield from _beyond_yardstick("benchmark", settings.benchmark)
    yield from _beyond_yardstick("family_benchmark", settings.family_benchmark)


def _empty_waivers(settings: Settings) -> Iterator[Mistake]:
    """The report prints each of these, so a waiver says them."""
    for number, waiver in enumerate(settings.waiver):
        for name in ("code", "reason", "approved_by"):
            if not getattr(waiver, name).strip():
                yield Mistake(("waiver", number, name), getattr(waiver, name), wanted="a text that is not empty")


def _beyond_yardstick(key: str, yardstick: Yardstick | None) -> Iterator[Mistake]:
    """A wage says what it is; a benchmark without a wage is a name."""
    if yardstick is None:
        return
    parts = {"value": yardstick.value, "basis": yardstick.basis, "source": yardstick.source, "year": yardstick.year}
    if any(parts.values()):
        yield from (Mistake((key, name), None, "missing") for name, part in parts.items() if part in {None, ""})
    elif not yardstick.name.strip():
        yield Mistake((key,), yardstick.name)
    if yardstick.value is not None and not 0 < yardstick.value < float("inf"):
        yield Mistake((key, "value"), yardstick.value, wanted="a number above 0")
    if yardstick.year is not None and not FIRST_YEAR <= yardstick.year <= LAST_YEAR:
        yield Mistake((key, "year"), yardstick.year, wanted=f"a year from {FIRST_YEAR} to {LAST_YEAR}")


def _beyond_figures(thresholds: Thresholds) -> Iterator[Mistake]:
    for item in fields(Thresholds):
        value = getattr(thresholds, item.name)
        if item.name in SHARES and value is not None and not 0 <= value <= 1:
            yield Mistake(("thresholds", item.name), value, wanted="a share from 0 to 1, such as 0.5")
        elif isinstance(value, int | float) and not 0 <= value < float("inf"):
            yield Mistake(("thresholds", item.name), value, wanted="a number of 0 or more")
    if not _is_day(thresholds.year_ends):
        yield Mistake(("thresholds", "year_ends"), thresholds.year_ends, wanted="month and day, such as 05-31")


def _is_day(text: str) -> bool:
    try:
        return bool(re.fullmatch("[0-9]{2}-[0-9]{2}", text) and date.fromisoformat(f"{COMMON_YEAR}-{text}"))
    except ValueError:
        return False
