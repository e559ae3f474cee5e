"""How wide a text is, and where it breaks: by advance widths, never by a count of characters.

The page takes the reader's own font. The widths are those of Arial, which Liberation Sans and Helvetica share; ROOM is
what Segoe UI and Roboto need more.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import east_asian_width, normalize

ROOM = 1.04
EM = 1000
UNKNOWN = 760
"""Thousandths of an em for a sign that is in no table: wider than most."""


def _table(widths: Mapping[int, str]) -> Mapping[str, int]:
    return {sign: width for width, signs in widths.items() for sign in signs}


# fmt: off
REGULAR = _table(
    {
        191: "'",
        222: "ijl‘’",
        260: "|",
        278: " !,./:;I[\\]ft·\xa0",
        333: "()-`r“”‹›",
        334: "{}",
        350: "•",
        355: '"',
        389: "*",
        469: "^",
        500: "Jcksvxyz",
        556: "#$0123456789?L_abdeghnopqu–†",
        584: "+<=>~−×",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "CDHNRUw",
        778: "GOQ",
        833: "Mm",
        889: "%",
        944: "W",
        1015: "@",
        1000: "…→—",
    }
)
BOLD = _table(
    {
        238: "'",
        278: " ,./I\\ijl·‘’\xa0",
        280: "|",
        333: "!()-:;[]`ft‹›",
        350: "•",
        389: "*r{}",
        474: '"',
        500: "z“”",
        556: "#$0123456789J_aceksvxy–†",
        584: "+<=>^~−×",
        611: "?FLTZbdghnopqu",
        667: "EPSVXY",
        722: "&ABCDHKNRU",
        778: "GOQw",
        833: "M",
        889: "%m",
        944: "W",
        975: "@",
        1000: "…→—",
    }
)
# fmt: on
"""Sign → thousandths of an em."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text on one line, in the units of `size`."""
    table = BOLD if bold else REGULAR
    return sum(_advance(sign, table) for sign in text) * size * ROOM / EM


def _advance(sign: str, table: Mapping[str, int]) -> int:
    if sign in table:
        return table[sign]
    base = normalize("NFKD", sign)[0]
    if base in table:
        return table[base]
    return EM if east_asian_width(sign) in "WF" else UNKNOWN


@lru_cache(maxsize=8192)
def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that fit; a word that is wider than the room is broken, and nothing is left out."""
    lines: list[str] = []
    for word in (piece for long in text.split() for piece in _pieces(long, room, size, bold=bold)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(line.removesuffix(" ·").removeprefix("· ") for line in lines)


def _pieces(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """A word as it is, or cut where it must be: after a hyphen or slash if there is one, else anywhere."""
    while width(word, size, bold=bold) > room and len(word) > 1:
        fits = next((n for n in range(len(word) - 1, 0, -1) if width(word[:n], size, bold=bold) <= room), 1)
        soft = max(word.rfind(sign, 0, fits) for sign in "-/_") + 1
        cut = soft if soft > 1 else fits
        yield word[:cut]
        word = word[cut:]
    yield word
