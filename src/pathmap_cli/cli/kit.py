"""`pathmap kit`."""

from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Force
from pathmap_cli.errors import PathmapError


def kit(
    context: typer.Context,
    step: Annotated[
        int | None,
        typer.Argument(metavar="STEP", help="1 to 5; without it, all five and an index.", show_default=False),
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="md|html", help="Once for each; without it, md.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to write; without it, reports/kit/. - prints one step.")
    ] = None,
    force: Force = False,
) -> int:
    """Write the facilitator's materials for the five steps.

    Roles, invitation, agenda, what to gather, questions for the room and follow-up message, with the names of
    pathmap.toml and the open questions of whatever came back. It works before any workbook has come back.
    """
    from pathmap_cli.pipeline.kit import join_whatever, kit_of, printed, wanted_formats, write_kit
    from pathmap_cli.render.text.kit import kit_text
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    wanted = wanted_formats(formats or ())
    joined = join_whatever(here.today, here.watch)
    view = kit_of(joined, step)
    if output == STANDARD_OUTPUT:
        write_data(printed(view, wanted))
    else:
        written = write_kit(joined, view, wanted, output, force=force)
        here.show(kit_text(written, slides=here.command("kit", *filter(None, (step,)), "--format", "html")))
    return PathmapError.exit_code if joined.has_bug else 0
