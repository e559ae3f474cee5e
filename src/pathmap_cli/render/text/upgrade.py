"""What `upgrade` prints: for each workbook where it went, what is called otherwise now, and what stayed behind."""

from collections.abc import Iterator, Sequence

from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.upgraded import Upgraded


def upgrade_text(views: Sequence[Upgraded]) -> Page:
    """The whole page."""
    return (*(Block(tuple(_one(view))) for view in views), steps_block(_steps(views)))


def _one(view: Upgraded) -> Iterator[Line]:
    yield from paragraph(view.file, style=Style.STRONG)
    if not view.output:
        yield from paragraph(f"Left as it is. {view.why}", style=Style.BAD, indent=2)
        return
    versions = (
        f"version {view.to_version} already"
        if view.from_version == view.to_version
        else f"from version {view.from_version} to {view.to_version}"
    )
    yield from paragraph(f"{view.output}: {counted(view.rows, 'row')}, {versions}", indent=2)
    yield from _listed("Called otherwise now", view.moved)
    yield from _listed("Asked since", view.asked)
    yield from _listed("In the old file alone", view.stayed)


def _listed(title: str, lines: Sequence[str]) -> Iterator[Line]:
    if lines:
        yield from paragraph(f"{title}:", indent=2)
    for words in lines:
        yield from paragraph(words, label="    -", indent=6)


def _steps(views: Sequence[Upgraded]) -> Iterator[Step]:
    if any(view.output for view in views):
        yield Step("Look each new workbook over, and use it in place of the old one. The old files are as they were.")
