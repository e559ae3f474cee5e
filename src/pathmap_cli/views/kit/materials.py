"""The texts of the kit as they stand in materials/: words that can be corrected there, without touching code."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Any

from pathmap_cli.vocabulary import Area

STEPS = (1, 2, 3, 4, 5)
ROUND = 5


@dataclass(frozen=True, slots=True)
class Item:
    """A point of an agenda. `each` are minutes more for each partner, until `most` minutes are reached."""

    minutes: int
    what: str
    how: str
    lead: str
    each: int = 0
    most: int = 0

    def lasts(self, partners: int) -> int:
        """Its minutes with so many partners in the room, in steps of ROUND."""
        longer = ceil((self.minutes + self.each * partners) / ROUND) * ROUND
        return min(longer, self.most) if self.most else longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A section as its file declares it, with {names} still to be filled in.

    `fill` names what pathmap knows and puts into the section (views/kit/fills.py), `otherwise` is said where it knows
    nothing. `room` is whether it is shown to the room; what prepares the meeting is not.
    """

    id: str
    title: str
    room: bool = True
    text: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    letter: str = ""
    agenda: tuple[Item, ...] = ()
    fill: str = ""
    otherwise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """The file of one step."""

    number: int
    title: str
    aim: str
    sections: tuple[Declared, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What every page says, and words that belong to no step.

    `blank` stands for a name that nobody has given yet; `kinds` are the kinds of partner, as one and as several;
    `ask_anybody` is asked where no check waits for a partner.
    """

    note: str
    reading: str
    blank: Mapping[str, str]
    kinds: Mapping[str, tuple[str, str]]
    ask_anybody: tuple[str, ...]


@cache
def material(number: int) -> Material:
    """The texts of a step."""
    raw = _read(f"step-{number}")
    return Material(number, raw["title"], raw["aim"], tuple(_declared(**one) for one in raw["section"]))


@cache
def bank() -> Mapping[Area, tuple[str, ...]]:
    """The questions to ask in the room, by area."""
    raw = _read("questions")
    return {area: tuple(raw[area]) for area in Area}


@cache
def note() -> Note:
    """What stands on every page."""
    raw = _read("note")
    kinds = {kind: (one, more) for kind, (one, more) in raw["kinds"].items()}
    return Note(raw["note"], raw["reading"], raw["blank"], kinds, tuple(raw["ask_anybody"]))


def _declared(agenda: Sequence[dict[str, Any]] = (), **raw: Any) -> Declared:  # noqa: ANN401 - TOML
    return Declared(agenda=tuple(Item(**one) for one in agenda), **{name: _frozen(raw[name]) for name in raw})


def _frozen(value: Any) -> Any:  # noqa: ANN401 - TOML
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("pathmap_cli") / "materials" / f"{name}.toml").read_text("utf-8"))
