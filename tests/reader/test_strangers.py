"""Files that are no workbook: each is known by its content, and each answer says how to get the workbook."""

import pytest

from tests.reader.packages import book, parts, refusal, sheet, workbook, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LOCK = b"\x0cJan Exampler" + b" " * 42 + "\x0cJan Exampler".encode("utf-16-le")


def named(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    "data, code, found",
    [
        (b"%PDF-1.7 ...", "WB004", "This is a PDF, not an Excel workbook."),
        (b"\x89PNG\r\n\x1a\n\x00", "WB004", "This is a picture, not an Excel workbook."),
        (b"\xff\xd8\xff\xe0\x00", "WB004", "This is a picture, not an Excel workbook."),
        (b"\x00\x00\x00\x18ftypheic\x00", "WB004", "This is a picture, not an Excel workbook."),
        (rb"{\rtf1 Grade}", "WB004", "This is a Word document, not an Excel workbook."),
        (named("WordDocument"), "WB004", "This is a Word document, not an Excel workbook."),
        (zipped({"word/document.xml": "x"}), "WB004", "This is a Word document, not an Excel workbook."),
        (OLE, "WB004", "This is another kind of Office document, not an Excel workbook."),
        (
            zipped({"ppt/presentation.xml": "x"}),
            "WB004",
            "This is another kind of Office document, not an Excel workbook.",
        ),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>", "WB004", "This is a web page, not an Excel workbook."),
        (b"<table><tr><td>Grade", "WB004", "This is a web page, not an Excel workbook."),
        (b"Grade,Title\n9,Welding\n", "WB004", "This is a text table (CSV), not an Excel workbook."),
        ("Grade\tTitle\n9\tA\xf1o\n".encode("utf-16"), "WB004", "This is a text table (CSV), not an Excel workbook."),
        ("Grade;T\xedtulo\n9;A\xf1o".encode("latin-1"), "WB004", "This is a text table (CSV), not an Excel workbook."),
        (b"Dear all\nhere it is, at last", "WB004", "This is a plain text file, not an Excel workbook."),
        (b'{"url": "https://docs.google.com/x"}', "WB004", "This is a link to a Google Sheet, not an Excel workbook."),
        (zipped({"vista.xlsx": workbook(sheet(""))}), "WB004", "This is a zip folder, not an Excel workbook."),
        (bytes(range(256)), "WB004", "This is a file of another kind, not an Excel workbook."),
        (
            zipped({"Index/Document.iwa": ""}),
            "WB010",
            "This is an Apple Numbers document, which pathmap does not read.",
        ),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "WB010",
            "This is an XML spreadsheet of Excel 2003, which pathmap does not read.",
        ),
        (named("EncryptedPackage"), "WB002", "This workbook is locked with a password, so nothing in it can be read."),
        (b"", "WB016", "This file is empty: it has no content at all (0 bytes)."),
        (b" \r\n ", "WB001", "This file cannot be read: it holds nothing but blanks."),
        (
            zipped({"[Content_Types].xml": "", "xl/worksheets/sheet1.xml": sheet("")}),
            "WB001",
            "This file cannot be read: the part that lists its sheets is missing.",
        ),
        (zipped({}), "WB004", "This is a zip folder, not an Excel workbook."),
    ],
)
def test_each_file_gets_its_own_sentence(data: bytes, code: str, found: str) -> None:
    issue = refusal(data)
    assert (issue.type.code, issue.message) == (code, found)
    assert issue.fix.endswith(".")


def test_a_pdf_leads_to_the_excel_file_or_to_thirty_minutes() -> None:
    assert refusal(b"%PDF-1.7").fix == (
        "Send the Excel file that the PDF was made from, or type it tonight: the 30-minute minimum that the sheet "
        "“Start here” of a blank workbook names."
    )


def test_a_format_that_is_not_read_leads_to_one_that_is() -> None:
    assert refusal(zipped({"Index/Document.iwa": ""})).fix == (
        "Open it in Numbers (or export it there as Excel), choose File, Save as, “Excel Workbook (.xlsx)”, and send that copy."
    )


@pytest.mark.parametrize("name", ["returned/~$vista.xlsx", "returned/.~lock.vista.xlsx#", "~$vista.xlsx"])
def test_the_small_file_beside_an_open_workbook_is_known_by_its_name(name: str) -> None:
    issue = refusal(b"anything", name=name)
    assert issue.type.code == "WB011"
    assert issue.message.startswith("“vista.xlsx” seems to be open ")


def test_the_small_file_beside_an_open_workbook_is_known_by_its_content() -> None:
    lock = LOCK.ljust(165, b" ")
    assert len(lock) == 165
    assert refusal(lock).message.startswith("A workbook seems to be open ")
    assert refusal(b"Grade,Title\n".ljust(165, b"x")).type.code == "WB004"


def test_a_workbook_that_holds_a_document_stays_a_workbook() -> None:
    embedded = {**parts(sheet("")), "xl/embeddings/plan.docx": zipped({"word/document.xml": "x"})}
    assert [found.name for found in book(zipped(embedded)).sheets] == ["Sheet1"]
