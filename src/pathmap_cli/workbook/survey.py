"""Whether a workbook can be edited in place: everything in its package must be known to come out as it went in."""

import re
from collections.abc import Iterator, Mapping

from pathmap_cli.grid import parse_address
from pathmap_cli.reader.container import Package
from pathmap_cli.reader.limits import Limits, Purse
from pathmap_cli.reader.markup import SEPARATOR, Attributes, End, Start, read
from pathmap_cli.reader.refusal import Damaged, Refused

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
MOST_JOINED = 100_000
"""Cells in merged areas and links: openpyxl makes an object of each."""
LARGEST_SHEET = 1_048_576 * 16_384
KEPT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(core|app|custom)\.xml|xl/(_rels/)?workbook\.xml(\.rels)?"
    r"|xl/(styles|sharedstrings)\.xml|xl/theme/theme\d*\.xml|xl/worksheets/(_rels/)?[^/]+\.xml(\.rels)?"
    r"|xl/comments[^/]*\.xml|xl/comments/[^/]+\.xml|xl/drawings/(vmldrawing|commentsdrawing)[^/]*\.vml|xl/tables/[^/]+\.xml"
    r"|xl/vbaproject\.bin"
)
"""Parts that openpyxl reads and writes."""
HARMLESS = re.compile(
    r"xl/calcchain\.xml|xl/printersettings/.*|docprops/thumbnail\..*|xl/persons/.*|customxml/.*|docmetadata/.*"
    r"|xl/metadata\.xml|xl/(worksheets/)?_rels/metadata.*"
)
"""Parts that hold nothing that anybody typed or drew, and that programs make anew."""
DRAWING = re.compile(r"xl/drawings/drawing\d*\.xml")
ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
"""What holds each thing that is drawn."""
LOST: Mapping[str, str] = {
    "xl/threadedcomments/": "threads of comments",
    "xl/media/": "a picture",
    "xl/charts/": "a chart",
    "xl/drawings/": "a drawing",
    "xl/ctrlprops/": "buttons or boxes to tick",
    "xl/activex/": "buttons or boxes to tick",
    "xl/pivot": "a pivot table",
    "xl/externallinks/": "links to other workbooks",
    "xl/embeddings/": "a document inside it",
    "xl/connections": "a connection to a database",
}
EXTENSION = "lists, colors or small charts of a newer kind of Excel"


def obstacle(data: bytes) -> str:
    """Why a file cannot be edited in place, completing "because it …"; empty where it can."""
    try:
        purse = Purse(Limits())
        return next(_obstacles(Package(data, purse), purse), "")
    except (Refused, Damaged):
        return "is no Excel workbook that can be opened"


def _obstacles(package: Package, purse: Purse) -> Iterator[str]:
    book = _Book()
    if "xl/workbook.xml" not in package:
        yield "is no Excel workbook (.xlsx)"
    read(book, package.pieces("xl/workbook.xml"), purse)
    if book.is_strict:
        yield "is saved as Strict Open XML"
    unknown = (name for name in package.names if not KEPT.fullmatch(name) and not HARMLESS.fullmatch(name))
    strange = [name for name in unknown if not _is_empty_drawing(name, package, purse)]
    words = dict.fromkeys(word for start, word in LOST.items() if any(name.startswith(start) for name in strange))
    if strange:
        yield f"holds {' and '.join(list(words)[:2]) or 'something that pathmap does not know'}"
    yield from _in_sheets(package, purse)


def _is_empty_drawing(name: str, package: Package, purse: Purse) -> bool:
    """Whether it is a drawing on which nothing is drawn: LibreOffice adds one to each sheet that it saves."""
    if not DRAWING.fullmatch(name):
        return False
    drawing = _Drawing()
    read(drawing, package.pieces(name), purse)
    return not drawing.anchors


def _in_sheets(package: Package, purse: Purse) -> Iterator[str]:
    joined = 0
    for name in package.names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            sheet = _Sheet()
            read(sheet, package.pieces(name), purse)
            joined += sheet.joined
            if sheet.lost:
                yield f"holds {sheet.lost}"
    if joined > MOST_JOINED:
        yield "merges or links very large areas of a sheet"


class _Book:
    """Which dialect of the format it is."""

    root = "workbook"
    ends: Mapping[str, End] = {}

    def __init__(self) -> None:
        self.is_strict = False
        self.starts: Mapping[str, Start] = {f"{STRICT}{SEPARATOR}workbook": self._strict}

    def _strict(self, _: Attributes) -> None:
        self.is_strict = True


class _Drawing:
    """How many things stand on it."""

    root = "wsDr"
    ends: Mapping[str, End] = {}

    def __init__(self) -> None:
        self.anchors = 0
        self.starts: Mapping[str, Start] = dict.fromkeys(ANCHORS, self._anchor)

    def _anchor(self, _: Attributes) -> None:
        self.anchors += 1


class _Sheet:
    """What a sheet has beside its cells: `joined` counts the cells of merged areas and links."""

    root = "worksheet"
    ends: Mapping[str, End] = {}

    def __init__(self) -> None:
        self.joined = 0
        self.lost = ""
        self.starts: Mapping[str, Start] = {
            "mergeCell": self._area,
            "hyperlink": self._area,
            "extLst": lambda _: self._loses(EXTENSION),
            "oleObjects": lambda _: self._loses("a document inside it"),
            "controls": lambda _: self._loses("buttons or boxes to tick"),
            "picture": lambda _: self._loses("a picture"),
            "protectedRange": lambda _: self._loses("ranges that only some people may edit"),
            "customSheetView": lambda _: self._loses("views that people saved"),
        }

    def _area(self, attributes: Attributes) -> None:
        self.joined += _size(attributes.get("ref", ""))

    def _loses(self, what: str) -> None:
        self.lost = self.lost or what


def _size(area: str) -> int:
    """How many cells an area such as A1:B2 has; of whole columns or what is no area, more than any limit."""
    try:
        first, last = (parse_address(end) for end in (area.partition(":")[0], area.rpartition(":")[2]))
    except ValueError:
        return LARGEST_SHEET
    return (abs(last[0] - first[0]) + 1) * (abs(last[1] - first[1]) + 1)
