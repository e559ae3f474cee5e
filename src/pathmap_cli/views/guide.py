"""From ids to what people know: names of institutions, answers as the sheets write them, and the cells of a fact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar

from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.wording import MONTHS, day
from pathmap_cli.grid import CellRef, cell_runs
from pathmap_cli.ladder.ladder import Ladder
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.model.returned import Returned
from pathmap_cli.schema.record import Record
from pathmap_cli.views.private import private_cells
from pathmap_cli.vocabulary import ClosedList, vocabulary_of

Some = TypeVar("Some", bound=Institution)


@dataclass(frozen=True, slots=True)
class Place:
    """Cells of one sheet of one workbook, such as `returned/vista.xlsx`, Courses, C14 and C15."""

    file: str
    sheet: str
    cells: tuple[str, ...]

    @property
    def runs(self) -> str:
        """The cells in few words: `C14, E2:E201`."""
        return ", ".join(cell_runs(self.cells))


class Guide:
    """The merged workbooks, seen by everybody or (with `institution`, a name) by one of the partners."""

    def __init__(self, merged: Merged, institution: str | None = None) -> None:
        """Keep the two; everything else is worked out when first asked for."""
        self.merged = merged
        self.institution = institution

    @property
    def pathway(self) -> Pathway:
        """The pathway as merged."""
        return self.merged.pathway

    @cached_property
    def partnership(self) -> Partnership:
        """The pathway as rules read it."""
        return Partnership(self.pathway)

    @cached_property
    def ladder(self) -> Ladder:
        """The ways from each way in to each way out."""
        return Ladder(self.partnership)

    def name(self, institution: str) -> str:
        """What an institution is called."""
        return self.pathway.name_of(institution)

    def names(self, institutions: Iterable[str]) -> tuple[str, ...]:
        """Their names, each once."""
        return tuple(dict.fromkeys(map(self.name, institutions)))

    def word(self, answer: ClosedList) -> str:
        """A list's answer as the sheet writes it."""
        return vocabulary_of(type(answer), self.pathway.profile).label(answer)

    def is_wanted(self, *names: str) -> bool:
        """Whether one of these institutions is looked at."""
        return self.institution is None or self.institution in names

    def is_wanted_id(self, *institutions: str) -> bool:
        """The same by id."""
        return self.is_wanted(*map(self.name, institutions))

    @property
    def own(self) -> tuple[AnyInstitution, ...]:
        """The institutions looked at whose workbooks came back."""
        return tuple(one for one in self.pathway.institutions if self.is_wanted(one.name))

    def of_own(self, some: Iterable[Some]) -> tuple[Some, ...]:
        """Those of some institutions that are looked at."""
        return tuple(one for one in some if self.is_wanted(one.name))

    def workbook(self, institution: AnyInstitution) -> Returned | None:
        """The workbook that an institution's answers came from."""
        cells = (self.merged.sources.cell(sheet.id) for sheet in institution.sheets)
        file = next((cell.file for cell in cells if cell), None)
        return next((one for one in self.merged.used if one.file == file), None)

    def places(self, evidence: Iterable[Evidence]) -> tuple[Place, ...]:
        """The cells of the evidence by sheet, in the order in which they were looked at."""
        cells: dict[tuple[str, str], dict[str, None]] = {}
        for one in evidence:
            found = self.merged.sources.cell(one.record, one.field)
            if found:
                cells.setdefault((found.file, found.sheet), {}).setdefault(found.cell)
        return tuple(Place(file, sheet, tuple(found)) for (file, sheet), found in cells.items())

    def place(self, *records: str, field: str = "") -> tuple[Place, ...]:
        """The cells of one field of some records, or their first cells."""
        return self.places(Evidence(record, field) for record in records)

    def row(self, *records: Record, told: tuple[str, ...] = ()) -> tuple[Place, ...]:
        """The first cell of each record's row, and the cells of what it tells in these fields."""
        return self.places(chain.from_iterable(_facts(record, told) for record in records))

    @property
    def region(self) -> str:
        """`North County, California`, as far as it is told."""
        return ", ".join(filter(None, (self.pathway.region, self.pathway.state)))

    @property
    def data_of(self) -> str:
        """`workbooks completed 3 to 9 November 2026`, by the dates on their About sheets."""
        days = sorted(one.completed for one in self.merged.used if one.completed)
        if not self.merged.used:
            return "no workbook has come back yet"
        return f"workbooks completed {_span(days[0], days[-1])}" if days else "no workbook says when it was completed"

    @cached_property
    def private(self) -> frozenset[CellRef]:
        """The cells that may hold personal data: what they say is not repeated."""
        return private_cells(self.merged)


def _facts(record: Record, fields: Iterable[str]) -> Iterator[Evidence]:
    yield Evidence(record.id)
    yield from (Evidence(record.id, name) for name in fields if getattr(record, name) is not None)


def _span(first: date, last: date) -> str:
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    return f"{first.day} {'' if first.month == last.month else MONTHS[first.month - 1] + ' '}to {day(last)}"
