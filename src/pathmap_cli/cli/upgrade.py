"""`pathmap upgrade`."""

from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session
from pathmap_cli.cli.options import Force, Paths


def upgrade(
    context: typer.Context,
    paths: Paths = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to write; without it, reports/upgraded/.")
    ] = None,
    force: Force = False,
) -> int:
    """Move older workbooks to the current template.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is moved. The old files
    stay as they are; what has no place in the current template is listed.
    """
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.pipeline.upgrade import upgrade as move
    from pathmap_cli.render.text.upgrade import upgrade_text

    here = session(context)
    here.show(upgrade_text(move(start(tuple(paths or ()), here.today, here.watch), output, force=force)))
    return 0
