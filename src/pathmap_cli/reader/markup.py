"""One part's XML in a single bounded pass: the only door to expat.

Conditions that keep this safe on files from strangers, each with a test: no document type (so no entities), at most
64 elements inside one another, no single tag or comment above 1 MiB (expat before 2.6 reads those in quadratic time),
only the encodings that the format allows, and a look at the clock in every element.
"""

from collections.abc import Callable, Iterable, Mapping
from time import monotonic
from typing import Protocol, TypeVar
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from pathmap_cli.issues.files import UNSAFE
from pathmap_cli.reader.limits import MEGABYTE, Purse
from pathmap_cli.reader.refusal import Damaged, Refused

Attributes = dict[str, str]
Start = Callable[[Attributes], object]
End = Callable[[str], object]
H = TypeVar("H", Start, End)

SEPARATOR = " "  # between a namespace and a name; no namespace holds a space
ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})


class Part(Protocol):
    """What is wanted from one kind of part: its root element, and whom to tell of which element.

    Names are local, in whichever namespace the root is: transitional, strict, or one of a beta long ago; a name with
    SEPARATOR in it stands for itself. An end is told the text since the last start.
    """

    root: str
    starts: Mapping[str, Start]
    ends: Mapping[str, End]


def read(part: Part, pieces: Iterable[bytes], purse: Purse) -> None:
    """Tell the part of every element it asked for; raises Damaged or Refused."""
    expat = ParserCreate(namespace_separator=SEPARATOR)
    expat.buffer_text = True
    expat.XmlDeclHandler = _declaration
    expat.StartDoctypeDeclHandler = _document_type
    _listen(expat, part, purse)
    fed = 0
    try:
        for piece in pieces:
            expat.Parse(piece, False)  # noqa: FBT003  # expat takes it by position only
            fed += len(piece)
            if fed - expat.CurrentByteIndex > MEGABYTE:
                raise Refused(UNSAFE, reason="a single tag inside it is longer than 1 MB")
        expat.Parse(b"", True)  # noqa: FBT003
    except ExpatError as error:
        raise Damaged("its content breaks off or is not written the way spreadsheet programs write it") from error


def _listen(expat: XMLParserType, part: Part, purse: Purse) -> None:
    """Closures and not methods: these run for every element, and reading is most of what pathmap waits for."""
    text: list[str] = []
    starts: Mapping[str, Start] = {}
    ends: Mapping[str, End] = {}
    depth, deepest, deadline = 0, purse.limits.depth, purse.deadline

    def root(name: str, attributes: Attributes) -> None:
        nonlocal starts, ends
        namespace, _, local = name.rpartition(SEPARATOR)
        if local != part.root:
            raise Damaged("it holds something else than its name says")
        starts, ends = _qualified(part.starts, namespace), _qualified(part.ends, namespace)
        expat.StartElementHandler = start
        start(name, attributes)

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > deepest:
            raise Refused(UNSAFE, reason=f"its content is nested more than {deepest} levels deep")
        if monotonic() > deadline:  # asked here first, to save a call in every element
            purse.look_at_clock()
        text.clear()
        if name in starts:
            starts[name](attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if name in ends:
            ends[name]("".join(text))

    expat.StartElementHandler = root
    expat.EndElementHandler = end
    expat.CharacterDataHandler = text.append


def _qualified(handlers: Mapping[str, H], namespace: str) -> dict[str, H]:
    prefix = f"{namespace}{SEPARATOR}" if namespace else ""
    return {name if SEPARATOR in name else prefix + name: handler for name, handler in handlers.items()}


def _declaration(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in ENCODINGS:
        raise Damaged("it is written in a character encoding that workbooks do not use")


def _document_type(*_: object) -> None:
    raise Refused(UNSAFE, reason="it carries a document type definition, which no spreadsheet program writes")
