"""What a column tells people: the note on its header, the message on its cells, its width."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.lists import ListType, OpenListType, YesNoType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.marks import list_name
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec
from pathmap_cli.schema.text import TextType
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.layout import CellContent, Question
from pathmap_cli.workbook.limits import LONGEST_MESSAGE, LONGEST_TITLE, cut, length

MARKS: Mapping[Tier, str] = MappingProxyType(
    {Tier.NEEDED: "Needed", Tier.ASKED: "Asked", Tier.IF_KNOWN: "If you know it"}
)
"""The mark of each tier in header notes and messages, explained by the legend on Start here."""

_SEVERAL = "Several: put a semicolon between them."
_NONE = "Type None if there is none."
_NO_ROWS = "Nothing to list on this sheet? Type None here."
_ALERT = "This is not one of the answers in the list. Keep it if you mean it, or choose No and pick one from the list."

_HEADER_LINES = 3
_FILTER_BUTTON = 3  # characters
_NARROWEST, _WIDEST = 10, 30
_TITLE = 24
_MARGIN = 2


def note(spec: ColumnSpec, sheet: SheetSpec) -> str:
    """The header's note, a line each: the tier's mark, the help, an example, how to answer with several or none."""
    return "\n".join((MARKS[spec.column.tier], *_advice(spec, sheet)))


def question(spec: ColumnSpec, sheet: SheetSpec, profile: Profile) -> Question:
    """What each cell of the column asks while it is selected, as much of it as Excel shows."""
    words = spec.type.vocabulary(profile)
    message = f"{MARKS[spec.column.tier]}."
    for sentence in _advice(spec, sheet):
        longer = f"{message} {sentence}"
        message = longer if length(longer) <= LONGEST_MESSAGE else message
    return Question(
        title=cut(spec.header, LONGEST_TITLE),
        message=message,
        source=list_name(words.name) if words else "",
        alert=_ALERT if isinstance(spec.type, ListType | OpenListType | YesNoType) else "",
    )


def _advice(spec: ColumnSpec, sheet: SheetSpec) -> Iterator[str]:
    """The help, what follows from the column's type unless the help says it already, and an example."""
    text = spec.column.help
    yield text
    if isinstance(spec.type, ManyType) and "semicolon" not in text:
        yield _SEVERAL
    if isinstance(spec.type, ManyType | RefType) and "None" not in text:
        yield _NONE
    if sheet.own == spec.name:
        yield "Leave it blank for your own institution."
    if not sheet.form and spec is sheet.columns[0]:
        yield _NO_ROWS
    if spec.column.example:
        yield f"Example: {spec.column.example}"


def width(spec: ColumnSpec, profile: Profile, begun: Iterable[Mapping[str, CellContent]]) -> int:
    """The column's width in characters: enough for usual answers, for rows begun, for its header in three lines."""
    usual = min(_WIDEST, max(map(len, _usual_answers(spec, profile))) + _MARGIN)
    known = max((len(str(row[spec.name])) for row in begun if spec.name in row), default=0) + _MARGIN
    wanted = max(_NARROWEST, usual, known, max(map(len, spec.header.split())) + _FILTER_BUTTON)
    while len(header_lines(spec, wanted)) > _HEADER_LINES or _is_covered(spec.header, wanted):
        wanted += 1
    return wanted


def _is_covered(header: str, width: int) -> bool:
    """Whether the header stands in one line and the filter's button covers its end."""
    return len(header) <= width < len(header) + _FILTER_BUTTON


def header_lines(spec: ColumnSpec, width: int) -> list[str]:
    """How the header wraps in a column of this width."""
    return textwrap.wrap(spec.header, width - _FILTER_BUTTON)


def _usual_answers(spec: ColumnSpec, profile: Profile) -> Iterator[str]:
    """Texts that should fit into a cell on one line."""
    words = spec.type.vocabulary(profile)
    yield from words.labels if words else ()
    yield spec.column.example or "x" * _WIDEST  # notes
    if isinstance(spec.type, ManyType | RefType) or (isinstance(spec.type, TextType) and spec.type.title):
        yield "x" * _TITLE
