"""The About form: what every kind of workbook says first."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Text


class About(Record):
    """Who filled in the workbook, for which pathway and year; each kind adds its own answers below these."""

    sheet_name: ClassVar[str] = "About"

    institution: Annotated[
        Text | None,
        Column("Institution", help="The name of your school, college or organization.", tier=Tier.NEEDED),
    ] = None
