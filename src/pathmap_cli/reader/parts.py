"""The parts around the sheets: relations, the list of sheets, shared texts, notes and properties."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache, partial
from typing import NamedTuple

from pathmap_cli.grid import parse_address
from pathmap_cli.issues.issue import quoted
from pathmap_cli.reader.container import part_key, resolved
from pathmap_cli.reader.limits import Purse
from pathmap_cli.reader.markup import Attributes, End, Start
from pathmap_cli.reader.refusal import Damaged
from pathmap_cli.reader.values import EPOCH_1900, EPOCH_1904, unescaped

Place = tuple[int, int]  # row, column
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/ "
NOTE_ELEMENTS = {  # kind of relation: root, element of one note, element of its text
    "comments": ("comments", "comment", "t"),
    "threadedComment": ("ThreadedComments", "threadedComment", "text"),
}
TRUE = frozenset({"1", "true", "on"})


def is_true(attributes: Attributes, name: str) -> bool:
    """An attribute that is present and on."""
    return attributes.get(name, "") in TRUE


@lru_cache(2**15)  # the sheets of a workbook share addresses, and so do all workbooks
def place_of(address: str) -> Place:
    """Row and column of an address; raises Damaged."""
    try:
        return parse_address(address)
    except ValueError:
        raise Damaged(f"one of its cells has the address {quoted(address)}, which no cell can have") from None


class Relation(NamedTuple):
    """What one part of the package says about another: the last word of its type, and the other part's key."""

    type: str
    part: str


class Relations:
    """The relations of one part, by their ids."""

    root = "Relationships"
    ends: Mapping[str, End] = {}

    def __init__(self, part: str, purse: Purse) -> None:
        folder, _, name = part.rpartition("/")
        self.listing = part_key(f"{folder}/_rels/{name}.rels")
        self.by_id: dict[str, Relation] = {}
        self._part = part
        self._purse = purse
        self.starts: Mapping[str, Start] = {"Relationship": self._relation}

    def _relation(self, attributes: Attributes) -> None:
        self._purse.spend("links")
        outside = attributes.get("TargetMode", "").casefold() == "external"
        target = "" if outside else resolved(self._part, attributes.get("Target", ""))
        self.by_id[attributes.get("Id", "")] = Relation(attributes.get("Type", "").rpartition("/")[2], target)

    def parts(self, type_: str) -> tuple[str, ...]:
        """The parts that are related in this way, in the order of the file."""
        return tuple(relation.part for relation in self.by_id.values() if relation.type == type_)


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class Workbook:
    """The list of sheets, the workbook-level names and the calendar."""

    root = "workbook"

    def __init__(self, purse: Purse) -> None:
        self.sheets: list[SheetEntry] = []
        self.names: dict[str, str] = {}
        self.epoch: datetime = EPOCH_1900
        self._purse = purse
        self._name: str | None = None
        self.starts: Mapping[str, Start] = {
            "workbookPr": self._properties,
            "sheet": self._sheet,
            "definedName": self._defined_name,
        }
        self.ends: Mapping[str, End] = {"definedName": self._defined_as}

    def _properties(self, attributes: Attributes) -> None:
        self.epoch = EPOCH_1904 if is_true(attributes, "date1904") else EPOCH_1900

    def _sheet(self, attributes: Attributes) -> None:
        self._purse.spend("sheets")
        # The id's namespace differs between the two dialects of the format.
        relation = next((value for name, value in attributes.items() if name.endswith(" id")), "")
        hidden = attributes.get("state", "visible") != "visible"
        self.sheets.append(SheetEntry(attributes.get("name", ""), relation, hidden))

    def _defined_name(self, attributes: Attributes) -> None:
        self._name = None if "localSheetId" in attributes else attributes.get("name")

    def _defined_as(self, text: str) -> None:
        if self._name is not None and len(self.names) < self._purse.limits.names:
            self.names[self._name] = text


class RichText:
    """The text of one string: its runs joined, without the reading aids (phonetic runs) beside Japanese text."""

    def __init__(self, run: str = "t") -> None:
        self._runs: list[str] = []
        self._phonetic = False
        self.starts: Mapping[str, Start] = {"rPh": partial(self._aid, begins=True)}
        self.ends: Mapping[str, End] = {"rPh": partial(self._aid, begins=False), run: self._run}

    def _aid(self, _: object, *, begins: bool) -> None:
        self._phonetic = begins

    def _run(self, text: str) -> None:
        if not self._phonetic:
            self._runs.append(text)

    def take(self) -> str:
        """The text so far, escapes as they stand; starts anew."""
        text = "".join(self._runs)
        self._runs.clear()
        return text


class SharedStrings:
    """The texts that cells share, by position as cells write it; cut one character too late, so that cells notice."""

    root = "sst"

    def __init__(self, purse: Purse) -> None:
        self.texts: dict[str, str] = {}
        self._purse = purse
        self._rich = RichText()
        self.starts = self._rich.starts
        self.ends: Mapping[str, End] = {**self._rich.ends, "si": self._string}

    def _string(self, _: str) -> None:
        self._purse.spend("texts")
        self.texts[str(len(self.texts))] = unescaped(self._rich.take())[: self._purse.limits.text_length + 1]


class Notes:
    """What people wrote beside the cells of one sheet, by place: notes, or threads of comments with a remark a line."""

    def __init__(self, kind: str, purse: Purse) -> None:
        self.root, note, run = NOTE_ELEMENTS[kind]
        self._found: dict[Place, list[str]] = {}
        self._place: Place = (0, 0)
        self._purse = purse
        self._rich = RichText(run)
        self.starts: Mapping[str, Start] = {**self._rich.starts, note: self._note}
        self.ends: Mapping[str, End] = {**self._rich.ends, note: self._noted}

    def _note(self, attributes: Attributes) -> None:
        self._purse.spend("texts")
        self._place = place_of(attributes.get("ref", ""))

    def _noted(self, _: str) -> None:
        self._found.setdefault(self._place, []).append(unescaped(self._rich.take()))

    def by_place(self) -> dict[Place, str]:
        """The text beside each cell, at most as long as a cell's."""
        longest = self._purse.limits.text_length
        return {place: "\n".join(texts)[:longest] for place, texts in self._found.items()}


class Properties:
    """The file's own facts that help to know it: title, language, and the program that saved it."""

    starts: Mapping[str, Start] = {}

    def __init__(self, root: str) -> None:
        self.root = root
        self.found: dict[str, str] = {}
        wanted = {DUBLIN_CORE + "title": "title", DUBLIN_CORE + "language": "language", "Application": "application"}
        self.ends: Mapping[str, End] = {name: partial(self.found.__setitem__, word) for name, word in wanted.items()}
