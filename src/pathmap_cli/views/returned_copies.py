"""Which copy was made of which workbook."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copied:
    """A workbook, and the copy or list that goes back; `reason` says why it is a list."""

    purpose: str
    file: str
    written: str
    reason: str
