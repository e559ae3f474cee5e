"""A blank workbook that was opened and saved in LibreOffice still asks its questions and still knows what it is."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook import Workbook

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.template import blank_workbook
from tests.workbook.package import column_formats, opened

Saved = tuple[Workbook, Workbook]


@pytest.fixture(scope="module", params=KINDS)
def saved(request: pytest.FixtureRequest, libreoffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """The workbook as written, and as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("libreoffice")
    before = folder / "blank.xlsx"
    before.write_bytes(blank_workbook(template_spec(template(request.param)), profile=Profile.CALIFORNIA))
    user = f"-env:UserInstallation={(folder / 'user').as_uri()}"
    options = ["--headless", user, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "after")]
    subprocess.run([libreoffice, *options, before], check=True, capture_output=True, timeout=180)
    return opened(before), opened(folder / "after" / before.name)


def _questions(book: Workbook) -> Iterator[tuple[object, ...]]:
    for sheet in book.worksheets:
        for asked in sheet.data_validations.dataValidation:
            source = asked.formula1 if asked.type == "list" else None
            yield (
                sheet.title,
                str(asked.sqref),
                source,
                asked.promptTitle,
                asked.prompt,
                asked.errorStyle,
                asked.error,
            )


def test_every_drop_down_and_message_is_kept(saved: Saved) -> None:
    before, after = saved
    assert sorted(_questions(after), key=str) == sorted(_questions(before), key=str)


def test_the_lists_behind_the_drop_downs_are_kept(saved: Saved) -> None:
    before, after = saved
    kept = {name: target.attr_text.replace("'", "") for name, target in after.defined_names.items()}
    for name, target in before.defined_names.items():
        assert kept[name] == target.attr_text.replace("'", "")
    assert [[cell.value for cell in row] for row in after["Lists"]["A1:Z30"]] == [
        [cell.value for cell in row] for row in before["Lists"]["A1:Z30"]
    ]


def test_it_still_says_what_it_is(saved: Saved) -> None:
    before, after = saved
    assert after.sheetnames == before.sheetnames
    assert [sheet.sheet_state for sheet in after.worksheets] == [sheet.sheet_state for sheet in before.worksheets]
    assert after["Start here"]["A3"].value == before["Start here"]["A3"].value
    assert list(after["_pathmap"].values) == list(before["_pathmap"].values)
    assert (after.properties.title, after.properties.language) == (before.properties.title, "en-US")


def test_columns_still_keep_what_is_typed(saved: Saved) -> None:
    before, after = saved
    for sheet in before.worksheets:
        kept = column_formats(after[sheet.title])
        asked = {number: look for number, look in column_formats(sheet).items() if look != "General"}
        assert {number: kept[number].replace("\\", "") for number in asked} == asked, sheet.title


def _marked(book: Workbook) -> Iterator[tuple[object, ...]]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=100):
            for cell in filter(_has_something, row):
                link = cell.hyperlink.location if cell.hyperlink else None
                note = cell.comment.text if cell.comment else None
                yield sheet.title, cell.coordinate, cell.value, note, (link or "").replace("'", "")


def _has_something(cell: Cell | MergedCell) -> bool:
    return bool(cell.value or cell.comment or cell.hyperlink)


def test_texts_notes_links_and_filters_are_kept(saved: Saved) -> None:
    before, after = saved
    assert list(_marked(after)) == list(_marked(before))
    filters = [[sheet.auto_filter.ref for sheet in book.worksheets] for book in saved]
    assert filters[0] == filters[1]
