"""Cells that say in which grade, or when, something happens."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import ClassVar, cast

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading
from pathmap_cli.schema.opening import (
    DASHES,
    Lines,
    Typed,
    is_placeholder,
    not_understood,
    opened,
    refused,
    shown,
    turned_into_a_date,
)
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.schema.when import ADULT, LAST_GRADE, Season, When, grades_in_words
from pathmap_cli.vocabulary import Profile

__all__ = ["ADULT", "GradesType", "Season", "When", "WhenType"]

FIRST_GRADE = 6
HIGH_SCHOOL = range(9, LAST_GRADE + 1)
OUTSIDE = 0  # stands for every grade that no workbook asks about: kindergarten, 5, 13
NAMED_GRADES: Mapping[str, int] = MappingProxyType(
    {"fresh": 9, "soph": 10, "junior": 11, "senior": 12, "adult": ADULT, "k": OUTSIDE, "tk": OUTSIDE, "pk": OUTSIDE}
)
ALL_GRADES = frozenset({"all", "any", "every", "high", "all high", "hs"})

BETWEEN = re.compile(r"[;,/&\n]|\b(?:and|or)\b|(?<=\d)\s+(?=\d)")
AND_UP = re.compile(r"\s*\b(?:and (?:up|above|higher)|or (?:above|higher|later))\b")
UP_TO = re.compile(r"\s*\b(?:to|through|thru)\b\s*")
# Once these words are out, a part reads 10, 9-12, 10+ or senior.
FILLER = re.compile(
    r"\b(?:grade|graders?|grades|grs?\.?|levels?|students?|learners?|school|education|the|of|in|during)(?=[\W\d]|$)"
    r"|(?<=\d)(?:st|nd|rd|th)\b"
)
GRADE = r"(\d{1,3}|[tp]?k|(?:freshm[ae]n|sophomores?|juniors?|seniors?)(?: years?)?|adults?)"
GRADES = re.compile(rf"{GRADE}(?:\s*-\s*{GRADE}|\s*(\+))?")

GRADUATION = re.compile(
    r"(?:(?:after|post|following|upon)[\s-]*)?(?:high[\s-]?school |hs )?graduation|after (?:high[\s-]?school|hs)"
)
TERMS = re.compile(r"(?:college )?terms?\s*(\d{1,2}(?:\s*(?:[-,;/&]|and|or)\s*\d{1,2})*)")
TERM_RUN = re.compile(r"(\d{1,2})(?:\s*-\s*(\d{1,2}))?")
SEASON = re.compile(r"\b(fall|autumn|winter|spring|summer)\b(?: (?:term|semester|quarter|session|break)\b)?")
BESIDE_A_SEASON = re.compile(r"^(?:before|after|following)\b")


@dataclass(frozen=True, slots=True)
class GradesType(Unlisted):
    """One or several grades from 6 to 12, and adults; its value is a tuple in order."""

    name: ClassVar[str] = "grades"
    wanted: ClassVar[str] = "a grade from 6 to 12, like 10 or 9-12, or Adult"

    def read(self, cell: Cell, profile: Profile) -> Reading[tuple[int, ...]]:
        """The grades in order."""
        del profile
        return opened(cell, self.wanted, Lines.SEVERAL).then(self._grades)

    def words(self, value: object, profile: Profile) -> str:
        """The grades as a person would type them."""
        del profile
        return grades_in_words(cast("tuple[int, ...]", value))

    def _grades(self, value: Typed) -> Reading[tuple[int, ...]]:
        return _moments(value, _grades_in, self.wanted).map(lambda when: when.grades)


@dataclass(frozen=True, slots=True)
class WhenType(Unlisted):
    """Grades, seasons, college terms or after graduation; its value is a When."""

    name: ClassVar[str] = "when"
    wanted: ClassVar[str] = (
        "a grade, like 11 or 9-12, a season, like Summer, a college term, like Term 1, or After graduation"
    )

    def read(self, cell: Cell, profile: Profile) -> Reading[When]:
        """The moments that the cell names."""
        del profile
        return opened(cell, self.wanted, Lines.SEVERAL).then(lambda value: _moments(value, _moment_in, self.wanted))


def _moments(value: Typed, part_of: Callable[[str], When | None], wanted: str) -> Reading[When]:
    """What the parts of a cell say together; a part that says nothing is remarked on, and the others are used."""
    if isinstance(value, date):
        return turned_into_a_date(wanted, _guess(value))
    readings = [_judged(part, part_of(part), wanted) for part in _parts(shown(value))]
    moments = [reading.value for reading in readings if reading.value]
    remarks = dict.fromkeys(remark for reading in readings for remark in reading.remarks)
    return Reading(reduce(or_, moments) if moments else None, tuple(remarks))


def _judged(part: str, moment: When | None, wanted: str) -> Reading[When]:
    if moment is None:
        return not_understood(part, cells.NOT_ON_THE_LIST, wanted)
    return refused(cells.OUT_OF_RANGE, wanted) if OUTSIDE in moment.grades else Reading(moment)


def _parts(text: str) -> list[str]:
    plain = UP_TO.sub("-", AND_UP.sub("+", text.translate(DASHES).lower()))
    if TERMS.fullmatch(plain) or is_placeholder(plain):
        return [plain]
    return list(filter(None, map(str.strip, BETWEEN.split(plain)))) or [plain]


def _moment_in(part: str) -> When | None:
    if GRADUATION.fullmatch(part):
        return When(after_graduation=True)
    if match := TERMS.fullmatch(part):
        return When(terms=tuple(_terms_in(match[1])))
    if seasons := SEASON.findall(part):
        return _in_seasons(seasons, SEASON.sub(" ", part).strip(" -"))
    return _grades_in(part)


def _in_seasons(names: list[str], rest: str) -> When | None:
    """Seasons, with the grade or graduation that stands beside them: "summer after 11th grade"."""
    told = {Season.FALL if name == "autumn" else Season(name) for name in names}
    moment = When(seasons=tuple(season for season in Season if season in told))
    beside = BESIDE_A_SEASON.sub("", rest).strip()
    if not beside:
        return moment
    other = When(after_graduation=True) if GRADUATION.fullmatch(beside) else _grades_in(beside)
    return moment | other if other else None


def _terms_in(text: str) -> Iterator[int]:
    for match in TERM_RUN.finditer(text):
        first, last = sorted((int(match[1]), int(match[2] or match[1])))
        yield from range(first, last + 1)


def _grades_in(part: str) -> When | None:
    words = " ".join(FILLER.sub(" ", part).split()).strip(" .:()")
    if words in ALL_GRADES:
        return When(grades=tuple(HIGH_SCHOOL))
    match = GRADES.fullmatch(words)
    if match is None:
        return None
    first = _grade(match[1])
    last = max(first, LAST_GRADE) if match[3] else _grade(match[2] or match[1])
    if OUTSIDE in {first, last}:
        return When(grades=(OUTSIDE,))
    return When(grades=tuple(range(min(first, last), max(first, last) + 1)))


def _grade(word: str) -> int:
    if word.isdecimal():
        return int(word) if FIRST_GRADE <= int(word) <= LAST_GRADE else OUTSIDE
    return next(grade for name, grade in NAMED_GRADES.items() if word.startswith(name))


def _guess(value: date) -> str | None:
    """The range of grades that Excel may have taken for this day."""
    grades = sorted((value.month, value.day))
    return f"{grades[0]}-{grades[1]}" if set(grades) <= set(range(FIRST_GRADE, LAST_GRADE + 1)) else None
