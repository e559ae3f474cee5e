"""The frameworks that a pathway can be read through: their elements and indicators, one TOML file each.

`vocabularies/frameworks/ID.toml` is one framework; the wording of an indicator is ours, and `verified` says whether
what it asks was read in the source. A file that is not as declared here raises BadFramework.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum, auto
from functools import cache
from typing import Any, TypeVar

from pathmap_cli.vocabulary.terms import plain

ORDER = ("clp", "aqcp", "ske", "pathpilot", "core", "colorado", "credentials")
"""The frameworks in the order of every output."""


class BadFramework(ValueError):
    """A framework's file is not as it is declared; the text says where."""


class EvidenceClass(StrEnum):
    """Whether data tells an indicator's level, people do, or both stand side by side."""

    AUTO = auto()
    HYBRID = auto()
    RATED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One thing that a framework asks for.

    `measure` names the measure that computes its level, `of` what that measure looks for where it can look for
    several things. `raised_by` is what would raise the level, where the measure's own words would not do.
    """

    id: str
    words: str
    evidence: EvidenceClass
    verified: bool
    measure: str = ""
    of: tuple[str, ...] = ()
    raised_by: str = ""

    @property
    def is_rated(self) -> bool:
        """Whether people rate it, in the planning workbook."""
        return self.evidence is not EvidenceClass.AUTO

    @property
    def label(self) -> str:
        """Its id and words, as the Ratings sheet has them."""
        return f"{self.id} {self.words}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A part of a framework that gets a level; `group` heads several elements, `also` is a second title in use."""

    id: str
    title: str
    verified: bool
    indicators: tuple[Indicator, ...]
    group: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One framework; `short` is what tables call it, `note` what its readers should know of our wording.

    `in_order` says that its elements are steps, so that each group of them has a place to start.
    """

    id: str
    short: str
    title: str
    version: str
    source: str
    elements: tuple[Element, ...]
    note: str = ""
    in_order: bool = False

    @property
    def indicators(self) -> Iterator[Indicator]:
        """Its indicators, in order."""
        return (indicator for element in self.elements for indicator in element.indicators)

    def rated_indicator(self, text: str) -> Indicator | None:
        """The indicator that a row of the Ratings sheet is about: by its words, else by the id that it begins with."""
        rated = [indicator for indicator in self.indicators if indicator.is_rated]
        words = (one for one in rated if plain(text) in {plain(one.label), plain(one.words)})
        ids = (one for one in rated if text.split(maxsplit=1)[:1] == [one.id])
        return next(words, None) or next(ids, None)


P = TypeVar("P", Framework, Element, Indicator)


@cache
def frameworks() -> tuple[Framework, ...]:
    """All frameworks."""
    from importlib import resources  # a third of this package's import time

    folder = resources.files("pathmap_cli") / "vocabularies" / "frameworks"
    return tuple(read_framework((folder / f"{name}.toml").read_text("utf-8"), f"{name}.toml") for name in ORDER)


def framework_called(text: str) -> Framework | None:
    """The framework of this id, short name or title."""
    wanted = plain(text)
    return next((one for one in frameworks() if wanted in map(plain, (one.id, one.short, one.title))), None)


def read_framework(text: str, name: str) -> Framework:
    """A framework from its TOML; `name` is the file's, for what is wrong in it."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadFramework(f"{name}: {error}") from error
    framework = _built(Framework, told, name, elements=_elements(told, name))
    _refuse_twice((element.id for element in framework.elements), f"{name}: element")
    _refuse_twice((indicator.id for indicator in framework.indicators), f"{name}: indicator")
    return framework


def _elements(told: Mapping[str, Any], name: str) -> tuple[Element, ...]:
    return tuple(
        _built(Element, one, where, indicators=_indicators(one, where))
        for one in told.get("elements", ())
        for where in (f"{name}, element {one.get('id', '?')}",)
    )


def _indicators(told: Mapping[str, Any], where: str) -> tuple[Indicator, ...]:
    return tuple(_indicator(one, f"{where}, indicator {one.get('id', '?')}") for one in told.get("indicators", ()))


def _indicator(told: Mapping[str, Any], where: str) -> Indicator:
    kinds = ", ".join(EvidenceClass)
    try:
        evidence = EvidenceClass(told.get("class", ""))
    except ValueError as error:
        raise BadFramework(f"{where}: class is one of {kinds}.") from error
    rest = {key: value for key, value in told.items() if key != "class"}
    found = _built(Indicator, rest, where, evidence=evidence, of=tuple(told.get("of", ())))
    if bool(found.measure) is (evidence is EvidenceClass.RATED):
        raise BadFramework(f"{where}: auto and hybrid name a measure, rated names none.")
    return found


def _built(kind: type[P], told: Mapping[str, Any], where: str, **parts: object) -> P:
    names = [field.name for field in fields(kind)]
    unknown = sorted(told.keys() - set(names))
    if unknown:
        raise BadFramework(f"{where}: there is no {unknown[0]}.")
    try:
        return kind(**{**told, **parts})
    except TypeError as error:
        wanted = ", ".join(name for name in names if name not in {*told, *parts})
        raise BadFramework(f"{where}: one of these is not told: {wanted}.") from error


def _refuse_twice(ids: Iterator[str], where: str) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise BadFramework(f"{where} {one} stands there twice.")
        seen.add(one)
