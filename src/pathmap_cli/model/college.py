"""The workbook of a community college."""

from typing import ClassVar

from pathmap_cli.model.institution import Institution


class College(Institution):
    """A community college's part of the pathway."""

    kind: ClassVar[str] = "college"
