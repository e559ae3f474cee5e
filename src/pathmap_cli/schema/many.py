"""Several values in one cell."""

from dataclasses import dataclass

from pathmap_cli.schema._stub import Stub
from pathmap_cli.schema.cell_type import CellType


@dataclass(frozen=True)
class ManyType(Stub):
    """Several values of a type."""

    inner: CellType
