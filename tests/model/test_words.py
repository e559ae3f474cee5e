"""What a workbook says to the people who fill it: help, examples, other headers, checklists, Start here."""

import re
from collections import Counter

import pytest

from pathmap_cli.grid import Cell, CellKind
from pathmap_cli.model import KINDS, template
from pathmap_cli.model.institution import Institution
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.vocabulary import CORE_SUPPORTS, Profile, SupportType, TransitionActivity, WblLevel, vocabulary_of
from pathmap_cli.vocabulary.terms import plain

LONGEST_SHEET_NAME = 31  # Excel's limits
LONGEST_PROMPT = 255
MARK = len("If you know it. ")  # stands first in every prompt

SHEETS = [
    pytest.param(sheet, id=f"{kind} {sheet.title}") for kind in KINDS for sheet in template_spec(template(kind)).sheets
]
COLUMNS = [
    pytest.param(column, id=f"{kind} {sheet.title} {column.header}")
    for kind in KINDS
    for sheet in template_spec(template(kind)).sheets
    for column in sheet.columns
]
TEMPLATES = [pytest.param(template(kind), id=kind) for kind in KINDS]
# Another institution's facts are typed by hand; these have no example because any would be taken for the answer.
WITHOUT_EXAMPLE = {"Institution", "Completed by", "Notes", "Career cluster"}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("column", COLUMNS)
def test_an_example_is_a_good_answer(column: ColumnSpec, profile: Profile) -> None:
    example = column.column.example
    if not example:
        assert column.header in WITHOUT_EXAMPLE
    elif column.column.stands_in(profile):
        reading = column.type.read(Cell(1, 1, example, CellKind.TEXT, text_format=True), profile)
        assert (reading.value is not None, reading.remarks) == (True, ())


@pytest.mark.parametrize("column", COLUMNS)
def test_help_and_example_fit_into_excels_prompt(column: ColumnSpec) -> None:
    help_, example = column.column.help, column.column.example
    assert MARK + len(f"{help_} Example: {example}") <= LONGEST_PROMPT
    assert help_.endswith(".")


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("column", COLUMNS)
def test_an_answer_from_a_list_has_a_list_behind_it(column: ColumnSpec, profile: Profile) -> None:
    if "list" in column.type.name:
        words = column.type.vocabulary(profile)
        assert words is not None
        assert words.labels


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_two_columns_of_a_sheet_answer_to_one_header(sheet: SheetSpec) -> None:
    names = [plain(name) for column in sheet.columns for name in (column.header, *column.column.aliases)]
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheets_name_fits_into_excel_and_its_rows_are_explained(sheet: SheetSpec) -> None:
    assert len(sheet.title) <= LONGEST_SHEET_NAME
    first_line = (sheet.record.__dict__["__doc__"] or "").partition("\n")[0]
    assert re.fullmatch(r"[A-Z].{20,}\.", first_line)


@pytest.mark.parametrize("sheet", SHEETS)
def test_identity_names_and_checklists_speak_of_columns_that_exist(sheet: SheetSpec) -> None:
    columns = {column.name for column in sheet.columns}
    record = sheet.record
    named = {*record.identity, *record.named_by, *(name for row in record.checklist for name in row)}
    assert named <= columns


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("sheet", SHEETS)
def test_rows_that_come_filled_in_are_good_answers(sheet: SheetSpec, profile: Profile) -> None:
    for row in sheet.checklist:
        for name, value in row.items():
            column = sheet.column(name)
            words = column.type.words(value, profile)
            reading = column.type.read(Cell(2, 1, words, CellKind.TEXT), profile)
            assert (reading.value, reading.remarks) == (value, ())


def test_checklists_cover_their_lists() -> None:
    school = template_spec(template("high-school"))
    assert [row["support_type"] for row in school.sheet("supports").checklist] == list(CORE_SUPPORTS)
    assert [row["level"] for row in school.sheet("work_based_learning").checklist] == list(WblLevel)
    activities = [row["activity"] for row in school.sheet("transitions").checklist]
    assert activities == [activity for activity in TransitionActivity if activity != TransitionActivity.OTHER]


def test_core_supports_come_under_their_usual_names() -> None:
    words = vocabulary_of(SupportType)
    rows = template_spec(template("college")).sheet("supports").checklist
    assert [row["support"] for row in rows] == [words.label(kind) for kind in CORE_SUPPORTS]


@pytest.mark.parametrize("workbook", TEMPLATES)
def test_the_minimum_names_sheets_and_headers_that_stand_there(workbook: type[Institution]) -> None:
    spec = template_spec(workbook)
    titles = {sheet.title: sheet for sheet in spec.sheets}
    for line in workbook.minimum:
        sheet, _, wanted = line.partition(": ")
        assert sheet in titles
        headers = {column.header for column in titles[sheet].columns}
        for words in re.findall(r"[A-Z][\w-]*(?: (?!of |and )[a-z]+)*", wanted):
            assert words in headers or words == "None"


@pytest.mark.parametrize("workbook", TEMPLATES)
def test_start_here_has_its_words(workbook: type[Institution]) -> None:
    assert workbook.filled_by
    assert workbook.purpose
    assert "30 minutes" in workbook.time_needed
    assert len(workbook.gather) >= 5
