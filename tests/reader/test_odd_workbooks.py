"""Files from the test collections of other projects: each is answered, and read as openpyxl reads it but for what is listed."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pathmap_cli.grid import Grid, column_letters, parse_address
from pathmap_cli.reader.book import read_workbook
from tests.reader.oracle import Place, differences, theirs

# File → the code that it is refused or questioned with, "" where nothing is wrong; and how many cells are read.
ANSWERS: dict[str, tuple[str, int]] = {
    "ClosedXML-Date1904System.xlsx": ("", 3),
    "ClosedXML-EmptyFill.xlsx": ("", 69),
    "ClosedXML-InvalidColors.xlsx": ("", 2),
    "ClosedXML-LibreOfficeFileWithDates.xlsx": ("", 33),
    "ClosedXML-ValidationWithSheetReference.xlsx": ("", 10),
    "ClosedXML-lockfile-LoadPivotTables.xlsx": ("WB011", 0),
    "PHPOffice-HiddenMergeCellsTest.xlsx": ("", 4),
    "PHPOffice-Zip-Windows-Directory-Separator.xlsx": ("", 29),
    "PHPOffice-explicitdate.xlsx": ("", 9),
    "PHPOffice-issue.3982.xlsx": ("", 96),
    "PHPOffice-rootZipFiles.xlsx": ("", 1),
    "SheetJS-BlankSheetTypes.xlsm": ("", 0),
    "SheetJS-LONumbers.xlsx": ("", 380),
    "SheetJS-merge_cells.xlsx": ("", 6),
    "SheetJS-wtf_path.xlsx": ("", 34),
    "apache-49609.xlsx": ("", 7566),
    "apache-53105.xlsx": ("WB018", 257),  # 16,128 cells to the right of column IV
    "apache-54764.xlsx": ("WB013", 0),  # entities in the list of sheets
    "apache-58616.xlsx": ("WB002", 0),
    "apache-DataValidationListTooLong.xlsx": ("", 1),
    "apache-DataValidations-49244.xlsx": ("", 138),
    "apache-InlineString.xlsx": ("", 1),
    "apache-SimpleStrict.xlsx": ("", 19),
    "apache-TwoSheetsOneHidden.xlsx": ("", 2),
    "apache-poc-xmlbomb.xlsx": ("WB013", 0),
    "apache-protected_passtika.xlsx": ("WB002", 0),
    "apache-sheetProtection_allLocked.xlsx": ("", 0),
    "apache-unicodeSheetName.xlsx": ("", 9),
    "exceljs-1904.xlsx": ("", 1),
    "exceljs-google-sheets.xlsx": ("", 5),
    "exceljs-invalid-xml.xlsx": ("WB014", 0),  # text before the sheet's root
    "exceljs-missing-bits.xlsx": ("WB001", 0),
    "qax-os-BadWorkbook.xlsx": ("WB001", 0),  # lists no sheets
    "qax-os-encryptAES.xlsx": ("WB002", 0),
    "qax-os-encryptSHA512.xlsx": ("WB002", 0),
    "tafia-date_1904.xlsx": ("", 6),
    "tafia-empty_s_attribute.xlsx": ("", 10),
    "tafia-issue252.xlsx": ("WB001", 0),  # a checksum is wrong
    "tafia-issue_174.xlsx": ("", 22),
    "tafia-issue_530.xlsx": ("", 30),
    "tafia-merge_cells.xlsx": ("", 4),
    "tafia-pass_protected.xlsx": ("WB002", 0),
}

# File → why openpyxl does not open what we read.
CANNOT: dict[str, str] = {
    "ClosedXML-EmptyFill.xlsx": "a fill without a pattern",
    "ClosedXML-InvalidColors.xlsx": "colors that are none",
    "PHPOffice-Zip-Windows-Directory-Separator.xlsx": "backslashes in the names of parts",
    "PHPOffice-rootZipFiles.xlsx": "formats without a font",
    "SheetJS-wtf_path.xlsx": "formats without a font",
    "apache-49609.xlsx": "names of parts in other case",
    "tafia-empty_s_attribute.xlsx": "an empty format number",
    "tafia-issue_530.xlsx": "backslashes in the names of parts",
}


class Known(NamedTuple):
    """Cells that are read differently, in ranges, whose fault that is, and why."""

    file: str
    sheet: str
    cells: str
    whose: str
    why: str


NOT_STRICT = "does not know the strict dialect, and opens an empty workbook without a word"
KNOWN = (
    Known("PHPOffice-HiddenMergeCellsTest.xlsx", "Sheet1", "B2:C2", "openpyxl", "drops what a merged area covers"),
    Known("apache-SimpleStrict.xlsx", "Sheet1", "A1:A2 C1:C6", "openpyxl", NOT_STRICT),
    Known("apache-SimpleStrict.xlsx", "Sheet Number 2", "A1:A4 B3:F3 A7 C7", "openpyxl", NOT_STRICT),
    Known(
        "SheetJS-LONumbers.xlsx",
        "Sheet1",
        "C3:C14 C18:C23 C35 C37 E3:E14 E18:E23 E35 E37 G3:G14 G18:G23 G35 G37 I3:I14 I18:I23 I35 I37",
        "nobody",
        "a day before 1900: LibreOffice shows one, Excel shows #####, we keep the number",
    ),
    Known(
        "SheetJS-LONumbers.xlsx",
        "Sheet1",
        "B15:B17 B24:B25 D15:D17 D24:D25 F15:F17 F24:F25 H15:H17 H24:H25 J15:J17 J24:J25",
        "openpyxl",
        "does not know [HH] and [S] in capitals as hours and seconds beyond a day",
    ),
)


@pytest.fixture(scope="module")
def folder(shared: Path) -> Path:
    return shared / "odd-workbooks"


def test_every_file_is_listed_here(folder: Path) -> None:
    assert {path.name for path in folder.iterdir() if path.suffix != ".md"} == ANSWERS.keys()


@pytest.mark.parametrize("file", ANSWERS)
def test_each_file_is_answered(folder: Path, file: str) -> None:
    grid, issues = read_workbook(folder / file, file)
    code, cells = ANSWERS[file]
    assert [issue.type.code for issue in issues] == ([code] if code else [])
    assert cells == (sum(map(len, _rows(grid))) if grid else 0)


def _rows(grid: Grid) -> Iterator[tuple[object, ...]]:
    return (cells for sheet in grid.sheets for cells in sheet.rows.values())


@pytest.mark.parametrize("file", [file for file in ANSWERS if ANSWERS[file][1] and file not in CANNOT])
def test_what_openpyxl_reads_too_is_equal_but_for_what_is_known(folder: Path, file: str) -> None:
    grid, _ = read_workbook(folder / file, file)
    assert grid is not None
    found = differences(grid, (folder / file).read_bytes())
    known = {place for item in KNOWN if item.file == file for place in _places(item)}
    assert {place: pair for place, pair in found.items() if place not in known} == {}
    assert known - found.keys() == set(), "no longer different: take these out of KNOWN"


def _places(known: Known) -> Iterator[Place]:
    for area in known.cells.split():
        first, _, last = area.partition(":")
        (top, left), (bottom, right) = parse_address(first), parse_address(last or first)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield known.sheet, f"{column_letters(column)}{row}"


@pytest.mark.parametrize("file", CANNOT)
def test_what_openpyxl_cannot_open_it_still_cannot(folder: Path, file: str) -> None:
    with pytest.raises((TypeError, ValueError, KeyError, IndexError)):
        theirs((folder / file).read_bytes())
