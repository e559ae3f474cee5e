"""Whether a copy holds what the original holds, cell by cell."""

from collections.abc import Iterator, Mapping

from pathmap_cli.grid import Cell, Grid, GridSheet

Repaired = Mapping[tuple[str, str], str]
"""Sheet and cell → what now stands there."""


def difference(original: Grid, copy: Grid, repaired: Repaired) -> str:
    """The first place where the copy differs beyond its repairs and more words in its notes; empty where none does."""
    if [sheet.name for sheet in original.sheets] != [sheet.name for sheet in copy.sheets]:
        return "its sheets"
    if dict(original.defined_names) != dict(copy.defined_names):
        return "its names"
    pairs = zip(original.sheets, copy.sheets, strict=True)
    return next((place for one, other in pairs for place in _differences(one, other, repaired)), "")


def _differences(one: GridSheet, other: GridSheet, repaired: Repaired) -> Iterator[str]:
    before, after = dict(_cells(one)), dict(_cells(other))
    for address in dict.fromkeys((*before, *after)):
        wanted = repaired.get((one.name, address))
        if wanted is not None:
            if address not in after or after[address].value != wanted:
                yield f"{one.name} {address}"
        elif not _is_same(before.get(address), after.get(address)):
            yield f"{one.name} {address}"
    if _shape(one) != _shape(other):
        yield f"what is hidden or merged on {one.name}"
    if any(not other.notes.get(place, "").startswith(note.rstrip()) for place, note in one.notes.items()):
        yield f"the notes on {one.name}"


def _cells(sheet: GridSheet) -> Iterator[tuple[str, Cell]]:
    yield from ((cell.address, cell) for cells in sheet.rows.values() for cell in cells)


def _is_same(one: Cell | None, other: Cell | None) -> bool:
    """Equal cells; the text of a shared formula may now stand in each of its cells."""
    if one is not None and other is not None and one.formula == "" and other.formula:
        one = one._replace(formula=other.formula)
    return one == other and type(one and one.value) is type(other and other.value)


def _shape(sheet: GridSheet) -> object:
    return sheet.hidden, sheet.hidden_rows, sheet.hidden_columns, frozenset(sheet.merged), sheet.filled
