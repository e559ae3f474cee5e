"""What `map` prints: where the map lies, and what was not read."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.returned import Returned
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block


def map_text(written: str, returned: Sequence[Returned], *, check: str) -> Page:
    """The whole page; `check` is the command that tells what is wrong with the workbooks."""
    steps = (Step(f"Open {written}."), Step("See what is not certain in the workbooks:", check))
    return [Block(tuple(_written(written, returned))), steps_block(steps)]


def _written(written: str, returned: Sequence[Returned]) -> Iterator[Line]:
    read = sum(one.spec is not None for one in returned)
    yield from paragraph(f"Pathway map of {counted(read, 'workbook')}:", style=Style.STRONG)
    yield from paragraph(written, indent=2)
    for one in returned:
        if not one.spec:
            yield from paragraph(f"{one.file} could not be read and is not on it.", style=Style.DOUBTFUL, indent=2)
