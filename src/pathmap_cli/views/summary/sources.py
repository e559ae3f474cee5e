"""Sources: every workbook with its date, version and checksum, what was read, and what was left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.wording import day
from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue, Severity
from pathmap_cli.issues.across import NO_DECISION, TWO_VERSIONS
from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.settings import Waiver
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.views.summary.planning import initiatives
from pathmap_cli.views.suppress import PEOPLE, may_tell
from pathmap_cli.vocabulary import WorkbookStatus

SHORT = 12
"""Signs of a checksum that are enough to tell two files of a partnership apart."""
SMALL_COUNT = "Not shown here, because it may tell a count below 10; see the cell."
ABOUT_FILES = (TWO_VERSIONS, NO_DECISION)


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A cell, column or sheet that could not be used, and why."""

    place: Place
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file; `note` says why it is not in the pathway, where it is not.

    `left_out` are the filled cells that stand outside the form: added columns, notes beside a table, totals.
    """

    file: str
    institution: str
    kind: str
    version: int
    completed: str
    status: str
    checksum: str
    read: str
    errors: int
    warnings: int
    not_answered: int
    not_used: tuple[NotUsed, ...]
    left_out: tuple[Place, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Sources:
    """All files, what is to be said about them, and the related efforts in the region."""

    workbooks: tuple[Source, ...]
    notes: tuple[str, ...]
    initiatives: str


def sources(
    guide: Guide, returned: Sequence[Returned], issues: Iterable[Issue], unused: Iterable[Waiver] = ()
) -> Sources:
    """Every file of the run, also those that could not be read and those that were set aside.

    `unused` are waivers that ended or met no gap.
    """
    own = {one.file for institution in guide.own if (one := guide.workbook(institution))}
    merged = guide.merged
    every = returned or (*merged.used, *merged.set_aside)
    shown = (one for one in every if guide.institution is None or one.file in own)
    return Sources(
        workbooks=tuple(_source(guide, one, _note(one, merged.used)) for one in shown),
        notes=(
            *(f"{issue.message} {issue.fix}" for issue in issues if issue.type in ABOUT_FILES),
            *(_unused(guide, waiver) for waiver in unused),
        ),
        initiatives=initiatives(guide),
    )


def _note(one: Returned, used: Sequence[Returned]) -> str:
    if one.spec is None:
        return one.why_not_read
    if one not in used:
        return "Set aside: another workbook speaks for the same institution."
    return "It came back without an answer." if one.is_empty else ""


def _unused(guide: Guide, waiver: Waiver) -> str:
    has_ended = waiver.expires is not None and waiver.expires < guide.pathway.today
    why = f"ended on {day(waiver.expires)}" if waiver.expires and has_ended else "meets no gap"
    return f"The waiver of {waiver.code} in pathmap.toml {why}. Take it out, or write it anew."


def _source(guide: Guide, one: Returned, note: str) -> Source:
    status = getattr(one.about, "status", None)
    return Source(
        file=one.file,
        institution=one.institution,
        kind=kind_words(one.spec.kind) if one.spec else "",
        version=one.version,
        completed=day(one.completed) if one.completed else "",
        status=guide.word(status) if isinstance(status, WorkbookStatus) else "",
        checksum=one.sha256[:SHORT],
        read=_read(one),
        errors=one.count(Severity.ERROR),
        warnings=one.count(Severity.WARNING),
        not_answered=one.count(Severity.QUESTION),
        not_used=tuple(_not_used(guide, one)),
        left_out=tuple(_left_out(one)),
        note=note,
    )


def kind_words(kind: str) -> str:
    """A kind of workbook in words, such as high school."""
    return kind.replace("-", " ")


def _read(one: Returned) -> str:
    """`Courses 8, Early credit 7, Certifications None; nothing yet on Supports`."""
    tables = tuple(one.tables)
    told = ", ".join(f"{sheet.spec.title} {len(sheet.rows) or 'None'}" for sheet in tables if _is_told(sheet))
    silent = ", ".join(sheet.spec.title for sheet in tables if not _is_told(sheet))
    return "; ".join(filter(None, (told, f"nothing yet on {silent}" if silent else "")))


def _is_told(sheet: ReadSheet) -> bool:
    return bool(sheet.rows) or sheet.none


def _not_used(guide: Guide, one: Returned) -> Iterator[NotUsed]:
    """The errors of a workbook that is used; the message tells what was found and what is wanted."""
    counted = frozenset(_counted(one))
    for issue in one.issues if one.spec else ():
        if issue.severity is Severity.ERROR:
            cells = (issue.place.cell,) if issue.place.cell else ()
            yield NotUsed(Place(one.file, issue.place.sheet, cells), _why(guide, issue, counted))


def _why(guide: Guide, issue: Issue, counted: frozenset[CellRef]) -> str:
    if issue.place in guide.private:
        return WITHHELD
    if issue.place in counted and may_tell(issue.value or ""):
        return f"{SMALL_COUNT} ({issue.type.code})"
    return f"{issue.message} ({issue.type.code})"


def _counted(one: Returned) -> Iterator[CellRef]:
    """The cells that are meant for counts of people."""
    for sheet in one.tables:
        fields = [column.name for column in sheet.spec.columns if column.name in PEOPLE]
        yield from (located.origin.cell(name) for located in sheet.rows for name in fields)


def _left_out(one: Returned) -> Iterator[Place]:
    """The cells that hold something outside the model, by sheet; what they hold may be private and is not repeated."""
    cells: dict[str, list[str]] = {}
    for left in one.left_out:
        cells.setdefault(left.place.sheet, []).append(left.place.cell)
    yield from (Place(one.file, sheet, tuple(found)) for sheet, found in cells.items())
