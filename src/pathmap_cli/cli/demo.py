"""`pathmap demo`."""

from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session

FOLDER = Path("pathmap-demo")


def demo(
    context: typer.Context, folder: Annotated[Path, typer.Argument(metavar="FOLDER", hidden=True)] = FOLDER
) -> None:
    """Try everything on a sample partnership.

    The sample is copied to FOLDER (without it, to pathmap-demo), every step is run on it, and it ends with what to
    open. Run again it adds what is not there and keeps what you changed.
    """
    from pathmap_cli.pipeline.demo import DAY
    from pathmap_cli.pipeline.demo import demo as run_every_step
    from pathmap_cli.render.text.demo import demo_text

    here = session(context)
    day = here.today if here.is_dated else DAY
    steps = tuple(run_every_step(folder, day))
    messy = here.command("validate", "messy", inside=folder)
    gaps = here.command("gaps", "--date", day.isoformat(), inside=folder)
    here.show(demo_text(steps, folder / "reports" / "session-summary.html", messy=messy, gaps=gaps))
