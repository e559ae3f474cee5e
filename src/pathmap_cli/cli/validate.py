"""`pathmap validate`."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import Session, session, write_data
from pathmap_cli.cli.options import Force, Format, Paths, report_command
from pathmap_cli.errors import NothingRead, PathmapError

if TYPE_CHECKING:
    from pathmap_cli.pipeline.run import Run
    from pathmap_cli.render.text.page import Page
    from pathmap_cli.render.text.validation import Commands
    from pathmap_cli.views.validation import Validation

Codes = list[str] | None


class FailOn(StrEnum):
    """What makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


def validate(
    context: typer.Context,
    paths: Paths = None,
    output_format: Annotated[Format, typer.Option("--format", help="text, json or csv.")] = Format.TEXT,
    everything: Annotated[
        bool, typer.Option("--all", help="Cut nothing short, and list every blank cell that is asked for.")
    ] = False,
    fail_on: Annotated[FailOn, typer.Option(help="What makes the exit code 1.")] = FailOn.ERROR,
    select: Annotated[Codes, typer.Option(metavar="CODE", help="Only these codes, such as WB203 or WB2.")] = None,
    ignore: Annotated[Codes, typer.Option(metavar="CODE", help="All but these codes.")] = None,
    annotate: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a marked copy of each workbook, with a message to send.")
    ] = None,
    fix: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a copy of each workbook with what is certain repaired.")
    ] = None,
    force: Force = False,
) -> int:
    """Check workbooks: every problem, its cell, and how to mend it.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is checked.
    """
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.pipeline.validate import selection_of
    from pathmap_cli.pipeline.validate import validate as check

    here = session(context)
    given = tuple(paths or ())
    run = start(given, here.today, here.watch)
    view = check(run, selection_of(select or (), ignore or (), blanks=everything))
    wanted = {purpose: folder for purpose, folder in (("annotate", annotate), ("fix", fix)) if folder}
    copies = _send_back(run, view, wanted, force=force) if wanted else ()
    if output_format is Format.TEXT:
        page = _page(view, run, _commands(here, run, given), everything=everything)
        here.show((*page[:-1], *copies, page[-1]))
    else:
        write_data(_data(view, output_format))
    return max(_exit_codes(view, fail_on))


def _page(view: "Validation", run: "Run", commands: "Commands", *, everything: bool) -> "Page":
    from pathmap_cli.render.text.validation import validation_text

    return validation_text(view, commands, everything=everything, passed_over=run.inputs.passed_over)


def _send_back(run: "Run", view: "Validation", wanted: Mapping[str, Path], *, force: bool) -> "Page":
    """Write the copies, and what is to be said of them."""
    from pathmap_cli.pipeline.annotate import Purpose, send_back
    from pathmap_cli.render.text.copies import copies_text

    folders = {Purpose(purpose): folder for purpose, folder in wanted.items()}
    return copies_text(send_back(run, view, folders, force=force), tuple(wanted))


def _commands(here: Session, run: "Run", given: Sequence[Path]) -> "Commands":
    from pathmap_cli.render.text.validation import Commands

    return Commands(
        again=here.command("validate", *given),
        everything=here.command("validate", "--all", *given),
        report=report_command(here, run, given),
    )


def _data(view: "Validation", output_format: Format) -> str:
    from pathmap_cli.render.data import as_json, validation_csv

    return as_json(view) if output_format is Format.JSON else validation_csv(view)


def _exit_codes(view: "Validation", fail_on: FailOn) -> Iterator[int]:
    """Each exit code that applies; the highest counts."""
    counts = {FailOn.NEVER: 0, FailOn.ERROR: view.summary.errors}
    yield min(1, counts.get(fail_on, view.summary.errors + view.summary.warnings))
    if view.all_unreadable:
        yield NothingRead.exit_code
    if view.has_bug:
        yield PathmapError.exit_code
