"""What is asked of the writer: where things stand, what cells ask, how a sheet prints, what a file says of itself."""

from dataclasses import dataclass
from datetime import date

from pathmap_cli.grid import column_letters

CellContent = str | int | float | date


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself."""

    title: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a cell asks while it is selected: a message, and a drop-down where `source` is the defined name of a list.

    `alert` is what Excel says to an answer that is not on the list, which people may keep all the same; without it
    anything may be typed without a word.
    """

    title: str
    message: str
    source: str = ""
    alert: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def absolute(self) -> str:
        """The area as names write it, such as $A$2:$A$9, or $A$1 where it is one cell."""
        first, last = column_letters(self.first_column), column_letters(self.last_column)
        corners = f"${first}${self.first_row}", f"${last}${self.last_row}"
        return ":".join(dict.fromkeys(corners))

    @property
    def from_zero(self) -> tuple[int, int, int, int]:
        """Row, column, row, column, counted as XlsxWriter does."""
        return self.first_row - 1, self.first_column - 1, self.last_row - 1, self.last_column - 1


@dataclass(frozen=True, slots=True)
class Pages:
    """How a sheet prints: the words at the top left, the area (all that is filled, if None), what repeats on each page.

    A sheet prints one page wide; with `break_after` the columns behind that one go to a second page, and both pages are
    scaled to `scale` percent, because Excel knows no column break where it fits a sheet to the page by itself.
    """

    left: str
    area: Area | None = None
    landscape: bool = True
    repeated_rows: int = 0
    repeated_columns: int = 0
    break_after: int = 0
    scale: int = 100
    one_page: bool = False
