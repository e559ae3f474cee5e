"""`pathmap plan`."""

from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data
from pathmap_cli.cli.options import Force, Output, Paths
from pathmap_cli.errors import PathmapError


def plan(
    context: typer.Context,
    paths: Paths = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="xlsx|md|html", help="Once for each; without it, xlsx and md, or what --output ends in."
        ),
    ] = None,
    institution: Annotated[str | None, typer.Option(metavar="NAME", help="The plan of one partner.")] = None,
    output: Output = None,
    force: Force = False,
) -> int:
    """Write the action plan, and read back what people made of it.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace. People edit
    reports/plan.xlsx where it lies, or put any copy of it into returned/: what they typed stays, new gaps are added,
    and those that the new data closes are marked. An edited plan is never written over.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.plan import plan_of, rendered, wanted_formats, write_plan
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.plan import plan_text
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    given = tuple(paths or ())
    wanted = wanted_formats(formats or (), output)
    joined = join(start(given, here.today, here.watch))
    view = plan_of(joined, institution)
    if output == STANDARD_OUTPUT:
        write_data(rendered(view, wanted[0], joined).decode())
    else:
        written = write_plan(joined, view, wanted, output, force=force)
        again = here.command("plan", *given)
        here.show(plan_text(view, written.names, written.kept, joined.returned, again=again))
    return PathmapError.exit_code if joined.has_bug else 0
