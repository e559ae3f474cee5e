"""Workbooks that another program has saved say the same, but for what a format or a program is known to change."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.issues import Issue
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.schema.record import Record
from tests import programs
from tests.test_sample_workbooks import SETTINGS, TODAY
from tools.sample_workbooks import MESSY, PARTNERSHIP

Files = Mapping[str, bytes]
Said = tuple[str, str, str, str, str]  # code, file, sheet, cell, message

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = [pytest.param(folder, id=folder.name) for folder in (PARTNERSHIP, MESSY)]
NOT_WORKBOOKS = {"catalog-scan.xlsx", "cut-short.xlsx", "nothing.xlsx"}
BLANKS = sorted((ROOT / "templates" / "generic").glob("*.xlsx"))

SCRIPTS: Mapping[str, Callable[[bytes], bytes]] = {
    "openpyxl": programs.openpyxl_saves,
    "pandas": programs.pandas_saves,
    "Google Sheets": programs.google_sheets,
    "Strict Open XML": programs.strict_dialect,
    "1904 dates": programs.calendar_of_1904,
    ".xlsm": programs.with_macros,
    ".xlsb": programs.binary,
}
LIBREOFFICE = {"LibreOffice .xlsx": ("xlsx",), ".ods": ("ods",), ".ods, then .xlsx": ("ods", "xlsx"), ".xls": ("xls",)}
OTHER_FORMATS = {".xlsb", ".ods", ".xls"}  # each file is told by WB022 what was not read

ERROR_IS_BLANK = "the library gives an empty text for an error"
COMPUTED = "the program computes =5+5, whose result was not saved"
HIDDEN = "the library does not tell which rows are hidden"
NO_FORMULA = "values alone are kept"
NO_LAYOUT = "neither merged cells nor hidden rows are kept"
# Code and cell on Courses of the messy high-school workbook → who no longer shows it, and why. Everything else is equal.
GONE: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("WB107", "A3"): {"pandas": NO_LAYOUT, ".xlsb": "ours has no merged cells", ".ods": "the library does not tell"},
    ("WB108", "A14"): {"pandas": NO_LAYOUT, ".xlsb": HIDDEN, ".ods": HIDDEN, ".xls": HIDDEN},
    ("WB210", "J16"): {
        "pandas": NO_FORMULA,
        ".xlsb": "ours has no formulas",
        **dict.fromkeys(LIBREOFFICE, COMPUTED),
    },
    ("WB211", "T12"): {"pandas": NO_FORMULA, ".ods": ERROR_IS_BLANK, ".xls": ERROR_IS_BLANK},
}
MESSY_FILE, MESSY_SHEET = "sample-valley-high-school.xlsx", "Courses"


@pytest.mark.parametrize("folder", SAMPLES)
@pytest.mark.parametrize("program", SCRIPTS)
def test_a_rewritten_workbook_says_the_same(program: str, folder: Path) -> None:
    before = originals(folder)
    _says_the_same(program, folder, before, {name: SCRIPTS[program](data) for name, data in before.items()})


@pytest.mark.parametrize("folder", SAMPLES)
@pytest.mark.parametrize("program", LIBREOFFICE)
def test_libreoffice_changes_nothing(program: str, folder: Path, libreoffice: Path, tmp_path: Path) -> None:
    before = originals(folder)
    _says_the_same(program, folder, before, saved_by_libreoffice(before, LIBREOFFICE[program], libreoffice, tmp_path))


@pytest.mark.parametrize("program", SCRIPTS)
@pytest.mark.parametrize("blank", BLANKS, ids=lambda path: path.stem)
def test_a_rewritten_blank_is_still_a_blank(program: str, blank: Path) -> None:
    data = blank.read_bytes()
    again = read(SCRIPTS[program](data), blank.name)
    expected = read(data, blank.name)
    assert _rows(again) == _rows(expected)
    assert [issue for issue in again.issues if issue.type.code != "WB022"] == list(expected.issues)


def _says_the_same(program: str, folder: Path, before: Files, after: Files) -> None:
    said, merged = joined(before)
    again, merged_again = joined(after)
    places = [place for place, who in GONE.items() if program in who] if folder == MESSY else []
    assert {where(line) for line in said - again} == {(code, MESSY_FILE, MESSY_SHEET, cell) for code, cell in places}
    told = {("WB022", name, "", "") for name in after} if program in OTHER_FORMATS else set()
    assert {where(line) for line in again - said} == told
    if ("WB210", "J16") in places and program in LIBREOFFICE:
        assert _records(merged_again) == _records(merged), "only the computed formula may differ"
    else:
        assert merged_again.pathway == merged.pathway


def originals(folder: Path) -> Files:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name not in NOT_WORKBOOKS}


def saved_by_libreoffice(files: Files, formats: tuple[str, ...], soffice: Path, folder: Path) -> Files:
    """The files opened and saved in each format in turn, all of them in one call, under their old names."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    paths = [folder / name for name in files]
    for extension in formats:
        out = folder / extension
        profile = f"-env:UserInstallation=file://{folder / 'profile'}"
        command: list[Path | str] = [soffice, "--headless", profile, "--convert-to", extension, "--outdir", out, *paths]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        paths = sorted(out.iterdir())
    return {f"{path.stem}.xlsx": path.read_bytes() for path in paths}


def read(data: bytes, name: str) -> Returned:
    grid, issues = read_bytes(data, name)
    assert grid is not None, issues
    returned = read_returned(grid, name, name, SETTINGS.profile)
    return replace(returned, issues=(*issues, *returned.issues))


def _rows(returned: Returned) -> dict[str, list[Record]]:
    return {key: [row.record for row in sheet.rows] for key, sheet in returned.sheets.items()}


def joined(files: Files) -> tuple[set[Said], Merged]:
    """Everything that is said of the files, questions for blanks too, and what they come to together."""
    returned = [read(data, name) for name, data in files.items()]
    merged = merge(returned, SETTINGS, (), TODAY)
    issues = [*(issue for one in returned for issue in one.issues), *merged.issues]
    return {_said(issue) for issue in issues}, merged


def _said(issue: Issue) -> Said:
    place = issue.place
    return issue.type.code, place.file, place.sheet, place.cell, issue.message


def where(said: Said) -> tuple[str, str, str, str]:
    return said[:4]


def _records(merged: Merged) -> list[str]:
    return [record.id for institution in merged.pathway.institutions for record in institution.records]
