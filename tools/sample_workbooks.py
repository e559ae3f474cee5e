"""Write the sample partnership's workbooks from its tables, and their messy twin from planted.csv.

`sample_data/partnership/` is filled through the blank workbooks, as a person would. `sample_data/messy/` is the same
edited and saved by another program (openpyxl), so that it has what real returned workbooks have.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as OpenpyxlCell
from openpyxl.worksheet.worksheet import Worksheet

from pathmap_cli.grid import Cell, CellKind, parse_address
from pathmap_cli.model import template
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, template_spec
from pathmap_cli.settings import FILE_NAME, Settings, read_settings
from pathmap_cli.workbook.template import Label, blank_workbook
from tools.sample import SAMPLE, Expected, SampleSheet, SampleWorkbook, read_planted, read_sample

PARTNERSHIP = SAMPLE / "partnership"
MESSY = SAMPLE / "messy"
TOO_OFTEN = 100  # repetitions that make any text too long
FIXED = (1980, 1, 1, 0, 0, 0)  # so that the same plants give the same bytes

Typed = str | int | float | date


def clean_workbooks() -> Mapping[str, bytes]:
    """File name → the filled workbook, for every institution of the sample."""
    settings = read_settings(SAMPLE / FILE_NAME)
    return {workbook.file: _filled(workbook, settings) for workbook in read_sample()}


def _filled(workbook: SampleWorkbook, settings: Settings) -> bytes:
    spec = template_spec(template(workbook.kind))
    answers = {sheet.name: tuple(_rows(sheet, workbook.sheet(sheet.title), settings)) for sheet in spec.sheets}
    label = Label(
        institution=workbook.institution,
        pathway=settings.pathway,
        academic_year=settings.academic_year,
        contact=settings.contact,
        return_by=settings.return_by,
    )
    return blank_workbook(spec, profile=settings.profile, label=label, answers=answers)


def _rows(spec: SheetSpec, sheet: SampleSheet, settings: Settings) -> Iterator[Mapping[str, Typed]]:
    """The rows of a table by field; a form is one row whose labels are its headers."""
    columns = {column.header: column for column in spec.shown_in(settings.profile)}
    form = (tuple(zip(*sheet.rows, strict=True)),) if spec.form else ()  # labels, answers
    lines = [dict(zip(*pair, strict=True)) for pair in form or ((sheet.headers, row) for row in sheet.rows)]
    for line in lines:
        yield {columns[header].name: typed(columns[header], text, settings) for header, text in line.items() if text}


def typed(column: ColumnSpec, text: str, settings: Settings) -> Typed:
    """What Excel would make of the text as it is typed: a number in a column of numbers, a day in one of days."""
    value = column.type.read(Cell(1, 1, text, CellKind.TEXT), settings.profile).value
    if isinstance(value, int | float | date) and not isinstance(value, bool):
        return value
    return text


def messy_workbooks() -> Mapping[str, bytes]:
    """File name → the clean workbooks with everything planted in them, and the files that are no workbooks of ours."""
    clean = clean_workbooks()
    books = {file: load_workbook(BytesIO(content)) for file, content in clean.items()}
    files: dict[str, bytes] = {}
    for plant in read_planted():
        if plant.action in FILE_ACTIONS:
            _plant_file(plant, clean, books, files)
        elif plant.action != "follows":
            _plant(books[plant.file], plant)
    return files | {file: _saved(book) for file, book in books.items()}


def _plant_file(
    plant: Expected, clean: Mapping[str, bytes], books: dict[str, Workbook], files: dict[str, bytes]
) -> None:
    made = FILE_ACTIONS[plant.action](plant, clean)
    if plant.action == "copy of the clean workbook":
        books[plant.file] = load_workbook(BytesIO(made))
    else:
        files[plant.file] = made


def _another_workbook(plant: Expected, _: Mapping[str, bytes]) -> bytes:
    book = Workbook()
    for number, text in enumerate(plant.value.split(" | "), start=1):
        book.worksheets[0].cell(1, number, text)
    return _saved(book)


FILE_ACTIONS: Mapping[str, Callable[[Expected, Mapping[str, bytes]], bytes]] = {
    "copy of the clean workbook": lambda plant, clean: clean[plant.value],
    "first half of the clean workbook": lambda plant, clean: clean[plant.value][: len(clean[plant.value]) // 2],
    "text file": lambda plant, _: plant.value.encode(),
    "another workbook": _another_workbook,
    "blank workbook": lambda plant, _: blank_workbook(template_spec(template(plant.value))),
}


def _plant(book: Workbook, plant: Expected) -> None:
    if plant.action == "add sheet":
        sheet = book.create_sheet(plant.sheet)
        for number, text in enumerate(plant.value.split(" | "), start=1):
            sheet.cell(1, number, text)
    elif plant.action == "rename sheet":
        book[plant.value].title = plant.sheet
    elif plant.action == "delete sheet":
        del book[plant.sheet]
    elif plant.action in SHEET_ACTIONS:
        SHEET_ACTIONS[plant.action](book[plant.sheet], plant)
    else:
        cell = book[plant.sheet][plant.cell]
        CELL_ACTIONS[plant.action](cell, plant.value)


def _delete_column(sheet: Worksheet, plant: Expected) -> None:
    number = next(cell.column for cell in sheet[1] if cell.value == plant.column)
    sheet.delete_cols(number)


def _rows_above(sheet: Worksheet, plant: Expected) -> None:
    titles = plant.value.split(" | ")
    sheet.insert_rows(1, len(titles))
    for number, text in enumerate(titles, start=1):
        sheet.cell(number, 1, text)


def _merge(sheet: Worksheet, plant: Expected) -> None:
    sheet.merge_cells(f"{plant.cell}:{plant.value}")


def _hide_row(sheet: Worksheet, plant: Expected) -> None:
    sheet.row_dimensions[parse_address(plant.cell)[0]].hidden = True


def _example_row(sheet: Worksheet, plant: Expected) -> None:
    workbook = next(one for one in read_sample() if one.file == plant.file)
    spec = next(one for one in template_spec(template(workbook.kind)).sheets if one.title == plant.sheet)
    for number, column in enumerate(spec.shown_in(read_settings(SAMPLE / FILE_NAME).profile), start=1):
        sheet.cell(parse_address(plant.cell)[0], number, column.column.example or None)


SHEET_ACTIONS: Mapping[str, Callable[[Worksheet, Expected], None]] = {
    "delete column": _delete_column,
    "rows above": _rows_above,
    "shift right": lambda sheet, plant: sheet.insert_cols(1, int(plant.value)),
    "merge": _merge,
    "hide row": _hide_row,
    "example row": _example_row,
}


def _set(cell: OpenpyxlCell, value: object, kind: str) -> None:
    cell.value = None
    cell.data_type = kind
    cell._value = value  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl would guess a type from the text


CELL_ACTIONS: Mapping[str, Callable[[OpenpyxlCell, str], None]] = {
    "type": lambda cell, text: _set(cell, text, "s"),
    "repeat": lambda cell, text: _set(cell, " ".join([text] * TOO_OFTEN), "s"),
    "number": lambda cell, text: _set(cell, float(text) if "." in text else int(text), "n"),
    "date": lambda cell, text: cell.__setattr__("value", date.fromisoformat(text)),
    "formula": lambda cell, text: _set(cell, text, "f"),
    "error": lambda cell, text: _set(cell, text, "e"),
    "clear": lambda cell, _: _set(cell, None, "n"),
}


def _saved(book: Workbook) -> bytes:
    """The workbook's bytes without the time of saving."""
    raw, fixed = BytesIO(), BytesIO()
    book.save(raw)
    with ZipFile(raw) as parts, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in parts.namelist():
            if name != "docProps/core.xml":
                target.writestr(ZipInfo(name, FIXED), parts.read(name), ZIP_DEFLATED)
    return fixed.getvalue()


def main() -> None:
    """Write both folders."""
    for folder, workbooks in ((PARTNERSHIP, clean_workbooks()), (MESSY, messy_workbooks())):
        folder.mkdir(exist_ok=True)
        for file, content in workbooks.items():
            Path(folder / file).write_bytes(content)
            print(f"{folder.name}/{file}")


if __name__ == "__main__":
    main()
