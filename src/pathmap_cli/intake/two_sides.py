"""Two rows that tell of one thing in two workbooks: the cells in which they differ."""

from collections.abc import Iterator, Mapping

from pathmap_cli.issues import Issue, across
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record


def differences(here: Located[Record], there: Located[Record], fields: Mapping[str, str], rule: str) -> Iterator[Issue]:
    """An issue for each field (by its header) that both rows answer differently; `rule` says which answer is used."""
    for name, header in fields.items():
        mine, theirs = getattr(here.record, name, None), getattr(there.record, name, None)
        if mine is not None and theirs is not None and mine != theirs:
            place = there.origin.cell(name)
            yield across.CONFLICTING_FACTS.at(
                here.origin.cell(name),
                value=here.origin.typed.get(name, ""),
                what=f"{header} of {here.record.label}",
                other_value=there.origin.typed.get(name, ""),
                other=f"{place.file}, {place.sheet} {place.cell}",
                rule=rule,
                related=(place,),
            )
