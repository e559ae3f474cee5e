"""What several commands take, and how their next steps are called."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import Session

if TYPE_CHECKING:
    from pathmap_cli.pipeline.run import Run


class Format(StrEnum):
    """How findings are written to the terminal."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATHS", hidden=True, readable=False)]
"""Not in the list of arguments, where Typer would print its Python type; each command's help tells of them."""
Output = Annotated[
    Path | None,
    typer.Option(metavar="PLACE", help="A file for one format, a folder for several; - prints one format."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the output even if somebody has changed it.")]


def report_command(here: Session, run: "Run", paths: Sequence[Path]) -> str:
    """The command that writes the session summary of the same workbooks."""
    where = () if run.workspace.root else ("--output", "summary")
    return here.command("report", *paths, *where)
