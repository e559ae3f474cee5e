"""A row of a sheet as a frozen, typed record."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """The base of everything in the pathway: frozen, exact, built when first used."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Model):
    """One row of a table, or one filled form; each column is an attribute annotated with a Column.

    A value of None was not told. An empty tuple is an explicit "None" typed into a column that takes several values.
    """

    sheet_name: ClassVar[str]
    identity: ClassVar[tuple[str, ...]] = ()
    """The fields that tell two rows apart, in the order of the record's id; empty: the NEEDED columns."""
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = ()
    """Rows that come with these fields filled in; such a row is an answer only when something else is filled too."""

    id: str = ""
    """`KIND/INSTITUTION/SHEET/KEY`, given by merge; empty before."""

    @property
    def key(self) -> tuple[object, ...]:
        """What the id's last part is made of; blank parts are skipped."""
        return tuple(getattr(self, name) for name in self.identity)
