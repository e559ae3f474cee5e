"""One sheet in one pass over its part: its rows, and what shows beside values."""

from collections.abc import Mapping

from pathmap_cli.grid import DIGITS, LONGEST_ROW, CellRef, GridSheet
from pathmap_cli.issues.files import MANY_MERGES
from pathmap_cli.issues.issue import Issue, quoted
from pathmap_cli.reader.cells import Raw, Rows, Surroundings
from pathmap_cli.reader.limits import Purse
from pathmap_cli.reader.markup import Attributes, End, Start
from pathmap_cli.reader.parts import Place, RichText, is_true
from pathmap_cli.reader.refusal import Damaged

MOST_AT_ONCE = 256  # cells that wait to be interpreted: a row may be as long as its part


class Sheet:
    """Everything on a sheet that has a place, gathered while its part is read; `grid()` and `issues` are the result."""

    root = "worksheet"

    def __init__(self, name: str, around: Surroundings, purse: Purse) -> None:
        self._ref = CellRef(around.file, name)
        self._limits = purse.limits
        self._rows = Rows(name, around, purse)
        self.issues: list[Issue] = self._rows.issues
        self._row = 0
        self._raw: list[Raw] = []  # the cells of the row so far: to interpret them together is quicker
        self._cell: Raw = {}
        self._rich = RichText()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[str] = []
        self._merges = 0
        self.starts: Mapping[str, Start] = {
            **self._rich.starts,
            "row": self._row_starts,
            "c": self._cell_starts,
            "col": self._columns,
            "mergeCell": self._merge,
        }
        self.ends: Mapping[str, End] = {
            **self._rich.ends,
            "is": self._inline,
            "v": self._content,
            "f": self._formula,
            "row": self._interpret,
        }

    def grid(self, notes: Mapping[Place, str], *, hidden: bool) -> GridSheet:
        """The sheet with its rows and cells in order; adds the issues that concern many cells."""
        self._interpret()
        self._rows.finish()
        if self._merges > len(self._merged):
            self.issues.append(MANY_MERGES.at(self._ref, count=f"{self._merges:,}", limit=f"{len(self._merged):,}"))
        return GridSheet(
            name=self._ref.sheet,
            rows=self._rows.in_order(),
            hidden=hidden,
            hidden_rows=frozenset(self._hidden_rows),
            hidden_columns=frozenset(self._hidden_columns),
            merged=tuple(self._merged),
            notes=notes,
            filled=frozenset(self._rows.filled),
        )

    def _row_starts(self, attributes: Attributes) -> None:
        self._row = _count(attributes["r"]) if "r" in attributes else self._row + 1
        self._rows.last = (self._row, 0)
        if is_true(attributes, "hidden") and self._row <= self._limits.rows:
            self._hidden_rows.add(self._row)

    def _cell_starts(self, attributes: Attributes) -> None:
        if len(self._raw) == MOST_AT_ONCE:
            self._interpret()
        self._cell = attributes
        self._raw.append(attributes)

    def _inline(self, _: str) -> None:
        self._cell["v"] = self._rich.take()

    def _content(self, text: str) -> None:
        self._cell["v"] = text

    def _formula(self, text: str) -> None:
        self._cell["f"] = text

    def _interpret(self, _: str = "") -> None:
        self._rows.add(self._raw)
        self._raw.clear()

    def _columns(self, attributes: Attributes) -> None:
        if is_true(attributes, "hidden"):
            first, last = _count(attributes.get("min", "")), _count(attributes.get("max", ""))
            self._hidden_columns.update(range(first, min(last, self._limits.columns) + 1))

    def _merge(self, attributes: Attributes) -> None:
        self._merges += 1
        if len(self._merged) < self._limits.merges:
            self._merged.append(attributes.get("ref", ""))


def _count(raw: str) -> int:
    if raw and len(raw) <= LONGEST_ROW and not raw.strip(DIGITS):
        return int(raw)
    raise Damaged(f"one of its rows or columns has the number {quoted(raw)}, which none can have")
