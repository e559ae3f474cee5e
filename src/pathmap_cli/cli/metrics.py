"""`pathmap metrics`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Format, Paths
from pathmap_cli.errors import PathmapError

if TYPE_CHECKING:
    from pathmap_cli.views.metrics import MetricsPage


def metrics(
    context: typer.Context,
    paths: Paths = None,
    output_format: Annotated[Format, typer.Option("--format", help="text, json or csv.")] = Format.TEXT,
    without_early_credit: Annotated[
        bool, typer.Option("--without-early-credit", help="As if no high-school course gave college credit.")
    ] = False,
) -> int:
    """Name the courses that unlock most, and the longest chain.

    PATHS are workbooks or folders of them, or one Curricular Analytics CSV; without any, all that came back to the
    workspace is measured.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.metrics import curriculum_file, measure_file, measure_pathway
    from pathmap_cli.pipeline.run import start

    here = session(context)
    given = tuple(paths or ())
    if file := curriculum_file(given):
        page, has_bug = measure_file(file), False
    else:
        joined = join(start(given, here.today, here.watch))
        page, has_bug = measure_pathway(joined, early_credit=not without_early_credit), joined.has_bug
    if output_format is Format.TEXT:
        from pathmap_cli.render.text.metrics import metrics_text

        here.show(metrics_text(page, everything=here.command("metrics", "--format", "csv", *given)))
    else:
        write_data(_data(page, output_format))
    return PathmapError.exit_code if has_bug else 0


def _data(page: "MetricsPage", output_format: Format) -> str:
    from pathmap_cli.render.data import as_json, metrics_csv

    return as_json(page.metrics) if output_format is Format.JSON else metrics_csv(page.metrics)
