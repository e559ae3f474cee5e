"""What a partnership decided about its own run: `pathmap.toml` as frozen Settings."""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from pathmap_cli.errors import UsageError
from pathmap_cli.vocabulary import Profile

FILE_NAME = "pathmap.toml"
EXACT = {"extra": "forbid"}  # pydantic's word for: a key that we do not know is a mistake


class InstitutionKind(StrEnum):
    """The kinds of workbook that can be expected."""

    HIGH_SCHOOL = "high-school"
    COLLEGE = "college"
    UNIVERSITY = "university"
    LABOR_MARKET = "labor-market"
    PARTNER = "partner"
    PLANNING = "planning"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The figures that rules compare with; units are semester units, shares are between 0 and 1.

    The text under each setting, here and below, is its line in docs/reference/settings.md.
    """

    __pydantic_config__: ClassVar = EXACT

    min_early_units: float = 12
    """College units that a school's early credit should add up to."""
    uneven_units: float = 6
    """Units of early credit at one school from which on it is a gap that another school has none."""
    min_claimed_share: float = 0.5
    """Share of an early-credit course's students who should have the credit on a college transcript."""
    year_ends: str = "05-31"
    """Month and day on which a school year ends: an agreement should last that long."""
    max_associate_units: float = 70
    """Most units of an associate degree."""
    hidden_units: float = 3
    """Most units of prerequisites that an award may need beside the units that it states."""
    max_options: int = 5
    """Most courses in one pick-one group."""
    continue_share: float | None = None
    """Share of the students in the last CTE course who are expected to go on to college; blank: not compared."""
    single_teacher_alert: bool = False
    """Whether a course that only one teacher can teach is a gap."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A gap that people decided to live with: its code, the record it stands on (any, where blank), and why."""

    __pydantic_config__: ClassVar = EXACT

    code: str
    """The code of the gap, such as GAP302."""
    reason: str
    """Why the partnership lives with it; the report prints it."""
    approved_by: str
    """Who decided: a role or a body, not a person's name."""
    record: str = ""
    """The id of the one record that it is about; without it, the whole gap is waived."""
    expires: date | None = None
    """The last day of the waiver; after it the gap is reported again."""


@dataclass(frozen=True, slots=True)
class Institution:
    """A workbook that the partnership expects; `aliases` are other ways people write the name."""

    __pydantic_config__: ClassVar = EXACT

    kind: InstitutionKind
    """The kind of workbook that it fills in."""
    name: str
    """Its full name, as its workbook should say it."""
    aliases: tuple[str, ...] = ()
    """Other ways in which people write the name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything `pathmap.toml` can say, with its defaults; the default is a run without a workspace."""

    __pydantic_config__: ClassVar = EXACT

    pathway: str = ""
    """The name of the pathway."""
    academic_year: str = ""
    """The school year that the workbooks describe, such as 2026-27."""
    cluster: str = ""
    """The career cluster, an answer of the list `clusters`."""
    state: str = ""
    """The state."""
    region: str = ""
    """The region, in the partners' own words."""
    profile: Profile = Profile.GENERIC
    """Whose words and lists the blank workbooks use."""
    prepared_by: str = ""
    """Who prepares the session, as the session summary names it: a role."""
    contact: str = ""
    """Whom to ask and where to send the workbooks; Start here of each blank workbook says it."""
    return_by: date | None = None
    """The day by which the workbooks should be back; Start here says it."""
    institution: tuple[Institution, ...] = ()
    """The workbooks that are expected, a table each."""
    thresholds: Thresholds = field(default_factory=Thresholds)
    """The figures that rules compare with, in one table."""
    waiver: tuple[Waiver, ...] = ()
    """The gaps that people decided to live with, a table each."""


def read_settings(path: Path) -> Settings:
    """The settings of a `pathmap.toml`; raises UsageError with line, key and what is allowed."""
    text = _text(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"{path.name}: {_syntax(error)}. Compare it with the example in the tutorial, mend it, and run again."
        raise UsageError(message) from error
    return _settings(path.name, text, table)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name} cannot be opened as text. Save it as plain text (UTF-8) and run again."
        raise UsageError(message) from error


def _syntax(error: tomllib.TOMLDecodeError) -> str:
    place = re.search(r"line (\d+)", str(error))
    return f"line {place[1]} is not written as TOML wants it" if place else "the end of the file came too early"


def _settings(file: str, text: str, table: Mapping[str, object]) -> Settings:
    from pydantic import TypeAdapter, ValidationError  # 100 ms that `--help` need not pay

    try:
        return TypeAdapter(Settings).validate_python(table)
    except ValidationError as error:
        mistakes = [_mistake(text, mistake["type"], mistake["loc"], mistake["input"]) for mistake in error.errors()]
        raise UsageError("\n".join(f"{file}, {mistake}" for mistake in mistakes)) from error


def _mistake(text: str, kind: str, place: Sequence[str | int], found: object) -> str:
    key = str(next((part for part in reversed(place) if isinstance(part, str)), ""))
    line = f"line {_line(text, key)}: " if _line(text, key) else ""
    if kind == "missing":
        return f"{line}{_path(place)} is needed. Add it."
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return f"{line}{_path(place)} is not a setting. {_allowed(place[:-1], key)}"
    return f"{line}{_path(place)} is {found!r}. Wanted: {_wanted(kind, place)}."


def _line(text: str, key: str) -> int:
    """The first line that sets a key, or 0."""
    found = re.search(rf"^\s*(?:\[+\s*)?{re.escape(key)}\b", text, re.MULTILINE) if key else None
    return text.count("\n", 0, found.start()) + 1 + found[0].count("\n") if found else 0


def _path(place: Sequence[str | int]) -> str:
    return "".join(f" number {part + 1}" if isinstance(part, int) else f" {part}" for part in place).strip()


def _allowed(place: Sequence[str | int], key: str) -> str:
    tables: Mapping[str, type] = {"thresholds": Thresholds, "waiver": Waiver, "institution": Institution}
    table = tables.get(str(place[0]), Settings) if place else Settings
    names = [item.name for item in fields(table)]
    near = difflib.get_close_matches(key, names, n=1)
    return f"Did you mean {near[0]}?" if near else f"Settings here: {', '.join(names)}."


def _wanted(kind: str, place: Sequence[str | int]) -> str:
    if kind == "enum":
        kinds: type[StrEnum] = Profile if place[-1] == "profile" else InstitutionKind
        return "one of " + ", ".join(kinds)
    words = {"float": "a number", "int": "a whole number", "bool": "true or false", "date": "a date such as 2026-12-01"}
    return next((sentence for start, sentence in words.items() if kind.startswith(start)), "a text in quotes")
