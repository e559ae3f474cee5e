"""The baseline of a cold `validate`: import typer and pydantic, and define the models of a high school's workbook."""

import pydantic
import typer

from pathmap_cli.model import template
from pathmap_cli.schema.spec import template_spec

if __name__ == "__main__":
    sheets = template_spec(template("high-school")).sheets
    for sheet in sheets:
        sheet.record.model_rebuild()  # what pydantic does as it defines a model, unless it is told to wait
    typer.echo(f"{pydantic.VERSION} {len(sheets)}")
