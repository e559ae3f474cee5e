"""What `explain` prints."""

from collections.abc import Iterator, Sequence

from pathmap_cli.render.text.page import Block, Line, Page, Style, paragraph
from pathmap_cli.views.explain import Explanation


def explain_text(explanations: Sequence[Explanation]) -> Page:
    """Every meaning, one block each."""
    return [Block(tuple(_lines(one))) for one in explanations]


def _lines(one: Explanation) -> Iterator[Line]:
    yield from paragraph(one.title, style=Style.STRONG)
    for text in one.paragraphs:
        yield from paragraph(text, indent=2)
    for label, text in one.facts:
        yield from paragraph(f"{label}: {text}", style=Style.PLAIN, indent=2)
