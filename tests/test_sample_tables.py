"""The sample's tables hold together: known headers, listed answers, names that resolve, an origin for every cell."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from pathmap_cli.grid import parse_address
from pathmap_cli.issues.catalogue import CATALOGUE
from pathmap_cli.model import template
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.vocabulary import Profile
from tools.sample import (
    SAMPLE,
    SampleCell,
    SampleSheet,
    SampleWorkbook,
    read_known,
    read_planted,
    read_sample,
)

WORKBOOKS = {workbook.file: workbook for workbook in read_sample()}
FICTIONAL = (
    "sample-valley-high-school.xlsx",
    "sample-valley-adult-school.xlsx",
    "sample-valley-workforce-partnership.xlsx",
)
ORIGIN = re.compile(r"(?:(?:sourced|derived): (?P<source>[a-z-]+)(?: p\.(?P<pages>\d[\d, -]*))?|invented|form)")
MARK = re.compile(r"\binvented for this sample\b", re.IGNORECASE)


def _specs(workbook: SampleWorkbook) -> Iterator[tuple[SheetSpec, SampleSheet]]:
    return zip(template_spec(template(workbook.kind)).sheets, workbook.sheets, strict=True)


def _columns(spec: SheetSpec) -> Mapping[str, ColumnSpec]:
    return {column.header: column for column in spec.shown_in(Profile.CALIFORNIA)}


def _typed(workbook: SampleWorkbook) -> Iterator[tuple[ColumnSpec, SampleSheet, SampleCell]]:
    """Every answer with the column that it is typed under (in About: beside)."""
    for spec, sheet in _specs(workbook):
        columns = _columns(spec)
        for cell in sheet.cells:
            yield columns[cell.row if spec.form else cell.column], sheet, cell


@pytest.fixture(params=tuple(WORKBOOKS.values()), ids=tuple(WORKBOOKS))
def workbook(request: pytest.FixtureRequest) -> SampleWorkbook:
    found = request.param
    assert isinstance(found, SampleWorkbook)
    return found


# --- The tables ------------------------------------------------------------------------------------------------------


def test_headers_are_those_of_the_blank_workbook(workbook: SampleWorkbook) -> None:
    for spec, sheet in _specs(workbook):
        assert (sheet.column("label") if spec.form else sheet.headers) == tuple(_columns(spec)), sheet.title


def test_every_sheet_is_a_table(workbook: SampleWorkbook) -> None:
    for sheet in workbook.sheets:
        assert {len(row) for row in sheet.rows} <= {len(sheet.headers)}, sheet.title


def test_rows_have_their_needed_cells(workbook: SampleWorkbook) -> None:
    for spec, sheet in _specs(workbook):
        if spec.form:
            continue
        for row in sheet.rows:
            filled = dict(zip(sheet.headers, row, strict=True))
            blank = [column.header for column in _columns(spec).values() if column.needed and not filled[column.header]]
            assert not blank or _is_none(row) or _says_not_offered(filled), (sheet.title, row)


def _says_not_offered(filled: Mapping[str, str]) -> bool:
    """Whether a checklist row says nothing yet, or that there is nothing: then it names no activity."""
    return filled.get("Status") in {"", "Not offered"}


def _is_none(row: tuple[str, ...]) -> bool:
    return row[0] == "None" and not any(row[1:])


def test_rows_have_names_of_their_own(workbook: SampleWorkbook) -> None:
    for sheet in workbook.sheets:
        assert max(Counter(sheet.row_names).values(), default=1) == 1, sheet.title
        assert not any(";" in name for name in sheet.row_names), sheet.title


def test_checklists_begin_as_the_blank_workbook_does(workbook: SampleWorkbook) -> None:
    for spec, sheet in _specs(workbook):
        for row, prefilled in zip(sheet.rows, spec.checklist, strict=False):
            expected = [spec.column(name).type.words(value, Profile.CALIFORNIA) for name, value in prefilled.items()]
            found = [row[sheet.headers.index(spec.column(name).header)] for name in prefilled]
            assert found == expected, sheet.title
        assert len(sheet.rows) >= len(spec.checklist), sheet.title


def test_answers_are_labels_of_their_lists(workbook: SampleWorkbook) -> None:
    for column, sheet, cell in _typed(workbook):
        terms = column.type.vocabulary(Profile.CALIFORNIA)
        if terms is not None:
            answers = cell.text.split("; ") if isinstance(column.type, ManyType) else [cell.text]
            allowed = {*terms.labels, "None"} if isinstance(column.type, ManyType) else set(terms.labels)
            assert set(answers) <= allowed or _may_be_own_words(column) or _is_none_row(sheet, cell), (
                sheet.title,
                cell,
            )


def _may_be_own_words(column: ColumnSpec) -> bool:
    return column.type.name.startswith("list?")


def _is_none_row(sheet: SampleSheet, cell: SampleCell) -> bool:
    return _is_none(sheet.rows[sheet.row_names.index(cell.row)])


def test_names_of_other_rows_resolve(workbook: SampleWorkbook) -> None:
    known = _names(workbook)
    for column, sheet, cell in _typed(workbook):
        kind = column.type.inner if isinstance(column.type, ManyType) else column.type
        if isinstance(kind, RefType) and kind.strict:
            for name in cell.text.split("; "):
                assert name == "None" or any(name in known[target] for target in kind.sheets), (sheet.title, cell)


def _names(workbook: SampleWorkbook) -> Mapping[str, set[str]]:
    return {spec.name: {text for row in sheet.rows for text in row if text} for spec, sheet in _specs(workbook)}


# --- Where the facts come from ---------------------------------------------------------------------------------------


def test_every_cell_has_an_origin(workbook: SampleWorkbook) -> None:
    homeless = [
        (sheet.title, cell)
        for sheet in workbook.sheets
        for cell in sheet.cells
        if not workbook.origin(sheet.title, cell)
    ]
    assert homeless == []


def test_every_line_of_origins_speaks_for_a_cell(workbook: SampleWorkbook) -> None:
    used = {workbook.origin(sheet.title, cell) for sheet in workbook.sheets for cell in sheet.cells}
    assert [line for line in workbook.origins if line not in used] == []


def test_origins_name_rows_and_columns_that_there_are(workbook: SampleWorkbook) -> None:
    for line in workbook.origins:
        if line.sheet != "*":
            sheet = workbook.sheet(line.sheet)
            assert set(line.rows) <= {*sheet.row_names, "*"}, line
            assert set(line.columns) <= {*sheet.headers, "*"}, line


def test_origins_name_sources_and_their_pages(workbook: SampleWorkbook) -> None:
    with (SAMPLE / "sources.csv").open(encoding="utf-8", newline="") as lines:
        pages = {row["id"]: _pages(row["pages"]) for row in csv.DictReader(lines)}
    for line in workbook.origins:
        found = ORIGIN.fullmatch(line.origin)
        assert found, line
        if found["source"]:
            assert _pages(found["pages"] or "") <= pages[found["source"]], line


def _pages(text: str) -> set[int]:
    ranges = (part.strip().split("-") for part in text.split(",") if part.strip())
    return {page for first, *last in ranges for page in range(int(first), int(last[0] if last else first) + 1)}


def test_nothing_invented_passes_for_a_fact(workbook: SampleWorkbook) -> None:
    """An invented row about a real institution says so itself; so does an agreement that no source states."""
    for sheet in workbook.sheets:
        if "Notes" not in sheet.headers or (workbook.file in FICTIONAL and sheet.title != "Early credit"):
            continue
        for name, row, notes in zip(sheet.row_names, sheet.rows, sheet.column("Notes"), strict=True):
            cells = [cell for cell in sheet.cells if cell.row == name]
            origins = {line.origin for cell in cells if (line := workbook.origin(sheet.title, cell))}
            if origins and origins <= {"invented", "form"} and "invented" in origins and not _is_none(row):
                assert MARK.search(notes), (sheet.title, name)


# --- The messy twin --------------------------------------------------------------------------------------------------


EXPECTED = (*read_known(), *read_planted())


def test_cells_stand_where_the_words_say() -> None:
    for line in EXPECTED:
        if line.row:
            assert line.cell == WORKBOOKS[line.file].sheet(line.sheet).address(line.row, line.column), line


def test_cells_are_cells() -> None:
    for line in read_planted():
        assert not line.cell or parse_address(line.cell)


def test_codes_are_in_the_catalogue() -> None:
    assert {line.code for line in EXPECTED} - {""} <= set(CATALOGUE)


def test_no_problem_is_planted_twice() -> None:
    places = [(line.code, line.file, line.sheet, line.cell) for line in EXPECTED if line.code]
    assert [place for place, count in Counter(places).items() if count > 1] == []


def test_planting_changes_what_it_is_done_to() -> None:
    for line in read_planted():
        if line.row and line.action in {"type", "number", "date", "clear"}:
            sheet = WORKBOOKS[line.file].sheet(line.sheet)
            row = sheet.rows[sheet.row_names.index(line.row)]
            assert row[sheet.headers.index(line.column)] != line.value, line
            assert line.action != "clear" or row[sheet.headers.index(line.column)], line


def test_signs_that_nobody_sees_are_written_as_numbers() -> None:
    assert all(line.isprintable() for line in (SAMPLE / "planted.csv").read_text("utf-8").splitlines())
    assert any("\u00a0" in line.value for line in read_planted())
