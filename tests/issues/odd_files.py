"""Files that come back and are no sound workbook, by what a person would say of each."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline import read
from pathmap_cli.reader.recognize import OLE
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workspace.inputs import Input
from tests.reader.other import ods
from tests.reader.packages import links, parts, row, sheet, workbook, zipped

SOUND = workbook(sheet(row('<c r="A1"><v>1</v></c>')), names=("Courses",))
NOTES = {"xl/worksheets/_rels/sheet1.xml.rels": links(("n", "comments", "../comments1.xml"))}


def _text(length: int) -> bytes:
    return workbook(sheet(row(f'<c r="A1" t="inlineStr"><is><t>{"x" * length}</t></is></c>')), names=("Courses",))


def _cells(*addresses: str) -> bytes:
    cells = "".join(f'<c r="{address}"><v>{number}</v></c>' for number, address in enumerate(addresses))
    return workbook(sheet(row(cells)), names=("Courses",))


def _merged(count: int) -> bytes:
    merges = "".join(f'<mergeCell ref="A{number}:B{number}"/>' for number in range(1, count + 1))
    return workbook(sheet("", after=f"<mergeCells>{merges}</mergeCells>"), names=("Courses",))


FILES: Mapping[str, bytes] = {
    "is sound": SOUND,
    "is open in Excel": SOUND,
    "is what pathmap stumbles over": SOUND,
    "is empty": b"",
    "is a PDF": b"%PDF-1.7",
    "is an old Excel workbook that breaks off": OLE + "Workbook".encode("utf-16-le") + bytes(600),
    "is an OpenDocument spreadsheet": ods({"Courses": [["Grade"], ["9"]]}),
    "is an Apple Numbers document": zipped({"Index/Document.iwa": ""}),
    "is locked with a password": OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100),
    "is half of a workbook": SOUND[: len(SOUND) // 2],
    "is as large as it may be": bytes(20 * 2**20),
    "is too large by a byte": bytes(20 * 2**20 + 1),
    "has two parts of one name": zipped({**parts(sheet("")), "XL/WORKSHEETS/SHEET1.XML": sheet("")}),
    "lists a sheet that it does not hold": zipped(
        {name: part for name, part in parts(sheet(""), names=("Courses",)).items() if "sheets/" not in name}
    ),
    "lists notes that it does not hold": workbook(sheet(""), names=("Courses",), more=NOTES),
    "holds a cell twice": _cells("F12", "F12"),
    "holds two cells": _cells("F12", "G12"),
    "holds a text of 32,767 letters": _text(32_767),
    "holds a text of 32,768 letters": _text(32_768),
    "holds the last cell that is read": _cells("IV20000"),
    "holds a cell beyond the last that is read": _cells("IV20001"),
    "has 1,000 merged areas": _merged(1_000),
    "has 1,001 merged areas": _merged(1_001),
    "holds a number that is none": workbook(sheet(row('<c r="B7"><v>NaN</v></c>')), names=("Courses",)),
}


def read_odd(name: str, what: str) -> Returned:
    """The file as a run reads it from the folder."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / name
        path.write_bytes(FILES[what])
        if "stumbles" in what:
            patch.setattr(read, "read_returned", _stumble)
        return read.read_file(Input(path, name, is_open="open" in what), Profile.GENERIC)


def _stumble(*_: object) -> Returned:
    raise ZeroDivisionError
