"""`pathmap why`."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import Session, session, write_data
from pathmap_cli.cli.options import Paths
from pathmap_cli.errors import PathmapError

if TYPE_CHECKING:
    from pathmap_cli.render.text.why import Commands
    from pathmap_cli.views.why.reasons import Why


class WhyFormat(StrEnum):
    """How the reasons are written; a table would have no rows in common."""

    TEXT = "text"
    JSON = "json"


def why(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    paths: Paths = None,
    output_format: Annotated[WhyFormat, typer.Option("--format", help="text or json.")] = WhyFormat.TEXT,
) -> int:
    """Say what stands behind a finding: its cells and its rule.

    ID is a finding's id such as GAP304-7Q2M5XKD, a code with one finding, or the id of a row. PATHS are workbooks or
    folders of them; without any, all that came back to the workspace is looked at.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.pipeline.why import reasons

    here = session(context)
    given = tuple(paths or ())
    joined = join(start(given, here.today, here.watch))
    view = reasons(joined, name)
    if output_format is WhyFormat.TEXT:
        from pathmap_cli.render.text.why import why_text

        here.show(why_text(view, _commands(here, view, given)))
    else:
        from pathmap_cli.render.data import as_json

        write_data(as_json(view))
    return PathmapError.exit_code if joined.has_bug else 0


def _commands(here: Session, view: "Why", given: Sequence[Path]) -> "Commands":
    from pathmap_cli.render.text.why import Commands

    return Commands(
        check=here.command("validate", *(given or (view.file,))) if view.file else "",
        again=here.command("gaps", *given),
        review=here.command("merge", "--review", *given),
        explain=here.command("explain", *(reason.code for reason in view.reasons[:1])),
    )
