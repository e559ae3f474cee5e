"""WB0nn: what can be wrong with a returned file before any sheet of it is looked at."""

from pathmap_cli.issues.issue import IssueType, Severity

SAVE_AS_WORKBOOK = "choose File, Save as, “Excel Workbook (.xlsx)”"
TYPE_IT_TONIGHT = "or type it tonight: the 30-minute minimum that the sheet “Start here” of a blank workbook names"

UNREADABLE = IssueType(
    code="WB001",
    name="unreadable-file",
    severity=Severity.ERROR,
    message="This file cannot be read: {reason}.",  # reason: "it ends too early …"
    fix="Open it in Excel and save it under a new name. If Excel cannot open it either, ask for a fresh copy.",
    meaning="The file is damaged or incomplete, often because a download or an upload stopped half-way, so nothing in "
    "it was used. All other workbooks were read.",
    example="vista-hs.xlsx arrived as 14 KB of the 38 KB that were sent.",
)

PASSWORD = IssueType(
    code="WB002",
    name="password-protected",
    severity=Severity.ERROR,
    message="This workbook is locked with a password, so nothing in it can be read.",
    fix="Open it with the password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, "
    "save, and send it again.",
    meaning="A password that is asked for when the file opens encrypts everything in it. pathmap never asks for "
    "passwords. Protection of single sheets is no problem.",
    example="harbor-college.xlsx was encrypted by a district's rule for e-mail attachments.",
)

TOO_LARGE = IssueType(
    code="WB003",
    name="too-large",
    severity=Severity.ERROR,
    message="This workbook is too large: {found}; pathmap reads at most {limit}.",  # found: "it has more than 64 sheets"
    fix="Copy the answers into a fresh blank workbook and send that; pictures, pivot tables and old sheets can stay "
    "behind.",
    meaning="Limits keep one workbook from holding up all others. They lie far above what the forms need: a filled "
    "workbook is usually below 1 MB.",
    example="A workbook of 45 MB, because photos of a catalog were pasted into it.",
)

NOT_A_WORKBOOK = IssueType(
    code="WB004",
    name="not-a-workbook",
    severity=Severity.ERROR,
    message="This is {what}, not an Excel workbook.",  # what: "a PDF"
    fix="{way}, " + TYPE_IT_TONIGHT + ".",  # way: "Send the Excel file that the PDF was made from"
    meaning="pathmap reads workbooks (.xlsx, .xlsm, .xls, .xlsb, .ods). It looks at what is inside a file, not at its name, so a PDF "
    "that was renamed is still a PDF.",
    example="A counselor returned the form as a scanned PDF.",
)

NOT_OURS = IssueType(
    code="WB005",
    name="not-ours",
    severity=Severity.ERROR,
    message="This Excel file is not one of pathmap's workbooks: no sheet in it has their headers.",
    fix="Send the filled pathmap workbook. If the answers stand in a file of your own, copy them into a blank workbook "
    "that `pathmap init` makes.",
    meaning="A workbook is recognized by its marks or, where these were lost, by its headers. Here neither is found.",
    example="A master schedule exported from a student information system.",
)

OLDER_TEMPLATE = IssueType(
    code="WB006",
    name="older-template",
    severity=Severity.WARNING,
    message="This workbook was made from version {version} of its template; the current one is version {current}.",
    fix="Nothing has to be done: it was read. Use a current blank workbook next time; `pathmap init` makes it.",
    meaning="Columns that came later are not in the older form, so their questions stay open.",
    example="A school filled last year's blank workbook.",
)

NEWER_TEMPLATE = IssueType(
    code="WB007",
    name="newer-template",
    severity=Severity.WARNING,
    message="This workbook was made from version {version} of its template; this pathmap knows versions up to {current}.",
    fix="Update pathmap, then run it again, so that nothing in the newer form is left out.",
    meaning="The workbook was read as far as this version of pathmap knows it. New columns are reported as extra ones.",
    example="A partner made the blank workbooks with a newer pathmap than yours.",
)

WRONG_KIND = IssueType(
    code="WB008",
    name="wrong-kind",
    severity=Severity.ERROR,
    message="This is a {found} workbook; {wanted} was expected here.",  # wanted: "a college workbook"
    fix="Ask the institution to fill the workbook of its own kind; `pathmap init` makes it.",
    meaning="Each kind of institution has its own form, because each is asked for different things.",
    example="A college filled the high-school workbook.",
)

EMPTY_RETURN = IssueType(
    code="WB009",
    name="empty-return",
    severity=Severity.WARNING,
    message="Nothing is filled in on the sheets after About.",
    fix="Ask whether the blank form was attached by mistake. If there is little time, " + TYPE_IT_TONIGHT[3:] + ".",
    meaning="A blank return says nothing about the institution: all its questions stay open.",
    example="The untouched blank was attached instead of the filled copy.",
)

OLD_FORMAT = IssueType(
    code="WB010",
    name="old-format",
    severity=Severity.ERROR,  # it is not used: a run that looks clean would hide a return
    message="This is {what}, which pathmap does not read.",  # what: "an Apple Numbers document"
    fix="Open it in {program}, " + SAVE_AS_WORKBOOK + ", and send that copy.",
    meaning="The answers are most likely all there, in a file format that pathmap cannot open.",
    example="A workbook filled in and saved with Numbers on a Mac.",
)

OPEN_IN_EXCEL = IssueType(
    code="WB011",
    name="open-in-excel",
    severity=Severity.WARNING,
    message="{workbook} seems to be open in Excel or LibreOffice; what is not saved yet is not in the file.",
    fix="Save and close it, then run again. If nobody has it open, delete the small file ~$… or .~lock… beside it.",
    meaning="Excel and LibreOffice keep a small file beside each workbook that they have open. As long as it is there, the "
    "workbook on disk may be older than what is on the screen.",
    example="~$vista-hs.xlsx lies beside vista-hs.xlsx.",
)

MARKS_DISAGREE = IssueType(
    code="WB012",
    name="marks-disagree",
    severity=Severity.WARNING,
    message="This was read as a {kind} workbook, but it carries the marks of another kind too: {other}.",
    fix="If that is right, nothing has to be done. If not, copy the answers into a blank workbook of the right kind.",
    meaning="A workbook carries its kind and version in several places. They differ when sheets of two workbooks were "
    "put together.",
    example="The hidden sheet says college, the headers are those of a high-school workbook.",
)

UNSAFE = IssueType(
    code="WB013",
    name="unsafe-content",
    severity=Severity.ERROR,
    message="This file was not opened, for safety: {reason}.",  # reason: "it unpacks to more than 100 times its size"
    fix="Ask the sender where it comes from. Copy the answers into a fresh blank workbook and send that.",
    meaning="The file is built in a way that no spreadsheet program writes and that can be used to stop a computer. "
    "Nothing in it was used.",
    example="A file of 1 MB that unpacks to 1 GB.",
)

SHEET_NOT_READABLE = IssueType(
    code="WB014",
    name="sheet-not-readable",
    severity=Severity.ERROR,
    message="The sheet {sheet} cannot be read: {reason}. Nothing in it was used.",
    fix="Open the workbook in Excel, look whether the sheet is complete, and save it under a new name.",
    meaning="One sheet of the workbook is damaged, or not in the file. The other sheets were read.",
    example="The workbook lists a sheet Courses that the file does not contain.",
)

DUPLICATE_CELL = IssueType(
    code="WB015",
    name="duplicate-cell",
    severity=Severity.ERROR,
    message="The file holds this cell twice, with {first} and with {value}; the second was used.",
    fix="Open the workbook in Excel, look whether the cell shows the right value, and save it.",
    meaning="No spreadsheet program writes a cell twice; other programs that make workbooks sometimes do. Each program "
    "that opens the file may show another of the two values.",
    example="F12 stands in the file once as Yes and once as No.",
)

EMPTY_FILE = IssueType(
    code="WB016",
    name="empty-file",
    severity=Severity.ERROR,
    message="This file is empty: it has no content at all (0 bytes).",
    fix="Ask for the file again; the copy or the download did not finish.",
    meaning="The file has a name but nothing in it.",
    example="A file from a cloud folder that was not downloaded yet.",
)

TEXT_CUT = IssueType(
    code="WB017",
    name="text-cut",
    severity=Severity.ERROR,
    message="This cell holds more than {limit} characters; only the first {limit} were read.",
    fix="Shorten the text, or move it to a document of its own and name that document here.",
    meaning="Excel itself shows at most 32,767 characters in a cell.",
    example="A whole course catalog pasted into one cell.",
)

OUT_OF_REACH = IssueType(
    code="WB018",
    name="cells-out-of-reach",
    severity=Severity.ERROR,
    message="{count} filled far outside the form, beginning with this one, and left out.",  # count: "3 cells are"
    fix="Move the answers into the columns and rows of the form, or clear these cells if they were filled by mistake.",
    meaning="pathmap reads the first 20,000 rows and 256 columns of a sheet; forms need far fewer.",
    example="A stray space typed in cell XFD1048576.",
)

MANY_MERGES = IssueType(
    code="WB019",
    name="many-merged-cells",
    severity=Severity.WARNING,
    message="This sheet has {count} merged areas; only the first {limit} were noticed.",
    fix="Select the whole sheet and choose Home, Merge & Center, Unmerge Cells.",
    meaning="All values were read, but below the areas that were noticed a merged cell looks like a blank one.",
    example="A form in which every second row was merged for its looks.",
)

ODD_VALUE = IssueType(
    code="WB020",
    name="odd-value",
    severity=Severity.ERROR,
    message="The file says that this cell holds {kind}, but {value} is none.",  # kind: "a number"
    fix="Type the value again in Excel and save the workbook.",
    meaning="The cell's content does not fit its own type. Spreadsheet programs do not write this; other programs that "
    "make workbooks sometimes do. The content is kept as text where there is any.",
    example="A cell of type number that holds NaN.",
)

NOTES_NOT_READABLE = IssueType(
    code="WB021",
    name="notes-not-readable",
    severity=Severity.WARNING,
    message="The notes and comments on the sheet {sheet} cannot be read: {reason}. Its cells were read.",
    fix="If someone answered in a note, copy the answer into a cell.",
    meaning="Notes are kept in a part of the file of their own; that part is damaged, or not in the file.",
    example="The workbook lists a part with comments that the file does not contain.",
)

OTHER_FORMAT = IssueType(
    code="WB022",
    name="other-format",
    severity=Severity.WARNING,
    message="This is {what}: its cells were read, but not its notes, colors, hidden rows and error values.",  # what: as in WB010
    fix="If an answer stands in a note, a color or a cell with an error such as #REF!, type it into a cell. If not, "
    "nothing has to be done.",
    meaning="pathmap reads everything in .xlsx and .xlsm. Of .xls, .xlsb and .ods it reads the values of all cells. A cell "
    "that shows an error counts as blank there, and notes, colors and what is hidden are not seen.",
    example="A workbook saved as .ods by LibreOffice, or as .xls by an older copy of Excel.",
)

INTERNAL_BUG = IssueType(
    code="WB099",
    name="internal-bug",
    severity=Severity.ERROR,
    message="pathmap made a mistake while reading this file ({reason}). The file itself may be fine.",
    fix="Please report it, with the words in brackets. The workbook itself need not be sent.",
    meaning="This is an error in pathmap, not in the workbook. All other workbooks were read.",
    example="A combination of cells that nobody had tried before.",
)
