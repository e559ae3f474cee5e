"""Days and academic years."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading
from pathmap_cli.schema.opening import DASHES, Typed, not_understood, opened, refused, shown, turned_into_a_date
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.vocabulary import Profile

FIRST_YEAR, LAST_YEAR = 1990, 2100
DAY_ZERO = date(1899, 12, 30)  # a spreadsheet counts its dates in days from here
SERIALS = range((date(FIRST_YEAR, 1, 1) - DAY_ZERO).days, (date(LAST_YEAR, 1, 1) - DAY_ZERO).days)

# Numbers are month, day, year, as in the United States; the year has four digits.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{YEAR}([-/.])(?P<month>\d{{1,2}})\2{DAY}(?:[T ]00:00(?::00)?)?",
        rf"(?P<month>\d{{1,2}})([-/.]){DAY}\2{YEAR}",
        rf"{MONTH}\s*{DAY},?\s*{YEAR}",
        rf"{DAY}[\s-](?:of )?{MONTH},?[\s-]{YEAR}",
    )
)
SHORT_YEAR = re.compile(r"(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})")
ACADEMIC_YEAR = re.compile(
    r"(?:(?:academic|school) year|[AS]Y)?\s*(\d{4}|\d{2})\s*(?:[-/]|to)\s*(\d{4}|\d{2})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateType(Unlisted):
    """A day."""

    name: ClassVar[str] = "date"
    wanted: ClassVar[str] = "a date with all four digits of its year, like 2027-06-30"
    number_format: ClassVar[str] = "yyyy-mm-dd"

    def read(self, cell: Cell, profile: Profile) -> Reading[date]:
        """The day, without a time."""
        del profile
        return opened(cell, self.wanted).then(self._day)

    def _day(self, value: Typed) -> Reading[date]:
        day = _day_of(value)
        if day is None:
            return not_understood(value, cells.NOT_A_DATE, self.wanted, _guess(value))
        possible = FIRST_YEAR <= day.year <= LAST_YEAR
        return Reading(day) if possible else refused(cells.OUT_OF_RANGE, self.wanted)


@dataclass(frozen=True, slots=True)
class YearSpanType(Unlisted):
    """An academic year, whose value is always written as 2026-27."""

    name: ClassVar[str] = "academic year"
    wanted: ClassVar[str] = "an academic year, like 2026-27"

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The year in its short form."""
        del profile
        return opened(cell, self.wanted).then(self._year)

    def _year(self, value: Typed) -> Reading[str]:
        if isinstance(value, date):
            return turned_into_a_date(self.wanted)
        first = _first_year(shown(value).translate(DASHES))
        if first is None:
            return not_understood(value, cells.NOT_A_DATE, self.wanted)
        if not FIRST_YEAR <= first <= LAST_YEAR:
            return refused(cells.OUT_OF_RANGE, self.wanted)
        return Reading(f"{first}-{(first + 1) % 100:02}")


def _day_of(value: Typed) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _day_in(value.translate(DASHES)) if isinstance(value, str) else None


def _day_in(text: str) -> date | None:
    match = next(filter(None, (form.fullmatch(text) for form in FORMS)), None)
    if match is None:
        return None
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else MONTHS.index(parts["name"][:3].lower()) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:  # such as 30 February
        return None


def _guess(value: Typed) -> str | None:
    """The day that was probably meant, for the person to confirm."""
    if isinstance(value, int | float) and not isinstance(value, bool) and value // 1 in SERIALS:
        return (DAY_ZERO + timedelta(days=int(value))).isoformat()
    match = SHORT_YEAR.fullmatch(value) if isinstance(value, str) else None
    day = _day_in(f"{match[1]}20{match[2]}") if match else None
    return day.isoformat() if day else None


def _first_year(text: str) -> int | None:
    """The year in which an academic year begins; None where the two years of the text do not follow each other."""
    match = ACADEMIC_YEAR.fullmatch(text)
    if match is None:
        return None
    first, second = (int(year) + (2000 if len(year) == 2 else 0) for year in match.groups())  # noqa: PLR2004
    follows = second % 100 == (first + 1) % 100 and (len(match[2]) == 2 or second == first + 1)  # noqa: PLR2004
    return first if follows else None
