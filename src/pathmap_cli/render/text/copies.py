"""What `validate` prints of the copies that it wrote."""

from collections.abc import Iterator, Sequence

from pathmap_cli.render.text.page import Block, Line, Page, Style, paragraph
from pathmap_cli.views.returned_copies import Copied

HEADS = {"annotate": "Marked copies to send back", "fix": "Repaired copies"}
ADVICE = {
    "annotate": "Send each one with the message beside it (NAME.message.md). "
    "What comes back takes the place of the earlier file in returned/.",
    "fix": "Each has a sheet Changes that lists what is different. The originals are as they were.",
}
NOTHING = {"annotate": "No workbook has anything to send back.", "fix": "No workbook has a repair that is certain."}


def copies_text(copied: Sequence[Copied], asked: Sequence[str]) -> Page:
    """A block for each purpose that was asked for: the copies, and why some are lists."""
    return [Block(tuple(_lines(purpose, [one for one in copied if one.purpose == purpose]))) for purpose in asked]


def _lines(purpose: str, copies: Sequence[Copied]) -> Iterator[Line]:
    if not copies:
        yield from paragraph(NOTHING[purpose])
        return
    yield from paragraph(HEADS[purpose], style=Style.STRONG)
    for one in copies:
        yield from paragraph(one.written, indent=2)
        if one.reason:
            yield from paragraph(f"a list and no copy, because the file {one.reason}", style=Style.QUIET, indent=4)
    yield from paragraph(ADVICE[purpose], style=Style.QUIET)
