"""How workbooks look: the palette of the map and the session page, as styles of cells.

Every pair of text and fill has a contrast of at least 4.5:1 (WCAG AA); no fill says what words do not say too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pathmap_cli.schema.column import Tier

PAPER = "#FFFFFF"
ON = "#DFE6EE"
INK = "#17202B"
MUTED = "#4A5563"
LINE = "#5A6675"
HAIR = "#D0D6DD"
BLUE = "#14599D"

AS_TYPED = "@"  # Excel keeps what was typed: 9-12 is no date, 0948.00 keeps its zeros
DAY = "yyyy-mm-dd"


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a cell; text wraps and stands at the top, so that a long answer can be read whole."""

    size: int = 11
    bold: bool = False
    underline: bool = False
    color: str = INK
    fill: str = ""
    number_format: str = ""
    wrap: bool = True
    middle: bool = False
    indent: int = 0  # more than 0 also puts days and figures to the left
    rule: str = ""  # color of a line under the cell
    rule_above: str = ""
    frame: str = ""  # color of a line around the cell

    def formatted(self, number_format: str) -> "Style":
        """The same look for another kind of content."""
        return replace(self, number_format=number_format)


BODY = Style()
TITLE = Style(size=20, bold=True, wrap=False)
SUBTITLE = Style(size=13, wrap=False)
QUIET = Style(color=MUTED, wrap=False)
SECTION = Style(size=13, bold=True, wrap=False, middle=True, rule_above=INK)
TERM = Style(bold=True)
TEXT = Style(indent=1)
LINK = Style(color=BLUE, underline=True)
FORM_HELP = Style(color=MUTED, indent=1, rule=HAIR)
FORM_ANSWER = Style(indent=1, rule=HAIR)
PLAIN_HEADER = Style(bold=True, fill=ON, middle=True, rule=INK)

HEADERS: Mapping[Tier, Style] = MappingProxyType(
    {
        Tier.NEEDED: Style(bold=True, color=PAPER, fill=INK, middle=True, frame=LINE),
        Tier.ASKED: Style(bold=True, fill=ON, middle=True, frame=LINE),
        Tier.IF_KNOWN: Style(color=MUTED, fill=PAPER, middle=True, frame=LINE),
    }
)
"""The three tiers also differ in weight and in lightness, so that they are told apart in grayscale and in print."""


def lines(text: str, characters: int) -> int:
    """How many lines the text takes in a column of this width, seldom one more.

    Excel's unit of width is a digit. Usual letters are narrower by an eighth, and a line ends half a word early.
    """
    letters = int(characters * 1.125) - 3
    return sum(1 + max(0, len(line) - 1) // letters for line in text.splitlines())


def height(text: str, characters: int, style: Style = BODY) -> float:
    """The height in points of a row that shows the whole text; only Excel finds it without being told."""
    return 4 + 1.3 * style.size * (lines(text, characters) if style.wrap else 1)
