"""A written workbook as what it is on disk: a zip of XML parts."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parts(workbook: bytes) -> dict[str, bytes]:
    """The parts of the package by name."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def part(workbook: bytes, name: str) -> ET.Element:
    """One part as XML."""
    return ET.fromstring(parts(workbook)[name])  # noqa: S314 - as above


def sheets(workbook: bytes) -> dict[str, ET.Element]:
    """The worksheets by title, in their order."""
    relations = {item.get("Id"): item.get("Target") for item in part(workbook, "xl/_rels/workbook.xml.rels")}
    book = part(workbook, "xl/workbook.xml")
    return {
        item.attrib["name"]: part(workbook, f"xl/{relations[item.get(LINK)]}") for item in book.iter(f"{MAIN}sheet")
    }


def names(workbook: bytes) -> Iterator[tuple[str, str | None, str]]:
    """Each defined name with the number of its sheet (None where it is the workbook's) and what it stands for."""
    for item in part(workbook, "xl/workbook.xml").iter(f"{MAIN}definedName"):
        yield item.attrib["name"], item.get("localSheetId"), item.text or ""


def validations(sheet: ET.Element) -> Iterator[ET.Element]:
    """The questions that cells ask."""
    yield from sheet.iter(f"{MAIN}dataValidation")


def opened(workbook: bytes | Path) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(workbook) if isinstance(workbook, bytes) else workbook)


def column_formats(sheet: Worksheet) -> dict[int, str]:
    """The number format of each column, for the cells in which nothing stands yet."""
    return {
        number: column.number_format
        for column in sheet.column_dimensions.values()
        if column.min and column.max
        for number in range(column.min, min(column.max, 50) + 1)
    }
