"""`pathmap doctor`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pathmap_cli.cli.console import session, write_data


class DoctorFormat(StrEnum):
    """How the facts are written to the terminal."""

    TEXT = "text"
    JSON = "json"


def doctor(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The workbook that makes trouble.", readable=False)],
    output_format: Annotated[DoctorFormat, typer.Option("--format", help="text or json.")] = DoctorFormat.TEXT,
) -> int:
    """Tell support about a file, and nothing that was typed in it.

    What program wrote it, which sheets and columns were found, how many cells of what kind, which issues. Copy it into
    your message; it holds no cell value, no file name and no name of a person.
    """
    from pathmap_cli.pipeline.doctor import examine

    view = examine(file)
    if output_format is DoctorFormat.JSON:
        from pathmap_cli.render.data import as_json

        write_data(as_json(view))
    else:
        from pathmap_cli.render.text.doctor import doctor_text

        session(context).show(doctor_text(view))
    return 0
