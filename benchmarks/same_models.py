"""The baseline of a cold `validate`: import typer and pydantic, and define the models of a high school's workbook."""

import pydantic
import typer

from pathmap_cli.model import template
from pathmap_cli.schema.spec import template_spec

if __name__ == "__main__":
    typer.echo(f"{pydantic.VERSION} {len(template_spec(template('high-school')).sheets)}")
