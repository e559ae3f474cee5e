"""What people typed, as far as an output may repeat it."""

from pathmap_cli.gaps.said import Evidence
from pathmap_cli.grid import CellRef
from pathmap_cli.issues.cells import LOOKS_LIKE_PERSONAL_DATA
from pathmap_cli.model.merged import Merged
from pathmap_cli.views.suppress import told

WITHHELD = "Not shown here, because it may hold personal data; see the cell."
NOWHERE = CellRef("")


def private_cells(merged: Merged) -> frozenset[CellRef]:
    """The cells of private columns, and those that look as if they told of one person."""
    every = (*merged.used, *merged.set_aside)
    told_of = (issue.place for one in every for issue in one.issues if issue.type is LOOKS_LIKE_PERSONAL_DATA)
    columns = (
        located.origin.cell(name)
        for one in every
        for sheet in one.sheets.values()
        for name in sheet.spec.private
        for located in sheet.rows
    )
    return frozenset((*told_of, *columns))


class Typed:
    """The cells behind evidence, and what was typed in them."""

    def __init__(self, merged: Merged) -> None:
        """Look once through the issues for cells that are not to be repeated."""
        self._sources = merged.sources
        self._private = private_cells(merged)

    def cell(self, place: Evidence) -> CellRef:
        """The cell, or one without a file where the workbooks have none."""
        return self._sources.cell(place.record, place.field) or NOWHERE

    def column(self, place: Evidence) -> str:
        """The header over the cell; empty for a whole row or sheet, and where the sheet has no such column."""
        return self.cell(place).column if place.field and self._sources.is_record(place.record) else ""

    def value(self, place: Evidence) -> str:
        """The text as typed; empty for a blank cell, a row and a sheet; words for a small count or personal data."""
        if self.cell(place) in self._private:
            return WITHHELD
        return told(place.field, self._sources.typed(place.record, place.field))
