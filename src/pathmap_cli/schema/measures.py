"""The answer that names a measure, which knows the codes that are no longer reported."""

from dataclasses import dataclass

from pathmap_cli.grid import Cell
from pathmap_cli.issues import cells
from pathmap_cli.schema.cell_type import Reading
from pathmap_cli.schema.lists import ListType
from pathmap_cli.schema.opening import refused
from pathmap_cli.vocabulary import PERKINS_IV, Measure, Profile
from pathmap_cli.vocabulary.terms import plain


@dataclass(frozen=True, slots=True)
class MeasureType(ListType[Measure]):
    """One of the measures; a code of the Perkins law before 2018 is refused, with the measure that took its place."""

    closed_list: type[Measure] = Measure

    def read(self, cell: Cell, profile: Profile) -> Reading[Measure]:
        """The measure."""
        words = plain(cell.value).upper().split() if isinstance(cell.value, str) else ()
        new = next((PERKINS_IV[word] for word in words if word in PERKINS_IV), None)
        if new is None:
            return ListType.read(self, cell, profile)
        return refused(cells.EARLIER_LAW_MEASURE, self.vocabulary(profile).label(new))
