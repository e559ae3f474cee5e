"""Cells: what the file says of each, row by row, to what it means, with every doubt as an issue at its cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from pathmap_cli.grid import Cell, CellKind, CellRef, CellValue, column_letters
from pathmap_cli.issues.files import DUPLICATE_CELL, ODD_VALUE, OUT_OF_REACH, TEXT_CUT
from pathmap_cli.issues.issue import Issue, quoted
from pathmap_cli.reader.limits import Purse
from pathmap_cli.reader.markup import Attributes
from pathmap_cli.reader.parts import Place, place_of
from pathmap_cli.reader.refusal import Damaged
from pathmap_cli.reader.styles import NumberFormat, Style
from pathmap_cli.reader.values import elapsed, iso_moment, moment, number, unescaped

Raw = Attributes  # of one cell as the file has it: r address, s style, t type, and its children v content, f formula

PLAIN = Style()
GENERAL, AS_TEXT = NumberFormat.GENERAL, NumberFormat.TEXT
KINDS: Mapping[type, CellKind] = {
    str: CellKind.TEXT,
    bool: CellKind.BOOLEAN,
    type(None): CellKind.EMPTY,
    **dict.fromkeys((int, float), CellKind.NUMBER),
    **dict.fromkeys((date, datetime, time), CellKind.DATE),
}
TEXT_TYPES = frozenset({"str", "inlineStr"})
BOOLEANS = {"1": True, "0": False, "true": True, "false": False}
TYPE_WORDS = {"": "a number", "n": "a number", "s": "one of the shared texts", "b": "true or false", "d": "a date"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the cells of every sheet of one workbook refer to; texts and styles by position, as cells write it."""

    file: str
    texts: Mapping[str, str]
    styles: Mapping[str, Style]
    epoch: datetime


class Rows:
    """The cells of one sheet, growing row by row: `cells` by row and column, `filled` those with a color alone."""

    def __init__(self, sheet: str, around: Surroundings, purse: Purse) -> None:
        self.cells: dict[int, dict[int, Cell]] = {}
        self.filled: set[Place] = set()
        self.last: Place = (0, 0)  # a cell without an address is the next one after this
        self.issues: list[Issue] = []
        self._sheet = sheet
        self._around = around
        self._purse = purse
        self._limits = purse.limits
        self._beyond: list[Place] = []
        self._readers: Mapping[str, Callable[[str], CellValue]] = {
            "": number,
            "n": number,
            "s": around.texts.get,
            "str": unescaped,
            "inlineStr": unescaped,
            "b": BOOLEANS.get,
            "e": str,
            "d": iso_moment,
        }

    def add(self, raw: list[Raw]) -> None:
        """The next cells; each one's own address counts, and one without an address follows the one before it."""
        styles, place = self._around.styles, self.last
        for cell in raw:
            place = place_of(cell["r"]) if "r" in cell else (place[0], place[1] + 1)
            style = styles.get(cell.get("s", ""), PLAIN)
            if "v" in cell or "f" in cell:
                self._keep(place, cell, style)
            elif style.filled and len(self.filled) < self._limits.filled:
                self.filled.add(place)
        self.last = place

    def _keep(self, place: Place, raw: Raw, style: Style) -> None:
        value, formula = self._value(place, raw, style), raw.get("f")
        if formula is None and (value is None or value == ""):
            return
        self._purse.spend("cells")
        row, column = place
        if row > self._limits.rows or column > self._limits.columns:
            self._beyond.append(place)
            return
        kind = CellKind.ERROR if value is not None and raw.get("t") == "e" else KINDS[type(value)]
        cells = self.cells.setdefault(row, {})
        if column in cells:
            first, second = _shown(cells[column].value), _shown(value)
            self._doubt(DUPLICATE_CELL.at(self._ref(place), value=second, first=quoted(first)))
        cells[column] = Cell(row, column, value, kind, formula, style.number_format is AS_TEXT)

    def _value(self, place: Place, raw: Raw, style: Style) -> CellValue:
        cell_type, content = raw.get("t", ""), raw.get("v")
        if cell_type not in TEXT_TYPES:
            content = content.strip() if content else None
        if content is None:
            return None
        value = self._readers[cell_type](content) if cell_type in self._readers else None
        if value is None:
            kind = TYPE_WORDS.get(cell_type, "a value of an unknown kind")
            self._doubt(ODD_VALUE.at(self._ref(place), value=content, kind=kind))
            return None if cell_type == "s" else content
        if type(value) is str:
            return self._cut(place, value) if len(value) > self._limits.text_length else value
        return value if style.number_format is GENERAL else self._formatted(value, style.number_format)

    def _formatted(self, value: CellValue, as_format: NumberFormat) -> CellValue:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or as_format is AS_TEXT:
            return value
        return (moment(value, self._around.epoch) if as_format is NumberFormat.MOMENT else elapsed(value)) or value

    def _cut(self, place: Place, text: str) -> str:
        text = text[: self._limits.text_length]
        self._doubt(TEXT_CUT.at(self._ref(place), value=text, limit=f"{len(text):,}"))
        return text

    def _doubt(self, issue: Issue) -> None:
        if len(self.issues) >= self._limits.faults:
            raise Damaged(f"more than {self._limits.faults:,} of its cells are damaged")
        self.issues.append(issue)

    def in_order(self) -> dict[int, tuple[Cell, ...]]:
        """The cells by row, top to bottom and left to right."""
        return {row: tuple(cells[column] for column in sorted(cells)) for row, cells in sorted(self.cells.items())}

    def finish(self) -> None:
        """Add the one issue for all cells out of reach."""
        if self._beyond:
            count = len(self._beyond)
            words = "1 cell is" if count == 1 else f"{count:,} cells are"
            self.issues.append(OUT_OF_REACH.at(self._ref(self._beyond[0]), count=words))

    def _ref(self, place: Place) -> CellRef:
        row, column = place
        return CellRef(self._around.file, self._sheet, f"{column_letters(column)}{row}")


def _shown(value: CellValue) -> str:
    return "" if value is None else str(value)
