"""`pathmap live`."""

import sys
import webbrowser
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data


def live(
    context: typer.Context,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the page in the browser, where there is a terminal.")
    ] = True,
) -> int:
    """Show the session page, and refresh it at every save.

    It shows what came back to the workspace, to this computer alone, and writes nothing. Ctrl-C ends it.
    """
    from pathmap_cli.live.page import Maker
    from pathmap_cli.live.serve import serve
    from pathmap_cli.pipeline.run import root_here

    here = session(context)

    def begin(address: str) -> None:
        here.tell("The session page follows every save of a workbook, until Ctrl-C. It is at")
        write_data(f"{address}\n")
        sys.stdout.flush()
        if browser and here.can_ask:
            webbrowser.open(address)

    serve(Maker(here.today, here.watch), root_here(), begin)
    return 0
