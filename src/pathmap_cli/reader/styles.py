"""Cell formats, as far as they change what a cell means: days and times, text, and whether the cell is colored."""

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from pathmap_cli.reader.limits import Purse
from pathmap_cli.reader.markup import Attributes, End, Start


class NumberFormat(Enum):
    """What a number format makes of a number."""

    GENERAL = auto()
    TEXT = auto()
    MOMENT = auto()  # a day, a time or both
    ELAPSED = auto()  # hours that may exceed a day: [h]:mm


class Style(NamedTuple):
    """What the reader wants to know of a cell's format."""

    number_format: NumberFormat = NumberFormat.GENERAL
    filled: bool = False


BUILT_IN = {  # formats that have a number and no code, some only in East Asian versions
    **dict.fromkeys(map(str, (*range(14, 23), *range(27, 37), 45, 47, *range(50, 59))), NumberFormat.MOMENT),
    "46": NumberFormat.ELAPSED,
    "49": NumberFormat.TEXT,
}
SECTIONS = ("numFmts", "fills", "cellXfs", "cellStyleXfs", "dxfs")
_NO_CODE = re.compile(r'"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]?', re.IGNORECASE | re.DOTALL)


def number_format(code: str) -> NumberFormat:
    """What a custom format code stands for, by its first section, quotations, colors and locales aside."""
    bare = _NO_CODE.sub("", code).partition(";")[0].lower()
    if bare.strip() == "@":
        return NumberFormat.TEXT
    if "[" in bare:
        return NumberFormat.ELAPSED
    return NumberFormat.MOMENT if bare != "general" and re.search("[dmyhs]", bare) else NumberFormat.GENERAL


class Styles:
    """Cell formats, by their position: `by_position()` resolves them once all are read."""

    root = "styleSheet"

    def __init__(self, purse: Purse) -> None:
        self._purse = purse
        self._section = ""
        self._codes: dict[str, NumberFormat] = {}
        self._fills = 0
        self._colored: set[str] = set()  # positions of fills, as formats write them
        self._formats: list[tuple[str, str]] = []
        self.starts: Mapping[str, Start] = {
            "numFmt": self._number_format,
            "fill": self._fill,
            "patternFill": lambda pattern: self._paint(visible=pattern.get("patternType", "none") != "none"),
            "gradientFill": lambda _: self._paint(visible=True),
            "fgColor": self._color,
            "xf": self._format,
            **{name: partial(self._enter, name) for name in SECTIONS},
        }
        self.ends: Mapping[str, End] = {}

    def _enter(self, section: str, _: Attributes) -> None:
        self._section = section

    def _number_format(self, attributes: Attributes) -> None:
        if self._section == "numFmts":  # there are others in the formats of conditions
            self._purse.spend("formats")
            self._codes[attributes.get("numFmtId", "")] = number_format(attributes.get("formatCode", ""))

    def _fill(self, _: Attributes) -> None:
        if self._section == "fills":
            self._purse.spend("formats")
            self._fills += 1

    def _color(self, attributes: Attributes) -> None:
        # White hides the grid lines of a whole sheet; it marks nothing.
        white = attributes.get("rgb", "").upper().endswith("FFFFFF") or attributes.get("indexed") in {"1", "9"}
        if white or (attributes.get("theme") == "0" and "tint" not in attributes):
            self._paint(visible=False)

    def _paint(self, *, visible: bool) -> None:
        if self._section == "fills":
            (self._colored.add if visible else self._colored.discard)(str(self._fills - 1))

    def _format(self, attributes: Attributes) -> None:
        if self._section == "cellXfs":
            self._purse.spend("formats")
            self._formats.append((attributes.get("numFmtId", "0"), attributes.get("fillId", "0")))

    def by_position(self) -> dict[str, Style]:
        """The style for each value of a cell's `s`, "" being the first."""
        styles = {str(position): self._style(*ids) for position, ids in enumerate(self._formats)}
        return styles | {"": styles.get("0", Style())}

    def _style(self, number_format_id: str, fill_id: str) -> Style:
        built_in = BUILT_IN.get(number_format_id, NumberFormat.GENERAL)
        return Style(self._codes.get(number_format_id, built_in), fill_id in self._colored)
