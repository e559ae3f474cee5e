"""What `init` prints: what it made, and what to do next."""

from collections.abc import Iterator

from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.made import Made


def init_text(made: Made, folder: str, *, add: str, validate: str) -> Page:
    """The whole page; `add` and `validate` are the commands that lead on."""
    return [Block(tuple(_made(made, folder))), steps_block(_steps(made, add, validate))]


def _made(made: Made, folder: str) -> Iterator[Line]:
    title = f"Made the workspace {folder}" if made.is_new else f"The workspace {folder} was there already"
    yield from paragraph(title, style=Style.STRONG)
    for name in made.written:
        yield from paragraph(f"new: {name}", indent=2)
    if not made.written:
        yield from paragraph("Nothing was to be added.", indent=2)
    if made.ignored:
        words = f"pathmap.toml keeps what it says; change {', '.join(made.ignored)} there."
        yield from paragraph(words, indent=2)


def _steps(made: Made, add: str, validate: str) -> Iterator[Step]:
    blanks = sum(name.endswith(".xlsx") for name in made.written)
    if made.is_new:
        yield Step(
            "Look over pathmap.toml: whom partners can ask, and by when you want the workbooks back. If you change it,"
            " delete outgoing/ and run the same init again, so that the blank workbooks say the same."
        )
    if made.is_new and made.earlier:
        yield Step(
            "What you decided then stays there: copy decisions.toml, and the waivers and aliases of pathmap.toml, if"
            " they still hold."
        )
    if blanks and made.earlier:
        yield Step(
            f"Send out what is new in outgoing/: {counted(blanks, 'workbook')}, with the answers of {made.earlier}"
            " where there were any. Partners change what is different now, and choose a Status when they are done."
        )
    elif blanks:
        yield Step(
            f"Send out what is new in outgoing/: {counted(blanks, 'blank workbook')}. Half an hour is enough for the"
            " minimum that “Start here” names, and a half-filled workbook helps."
        )
    yield Step("Put what comes back into returned/, and check it:", validate)
    yield Step("Add more schools or colleges at any time:", add)
