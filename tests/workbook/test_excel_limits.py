"""What Excel allows in a workbook, looked up in the produced package: beyond it a person sees an offer to repair."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.blank import Label
from pathmap_cli.workbook.template import blank_workbook
from tests.workbook.package import LINK, MAIN, names, part, parts, sheets, validations

LONG = "Skills & Trades «Académie» 🔧 " * 12
A_FULL_LABEL = Label(LONG, LONG, "2026-27", "Manufacturing", "California", LONG, LONG)

NAME = re.compile(r"[^\W\d][\w.]*|_[\w.]*")
LIKE_A_CELL = re.compile(r"[A-Z]{1,3}\d+|R(\d+)?C(\d+)?|R|C", re.IGNORECASE)
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
BUILT_IN = ("_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase")


def _workbooks() -> Iterator[object]:
    for kind in KINDS:
        for profile in Profile:
            for label in (Label(), A_FULL_LABEL):
                workbook = blank_workbook(template_spec(template(kind)), profile=profile, label=label)
                yield pytest.param(workbook, id=f"{kind}-{profile}-{'labelled' if label.pathway else 'bare'}")


@pytest.fixture(params=_workbooks())
def workbook(request: pytest.FixtureRequest) -> bytes:
    made = request.param
    assert isinstance(made, bytes)
    return made


def _units(text: str | None) -> int:
    """The length as Excel counts it."""
    return len((text or "").encode("utf-16-le")) // 2


def _cells(area: str) -> set[tuple[str, int]]:
    found = RANGE.fullmatch(area)
    assert found
    assert (found[3] or found[1]) == found[1], "one column"
    return {(found[1], row) for row in range(int(found[2]), int(found[4] or found[2]) + 1)}


def test_sheet_titles(workbook: bytes) -> None:
    titles = list(sheets(workbook))
    assert len({title.casefold() for title in titles}) == len(titles)
    for title in titles:
        assert 0 < _units(title) <= 31
        assert not set(title) & set(r"[]:*?/\\")
        assert title.casefold() != "history"
        assert title.strip("'") == title


def test_hidden_sheets_can_be_shown_again(workbook: bytes) -> None:
    states = {item.attrib["name"]: item.get("state") for item in part(workbook, "xl/workbook.xml").iter(f"{MAIN}sheet")}
    assert {title: state for title, state in states.items() if state} == {"Lists": "hidden", "_pathmap": "hidden"}
    assert next(iter(states)) == "Start here"


def test_defined_names(workbook: bytes) -> None:
    titles = sheets(workbook)
    seen = Counter((name.casefold(), scope) for name, scope, _ in names(workbook))
    assert max(seen.values()) == 1
    for name, scope, target in names(workbook):
        sheet, _, area = target.rpartition("!")
        assert sheet.strip("'") in titles or name == "_xlnm.Print_Titles"
        assert "#REF" not in target
        if name in BUILT_IN:
            assert scope is not None
            continue
        assert scope is None
        assert NAME.fullmatch(name)
        assert not LIKE_A_CELL.fullmatch(name)
        assert len(name) <= 255
        assert _cells(area)
        assert area.count("$") == 2 * len(area.split(":")), "absolute, or it moves with the cursor"


def test_questions(workbook: bytes) -> None:
    lists = {name for name, _, _ in names(workbook) if name.startswith("list_")}
    used = set()
    for title, sheet in sheets(workbook).items():
        covered: set[tuple[str, int]] = set()
        for asked in validations(sheet):
            assert _units(asked.get("promptTitle")) in range(1, 33)
            assert _units(asked.get("prompt")) in range(1, 256)
            assert _units(asked.get("errorTitle")) <= 32
            assert _units(asked.get("error")) <= 255
            for area in asked.attrib["sqref"].split():
                cells = _cells(area)
                assert not cells & covered, (title, area)
                assert max(row for _, row in cells) <= 1000
                covered |= cells
            formulas = [item.text or "" for item in asked]
            assert all(not formula.startswith(("=", '"')) for formula in formulas)
            used.update(formulas)
            assert set(formulas) <= lists
            assert (asked.get("type") == "list") == bool(formulas)
    assert used == lists


def test_nothing_is_in_an_extension_or_outside_the_package(workbook: bytes) -> None:
    package = parts(workbook)
    assert not [name for name in package if re.search(r"vba|externalLink|calcChain|threaded", name)]
    for name, content in package.items():
        assert b"x14:" not in content, name
        assert b"extLst" not in content, name
        assert b'TargetMode="External"' not in content, name


def test_every_part_is_declared_and_every_relation_leads_to_one(workbook: bytes) -> None:
    package = parts(workbook)
    kinds = part(workbook, "[Content_Types].xml")
    declared = {item.attrib["PartName"].lstrip("/") for item in kinds if "PartName" in item.attrib}
    endings = {item.attrib["Extension"] for item in kinds if "Extension" in item.attrib}
    assert declared <= package.keys()
    assert all(name in declared or name.rpartition(".")[2] in endings for name in package)
    for name in package:
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            for relation in part(workbook, name):
                target = relation.attrib["Target"]
                assert _joined(folder, target) in package, (name, target)


def _joined(folder: str, target: str) -> str:
    steps: list[str] = []
    for step in f"{folder}{target}".split("/") if not target.startswith("/") else target.split("/")[1:]:
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps)


def test_cells(workbook: bytes) -> None:
    looks = len(part(workbook, "xl/styles.xml").findall(f"{MAIN}cellXfs/{MAIN}xf"))
    strings = part(workbook, "xl/sharedStrings.xml").findall(f"{MAIN}si")
    assert all(_units("".join(item.itertext())) <= 32_767 for item in strings)
    for sheet in sheets(workbook).values():
        assert sheet.find(f"{MAIN}mergeCells") is None
        assert sheet.find(f"{MAIN}conditionalFormatting") is None
        assert next(sheet.iter(f"{MAIN}f"), None) is None
        for cell in sheet.iter(f"{MAIN}c"):
            assert int(cell.get("s", "0")) < looks
            assert cell.get("t") != "s" or int(cell.findtext(f"{MAIN}v", "-1")) in range(len(strings))
        for row in sheet.iter(f"{MAIN}row"):
            assert float(row.get("ht", "15")) <= 409.5
        for column in sheet.iter(f"{MAIN}col"):
            assert float(column.attrib["width"]) <= 255


def test_styles_say_how_many_they_are(workbook: bytes) -> None:
    for group in part(workbook, "xl/styles.xml"):
        if "count" in group.attrib:
            assert int(group.attrib["count"]) == len(group), group.tag


def test_heads_and_feet_of_pages(workbook: bytes) -> None:
    for title, sheet in sheets(workbook).items():
        if title not in {"Lists", "_pathmap"}:
            for place in ("oddHeader", "oddFooter"):
                text = sheet.findtext(f"{MAIN}headerFooter/{MAIN}{place}")
                assert text
                assert _units(text) <= 255
                assert re.fullmatch(r"(&[LCRPN&]|[^&])*", text)


def test_links_lead_to_cells_of_this_workbook(workbook: bytes) -> None:
    titles = sheets(workbook)
    links = list(titles["Start here"].iter(f"{MAIN}hyperlink"))
    targets = []
    for link in links:
        assert link.get(LINK) is None
        sheet, _, cell = link.attrib["location"].rpartition("!")
        assert cell == "A1"
        targets.append(sheet.strip("'"))
    assert targets == [title for title in titles if title not in {"Start here", "Lists", "_pathmap"}]


def test_notes(workbook: bytes) -> None:
    for name in parts(workbook):
        if re.fullmatch(r"xl/comments\d+\.xml", name):
            notes = list(part(workbook, name).iter(f"{MAIN}comment"))
            places = [note.attrib["ref"] for note in notes]
            assert len(places) == len(set(places))
            assert all(_units("".join(note.itertext())) <= 32_767 for note in notes)


def test_filters_end_where_questions_do(workbook: bytes) -> None:
    filters = {title: sheet.find(f"{MAIN}autoFilter") for title, sheet in sheets(workbook).items()}
    assert {title for title, found in filters.items() if found is None} == {"Start here", "About", "Lists", "_pathmap"}
    assert all(_last_row(found) == 1000 for found in filters.values() if found is not None)


def _last_row(found: ET.Element) -> int:
    return int(re.sub(r".*\D", "", found.attrib["ref"]))
