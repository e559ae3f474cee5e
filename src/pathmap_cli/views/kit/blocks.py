"""What a section is made of, in finished words; every format places the same blocks."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str
    kind: Literal["text"] = field(default="text", init=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A list under an optional line of its own."""

    items: tuple[str, ...]
    title: str = ""
    kind: Literal["items"] = field(default="items", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers; an empty cell is for writing in."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to paste into an e-mail: paragraphs of lines."""

    subject: str
    paragraphs: tuple[tuple[str, ...], ...]
    kind: Literal["letter"] = field(default="letter", init=False)


Block = Text | Items | Table | Letter
