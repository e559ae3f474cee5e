"""What every cell type does first: errors and empty formulas, invisible signs, words that only hold a place.

`opened` and `told` are the one way from a cell to something that a type can judge.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from typing import Never, TypeAlias
from unicodedata import category

from pathmap_cli.grid import Cell, CellKind
from pathmap_cli.issues import IssueType, cells
from pathmap_cli.schema.cell_type import Reading, Remark
from pathmap_cli.vocabulary.terms import plain

Typed: TypeAlias = str | int | float | bool | date | datetime | time
"""What a cell can hold; a bool is an int and a datetime is a date to Python, so ask for these first."""

NONE_WORDS = frozenset({"none", "none yet"})
LONGEST_PLACEHOLDER = 20
PLACEHOLDER = re.compile(
    r"[-–—−_.…?*/\\#~=;,:\s]+|x{2,}"
    r"|t\.?b\.?[acd]\.?|to be (?:determined|decided|announced|confirmed)|to come|pending"
    r"|n\.?/?a\.?|not (?:applicable|available|known|yet known|sure)|unknown|unsure|don['’]?t know|idk|null"
    r"|varies|vary|various|variable|(?:it )?depends|same(?: as above)?|ditto|see (?:above|below|notes?|catalog)",
    re.IGNORECASE,
)
BEGINS_LIKE_ONE = re.compile(
    r"(?:varies|vary|(?:it )?depends|see|tb[acd]|unknown|not known|n/a|to be)\b", re.IGNORECASE
)

PASTED_ERROR = re.compile(r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)")  # as text, out of another program

DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
"""For `str.translate`: every dash and minus as the hyphen of the keyboard."""

LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
JOINERS = "\u200c\u200d"  # inside a text they shape letters and emoji; at either end they are stray


class Lines(Enum):
    """What becomes of the lines and inner spaces of a text."""

    ONE = auto()  # a name or figure: one line, single spaces
    SEVERAL = auto()  # what may be several: no blank lines, single spaces
    PROSE = auto()  # as typed


def opened(cell: Cell, wanted: str, lines: Lines = Lines.ONE) -> Reading[Typed]:
    """The cell's value, its text cleaned; none where it holds only spaces, an error or a formula without a value."""
    if cell.kind is CellKind.ERROR or (isinstance(cell.value, str) and PASTED_ERROR.fullmatch(cell.value)):
        return refused(cells.FORMULA_ERROR, wanted)
    if cell.value is None:
        return Reading(None) if cell.formula is None else refused(cells.FORMULA_WITHOUT_VALUE, wanted)
    return _cleaned(cell.value, wanted, lines) if isinstance(cell.value, str) else Reading(cell.value)


def told(cell: Cell, wanted: str, lines: Lines = Lines.ONE) -> Reading[Typed]:
    """The cell as `opened`, for types that take any text: no value where the text is nothing but a placeholder."""
    return opened(cell, wanted, lines).then(
        lambda value: refused(cells.PLACEHOLDER_TEXT, wanted) if is_placeholder(value) else Reading(value)
    )


def not_understood(value: Typed, kind: IssueType, wanted: str, suggestion: str | None = None) -> Reading[Never]:
    """No value, and the reason: text that holds a place, such as "varies by term", or else this kind of issue."""
    if is_placeholder(value) or (isinstance(value, str) and BEGINS_LIKE_ONE.match(value)):
        return refused(cells.PLACEHOLDER_TEXT, wanted)
    return refused(kind, wanted, suggestion)


def refused(kind: IssueType, wanted: str, suggestion: str | None = None) -> Reading[Never]:
    """No value, and the reason."""
    return Reading(None, (Remark(kind, wanted, suggestion),))


def turned_into_a_date(wanted: str, guess: str | None = None) -> Reading[Never]:
    """No value, because Excel made a date of what was typed; a guess at it is asked, never taken."""
    asked = f"{wanted} (was it {guess}?)" if guess else wanted
    return refused(cells.TURNED_INTO_A_DATE, asked, guess)


def is_placeholder(value: Typed) -> bool:
    """Whether this is text that holds the place of an answer and nothing else, such as TBD."""
    return isinstance(value, str) and len(value) <= LONGEST_PLACEHOLDER and bool(PLACEHOLDER.fullmatch(value))


def says_none(value: Typed) -> bool:
    """Whether this is the explicit answer that there is none."""
    return isinstance(value, str) and plain(value) in NONE_WORDS


def shown(value: Typed) -> str:
    """The value as a person would type it: 3 for 3.0, TRUE, 2026-09-12."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return figure(value)
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    return value.isoformat()


def figure(number: float) -> str:
    """The number without exponent and without .0, to the 15 digits that a spreadsheet keeps."""
    whole = isinstance(number, int) or number.is_integer()
    return str(int(number)) if whole else format(Decimal(f"{number:.15g}"), "f")


def _cleaned(text: str, wanted: str, lines: Lines) -> Reading[str]:
    if _is_tidy(text):
        return Reading(text)
    whole = LINE_END.sub("\n", text)
    printable = "".join(sign for sign in whole if not _is_forbidden(sign))
    tidy = _tidied(printable, lines)
    if printable != whole:  # dropping a sign leaves spaces behind, so one remark speaks for both
        return Reading(tidy or None, (Remark(cells.FORBIDDEN_CHARACTERS, wanted, tidy or None),))
    stray = (Remark(cells.STRAY_SPACES, wanted, tidy),) if tidy and tidy != printable else ()
    return Reading(tidy or None, stray)


def _is_tidy(text: str) -> bool:
    """Whether there is nothing to clean; a quick look that is enough for most cells."""
    return text.isascii() and text.isprintable() and "  " not in text and text == text.strip() != ""


def _tidied(text: str, lines: Lines) -> str:
    visible = "".join(" " if sign == "\t" or category(sign) == "Zs" else sign for sign in text.translate(INVISIBLE))
    stripped = visible.strip(" \n" + JOINERS)
    if lines is Lines.PROSE:
        return stripped
    rows = filter(None, (" ".join(row.split()) for row in stripped.split("\n")))
    return (" " if lines is Lines.ONE else "\n").join(rows)


def _is_forbidden(sign: str) -> bool:
    """Whether it is a control sign, half a character, or none at all (U+FFFF); XML and JSON refuse them."""
    return sign not in "\n\t" and (category(sign) in {"Cc", "Cs"} or ord(sign) & 0xFFFE == 0xFFFE)  # noqa: PLR2004
