"""What `kit` prints: where the materials lie, and what to open."""

from collections.abc import Iterator, Sequence

from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, paragraph, steps_block


def kit_text(written: Sequence[str], *, slides: str) -> Page:
    """The whole page; `slides` is the command that writes the materials for a projector."""
    return [Block(tuple(_written(written))), steps_block(_steps(written, slides))]


def _written(written: Sequence[str]) -> Iterator[Line]:
    yield from paragraph("The facilitator's materials:", style=Style.STRONG)
    for name in written:
        yield from paragraph(name, indent=2)


def _steps(written: Sequence[str], slides: str) -> Iterator[Step]:
    page = next((name for name in written if name.endswith(".html")), "")
    yield Step(f"Open {page or written[0]}, and fill in what stands between ‹ and ›.")
    if page:
        yield Step("“Show as slides” puts one section after the other on the projector.")
    else:
        yield Step("For the projector:", slides)
