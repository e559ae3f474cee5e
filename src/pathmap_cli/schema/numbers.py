"""Figures in cells: a number or range, a count, an amount of money."""

import re
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import ClassVar, Never

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading
from pathmap_cli.schema.opening import DASHES, Typed, figure, not_understood, opened, refused, turned_into_a_date
from pathmap_cli.schema.span import Span
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.vocabulary import Profile

__all__ = ["MoneyType", "NumberType", "Span", "WageType", "WholeType"]

LARGEST = 10**12  # nothing that a pathway counts comes near; beyond it a digit key got stuck
FIRST_ROUNDED = 10**15  # a spreadsheet keeps 15 digits of a number; longer ones are codes

# 1,200 and 1,200.5 have a thousands separator, 4,5 has a decimal comma.
FIGURE = r"(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)"
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
UNIT = (
    r"(?:\s*(?:%|(?:(?:semester|quarter|college|credit|clock|lab|lecture) )?"
    r"(?:units?|u|credits?|cr|hours?|hrs?|weeks?|wks?|months?|years?|yrs?|terms?|points?|pts?|percent"
    r"|students?|people|teachers?|seats?|openings?)\.?))?"
)
ONE = re.compile(rf"(-?{FIGURE}){UNIT}", re.IGNORECASE)
RANGE = re.compile(rf"({FIGURE}){UNIT}\s*(?:-|/|to|or)\s*({FIGURE}){UNIT}", re.IGNORECASE)
AT_LEAST = re.compile(
    rf"(?:(?:≥|>=|at least|minimum(?: of)?|min\.?)\s*({FIGURE}){UNIT}|({FIGURE}){UNIT}\s*(?:\+|or more|and up){UNIT})",
    re.IGNORECASE,
)
AT_MOST = re.compile(rf"(?:≤|<=|at most|up to|maximum(?: of)?|max\.?)\s*({FIGURE}){UNIT}", re.IGNORECASE)
HALF = re.compile(r"1/[2-4]")  # a half, or 1 to 2? Nobody but the person who typed it can tell.
FRACTIONS = {ord("¼"): ".25", ord("½"): ".5", ord("¾"): ".75"}

FREE = re.compile(r"free|no (?:cost|charge|fee)", re.IGNORECASE)
AMOUNT = re.compile(
    rf"(-?)(?:USD|US\$|\$)?\s*({FIGURE})\s*(?:USD|dollars?)?"
    r"(?:\s*(?:(?:/|per|an?)\s*(?:hour|hr\.?|h|year|yr\.?)|hourly|annually|yearly))?",
    re.IGNORECASE,
)

LEAST = re.compile(
    r"(?:≥|>=|at least)\s*(?P<behind>.+)|(?P<before>.+?)\s*(?:\+|or (?:more|higher)|and (?:up|above))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NumberType(Unlisted):
    """A number or range within bounds, both included; its value is a Span."""

    low: float = 0
    high: float = inf

    name: ClassVar[str] = "number"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"a number or a range{_bounds(self.low, self.high)}, like 3 or 3-4"

    def read(self, cell: Cell, profile: Profile) -> Reading[Span]:
        """The number or range."""
        del profile
        return opened(cell, self.wanted).then(self._span)

    def _span(self, value: Typed) -> Reading[Span]:
        if isinstance(value, date):  # of what Excel takes for a day, 4/3 and 3-4 alike mean 3 to 4
            return turned_into_a_date(self.wanted, str(Span(*sorted((value.month, value.day)))))
        span = _span_of(value)
        if span is None:
            return not_understood(value, cells.NOT_A_NUMBER, self.wanted)
        top = span.low if span.is_open else span.high
        within = self.low <= span.low and top <= min(self.high, LARGEST)
        return Reading(span) if within else _out_of_range(self.low, self.high)


@dataclass(frozen=True, slots=True)
class WholeType(Unlisted):
    """A whole number within bounds, both included."""

    low: int = 0
    high: int = LARGEST

    name: ClassVar[str] = "whole number"
    number_format: ClassVar[str] = "0"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return f"a whole number{_bounds(self.low, self.high) or ', like 24'}"

    def read(self, cell: Cell, profile: Profile) -> Reading[int]:
        """The count."""
        del profile
        return opened(cell, self.wanted).then(self._whole)

    def _whole(self, value: Typed) -> Reading[int]:
        if isinstance(value, date):
            return turned_into_a_date(self.wanted)
        span = _span_of(value)
        if span is None or span.low != span.high or not span.low.is_integer():
            return not_understood(value, cells.NOT_A_NUMBER, self.wanted)
        within = self.low <= span.low <= self.high
        return Reading(int(span.low)) if within else _out_of_range(self.low, self.high)


@dataclass(frozen=True, slots=True)
class MoneyType(Unlisted):
    """An amount of dollars, 0 or more."""

    name: ClassVar[str] = "money"
    wanted: ClassVar[str] = "one amount in dollars, like 18.50"
    number_format: ClassVar[str] = "#,##0.00"

    def read(self, cell: Cell, profile: Profile) -> Reading[float]:
        """The amount; "an hour" and "a year" beside it are left to the column that says what it is paid for."""
        del profile
        return opened(cell, self.wanted).then(self._amount)

    def words(self, value: object, profile: Profile) -> str:
        """The amount with its cents, where it has any."""
        del profile
        amount = float(str(value))
        return figure(amount) if amount.is_integer() else f"{amount:.2f}"

    def _amount(self, value: Typed) -> Reading[float]:
        if isinstance(value, date):
            return turned_into_a_date(self.wanted)
        amount = _amount_of(value)
        if amount is None:
            return not_understood(value, cells.NOT_A_NUMBER, self.wanted)
        return Reading(amount) if 0 <= amount <= LARGEST else _out_of_range(0, LARGEST)


@dataclass(frozen=True, slots=True)
class WageType(Unlisted):
    """A wage in dollars; its value is a Span, without an end where the source only says that it is at least so much."""

    name: ClassVar[str] = "money"
    wanted: ClassVar[str] = "one amount in dollars, like 27.10, or >= 115.00 where the source gives no more than that"
    number_format: ClassVar[str] = "#,##0.00"

    def read(self, cell: Cell, profile: Profile) -> Reading[Span]:
        """The wage; a # of OEWS stands for more than its tables show and does not say how much that is."""
        del profile
        return opened(cell, self.wanted).then(self._span)

    def words(self, value: object, profile: Profile) -> str:
        """The amount with its cents, where it has any."""
        span = value if isinstance(value, Span) else Span.of(float(str(value)))
        amount = MoneyType().words(span.low, profile)
        return f">= {amount}" if span.is_open else amount

    def _span(self, value: Typed) -> Reading[Span]:
        if isinstance(value, date):
            return turned_into_a_date(self.wanted)
        least = LEAST.fullmatch(value) if isinstance(value, str) else None
        amount = _amount_of(least["behind"] or least["before"] if least else value)
        if amount is None:
            return not_understood(value, cells.NOT_A_NUMBER, self.wanted)
        within = 0 <= amount <= LARGEST
        return Reading(Span(amount, inf if least else amount)) if within else _out_of_range(0, LARGEST)


def _span_of(value: Typed) -> Span | None:
    """The number or range that a cell gives; None where it gives none, or one that may be read in two ways."""
    if isinstance(value, str):
        return _span_in(value.translate(DASHES).translate(FRACTIONS))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Span.of(float(value)) if -FIRST_ROUNDED < value < FIRST_ROUNDED else None


def _span_in(text: str) -> Span | None:
    if HALF.fullmatch(text):
        return None
    if match := ONE.fullmatch(text):
        return Span.of(_figure(match[1]))
    if match := RANGE.fullmatch(text):
        return Span(*sorted(map(_figure, match.groups())))
    if match := AT_LEAST.fullmatch(text):
        return Span(_figure(match[1] or match[2]), inf)
    if match := AT_MOST.fullmatch(text):
        return Span(0, _figure(match[1]))
    return None


def _amount_of(value: Typed) -> float | None:
    if not isinstance(value, str):
        span = _span_of(value)
        return span.low if span else None
    if FREE.fullmatch(value):
        return 0.0
    match = AMOUNT.fullmatch(value.translate(DASHES))
    return _figure(match[1] + match[2]) if match else None


def _figure(text: str) -> float:
    """A text that FIGURE matches, with or without a minus; infinite where it has hundreds of digits."""
    return float(text.replace(",", "" if THOUSANDS.fullmatch(text.lstrip("-")) else "."))


def _bounds(low: float, high: float) -> str:
    """The bounds as words behind "a number", where there is an upper one: everybody knows that counts begin at 0."""
    return f" from {figure(low)} to {figure(high)}" if high < LARGEST else ""


def _out_of_range(low: float, high: float) -> Reading[Never]:
    bounds = _bounds(low, high) or f" of {figure(low)} or more"
    return refused(cells.OUT_OF_RANGE, f"a number{bounds}")
