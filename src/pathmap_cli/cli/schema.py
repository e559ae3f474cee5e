"""`pathmap schema`."""

from typing import Annotated

import typer

from pathmap_cli.cli.console import write_data
from pathmap_cli.errors import UsageError


def schema(kind: Annotated[str, typer.Argument(metavar="KIND", hidden=True)] = "") -> None:
    """Print the JSON Schema of a kind of machine output.

    KIND is validation, gaps, pathway, summary, metrics or why; without it, all schemas are printed as one JSON object.
    """
    from pathmap_cli.exchange.schemas import SCHEMAS, schema_text

    if kind and kind not in SCHEMAS:
        raise UsageError(f"There is no machine output {kind}. The kinds: {', '.join(SCHEMAS)}.")
    if kind:
        write_data(schema_text(kind))
        return
    parts = ",\n".join(f'"{name}": {schema_text(name).rstrip()}' for name in SCHEMAS)
    write_data(f"{{\n{parts}\n}}\n")
