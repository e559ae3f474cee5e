"""Files built to hurt: each is answered with its code, soon, and without unpacking what it claims to hold.

None of these asserts a time. One that is not answered soon runs into the clock of the reader, and its code is then another.
"""

import struct
import zipfile
from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathmap_cli.grid import Grid
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.reader.limits import Limits
from tests.reader.packages import (
    MAIN,
    book,
    links,
    only_sheet,
    parts,
    refusal,
    row,
    sheet,
    strings,
    styles,
    trouble,
    workbook,
    zipped,
)

CELL = '<c r="A1"><v>1</v></c>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'
HARMLESS = "<!DOCTYPE worksheet>"


@pytest.mark.parametrize("dtd", [LAUGHS, QUADRATIC, FILE, ELSEWHERE, HARMLESS])
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"]
)
def test_any_document_type_is_refused(dtd: str, part: str) -> None:
    content = str(parts(sheet(row(CELL)))[part])
    data = workbook(sheet(row(CELL)), more={part: f"<?xml version='1.0'?>{dtd}{content}"})
    assert refusal(data).message == (
        "This file was not opened, for safety: it carries a document type definition, which no spreadsheet program writes."
    )


def test_a_document_type_in_utf_16_is_refused_too() -> None:
    content = f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}{sheet(row(CELL))}'.encode("utf-16")
    assert refusal(workbook(sheet(""), more={"xl/worksheets/sheet1.xml": content})).type.code == "WB013"


MANY = 1_500_000


@pytest.mark.parametrize(
    "more",
    [
        {"xl/worksheets/sheet1.xml": sheet(" " * 3 * MANY)},
        {"xl/worksheets/sheet1.xml": sheet(row("<c/>" * MANY))},
        {"xl/worksheets/sheet1.xml": sheet("<row/>" * MANY)},
        {"xl/worksheets/sheet1.xml": sheet(row(f'<c r="A1" t="inlineStr"><is><t>{"x" * 3 * MANY}</t></is></c>'))},
        {"xl/sharedStrings.xml": strings("x" * 3 * MANY)},
        {"xl/workbook.xml": f'<workbook xmlns="{MAIN}"><x>{" " * 3 * MANY}</x></workbook>'},
    ],
    ids=["blanks", "cells", "rows", "one text", "one shared text", "workbook"],
)
def test_what_unpacks_to_a_hundred_times_its_size_is_refused(more: dict[str, str]) -> None:
    assert refusal(workbook(sheet(""), more=more)).message == (
        "This file was not opened, for safety: a part of it unpacks to more than 100 times its size."
    )


@pytest.mark.parametrize(
    "limits, found, limit",
    [
        (Limits(cells=9), "it has more than 9 cells", "9"),
        (Limits(texts=4), "it has more than 4 texts", "4"),
        (Limits(formats=3), "it has more than 3 formats", "3"),
        (Limits(sheets=1), "it has more than 1 sheets", "1"),
        (Limits(links=2), "it has more than 2 links", "2"),
        (Limits(entries=5), "it is a package of more than 5 files", "5 files"),
        (Limits(part_bytes=2**9), "one part of it unpacks to more than 0.000488281 MB", "0.000488281 MB"),
        (Limits(total_bytes=2**11), "it unpacks to more than 0.00195312 MB", "0.00195312 MB"),
        (Limits(seconds=0), "reading it takes longer than 0 seconds", "0 seconds"),
    ],
)
def test_every_limit_is_kept_and_told(limits: Limits, found: str, limit: str) -> None:
    cells = sheet(row(*(f'<c r="{letter}1"><v>1</v></c>' for letter in "ABCDEFGHIJ")))
    more = {"xl/sharedStrings.xml": strings(*["<t>x</t>"] * 5), "xl/styles.xml": styles("", "", "", "")}
    message = refusal(workbook(cells, cells, more=more), limits).message
    assert message == f"This workbook is too large: {found}; pathmap reads at most {limit}."


def test_the_clock_is_looked_at_in_every_element(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = count()
    monkeypatch.setattr("pathmap_cli.reader.markup.monotonic", lambda: next(ticks))
    monkeypatch.setattr("pathmap_cli.reader.limits.monotonic", lambda: next(ticks))
    cells = workbook(sheet(row("<c/>" * 500)))
    assert refusal(cells, Limits(seconds=200)).message.startswith("This workbook is too large: reading it takes longer")
    assert only_sheet(cells, Limits(seconds=1000)).rows == {}


def test_cells_are_counted_over_all_sheets() -> None:
    one = sheet(row('<c r="A1"><v>1</v></c>', '<c r="B1"><v>1</v></c>'))
    assert len(book(workbook(one, one), Limits(cells=4)).sheets) == 2
    assert refusal(workbook(one, one), Limits(cells=3)).type.code == "WB003"


LONG = "x" * 2**21


@pytest.mark.parametrize(
    "markup",
    [
        f"<!--{LONG}-->",
        f"<?x {LONG}?>",
        f"<x y='{LONG}'/>",
        "<x " + " ".join(f"a{number}='1'" for number in range(200_000)) + "/>",
        f"<{LONG}/>",
    ],
    ids=["comment", "instruction", "attribute", "attributes", "name"],
)
def test_a_tag_without_end_is_refused(markup: str) -> None:
    # Not packed, so that it is not refused for its ratio. Expat before 2.6 reads such a tag again with every piece.
    for content in (markup + sheet(""), sheet(markup)):
        data = zipped(parts("") | {"xl/worksheets/sheet1.xml": content}, zipfile.ZIP_STORED)
        assert refusal(data).message == (
            "This file was not opened, for safety: a single tag inside it is longer than 1 MB."
        )


def test_deep_nesting_is_refused() -> None:
    deep = sheet("<x>" * 200_000 + "</x>" * 200_000)
    assert refusal(workbook(deep)).message == (
        "This file was not opened, for safety: its content is nested more than 64 levels deep."
    )


def test_the_two_corners_of_a_sheet_cost_two_cells() -> None:
    corners = row(CELL) + row('<c r="XFD1048576"><v>1</v></c>', number=1048576)
    assert trouble(workbook(sheet(corners))) == ["WB018 Sheet1!XFD1048576"]


@pytest.mark.parametrize("cell", ['<c r="A999999999"><v>1</v></c>', '<c r="ZZZZZZ1"><v>1</v></c>'])
def test_a_cell_beyond_all_sheets_refuses_the_sheet(cell: str) -> None:
    assert trouble(workbook(sheet(row(cell)))) == ["WB014 Sheet1!"]


@pytest.mark.parametrize(
    "before, after",
    [
        ("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        ("", '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>'),
        ("", f'<dataValidations><dataValidation sqref="{"A1:XFD1048576 " * 50_000}"/></dataValidations>'),
        ('<cols><col min="1" max="16384" width="9"/></cols>', ""),
        ('<cols><col min="1" max="9999999" hidden="1"/></cols>', ""),
    ],
    ids=["merge", "link", "validation", "columns", "hidden columns"],
)
def test_a_range_over_the_whole_sheet_costs_nothing(before: str, after: str) -> None:
    found = only_sheet(workbook(sheet(row(CELL), before, after)))
    assert len(found.rows[1]) == 1
    assert len(found.hidden_columns) <= 256


def test_a_formula_over_the_whole_sheet_is_one_cell() -> None:
    formula = '<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>'
    assert len(only_sheet(workbook(sheet(row(formula)))).rows[1]) == 1


def test_fifty_thousand_merges_are_counted_and_a_thousand_kept() -> None:
    merges = "".join(f'<mergeCell ref="A{number}:B{number}"/>' for number in range(1, 50_001))
    data = workbook(sheet("", after=f"<mergeCells>{merges}</mergeCells>"))
    grid, (issue,) = read_bytes(data, "vista.xlsx")
    assert grid is not None
    assert len(grid.sheets[0].merged) == 1000
    assert issue.message == "This sheet has 50,000 merged areas; only the first 1,000 were noticed."


def test_two_hundred_thousand_names_are_cut() -> None:
    names = "".join(f'<definedName name="n{number}">A1</definedName>' for number in range(200_000))
    data = workbook(sheet(""), inside=f"<definedNames>{names}</definedNames>")
    assert len(book(data, Limits(ratio=10_000)).defined_names) == 2000


def test_a_million_colored_cells_are_cut() -> None:
    look = styles('fillId="2"', fills="<fill><gradientFill/></fill>")
    cells = "".join(row(*['<c s="1"/>'] * 250, number=number) for number in range(1, 101))
    assert len(only_sheet(workbook(sheet(cells), more={"xl/styles.xml": look})).filled) == 10_000


def test_relations_that_go_in_circles_end() -> None:
    circle = links(("rId1", "officeDocument", "_rels/.rels"))
    assert refusal(workbook(sheet(""), more={"_rels/.rels": circle})).type.code == "WB001"
    itself = links(("a", "comments", "sheet1.xml"), ("b", "comments", "_rels/sheet1.xml.rels"))
    assert trouble(workbook(sheet(""), more={"xl/worksheets/_rels/sheet1.xml.rels": itself})) == ["WB021 Sheet1!"]


def test_a_directory_that_claims_few_entries_is_counted_all_the_same() -> None:
    data = bytearray(zipped({f"part{number}.xml": "" for number in range(1001)}))
    end = data.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", data, end + 8, 1, 1)
    assert refusal(bytes(data)).message.startswith(
        "This workbook is too large: it is a package of more than 1,000 files"
    )


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped(parts(sheet(row(CELL)), sheet("")), zipfile.ZIP_STORED))
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    struct.pack_into("<I", data, entry + 24, 10)
    assert trouble(bytes(data)) == ["WB014 Sheet1!"]


GOOD = parts(
    sheet(row('<c r="A1" t="s" s="1"><v>0</v></c>', '<c r="B1" s="1"><f>A1</f><v>46355.5</v></c>')),
    sheet(row('<c r="C3" t="inlineStr"><is><t>Año</t></is></c>', number=3)),
    more={"xl/sharedStrings.xml": strings("<t>Welding</t>"), "xl/styles.xml": styles('numFmtId="14"')},
)
Edit = Callable[[bytes], bytes]


def edits() -> st.SearchStrategy[list[tuple[float, int, bytes]]]:
    """Places (as a share of the length), how much goes there, and what comes."""
    comes = st.binary(max_size=4) | st.sampled_from(
        [b"<", b">", b'"', b"/", b"&", b"&#0;", b"\xff", b"PK\x03\x04", b"9" * 40]
    )
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), comes), min_size=1, max_size=4)


def edited(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for share, gone, comes in changes:
        place = int(share * len(data))
        data = data[:place] + comes + data[place + gone :]
    return data


def is_answered(data: bytes) -> None:
    grid, issues = read_bytes(data, "vista.xlsx", Limits(seconds=5))
    assert isinstance(grid, Grid) or len(issues) == 1
    assert all(issue.message and issue.fix and "too large: reading" not in issue.message for issue in issues)


@given(changes=edits(), compression=st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_damage_to_the_bytes_is_answered(changes: list[tuple[float, int, bytes]], compression: int) -> None:
    is_answered(edited(zipped(GOOD, compression), changes))


@given(changes=edits(), name=st.sampled_from(sorted(GOOD)))
@settings(max_examples=150)
def test_any_damage_to_a_part_is_answered(changes: list[tuple[float, int, bytes]], name: str) -> None:
    is_answered(zipped(GOOD | {name: edited(str(GOOD[name]).encode(), changes)}))


@given(data=st.binary(max_size=400) | st.binary(max_size=400).map(b"PK\x03\x04".__add__))
def test_any_bytes_are_answered(data: bytes) -> None:
    is_answered(data)
