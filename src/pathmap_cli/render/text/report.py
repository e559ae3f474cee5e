"""What `report` prints: where the page lies, and what was not read."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.returned import Returned
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block


def report_text(written: Sequence[str], returned: Sequence[Returned], *, check: str, frameworks: bool = False) -> Page:
    """The whole page; `check` is the command that tells what is wrong with the workbooks."""
    what, first = ("Frameworks page", "Start here") if frameworks else ("Session summary", "At a glance")
    return [Block(tuple(_written(written, returned, what))), steps_block(_steps(written, check, first))]


def _written(written: Sequence[str], returned: Sequence[Returned], what: str) -> Iterator[Line]:
    read = [one for one in returned if one.spec]
    yield from paragraph(f"{what} of {counted(len(read), 'workbook')}:", style=Style.STRONG)
    for name in written:
        yield from paragraph(name, indent=2)
    for one in returned:
        if not one.spec:
            yield from paragraph(f"{one.file} could not be read and is not in it.", style=Style.DOUBTFUL, indent=2)


def _steps(written: Sequence[str], check: str, first: str) -> Iterator[Step]:
    page = next((name for name in written if name.endswith(".html")), written[0])
    yield Step(f"Open {page} and look at “{first}” first.")
    yield Step("See what is not certain in the workbooks:", check)


def index_text(written: Sequence[str], pathways: int) -> Page:
    """What `report --index` prints."""
    lines = [*paragraph(f"One page for {counted(pathways, 'pathway')}:", style=Style.STRONG)]
    for name in written:
        lines += paragraph(name, indent=2)
    step = Step("Write each summary anew before the session, and then this page: pathmap -C FOLDER report.")
    return [Block(tuple(lines)), steps_block([step])]
