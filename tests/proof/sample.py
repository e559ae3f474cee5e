"""The clean sample as cells in memory, with one change at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from pathmap_cli.gaps.assess import Heard, assess, hear
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.grid import Cell, Grid, GridSheet
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.model.decisions import Decision
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.settings import FILE_NAME, Settings, read_settings
from tools.sample import SAMPLE
from tools.sample_workbooks import PARTNERSHIP

TODAY = date(2025, 11, 20)
SETTINGS = read_settings(SAMPLE / FILE_NAME)
FILES = tuple(sorted(path.name for path in PARTNERSHIP.iterdir()))


Concern = tuple[str, str]  # the code of a rule, the id of an institution


@dataclass(frozen=True)
class Run:
    """What came of the workbooks."""

    returned: tuple[Returned, ...]
    merged: Merged
    assessment: Assessment

    @property
    def ids(self) -> set[str]:
        return {record.id for one in self.merged.pathway.institutions for record in one.records}

    @property
    def gap_ids(self) -> list[str]:
        return [gap.id for gap in self.assessment.gaps]

    @property
    def asked_codes(self) -> set[str]:
        """The rules that wait for an answer or say that one is not told."""
        questions = {code for question in self.assessment.questions for code in question.settles}
        return questions | {tally.rule.code for tally in self.assessment.tallies if tally.asks or tally.not_told}

    @cached_property
    def hits(self) -> Mapping[Concern, frozenset[str]]:
        """What each rule finds at each institution, and all that are concerned together with it."""
        found: dict[Concern, frozenset[str]] = {}
        for one in self._heard:
            for hit in one.hits:
                for institution in hit.institutions:
                    concern = (one.rule.code, institution)
                    found[concern] = found.get(concern, frozenset()) | frozenset(hit.institutions)
        return found

    @cached_property
    def open(self) -> set[Concern]:
        """Where each rule waits for an answer, or counts one as not told."""
        asked = {(one.rule.code, point.place.institution) for one in self._heard for point in one.asks}
        return asked | {(one.rule.code, point.place.institution) for one in self._heard for point in one.not_told}

    @cached_property
    def _heard(self) -> tuple[Heard, ...]:
        return tuple(hear(CATALOGUE, Partnership(self.merged.pathway)))


@cache
def grid(file: str) -> Grid:
    read, _ = read_workbook(PARTNERSHIP / file, file)
    assert read is not None
    return read


@cache
def clean(file: str) -> Returned:
    return returned(file, grid(file))


def returned(file: str, workbook: Grid) -> Returned:
    return read_returned(workbook, file, file, SETTINGS.profile)


def run(
    changed: Mapping[str, Grid] | None = None,
    files: Iterable[str] = FILES,
    settings: Settings = SETTINGS,
    decisions: Sequence[Decision] = (),
) -> Run:
    """The sample with these workbooks in place of its own."""
    changed = changed or {}
    read = tuple(returned(file, changed[file]) if file in changed else clean(file) for file in files)
    merged = merge(read, settings, decisions, TODAY)
    return Run(read, merged, assess(merged.pathway))


def with_sheet(workbook: Grid, sheet: GridSheet) -> Grid:
    """The workbook with another sheet of the same name."""
    return replace(workbook, sheets=tuple(sheet if one.name == sheet.name else one for one in workbook.sheets))


def without_cell(workbook: Grid, sheet: GridSheet, cell: Cell) -> Grid:
    """The workbook as if nothing had been typed into that cell."""
    row = tuple(one for one in sheet.rows[cell.row] if one is not cell)
    rows = {number: row if number == cell.row else cells for number, cells in sheet.rows.items()}
    return with_sheet(workbook, replace(sheet, rows={number: cells for number, cells in rows.items() if cells}))


def filled(file: str, name: str) -> Iterator[tuple[GridSheet, Cell]]:
    """Every filled cell of a sheet that people fill in: answers, headers, labels and a checklist's own words."""
    sheet = next(one for one in grid(file).sheets if one.name == clean(file).sheets[name].spec.title)
    yield from ((sheet, cell) for cells in sheet.rows.values() for cell in cells)
