"""Two rows that tell of one thing in two workbooks: the cells in which they differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue, across
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that both rows answer, each otherwise; `words` are what messages call it, the values are as typed."""

    words: str
    place: CellRef
    value: str
    other_place: CellRef
    other_value: str

    @property
    def other(self) -> str:
        """The other cell, in words."""
        return f"{self.other_place.file}, {self.other_place.sheet} {self.other_place.cell}"


def differing(here: Located[Record], there: Located[Record], fields: Mapping[str, str]) -> Iterator[Difference]:
    """Where two rows answer differently, among fields with the words that messages call them."""
    for name, words in fields.items():
        mine, theirs = getattr(here.record, name, None), getattr(there.record, name, None)
        if mine is not None and theirs is not None and mine != theirs:
            typed, other_typed = here.origin.typed.get(name, ""), there.origin.typed.get(name, "")
            yield Difference(words, here.origin.cell(name), typed, there.origin.cell(name), other_typed)


def differences(here: Located[Record], there: Located[Record], fields: Mapping[str, str], rule: str) -> Iterator[Issue]:
    """An issue for each field (by its header) that both rows answer differently; `rule` says which answer is used."""
    for one in differing(here, there, fields):
        yield across.CONFLICTING_FACTS.at(
            one.place,
            value=one.value,
            what=f"{one.words} of {here.record.label}",
            other_value=one.other_value,
            other=one.other,
            rule=rule,
            related=(one.other_place,),
        )
