"""Cells that name rows of another sheet."""

from dataclasses import dataclass

from pathmap_cli.schema._stub import Stub


@dataclass(frozen=True, init=False)
class RefType(Stub):
    """The text that names a row; `strict` where it must stand in this workbook."""

    sheets: tuple[str, ...]
    strict: bool

    def __init__(self, *sheets: str, strict: bool = False) -> None:
        object.__setattr__(self, "sheets", sheets)
        object.__setattr__(self, "strict", strict)
