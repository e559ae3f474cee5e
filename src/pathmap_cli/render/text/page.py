"""A page of text: blocks of lines, lines of styled spans, every sign in them safe for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from textwrap import TextWrapper
from unicodedata import category, name

WIDTH = 80
LABEL = 11
"""Where the text begins beside a label."""
BREAKS = frozenset({"\u2028", "\u2029"})


class Style(StrEnum):
    """What a span is, for whoever may show it in color; the words say it too."""

    PLAIN = auto()
    STRONG = auto()
    QUIET = auto()
    BAD = auto()
    DOUBTFUL = auto()
    OPEN = auto()
    GOOD = auto()
    COMMAND = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Some text in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Span, ...]
EMPTY: Line = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; one with a title may be set off by rules."""

    lines: tuple[Line, ...]
    title: str = ""


Page = Sequence[Block]


def paragraph(
    text: str, *, label: str = "", style: Style = Style.PLAIN, indent: int = 0, width: int = WIDTH
) -> Iterator[Line]:
    """The text in lines of at most `width`, from column `indent` on; the label, in its style, stands before the first.

    Without a label the style is that of the whole text.
    """
    lines = TextWrapper(width - indent, break_on_hyphens=False).wrap(printable(text)) or [""]
    for number, line in enumerate(lines):
        if label:
            yield Span(printable(label if number == 0 else "").ljust(indent), style), Span(line)
        else:
            yield (Span(" " * indent + line, style),)


def prose(*sentences: str) -> Page:
    """A page of paragraphs."""
    return [Block(tuple(line for sentence in sentences for line in paragraph(sentence)))]


def printable(text: str) -> str:
    """The text on one line, in which no sign controls the terminal or turns the direction of reading."""
    return "".join(map(_shown, text.replace("\n", " ")))


def _shown(character: str) -> str:
    if not category(character).startswith("C") and character not in BREAKS:
        return character
    return " " if character == "\t" else f"‹{name(character, f'U+{ord(character):04X}').lower()}›"


def plain(page: Page) -> str:
    """The page without styles, an empty line between blocks, ending in a line break."""
    return "\n".join("".join(f"{line}\n" for line in _lines(block)) for block in page if block.lines)


def _lines(block: Block) -> Iterable[str]:
    if block.title:
        yield block.title
    yield from ("".join(span.text for span in line).rstrip() for line in block.lines)


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next: why, and the exact command, where there is one."""

    words: str
    command: str = ""


def steps_block(steps: Iterable[Step]) -> Block:
    """What to do next."""
    lines: list[Line] = []
    for step in steps:
        lines += paragraph(step.words)
        if step.command:  # never broken, so that it can be copied
            lines.append((Span(f"  {printable(step.command)}", Style.COMMAND),))
    return Block(tuple(lines), "What to do next")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 error`, `2 errors`, `2 high schools`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
