"""`pathmap diff`."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import session, write_data

if TYPE_CHECKING:
    from pathmap_cli.views.diff.page import Diff


class DiffFormat(StrEnum):
    """How the changes are written to the terminal."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


def diff(
    context: typer.Context,
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier round.", readable=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The later round.", readable=False)],
    output_format: Annotated[DiffFormat, typer.Option("--format", help="text, md or json.")] = DiffFormat.TEXT,
    everything: Annotated[bool, typer.Option("--all", help="Every row, however many.")] = False,
) -> int:
    """Say what changed between two rounds: figures, gaps, answers.

    OLD and NEW are two files pathway.json (pathmap merge writes them), two workspaces, or two workbooks of one kind.
    """
    from pathmap_cli.pipeline.diff import compare

    here = session(context)
    view = compare(old, new, here.today, here.watch)
    if output_format is DiffFormat.TEXT:
        from pathmap_cli.render.text.diff import diff_text

        here.show(diff_text(view, everything="" if everything else here.command("diff", old, new, "--all")))
    else:
        write_data(_data(view, output_format))
    return 0


def _data(view: "Diff", output_format: DiffFormat) -> str:
    if output_format is DiffFormat.JSON:
        from pathmap_cli.render.data import as_json

        return as_json(view)
    from pathmap_cli.render.markdown import diff_markdown

    return diff_markdown(view)
