"""Workbooks written part by part, as no program would write them: `workbook(sheet(cells))` is the smallest that is sound."""

import io
import zipfile
from collections.abc import Mapping

from pathmap_cli.grid import Grid, GridSheet
from pathmap_cli.issues.issue import Issue
from pathmap_cli.reader.book import DEFAULTS, read_bytes
from pathmap_cli.reader.limits import Limits

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Parts = Mapping[str, str | bytes]


def zipped(parts: Parts, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts, in this order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def sheet(cells: str, before: str = "", after: str = "") -> str:
    """A sheet's part from its rows; `before` and `after` stand around its data."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{cells}</sheetData>{after}</worksheet>'


def row(*cells: str, number: int = 1, extra: str = "") -> str:
    """One row of cells."""
    return f'<row r="{number}" {extra}>{"".join(cells)}</row>'


def strings(*items: str) -> str:
    """The part of shared texts from the inside of each `si`."""
    return f'<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


def styles(*formats: str, fills: str = "", codes: str = "") -> str:
    """The part of cell formats from the attributes of each `xf`; the first is the one of plain cells."""
    formats = ("", *formats)
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><fills><fill/><fill/>{fills}</fills>'
        f"<cellXfs>{''.join(f'<xf {item}/>' for item in formats)}</cellXfs></styleSheet>"
    )


def links(*relations: tuple[str, str, str], outside: bool = False) -> str:
    """A part of relations: id, the last word of the type, target."""
    mode = ' TargetMode="External"' if outside else ""
    items = (
        f'<Relationship Id="{name}" Type="{LINKS}/{kind}" Target="{target}"{mode}/>' for name, kind, target in relations
    )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(items)}</Relationships>'


def parts(
    *sheets: str, names: tuple[str, ...] = (), more: Parts | None = None, inside: str = ""
) -> dict[str, str | bytes]:
    """The parts of a sound workbook with these sheets; `inside` is added to the workbook part, `more` replaces parts."""
    titles = names or tuple(f"Sheet{number}" for number, _ in enumerate(sheets, 1))
    entries = "".join(
        f'<sheet name="{title}" sheetId="{number}" r:id="rId{number}"/>' for number, title in enumerate(titles, 1)
    )
    relations = [(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number, _ in enumerate(titles, 1)]
    relations += [("s", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml")]
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": links(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{entries}</sheets>{inside}</workbook>',
        "xl/_rels/workbook.xml.rels": links(*relations),
        "xl/sharedStrings.xml": strings(),
        "xl/styles.xml": styles(),
        **{f"xl/worksheets/sheet{number}.xml": content for number, content in enumerate(sheets, 1)},
        **(more or {}),
    }


def workbook(*sheets: str, names: tuple[str, ...] = (), more: Parts | None = None, inside: str = "") -> bytes:
    """The workbook of these parts."""
    return zipped(parts(*sheets, names=names, more=more, inside=inside))


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """The same package with other words in one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in content[part]
    return zipped(content | {part: content[part].replace(old.encode(), new.encode())})


def book(data: bytes, limits: Limits = DEFAULTS) -> Grid:
    """What is read of a workbook that has nothing wrong."""
    grid, issues = read_bytes(data, "vista.xlsx", limits)
    assert grid is not None
    assert issues == ()
    return grid


def only_sheet(data: bytes, limits: Limits = DEFAULTS) -> GridSheet:
    """The sheet of a workbook that has one and nothing wrong."""
    (found,) = book(data, limits).sheets
    return found


def refusal(data: bytes, limits: Limits = DEFAULTS, name: str = "returned/vista.xlsx") -> Issue:
    """The one reason for which nothing of a file is used."""
    grid, issues = read_bytes(data, name, limits)
    assert grid is None
    (issue,) = issues
    assert issue.place.file == name
    return issue


def trouble(data: bytes, limits: Limits = DEFAULTS) -> list[str]:
    """What is wrong with a workbook that is read all the same: `CODE sheet!cell`."""
    grid, issues = read_bytes(data, "vista.xlsx", limits)
    assert grid is not None
    return [f"{issue.type.code} {issue.place.sheet}!{issue.place.cell}" for issue in issues]
