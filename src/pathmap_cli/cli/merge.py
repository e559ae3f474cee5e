"""`pathmap merge`."""

from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Force, Paths, report_command
from pathmap_cli.cli.review import review
from pathmap_cli.errors import PathmapError


def merge(
    context: typer.Context,
    paths: Paths = None,
    asks: Annotated[
        bool, typer.Option("--review", help="Ask about pairs that may be the same; writes decisions.toml.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write; in a workspace reports/pathway.json. - prints it."),
    ] = None,
    force: Force = False,
) -> int:
    """Join the workbooks into one pathway and write pathway.json.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is joined.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.merge import pathway_text, write_pathway
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.merged import merge_text
    from pathmap_cli.views.merged import merge_report
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    given = tuple(paths or ())
    run = start(given, here.today, here.watch)
    if asks:
        review(here, run)
    joined = join(run)
    if output == STANDARD_OUTPUT:
        write_data(pathway_text(joined))
        return PathmapError.exit_code if joined.has_bug else 0
    written = write_pathway(joined, output, force=force)
    view = merge_report(joined.merged, joined.issues)
    review_it = here.command("merge", "--review", *given)
    here.show(merge_text(view, written, review=review_it, report=report_command(here, run, given)))
    return PathmapError.exit_code if joined.has_bug else 0
