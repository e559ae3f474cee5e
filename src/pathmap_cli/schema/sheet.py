"""What a sheet holds: a table of records with an explicit "None", or a form."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from pathmap_cli.schema.record import Model, Record

R = TypeVar("R", bound=Record)


class Table(Model, Generic[R]):
    """The answered rows of one sheet.

    `none` is true where a row says `None`: we have none. Without rows and without `None` the sheet is not answered.
    `untouched` are the keys of checklist rows that nobody has answered: they say neither yes nor no, even in a finished
    workbook. `unnamed` counts the rows that hold answers and are left out, because nothing names them: while there are
    any, what the other rows do not say is not known. `id` is `KIND/INSTITUTION/SHEET`, given by merge.
    """

    rows: tuple[R, ...] = ()
    none: bool = False
    untouched: tuple[str, ...] = ()
    unnamed: int = 0
    id: str = ""

    @property
    def answered(self) -> bool:
        """Whether anybody has said anything here."""
        return bool(self.rows) or self.none

    def __len__(self) -> int:
        """How many rows were answered."""
        return len(self.rows)

    def __iter__(self) -> Iterator[R]:  # type: ignore[override]  # a table is its rows; pydantic's field iteration is not used
        """The rows in sheet order."""
        return iter(self.rows)

    def __bool__(self) -> bool:
        """Whether there is a row."""
        return bool(self.rows)
