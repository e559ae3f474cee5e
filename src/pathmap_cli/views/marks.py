"""What a workbook that goes back says: a note for each bad cell, the rows of its Fix list, its repairs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathmap_cli.issues import Severity
from pathmap_cli.issues.cells import CLOSE_TO_THE_LIST, LOST_ZEROS, STRAY_SPACES
from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.marks import NOTE_SIGN
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.views.validation import CheckedWorkbook, ListedIssue, Status

Place = tuple[str, str]
"""Sheet and cell."""
HEADERS = ("What it needs", "Sheet", "Cell", "As typed", "Found", "What to do", "Code")
STRONGEST_LAST = (STRAY_SPACES.code, CLOSE_TO_THE_LIST.code, LOST_ZEROS.code)
"""Where a cell has several repairs, the later one includes the earlier."""


class Need(StrEnum):
    """What an entry asks of the person, most important first."""

    ANSWER = "Needs an answer"
    REPAIR = "We can repair it"
    LOOK = "Please look"
    OPEN = "Still blank"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the Fix list; `sheet` and `cell` are empty where the problem is the whole file's or sheet's."""

    need: Need
    sheet: str
    cell: str
    typed: str
    found: str
    to_do: str
    code: str
    example: str = ""
    repaired: str = ""

    @property
    def row(self) -> tuple[str, ...]:
        """The cells under HEADERS."""
        return self.need, self.sheet, self.cell, self.typed, self.found, self.to_do, self.code


@dataclass(frozen=True, slots=True)
class Review:
    """All that is said of one workbook; `blanks` counts the asked cells that nobody has answered.

    `is_ours` says that it could be read as one of pathmap's workbooks; of others no copy is marked.
    """

    file: str
    institution: str
    is_ours: bool
    blanks: int
    entries: tuple[Entry, ...]
    not_listed: int = 0

    def of(self, need: Need) -> tuple[Entry, ...]:
        """The entries that ask for this."""
        return tuple(entry for entry in self.entries if entry.need is need)

    @property
    def notes(self) -> Mapping[Place, str]:
        """The note beside each bad cell."""
        found: dict[Place, list[str]] = {}
        for entry in self.entries:
            if entry.cell:
                found.setdefault((entry.sheet, entry.cell), []).append(_note(entry))
        return {place: NOTE_SIGN + "\n\n".join(dict.fromkeys(texts)) for place, texts in found.items()}

    @property
    def repairs(self) -> Mapping[Place, Entry]:
        """The repair of each cell that has a certain one."""
        entries = sorted(self.of(Need.REPAIR), key=lambda entry: STRONGEST_LAST.index(entry.code))
        return {(entry.sheet, entry.cell): entry for entry in entries}


def review(workbook: CheckedWorkbook) -> Review:
    """What a checked workbook goes back with, most important first, then in the order of the workbook."""
    examples = _examples(workbook.template)
    entries = [_entry(issue, examples) for issue in workbook.issues]
    return Review(
        file=workbook.file,
        institution=workbook.institution or "",
        is_ours=workbook.status is not Status.UNREADABLE,
        blanks=workbook.questions,
        entries=tuple(sorted(entries, key=lambda entry: tuple(Need).index(entry.need))),
        not_listed=workbook.issues_not_listed,
    )


def _examples(kind: str | None) -> Mapping[Place, str]:
    """The example of each column, by sheet and header."""
    sheets = template_spec(template(kind)).sheets if kind in KINDS else ()
    return {(sheet.title, column.header): column.column.example for sheet in sheets for column in sheet.columns}


def _entry(issue: ListedIssue, examples: Mapping[Place, str]) -> Entry:
    sheet = issue.sheet or ""
    return Entry(
        need=_need(issue),
        sheet=sheet,
        cell=issue.cell or "",
        typed=issue.value or "",
        found=issue.message,
        to_do=issue.fix,
        code=issue.code,
        example=examples.get((sheet, issue.column or ""), ""),
        repaired=(issue.suggestion or "") if issue.fixable else "",
    )


def _need(issue: ListedIssue) -> Need:
    if issue.fixable and issue.cell:
        return Need.REPAIR
    needs = {Severity.ERROR: Need.ANSWER, Severity.WARNING: Need.LOOK, Severity.QUESTION: Need.OPEN}
    return needs[issue.severity]


def _note(entry: Entry) -> str:
    return "\n".join(_lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    yield entry.found
    yield entry.to_do
    if entry.example and not entry.repaired:
        yield f"Example: {entry.example}"


def in_words(counts: Iterable[tuple[int, str, str]]) -> str:
    """Such as "3 things need an answer, 2 we can repair and 4 to look at when you can", each count in its own words."""
    parts = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def summed_up(told: Review) -> str:
    """How many entries there are of each kind, in words; empty where there are none."""
    return in_words(
        (
            (len(told.of(Need.ANSWER)), "thing needs an answer", "things need an answer"),
            (len(told.of(Need.REPAIR)), "we can repair", "we can repair"),
            (len(told.of(Need.LOOK)), "to look at when you can", "to look at when you can"),
        )
    )
