"""`pathmap map`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_bytes, write_data
from pathmap_cli.cli.options import Force, Paths
from pathmap_cli.errors import PathmapError


class Audience(StrEnum):
    """For whom the map is drawn; views have the same words, and are loaded only when they are needed."""

    PARTNERS = "partners"
    STUDENTS = "students"


def draw_map(
    context: typer.Context,
    paths: Paths = None,
    output_format: Annotated[
        str | None,
        typer.Option("--format", metavar="html|svg|mermaid|png", help="Without it, html, or what --output ends in."),
    ] = None,
    audience: Annotated[
        Audience,
        typer.Option(help="partners; or students and their families, who see what is in place."),
    ] = Audience.PARTNERS,
    institution: Annotated[str | None, typer.Option(metavar="NAME", help="The map of one partner.")] = None,
    output: Annotated[Path | None, typer.Option(metavar="PLACE", help="A file or a folder; - prints the map.")] = None,
    force: Force = False,
) -> int:
    """Draw the pathway map, from grade 9 to a career.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is drawn. In a workspace
    the map is written to reports/.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.map import map_of, wanted_format, write_map
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.map import map_text
    from pathmap_cli.views.map.page import Audience as MapAudience
    from pathmap_cli.workspace.outputs import STANDARD_OUTPUT

    here = session(context)
    given = tuple(paths or ())
    wanted = wanted_format(output_format, output)
    joined = join(start(given, here.today, here.watch))
    view = map_of(joined, institution, MapAudience(audience))
    if output == STANDARD_OUTPUT:
        from pathmap_cli.render.formats import PICTURE, map_content

        content = map_content(view, wanted)
        if wanted == PICTURE:
            write_bytes(content)
        else:
            write_data(content.decode())
    else:
        written = write_map(joined, view, wanted, output, force=force)
        here.show(map_text(written, joined.returned, check=here.command("validate", *given)))
    return PathmapError.exit_code if joined.has_bug else 0
