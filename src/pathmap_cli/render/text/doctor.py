"""What `doctor` prints: a page to copy into a message to support."""

from collections.abc import Iterator

from pathmap_cli.render.text.page import Block, Line, Page, Style, counted, paragraph
from pathmap_cli.views.doctor import Doctor, SheetFacts

INDENT = 13


def doctor_text(view: Doctor) -> Page:
    """The whole page."""
    return (
        Block(
            tuple(
                paragraph("About this file, for support: no name and nothing that anybody typed.", style=Style.STRONG)
            )
        ),
        Block(tuple(_file(view))),
        Block(tuple(line for sheet in view.sheets for line in _sheet(sheet))),
        Block(tuple(_issues(view))),
        Block(tuple(_around(view))),
    )


def _file(view: Doctor) -> Iterator[Line]:
    yield from _fact(
        "file", f"{view.ending or 'no ending'}, {view.bytes:,} bytes, SHA-256 {view.sha256[:12] or 'unknown'}"
    )
    yield from _fact("written by", view.written_by or "not told")
    kind = f"{view.kind} workbook, version {view.version}, profile {view.profile}" if view.kind else "not known as ours"
    yield from _fact("kind", f"{kind}; {'marks' if view.has_marks else 'no marks'}, {_names(view)}")
    if view.absent:
        yield from _fact("not there", ", ".join(view.absent))
    if view.left_out:
        yield from _fact("not read", counted(view.left_out, "cell"))


def _names(view: Doctor) -> str:
    return counted(view.defined_names, "defined name")


def _sheet(sheet: SheetFacts) -> Iterator[Line]:
    yield from _fact(f"sheet {sheet.number}", ", ".join(_sheet_facts(sheet)))


def _sheet_facts(sheet: SheetFacts) -> Iterator[str]:
    yield sheet.title or "not one of ours"
    if sheet.hidden:
        yield "hidden"
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sheet.cells.items())
    yield f"{counted(sum(sheet.cells.values()), 'cell')}{f' ({kinds})' if kinds else ''}"
    yield f"to row {sheet.last_row:,} and column {sheet.last_column}"
    if sheet.rows_read is not None:
        yield f"{counted(sheet.rows_read, 'row')} read, {sheet.answered} of {sheet.asked} asked cells answered"
    for number, words in (
        (sheet.formulas, "formula"),
        (sheet.hidden_rows, "hidden row"),
        (sheet.hidden_columns, "hidden column"),
        (sheet.merged, "merged area"),
        (sheet.notes, "note"),
        (sheet.filled_without_value, "colored cell without text"),
    ):
        if number:
            yield counted(number, words, "colored cells without text" if words.startswith("colored") else "")


def _issues(view: Doctor) -> Iterator[Line]:
    if not view.issues:
        yield from _fact("issues", "none")
    for number, one in enumerate(view.issues):
        yield from _fact("" if number else "issues", f"{one.code} {one.name}: {one.count:,}")


def _around(view: Doctor) -> Iterator[Line]:
    yield from _fact("read in", f"{view.around.seconds} seconds, on {view.around.system}")
    yield from _fact("versions", ", ".join(f"{name} {version}" for name, version in view.around.versions.items()))


def _fact(label: str, text: str) -> Iterator[Line]:
    yield from paragraph(text, label=f"  {label}" if label else "   ", style=Style.QUIET, indent=INDENT)
