"""What can be wrong with a workbook: one IssueType a kind of problem, one Issue each time it is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category, name

from pathmap_cli.grid import CellRef

LONGEST_QUOTE = 60
ORDINARY_SPACE = " "


class Severity(StrEnum):
    """Error: cannot be used as typed. Warning: used, please look. Question: an asked cell was left blank."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem with its place, in finished words."""

    type: "IssueType"
    severity: Severity
    place: CellRef
    message: str
    fix: str
    value: str | None = None  # the cell's text as typed, None where there is no cell
    suggestion: str | None = None
    related: tuple[CellRef, ...] = ()  # the other places that the problem concerns


@dataclass(frozen=True, slots=True)
class IssueType:
    """A kind of problem: its public code, its words, and the page that `pathmap explain CODE` prints.

    `message` and `fix` are `str.format` templates; `{value}` is always the cell's text, quoted, with invisible characters shown.
    """

    code: str
    name: str
    severity: Severity
    message: str
    fix: str
    meaning: str
    example: str
    fixable: bool = False

    def at(
        self,
        place: CellRef,
        *,
        value: str | None = None,
        suggestion: str | None = None,
        severity: Severity | None = None,
        related: Iterable[CellRef] = (),
        **words: object,
    ) -> Issue:
        """This problem at a place; `words` fill the templates, `severity` overrules the kind's own."""
        words |= {"value": quoted(value or ""), "suggestion": suggestion, "column": place.column}
        return Issue(
            type=self,
            severity=severity or self.severity,
            place=place,
            message=self.message.format(**words),
            fix=self.fix.format(**words),
            value=value,
            suggestion=suggestion,
            related=tuple(related),
        )


def quoted(text: str) -> str:
    """The text in curly quotes, cut to a readable length, with invisible characters written as ‹no-break space›."""
    shown = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
    return f"“{''.join(map(_visible, shown))}”"


def _visible(character: str) -> str:
    if character == ORDINARY_SPACE or not category(character).startswith(("C", "Z")):
        return character
    return f"‹{name(character, f'U+{ord(character):04X}').lower()}›"
