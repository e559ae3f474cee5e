"""Codes: kept as typed, and checked against their published form where they have one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from types import MappingProxyType

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading, Remark
from pathmap_cli.schema.opening import DASHES, Typed, refused, shown, told, turned_into_a_date
from pathmap_cli.schema.text import no_longer_than
from pathmap_cli.schema.unlisted import Unlisted
from pathmap_cli.vocabulary import Profile

LONGEST_CODE = 100  # "8H100/8H105 DC/8H760 MST" is one cell's code
SHORTENED = re.compile(r"\d(?:\.\d+)?E\+\d+")  # how a spreadsheet shows a long number in a narrow cell
FIRST_ROUNDED = 10**15  # a spreadsheet keeps 15 digits of a number and makes zeros of the rest
FIGURE = re.compile(r"([0-9]+)(?:\.([0-9]+))?")


class CodePattern(StrEnum):
    """Published systems of codes that have one form."""

    CIP = auto()
    SOC = auto()
    TOP = auto()
    CTID = auto()


@dataclass(frozen=True, slots=True)
class Form:
    """How the codes of a system are written; `inside` finds codes in a longer text, a shortened one among them.

    A code of digits has `whole` of them, a separator and `part` more. What Excel made of it can be mended where only
    one code becomes a number with so many digits before its point (`befores`) and behind it (`behinds`), or where so
    many digits (`runs`) stand there without a separator.
    """

    wanted: str
    exact: re.Pattern[str]
    inside: re.Pattern[str]
    separator: str = ""
    whole: int = 0
    part: int = 0
    befores: frozenset[int] = frozenset()
    behinds: frozenset[int] = frozenset()
    runs: frozenset[int] = frozenset()

    def mended(self, typed: str) -> str | None:
        """The one code that this text can have been before Excel took it for a number; None where it may be several."""
        match = FIGURE.fullmatch(typed)
        if match is None:
            return None
        before, behind = match.groups(default="")
        if not behind and len(before) in self.runs:
            digits = before.zfill(self.whole + self.part)
            return digits[: self.whole] + self.separator + digits[self.whole :]
        if len(before) in self.befores and len(behind) in self.behinds:
            return before.zfill(self.whole) + self.separator + behind.ljust(self.part, "0")
        return None


CTID = r"ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
FORMS: Mapping[CodePattern, Form] = MappingProxyType(
    {
        CodePattern.CIP: Form(
            "a CIP code of six digits, like 48.0508",
            exact=re.compile(r"[0-9]{2}\.[0-9]{4}"),
            inside=re.compile(r"(?<![0-9.])[0-9]{2}\.[0-9]{2}(?:[0-9]{2})?(?![0-9])"),
            separator=".",
            whole=2,
            part=4,
            befores=frozenset({1, 2}),
            behinds=frozenset({0, 3, 4}),  # 1.03 may be the group 01.03 as well as the code 01.0300
            runs=frozenset({5, 6}),
        ),
        CodePattern.SOC: Form(
            "a SOC code of six digits, like 51-4121",
            exact=re.compile(r"[0-9]{2}-[0-9]{4}"),
            inside=re.compile(r"(?<![0-9])[0-9]{2}-[0-9]{4}(?![0-9])"),  # O*NET adds ".00"
            separator="-",
            whole=2,
            part=4,
            runs=frozenset({6}),
        ),
        CodePattern.TOP: Form(
            "a TOP code of six digits, like 0956.50",
            exact=re.compile(r"[0-9]{4}\.[0-9]{2}"),
            inside=re.compile(r"(?<![0-9])[0-9]{4}\.[0-9]{2}(?![0-9])"),  # lists mark career programs with an asterisk
            separator=".",
            whole=4,
            part=2,
            befores=frozenset({3, 4}),
            behinds=frozenset({0, 1, 2}),
            runs=frozenset({5, 6}),
        ),
        CodePattern.CTID: Form(
            "a Credential Registry id, which is ce- and five groups of letters and digits",
            exact=re.compile(CTID),
            inside=re.compile(CTID, re.IGNORECASE),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class CodeType(Unlisted):
    """A code; with a pattern, one of a published system."""

    pattern: CodePattern | None = None

    @property
    def name(self) -> str:
        """`code`, with its system where it has one."""
        return f"code ({self.pattern.upper()})" if self.pattern else "code"

    @property
    def wanted(self) -> str:
        """What belongs in the cell."""
        return FORMS[self.pattern].wanted if self.pattern else "the whole code, like 001025 or WELD 101"

    def read(self, cell: Cell, profile: Profile) -> Reading[str]:
        """The code as typed, or mended where only one code can have been meant."""
        del profile
        return told(cell, self.wanted).then(self._code)

    def _code(self, value: Typed) -> Reading[str]:
        if isinstance(value, date):
            return turned_into_a_date(self.wanted, self._guess(value))
        text = shown(value)
        if SHORTENED.fullmatch(text) or (isinstance(value, int | float) and value >= FIRST_ROUNDED):
            return refused(cells.LOST_ZEROS, self.wanted)
        return _of_form(FORMS[self.pattern], text) if self.pattern else no_longer_than(LONGEST_CODE, text)

    def _guess(self, value: date) -> str | None:
        """What may have been typed: to Excel 11-9021 is a month of a year, 8-10 a day of this year."""
        if self.pattern is None:
            return f"{value.month}-{value.day}"
        is_month = self.pattern is CodePattern.SOC and value.day == 1
        return f"{value.month}-{value.year}" if is_month else None


def _of_form(form: Form, text: str) -> Reading[str]:
    if form.exact.fullmatch(text):
        return Reading(text)
    if mended := form.mended(text):
        return Reading(mended, (Remark(cells.LOST_ZEROS, mended, mended),))
    found = tuple(dict.fromkeys(code.lower() for code in form.inside.findall(text.translate(DASHES))))
    if len(found) > 1:
        return refused(cells.SEVERAL_VALUES, form.wanted)
    code = found[0] if found else text
    return Reading(code, (Remark(cells.BAD_CODE_FORMAT, form.wanted, None if code == text else code),))
