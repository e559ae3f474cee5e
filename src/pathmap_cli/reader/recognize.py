"""What a file is, by what stands inside it: PDFs, photos, old formats and zip folders come back too."""

import re
from collections.abc import Callable, Mapping
from typing import NoReturn, TypeVar

from pathmap_cli.issues import files
from pathmap_cli.issues.issue import IssueType, quoted
from pathmap_cli.reader.container import Package
from pathmap_cli.reader.refusal import OtherFormat, Refused

Answer = Callable[[], NoReturn]
Sign = TypeVar("Sign", str, bytes)


def _answer(issue_type: IssueType, **words: object) -> Answer:
    def refuse() -> NoReturn:
        raise Refused(issue_type, **words)

    return refuse


def _stranger(what: str, way: str = "Send the Excel file") -> Answer:
    return _answer(files.NOT_A_WORKBOOK, what=what, way=way)


def _old(what: str, program: str = "Excel") -> Answer:
    return _answer(files.OLD_FORMAT, what=what, program=program)


def _other(what: str) -> Answer:
    def pass_on() -> NoReturn:
        raise OtherFormat(what)

    return pass_on


SAVE = f"Open it in Excel, {files.SAVE_AS_WORKBOOK}, and send that"

PICTURE = _stranger("a picture", "Send the Excel file itself: a picture of it cannot be read")
WORD = _stranger("a Word document")
OTHER_OFFICE = _stranger("another kind of Office document")
TEXT = _stranger("a plain text file")
ARCHIVE = _stranger("a zip folder", "Open it, take the workbook out and send it by itself")
UNKNOWN = _stranger("a file of another kind")
XLS = _other("an Excel 97–2003 workbook (.xls)")
ODS = _other("an OpenDocument spreadsheet (.ods)")

ZIP = b"PK"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office 97–2003, and of everything with a password
BEGINNINGS = {
    b"%PDF": _stranger("a PDF", "Send the Excel file that the PDF was made from"),
    b"\x89PNG": PICTURE,
    b"\xff\xd8\xff": PICTURE,
    b"{\\rtf": WORD,
}
PHOTO_BOXES = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif"})  # what telephones take
STREAMS = {  # inside OLE, by name
    "EncryptedPackage": _answer(files.PASSWORD),
    "WordDocument": WORD,
    "Workbook": XLS,
    "Book": XLS,
}
TEXTS = {  # by pattern in the beginning of a text, small letters
    r"^$": _answer(files.UNREADABLE, reason="it holds nothing but blanks"),
    r"urn:schemas-microsoft-com:office:spreadsheet": _old("an XML spreadsheet of Excel 2003"),
    r"^\{.*docs\.google\.com": _stranger(
        "a link to a Google Sheet", "Open it, choose File, Download, Excel, and send that"
    ),
    r"^<(!doctype html|html|head|body|meta|table|style)": _stranger("a web page", SAVE),
    r"^.*[,;\t]": _stranger("a text table (CSV)", SAVE),
}
PARTS = {  # inside a zip file, by name
    "xl/workbook.bin": _other("an Excel binary workbook (.xlsb)"),
    "word/document.xml": WORD,
    "ppt/presentation.xml": OTHER_OFFICE,
    "index/document.iwa": _old("an Apple Numbers document", "Numbers (or export it there as Excel)"),
}
OPENDOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
SIGNS_OF_A_WORKBOOK = ("[content_types].xml", "xl/_rels/workbook.xml.rels")

LOCK_SIZE = 165  # what Excel writes beside an open workbook: the user's name, twice, padded
LONGEST_USER = 54


def refuse_strangers(data: bytes, name: str) -> None:
    """Raise Refused for everything that is not at least a zip file, and OtherFormat for .xls."""
    if not data:
        raise Refused(files.EMPTY_FILE)
    _refuse_lock(data, name.rpartition("/")[2])
    if data.startswith(OLE):
        _first(STREAMS, lambda stream: stream.encode("utf-16-le") in data, OTHER_OFFICE)()
    if not data.startswith(ZIP):
        _first(BEGINNINGS, data.startswith, _by_text(data))()


def _first(answers: Mapping[Sign, Answer], fits: Callable[[Sign], object], otherwise: Answer) -> Answer:
    return next((answer for sign, answer in answers.items() if fits(sign)), otherwise)


def _refuse_lock(data: bytes, name: str) -> None:
    beside = re.fullmatch(r"~\$(.+)|\.~lock\.(.+)#", name)
    if beside:
        raise Refused(files.OPEN_IN_EXCEL, workbook=quoted(beside[1] or beside[2]))
    if len(data) == LOCK_SIZE and 0 < data[0] <= LONGEST_USER and not data.startswith(ZIP):
        raise Refused(files.OPEN_IN_EXCEL, workbook="A workbook")


def _by_text(data: bytes) -> Answer:
    if data[4:8] == b"ftyp" and data[8:12] in PHOTO_BOXES:
        return PICTURE
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = data[:4096].decode(encoding, "replace").lstrip().lower()
    if re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text):
        return UNKNOWN
    return _first(TEXTS, lambda pattern: re.search(pattern, text), TEXT)


def refuse_strange_packages(package: Package) -> None:
    """Raise Refused for a zip file that holds some other document, and OtherFormat for .xlsb and .ods."""
    for part, answer in PARTS.items():
        if part in package:
            answer()
    if "mimetype" in package and next(package.pieces("mimetype"), b"").startswith(OPENDOCUMENT):
        ODS()


def refuse_without_workbook(package: Package) -> NoReturn:
    """Raise Refused for a zip file that lacks the list of sheets: a damaged workbook, or a folder of files."""
    if any(sign in package for sign in SIGNS_OF_A_WORKBOOK):
        raise Refused(files.UNREADABLE, reason="the part that lists its sheets is missing")
    ARCHIVE()
