"""A whole workbook: file to grid, one refusal or damaged sheet at a time."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pathmap_cli.grid import CellRef, Grid, GridSheet
from pathmap_cli.issues.files import NOTES_NOT_READABLE, SHEET_NOT_READABLE, UNREADABLE
from pathmap_cli.issues.issue import Issue, IssueType, quoted
from pathmap_cli.reader import parts
from pathmap_cli.reader.cells import Surroundings
from pathmap_cli.reader.container import Package, load
from pathmap_cli.reader.limits import Limits, Purse
from pathmap_cli.reader.markup import Part, read
from pathmap_cli.reader.recognize import refuse_strange_packages, refuse_strangers, refuse_without_workbook
from pathmap_cli.reader.refusal import Damaged, OtherFormat, Refused
from pathmap_cli.reader.sheet import Sheet
from pathmap_cli.reader.styles import Styles

DEFAULTS = Limits()
USUAL_PART = "xl/workbook.xml"
NOWHERE = parts.Relation("", "")
WITHOUT_CELLS = frozenset({"chartsheet", "dialogsheet", "xlmacrosheet", "xlintlmacrosheet"})

Read = tuple[Grid | None, tuple[Issue, ...]]


def read_workbook(path: Path, name: str, limits: Limits = DEFAULTS) -> Read:
    """The cells of the file at a path, called `name` in every place; no grid where the whole file is refused."""
    try:
        data = load(path, limits)
    except Refused as refused:
        return None, (refused.issue(name),)
    return read_bytes(data, name, limits)


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULTS) -> Read:
    """The cells of a file's bytes; no grid where the whole file is refused."""
    try:
        return _read(data, name, limits)
    except Refused as refused:
        return None, (refused.issue(name),)
    except Damaged as damaged:
        return None, (UNREADABLE.at(CellRef(name), reason=f"one of its parts is damaged ({damaged.reason})"),)


def _read(data: bytes, name: str, limits: Limits) -> Read:
    try:
        refuse_strangers(data, name)
        return _Book(data, name, Purse(limits)).read()
    except OtherFormat as other:
        from pathmap_cli.reader.other_formats import read_other  # what hardly anybody sends

        return read_other(data, name, other.what, limits)


class _Book:
    """One workbook while it is read; what is damaged beside the sheets damages the whole."""

    def __init__(self, data: bytes, file: str, purse: Purse) -> None:
        self._file = file
        self._purse = purse
        self._package = Package(data, purse)
        self._issues: list[Issue] = []

    def read(self) -> Read:
        refuse_strange_packages(self._package)
        root = self._relations("")
        part = next((part for part in (*root.parts("officeDocument"), USUAL_PART) if part in self._package), None)
        if part is None:
            refuse_without_workbook(self._package)
        workbook = parts.Workbook(self._purse)
        self._read(part, workbook)
        if not workbook.sheets:
            raise Damaged("it lists no sheets")
        relations = self._relations(part)
        around = self._surroundings(workbook, relations)
        sheets = (self._sheet(entry, relations, around) for entry in workbook.sheets)
        grid = Grid(tuple(sheet for sheet in sheets if sheet), workbook.names, self._properties(root))
        return grid, tuple(self._issues)

    def _read(self, name: str, part: Part) -> None:
        read(part, self._package.pieces(name), self._purse)

    def _read_first(self, relations: parts.Relations, kind: str, part: Part) -> None:
        for name in relations.parts(kind)[:1]:
            self._read(name, part)

    def _relations(self, part: str) -> parts.Relations:
        relations = parts.Relations(part, self._purse)
        if relations.listing in self._package:
            self._read(relations.listing, relations)
        return relations

    def _surroundings(self, workbook: parts.Workbook, relations: parts.Relations) -> Surroundings:
        strings, styles = parts.SharedStrings(self._purse), Styles(self._purse)
        self._read_first(relations, "sharedStrings", strings)
        self._read_first(relations, "styles", styles)
        return Surroundings(self._file, strings.texts, styles.by_position(), workbook.epoch)

    def _sheet(self, entry: parts.SheetEntry, relations: parts.Relations, around: Surroundings) -> GridSheet | None:
        relation = relations.by_id.get(entry.relation, NOWHERE)
        if relation.type.casefold() in WITHOUT_CELLS:
            return None
        sheet = Sheet(entry.name, around, self._purse)
        try:
            self._read(relation.part, sheet)
        except Damaged as damaged:
            self._report(SHEET_NOT_READABLE, entry.name, damaged)
            return None
        grid = sheet.grid(self._notes(relation.part, entry.name), hidden=entry.hidden)
        self._issues += sheet.issues
        return grid

    def _notes(self, part: str, sheet: str) -> Mapping[parts.Place, str]:
        """Beside each thread stands an old note that only says that there is one; the thread wins."""
        found: dict[parts.Place, str] = {}
        try:
            relations = self._relations(part)
            for kind in parts.NOTE_ELEMENTS:
                for name in relations.parts(kind):
                    notes = parts.Notes(kind, self._purse)
                    self._read(name, notes)
                    found |= notes.by_place()
        except Damaged as damaged:
            self._report(NOTES_NOT_READABLE, sheet, damaged)
        return found

    def _report(self, issue_type: IssueType, sheet: str, damaged: Damaged) -> None:
        place = CellRef(self._file, sheet)
        self._issues.append(issue_type.at(place, sheet=quoted(sheet), reason=damaged.reason))

    def _properties(self, root: parts.Relations) -> Mapping[str, str]:
        """Facts that only help to know a file; without them it is read all the same."""
        core, extended = parts.Properties("coreProperties"), parts.Properties("Properties")
        with suppress(Damaged):
            self._read_first(root, "core-properties", core)
            self._read_first(root, "extended-properties", extended)
        return core.found | extended.found
