"""A row of a sheet as a frozen, typed record."""

from collections.abc import Mapping
from functools import cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.text import NoneAnswer


class Model(BaseModel):
    """The base of everything in the pathway: frozen, exact, built when first used."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Model):
    """One row of a table, or one filled form; each column is an attribute annotated with a Column.

    A value of None was not told. An empty tuple is an explicit "None" typed into a column that takes several values.
    """

    sheet_name: ClassVar[str]
    identity: ClassVar[tuple[str, ...]] = ()
    """The fields that tell two rows apart, most telling first; empty: the NEEDED columns."""
    checklist: ClassVar[tuple[Mapping[str, str], ...]] = ()
    """Rows that come with these fields filled in; such a row is an answer only when something else is filled too."""
    checklist_answer: ClassVar[str] = "status"
    """The field that is asked for while nobody has touched a checklist row."""

    of_one_round: ClassVar[bool] = False
    """Whether what people wrote belongs to one round, so that `init --from` begins the sheet anew."""
    named_by: ClassVar[tuple[str, ...]] = ()
    """The fields by which people and other sheets call the row, the usual one first; empty: the NEEDED columns."""

    id: str = ""
    """`KIND/INSTITUTION/SHEET/KEY`, given by merge; empty before."""

    @property
    def label(self) -> str:
        """What the row is called in sentences, such as its title; an empty text where nothing names it."""
        return next(iter(self.words(*(self.named_by or _needed(type(self))))), "")

    @property
    def is_named(self) -> bool:
        """Whether anything names the row; without a name it cannot be used."""
        return bool(self.label)

    @property
    def key(self) -> tuple[str, ...]:
        """The words that the id's last part is made of, from cells that seldom change: the NEEDED columns."""
        return self.words(*_needed(type(self)))

    @property
    def identity_key(self) -> tuple[str, ...]:
        """What is alike in rows that say one thing twice; it also orders rows of one key, wherever they stand."""
        names = self.identity or _needed(type(self))
        return tuple(" ".join(self.words(name)) for name in names)

    def words(self, *names: str) -> tuple[str, ...]:
        """The values of these fields as plain words, a list's answer as its code; blanks and `None` are left out."""
        values = (getattr(self, name) for name in names)
        return tuple(filter(None, map(_plain, values)))


@cache
def _needed(record: type[Record]) -> tuple[str, ...]:
    """The fields whose column is NEEDED."""
    return tuple(
        name
        for name, field in record.model_fields.items()
        for note in field.metadata
        if isinstance(note, Column) and note.tier is Tier.NEEDED
    )


def _plain(value: object) -> str:
    if value is None or value is NoneAnswer.NONE:
        return ""
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)
