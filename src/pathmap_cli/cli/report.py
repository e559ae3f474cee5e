"""`pathmap report`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import Session, session, write_data
from pathmap_cli.cli.options import Force, Output, Paths
from pathmap_cli.errors import PathmapError, UsageError


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
    index: Annotated[
        bool, typer.Option("--index", help="One page that links the summaries of the workspaces PATHS.")
    ] = False,
    frameworks: Annotated[
        bool,
        typer.Option("--frameworks", help="The frameworks page instead: how far the pathway is, element by element."),
    ] = False,
    output: Output = None,
    force: Force = False,
) -> int:
    """Write the session summary: strengths, gaps, what to decide.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is summed up. In a
    workspace it is written to reports/. With --index PATHS are workspaces, or a folder that holds them; without any,
    those in the current folder.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.report import frameworks_of, summary_of, wanted_formats, write_report
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.report import report_text
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    given = tuple(paths or ())
    if index and frameworks:
        raise UsageError("--index links whole summaries: leave out --frameworks.")
    if index:
        return _index(here, given, formats or (), output, institution, force=force)
    wanted = wanted_formats(formats or (), output)
    if frameworks and institution is not None:
        raise UsageError("The frameworks page is of the whole partnership: leave out --frameworks or --institution.")
    joined = join(start(given, here.today, here.watch))
    view = frameworks_of(joined) if frameworks else summary_of(joined, institution)
    if output == STANDARD_OUTPUT:
        from pathmap_cli.render.formats import render

        write_data(render(view, wanted[0]))
    else:
        written = write_report(joined, view, wanted, output, force=force)
        here.show(report_text(written, joined.returned, check=here.command("validate", *given), frameworks=frameworks))
    return PathmapError.exit_code if joined.has_bug else 0


def _index(
    here: Session,
    given: Sequence[Path],
    formats: Sequence[str],
    output: Path | None,
    institution: str | None,
    *,
    force: bool,
) -> int:
    """Write the page of several pathways."""
    from pathmap_cli.pipeline.evening import evening, index_formats, read_evening, workspaces, write_evening
    from pathmap_cli.render.formats import EVENING_FORMATS
    from pathmap_cli.render.text.report import index_text
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    if institution is not None:
        raise UsageError("--index links whole summaries: leave out --institution.")
    wanted = index_formats(formats, output)
    pathways = read_evening(workspaces(given or (Path(),)), here.today, here.watch)
    if output == STANDARD_OUTPUT:
        write_data(EVENING_FORMATS[wanted[0]](evening(pathways, Path())))
    else:
        here.show(index_text(write_evening(pathways, wanted, output, force=force), len(pathways)))
    return PathmapError.exit_code if any(one.has_bug for one in pathways) else 0
