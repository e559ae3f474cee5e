"""Excel's limits, and how a text is kept within them; beyond them Excel offers to repair the workbook."""

import re

from pathmap_cli.errors import PathmapError

LONGEST_TITLE = 32
"""Of the title of a message; this and the next count as Excel does, in UTF-16."""
LONGEST_MESSAGE = 255
TALLEST_ROW = 409
"""In points."""

_LONGEST_CAPTION = 90  # of the 255 characters that both sides of a page's head share, where each & takes two
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_HALF_CHARACTERS = re.compile(r"[\ud800-\udfff]")  # as an undecodable byte on the command line leaves them


class ExcelLimit(PathmapError):
    """Excel would find the workbook damaged; a fault in pathmap, never in what people typed."""


def length(text: str) -> int:
    """The length that Excel sees."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int) -> str:
    """The text within a limit; what is cut off leaves an ellipsis."""
    if length(text) <= longest:
        return text
    shorter = text
    while length(shorter) >= longest:
        shorter = shorter[:-1]
    return f"{shorter.rstrip()}…"


def whole(text: str) -> str:
    """The text of a cell without half characters; XlsxWriter itself escapes what XML cannot hold."""
    return _HALF_CHARACTERS.sub("\N{REPLACEMENT CHARACTER}", text)


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold, for all places but cells."""
    return _NOT_XML.sub("", text)


def caption(text: str) -> str:
    """Text for one side of the head of a printed page, where & starts a command."""
    return cut(printable(text), _LONGEST_CAPTION).replace("&", "&&")
