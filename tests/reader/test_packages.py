"""Packages as different programs write them, and packages with something missing: what can be read is read."""

import os
import zipfile
from pathlib import Path

import pytest

from pathmap_cli.reader.book import read_bytes, read_workbook
from pathmap_cli.reader.limits import Limits
from tests.reader.packages import (
    LINKS,
    MAIN,
    STRICT,
    STRICT_LINKS,
    book,
    links,
    parts,
    refusal,
    row,
    sheet,
    strings,
    trouble,
    workbook,
    zipped,
)

ONE = sheet(row('<c r="A1" t="s"><v>0</v></c>'))
WORDS = {"xl/sharedStrings.xml": strings("<t>Welding 1</t>")}


def cells(data: bytes) -> dict[str, list[object]]:
    return {found.name: [cell.value for row in found.rows.values() for cell in row] for found in book(data).sheets}


def test_the_usual_package() -> None:
    assert cells(workbook(ONE, ONE, names=("Courses", "A・B &amp; C"), more=WORDS)) == {
        "Courses": ["Welding 1"],
        "A・B & C": ["Welding 1"],
    }


def test_the_strict_dialect() -> None:
    both = {MAIN: STRICT, LINKS: STRICT_LINKS}
    strict = {}
    for name, content in parts(ONE, more=WORDS).items():
        text = str(content)
        for old, new in both.items():
            text = text.replace(old, new)
        strict[name] = text
    assert cells(zipped(strict)) == {"Sheet1": ["Welding 1"]}


def test_prefixed_names() -> None:
    prefixed = (
        f'<x:worksheet xmlns:x="{MAIN}" xmlns:y="urn:other"><x:sheetData><x:row r="1">'
        '<y:c r="Z1"><y:v>9</y:v></y:c><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert cells(workbook(prefixed)) == {"Sheet1": [1]}


def test_any_case_either_slash_and_a_leading_one() -> None:
    odd = {
        name.replace("/", "\\").upper() if name.startswith("xl/") else name: content
        for name, content in parts(ONE, more=WORDS).items()
    }
    assert cells(zipped(odd)) == {"Sheet1": ["Welding 1"]}
    absolute = links(
        ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("s", "sharedStrings", "\\xl\\sharedStrings.xml")
    )
    assert cells(workbook(ONE, more={**WORDS, "xl/_rels/workbook.xml.rels": absolute})) == {"Sheet1": ["Welding 1"]}


def test_parts_may_stand_anywhere() -> None:
    more = {
        "_rels/.rels": links(("rId1", "officeDocument", "my%20book/book.xml")),
        "my book/book.xml": parts(ONE)["xl/workbook.xml"],
        "my book/_rels/book.xml.rels": links(("rId1", "worksheet", "../deep/./data.xml")),
        "deep/data.xml": sheet(row('<c r="A1"><v>7</v></c>')),
    }
    assert cells(zipped(more)) == {"Sheet1": [7]}


def test_a_byte_order_mark_and_utf_16() -> None:
    text = sheet(row('<c r="A1" t="str"><v>Año</v></c>'))
    assert cells(workbook("\ufeff" + text)) == {"Sheet1": ["Año"]}
    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")
    assert cells(workbook(text, more={"xl/worksheets/sheet1.xml": wide})) == {"Sheet1": ["Año"]}


def test_formats_properties_and_the_usual_place_are_not_needed() -> None:
    least = {
        name: part for name, part in parts(ONE, more=WORDS).items() if "styles" not in name and name != "_rels/.rels"
    }
    least["xl/_rels/workbook.xml.rels"] = links(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("s", "sharedStrings", "sharedStrings.xml")
    )
    assert cells(zipped(least)) == {"Sheet1": ["Welding 1"]}


def test_sheets_without_cells_are_passed_over() -> None:
    relations = links(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "chartsheet", "chartsheets/sheet1.xml"),
        ("rId3", "xlMacrosheet", "macrosheets/sheet1.xml"),
        ("rId4", "dialogsheet", "dialogsheets/sheet1.xml"),
        ("s", "sharedStrings", "sharedStrings.xml"),
    )
    data = workbook(ONE, sheet(""), sheet(""), sheet(""), more={**WORDS, "xl/_rels/workbook.xml.rels": relations})
    assert cells(data) == {"Sheet1": ["Welding 1"]}


@pytest.mark.parametrize(
    "target, outside",
    [
        ("worksheets/gone.xml", False),
        ("../../../../etc/passwd", False),
        ("file:///etc/passwd", False),
        ("http://example.org/sheet.xml", True),
        ("worksheets/sheet2.xml", True),
        ("workbook.xml", False),
        ("", False),
    ],
)
def test_a_sheet_that_is_listed_but_missing_is_an_error_and_the_others_are_read(target: str, outside: bool) -> None:  # noqa: FBT001
    mode = ' TargetMode="External"' if outside else ""
    relations = links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "@")).replace(
        'Target="@"', f'Target="{target}"{mode}'
    )
    data = workbook(sheet(""), sheet(""), names=("About", "Courses"), more={"xl/_rels/workbook.xml.rels": relations})
    grid, (issue,) = read_bytes(data, "vista.xlsx")
    assert grid is not None
    assert [found.name for found in grid.sheets] == ["About"]
    assert (issue.type.code, issue.place.sheet) == ("WB014", "Courses")
    assert issue.message.startswith("The sheet “Courses” cannot be read: ")


@pytest.mark.parametrize(
    "content",
    [
        "<worksheet>",
        "",
        "foo",
        b"\x00\x01",
        f'<chartsheet xmlns="{MAIN}"/>',
        f'<worksheet xmlns="{MAIN}"><sheetData>\x00</sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + b"\xff\xfe</sheetData></worksheet>",
        f'<?xml version="1.0" encoding="windows-1252"?><worksheet xmlns="{MAIN}"/>',
        f'<worksheet xmlns="{MAIN}"><sheetData>&nbsp;</sheetData></worksheet>',
    ],
    ids=["broken off", "empty", "text", "bytes", "another root", "NUL", "bad UTF-8", "encoding", "entity"],
)
def test_a_sheet_that_is_not_well_formed_is_an_error_and_the_others_are_read(content: str | bytes) -> None:
    data = workbook(ONE, ONE, more={**WORDS, "xl/worksheets/sheet1.xml": content})
    assert trouble(data) == ["WB014 Sheet1!"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"])
def test_damage_to_what_all_sheets_need_refuses_the_file(part: str) -> None:
    assert refusal(workbook(ONE, more={**WORDS, part: "<broken"})).type.code == "WB001"
    without = {name: content for name, content in parts(ONE).items() if name != part}
    if part.endswith(("Strings.xml", "styles.xml")):
        assert refusal(zipped(without)).message.startswith("This file cannot be read: one of its parts is damaged (")


def test_a_workbook_without_sheets_is_not_an_empty_workbook() -> None:
    issue = refusal(workbook())
    assert issue.message == "This file cannot be read: one of its parts is damaged (it lists no sheets)."


def stored(*sheets: str) -> bytes:
    return zipped(parts(*sheets), zipfile.ZIP_STORED)


def test_a_part_whose_bytes_are_damaged() -> None:
    data = stored(sheet(row('<c r="A1"><v>12345</v></c>')), sheet("")).replace(b"12345", b"12346")
    assert trouble(data) == ["WB014 Sheet1!"]


def test_a_part_that_is_packed_in_an_unknown_way() -> None:
    # bzip2 and LZMA have no way to unpack only so much.
    packed = zipped(parts(sheet("")), zipfile.ZIP_BZIP2)
    assert refusal(packed).message.endswith("(it is packed in a way that workbooks do not use).")


def test_a_download_that_stopped() -> None:
    data = workbook(ONE, more=WORDS)
    for length in (2, 30, len(data) // 2, len(data) - 1):
        assert refusal(data[:length]).message == (
            "This file cannot be read: it ends too early, as after an unfinished download."
        )


def test_two_parts_of_one_name_are_refused() -> None:
    # Which of the two counts differs from program to program.
    twice = {**parts(ONE), "XL\\worksheets\\Sheet1.xml": sheet("")}
    assert refusal(zipped(twice)).type.code == "WB013"


def test_an_encrypted_part_is_a_password() -> None:
    data = bytearray(stored(sheet("")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    assert refusal(bytes(data)).type.code == "WB002"


def test_a_path_is_read_once_and_named_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(sheet(row('<c r="A1"><v>NaN</v></c>'))))
    _, (issue,) = read_workbook(path, "returned/vista.xlsx")
    assert (issue.place.file, issue.place.sheet, issue.place.cell) == ("returned/vista.xlsx", "Sheet1", "A1")


def read_refused(path: Path, limits: Limits = Limits()) -> str:  # noqa: B008 - frozen
    grid, (issue,) = read_workbook(path, "returned/vista.xlsx", limits)
    assert grid is None
    return f"{issue.type.code} {issue.message}"


def test_a_file_beyond_the_limit_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(bytes(2**20 + 1))
    assert read_refused(path, Limits(file_bytes=2**20)) == (
        "WB003 This workbook is too large: it has more than 1 MB; pathmap reads at most 1 MB."
    )


def test_a_path_that_is_no_file(tmp_path: Path) -> None:
    assert "it is not there any more" in read_refused(tmp_path / "gone.xlsx")
    assert read_refused(tmp_path).startswith("WB001 ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links and pipes")
def test_links_and_pipes_are_not_followed_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(sheet("")))
    (tmp_path / "link.xlsx").symlink_to(tmp_path / "a.xlsx")
    assert "it is only a link to another file" in read_refused(tmp_path / "link.xlsx")
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert "it is no file but a folder or a device" in read_refused(tmp_path / "pipe.xlsx")
