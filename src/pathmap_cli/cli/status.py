"""`pathmap status`."""

from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Format, report_command
from pathmap_cli.errors import PathmapError


def status(
    context: typer.Context,
    output_format: Annotated[Format, typer.Option("--format", help="text, json or csv.")] = Format.TEXT,
) -> int:
    """Show whose workbook is here, and what to write next.

    It looks at the workspace, and works before any workbook has come back.
    """
    from pathmap_cli.pipeline.kit import join_whatever
    from pathmap_cli.pipeline.status import status_of

    here = session(context)
    joined = join_whatever(here.today, here.watch)
    view = status_of(joined)
    if output_format is Format.TEXT:
        from pathmap_cli.render.text.status import status_text

        here.show(status_text(view, check=here.command("validate"), report=report_command(here, joined.run, ())))
    else:
        from pathmap_cli.render.data import as_json, status_csv

        write_data(as_json(view) if output_format is Format.JSON else status_csv(view))
    return PathmapError.exit_code if joined.has_bug else 0
