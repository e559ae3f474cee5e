"""The commands of `pathmap`, and what holds for all of them."""

import contextlib
import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli import __version__
from pathmap_cli.cli import (
    demo,
    diff,
    doctor,
    explain,
    gaps,
    init,
    kit,
    live,
    merge,
    metrics,
    plan,
    report,
    schema,
    status,
    upgrade,
    validate,
    why,
)
from pathmap_cli.cli import map as map_command
from pathmap_cli.cli.console import Session
from pathmap_cli.errors import UsageError

FLAGS = frozenset({"--quiet", "--no-color"})
WITH_VALUE = ("-C", "--date")
WITH_EQUALS = tuple(f"{name}=" for name in WITH_VALUE)
YEARS = range(1900, 2100)
"""In which school years are counted; a slip such as 0206 lies outside."""

app = typer.Typer(
    name="pathmap",
    help="Career pathways from blank workbook to agreed action plan.\n\n"
    "The first four options may stand before or after the command.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command("init")(init.init)
app.command("validate")(validate.validate)
app.command("report")(report.report)
app.command("live")(live.live)
app.command("status")(status.status)
app.command("map")(map_command.draw_map)
app.command("plan")(plan.plan)
app.command("merge")(merge.merge)
app.command("gaps")(gaps.gaps)
app.command("why")(why.why)
app.command("metrics")(metrics.metrics)
app.command("diff")(diff.diff)
app.command("kit")(kit.kit)
app.command("explain")(explain.explain)
app.command("schema")(schema.schema)
app.command("upgrade")(upgrade.upgrade)
app.command("doctor")(doctor.doctor)
app.command("demo")(demo.demo)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pathmap {__version__}")
        raise typer.Exit


@app.callback()
def everywhere(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Option("-C", metavar="FOLDER", readable=False, help="Work as if started in this folder.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Leave out progress and next steps.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colors and lines. NO_COLOR does the same.")] = False,
    day: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Take this day for today, for results that repeat."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """What holds for every command."""
    del version
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
    if directory is not None:
        if not directory.is_dir():
            raise UsageError(f"There is no folder {directory}, which -C names.")
        try:
            context.with_resource(contextlib.chdir(directory))
        except OSError as error:
            raise UsageError(
                f"The computer does not let pathmap into the folder {directory}, which -C names."
            ) from error
    context.obj = Session(
        today=_day(day),
        is_dated=day is not None,
        quiet=quiet,
        color=not no_color and not os.environ.get("NO_COLOR"),
        folder=directory or Path(),
    )


def _day(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011 - the person's own day
    with contextlib.suppress(ValueError):
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        if day.year in YEARS:
            return day
    raise UsageError(f"--date {text} is not a day. Write it like 2026-11-22.")


def globals_first(arguments: Sequence[str]) -> tuple[str, ...]:
    """The command line with what holds everywhere moved to its front, where Typer looks for it."""
    ours: list[str] = []
    others: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            others += (word, *words)
        elif word in FLAGS:
            ours.append(word)
        elif word.startswith(WITH_EQUALS):
            ours += word.split("=", 1)
        elif word in WITH_VALUE:
            ours += (word, *next(([value] for value in words), []))
        else:
            others.append(word)
    return (*ours, *others)
