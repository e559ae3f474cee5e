"""`pathmap report`."""

from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Force, Paths
from pathmap_cli.errors import PathmapError


def report(
    context: typer.Context,
    paths: Paths = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="html|md|json", help="Once for each; without it, html and md, or what --output ends in."
        ),
    ] = None,
    institution: Annotated[str | None, typer.Option(metavar="NAME", help="The page of one partner.")] = None,
    output: Annotated[
        Path | None,
        typer.Option(metavar="PLACE", help="A file for one format, a folder for several; - prints one format."),
    ] = None,
    force: Force = False,
) -> int:
    """Write the session summary: strengths, gaps, what to decide.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is summed up. In a
    workspace it is written to reports/.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.report import summary_of, wanted_formats, write_report
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.report import report_text
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    given = tuple(paths or ())
    wanted = wanted_formats(formats or (), output)
    joined = join(start(given, here.today, here.watch))
    view = summary_of(joined, institution)
    if output == STANDARD_OUTPUT:
        from pathmap_cli.render.formats import render

        write_data(render(view, wanted[0]))
    else:
        written = write_report(joined, view, wanted, output, force=force)
        here.show(report_text(written, joined.returned, check=here.command("validate", *given)))
    return PathmapError.exit_code if joined.has_bug else 0
