"""WB2nn: what can be wrong with one cell.

Fill the templates with `wanted`, the words of the cell type for what belongs in the cell. A `suggestion` is there
whenever the issue is about a repair (WB204, WB213), and where one is certain (WB209).
"""

from pathmap_cli.issues.issue import IssueType, Severity

__all__ = [
    "ASKED_MISSING",
    "BAD_CODE_FORMAT",
    "CLOSE_TO_THE_LIST",
    "EARLIER_LAW_MEASURE",
    "FORBIDDEN_CHARACTERS",
    "FORMULA_ERROR",
    "FORMULA_WITHOUT_VALUE",
    "LOOKS_LIKE_PERSONAL_DATA",
    "LOST_ZEROS",
    "NEEDED_MISSING",
    "NONE_AND_SOMETHING",
    "NOT_A_DATE",
    "NOT_A_NUMBER",
    "NOT_ON_THE_LIST",
    "OUT_OF_RANGE",
    "PLACEHOLDER_TEXT",
    "SEVERAL_VALUES",
    "STRAY_SPACES",
    "TOO_LONG",
    "TURNED_INTO_A_DATE",
]

NEEDED_MISSING = IssueType(
    code="WB201",
    name="needed-value-missing",
    severity=Severity.ERROR,
    message="{column} is blank. It is one of the answers that say what the row is about.",
    fix="Type {wanted}. If the row is not meant to be there, delete it.",
    meaning=(
        "Each sheet has one or two columns that say what a row is about, such as the title of a course. "
        "Where nothing names the row, it is set aside and listed as left out; otherwise the rest of it is used. "
        "Other rows are not affected."
    ),
    example="Course title is blank in a row that says grade 10 and CTE → Welding 1",
)
ASKED_MISSING = IssueType(
    code="WB202",
    name="asked-value-missing",
    severity=Severity.QUESTION,
    message="{column} has not been answered yet.",
    fix="Type {wanted}. If nobody knows yet, leave it blank.",
    meaning=(
        "The partnership asks for this answer, and the cell is blank. "
        "A blank cell means that nobody has answered; it never counts as No. "
        "What is still blank at the session becomes a question for the room."
    ),
    example="CTE level is blank in a CTE course → Concentrator",
)
NOT_ON_THE_LIST = IssueType(
    code="WB203",
    name="not-on-the-list",
    severity=Severity.ERROR,
    message="{value} is not one of the answers for {column}.",
    fix="Choose {wanted}.",
    meaning=(
        "This column takes a fixed set of answers, so that those of different schools and colleges can be put side "
        "by side. The cell says something else, so it was not used. "
        "Where the cell has a drop-down, the arrow beside it shows every answer."
    ),
    example="Course type says “Shop class” → CTE",
)
CLOSE_TO_THE_LIST = IssueType(
    code="WB204",
    name="close-to-the-list",
    severity=Severity.WARNING,
    message="{value} is close to an answer for {column} and was read as “{suggestion}”.",
    fix="Change it to “{suggestion}”. If that is not what was meant, choose {wanted}.",
    meaning=(
        "The cell holds one of the answers of its list, but not quite as the list writes it: a slip of the keys, or "
        "commas where semicolons belong. It was read as the answer that it comes closest to. "
        "Please look whether that is what was meant."
    ),
    example="Course type says “Electve” → Elective",
    fixable=True,
)
NOT_A_NUMBER = IssueType(
    code="WB205",
    name="not-a-number",
    severity=Severity.ERROR,
    message="{value} could not be read as a number for {column}.",
    fix="Type {wanted}. Words belong in Notes.",
    meaning=(
        "This column is added up or compared, so it takes a number and nothing else. "
        "The cell holds words, or more than one figure where one is wanted, and was not used."
    ),
    example="Students says “40-50 students annually” → 45",
)
OUT_OF_RANGE = IssueType(
    code="WB206",
    name="out-of-range",
    severity=Severity.ERROR,
    message="{value} is outside the range of {column}.",
    fix="Type {wanted}.",
    meaning=(
        "The number, grade or date was understood, but it lies outside what this column can hold, such as grade 15 or "
        "fewer than 0 students. Often a digit was typed twice or left out. The cell was not used."
    ),
    example="Grade says “100” → 10",
)
NOT_A_DATE = IssueType(
    code="WB207",
    name="not-a-date",
    severity=Severity.ERROR,
    message="{value} could not be read as a date or year for {column}.",
    fix="Type {wanted}.",
    meaning=(
        "A date can be written in many ways, and some of them mean two different days or no day at all. "
        "This one was not clear enough to use. A year in four digits makes it clear."
    ),
    example="Agreement ends says “6/30/27” → 2027-06-30",
)
TURNED_INTO_A_DATE = IssueType(
    code="WB208",
    name="turned-into-a-date",
    severity=Severity.ERROR,
    message="{column} holds the date {value}. Excel often makes a date of something like 9-12.",
    fix="Format the cell as Text first, then type it again: {wanted}.",
    meaning=(
        "When somebody types 9-12 or 11-9021 into an ordinary cell, Excel and Google Sheets take it for a date and "
        "store that instead. What was typed is gone, so only a person can put it back. "
        "In a cell that is formatted as Text before typing, it stays as typed."
    ),
    example="Grade shows “12-Sep” → 9-12",
)
LOST_ZEROS = IssueType(
    code="WB209",
    name="lost-zeros",
    severity=Severity.ERROR,
    message="{value} is not the whole code. Excel took it for a number, and some of its digits are gone.",
    fix="Format the cell as Text first, then type {wanted}.",
    meaning=(
        "A code such as 01.0000 looks like a number to Excel, which keeps only the 1; a long one becomes 1.68E+11. "
        "Where only one code can have been meant, it is used, and the message names it. "
        "Otherwise the cell counts as not answered, because a wrong code would point to another program or job."
    ),
    example="CIP says “1.0101” → 01.0101",
    fixable=True,
)
FORMULA_WITHOUT_VALUE = IssueType(
    code="WB210",
    name="formula-without-value",
    severity=Severity.ERROR,
    message="{column} holds a formula whose result is not saved in the file.",
    fix="Open the workbook in Excel, save it and send it again. Or replace the formula: type {wanted}.",
    meaning=(
        "A workbook stores each formula together with its last result. Some programs save the formula alone. "
        "pathmap does not calculate, so it sees no answer here."
    ),
    example="=B2*2, saved without its result → 6",
)
FORMULA_ERROR = IssueType(
    code="WB211",
    name="formula-error",
    severity=Severity.ERROR,
    message="{column} shows the error {value} in place of an answer.",
    fix="Replace the formula: type {wanted}.",
    meaning=(
        "A formula in this cell points to something that is no longer there, or that cannot be calculated. "
        "This happens when rows are deleted, or when a sheet is copied into another workbook. The cell was not used."
    ),
    example="Units shows “#REF!” → 3",
)
SEVERAL_VALUES = IssueType(
    code="WB212",
    name="several-values",
    severity=Severity.ERROR,
    message="{value} gives more than one answer, and {column} takes one.",
    fix="Keep {wanted}. If each is true, copy the row and give every copy one answer.",
    meaning=(
        "This column takes one answer a row, because each row is counted once under that answer. "
        "The cell holds several, and none of them was used. Columns that take several answers say so in their note."
    ),
    example="Course type says “CTE; Elective” → CTE",
)
STRAY_SPACES = IssueType(
    code="WB213",
    name="stray-spaces",
    severity=Severity.WARNING,
    message="{value} has extra spaces or invisible characters; it was read as “{suggestion}”.",
    fix="Nothing is lost. To tidy it, type “{suggestion}”.",
    meaning=(
        "Text that was copied from a web page or another program often brings spaces and characters that nobody can see. "
        "They were left out. In other programs they can make two equal names look different."
    ),
    example="“Welding 1 ”, with a space at its end → Welding 1",
    fixable=True,
)
BAD_CODE_FORMAT = IssueType(
    code="WB214",
    name="bad-code-format",
    severity=Severity.WARNING,
    message="{value} does not look like what {column} asks for.",
    fix="Type {wanted}.",
    meaning=(
        "Published codes and e-mail addresses have a fixed form, such as 48.0508 for a program. "
        "This one looks different, and may not be found when it is looked up. It is kept; please look at it."
    ),
    example="CIP says “14.0701 - Chemical Engineering” → 14.0701",
)
LOOKS_LIKE_PERSONAL_DATA = IssueType(
    code="WB215",
    name="looks-like-personal-data",
    severity=Severity.WARNING,
    message="{column} may hold personal data, such as an e-mail address, a student's number or a birth date.",
    fix="Delete it, and say it without naming anyone, such as “two students”. If it is no such thing, leave it.",
    meaning=(
        "The workbook goes to all partners, and nothing in it needs to name a student. "
        "The cell holds something that often belongs to one person. "
        "Deleting it here protects that person wherever the workbook goes next."
    ),
    example="Notes says “Ask for the student born 3/4/2009” → Ask for the counselor",
)
PLACEHOLDER_TEXT = IssueType(
    code="WB216",
    name="placeholder-text",
    severity=Severity.WARNING,
    message="{value} stands where an answer belongs, so {column} counts as not answered yet.",
    fix="Type {wanted}, or leave the cell blank until it is known.",
    meaning=(
        "Words such as TBD, n/a or “see note” hold a place, but they do not say whether something is there or not. "
        "They count as a blank cell: not answered yet. If the answer is that there is none, the word is None."
    ),
    example="Units says “TBD” → blank for now, 3 once it is known",
)
TOO_LONG = IssueType(
    code="WB217",
    name="too-long",
    severity=Severity.WARNING,
    message="The text in {column} is very long. All of it is kept, but maps and tables will show only its beginning.",
    fix="Shorten it to {wanted}, and put the rest in Notes.",
    meaning=(
        "Names and titles stand in boxes on the map and in columns of tables, where a long text cannot be read. "
        "Nothing was cut from the workbook."
    ),
    example="Course title holds the whole catalog description → Introduction to Welding",
)
FORBIDDEN_CHARACTERS = IssueType(
    code="WB218",
    name="forbidden-characters",
    severity=Severity.WARNING,
    message="{value} holds characters that no page can show; they were left out.",
    fix="Type the text again, or paste it as plain text.",
    meaning=(
        "Some programs leave control characters in the text that is copied from them. "
        "They cannot be printed or shown, so the text was read without them. Please check that no letter went with them."
    ),
    example="“Weld␇ing 1” → Welding 1",
)
NONE_AND_SOMETHING = IssueType(
    code="WB219",
    name="none-and-something",
    severity=Severity.WARNING,
    message="None stands beside other answers. The other answers were used.",
    fix="If the other answers are right, delete None. If there is none, delete the others.",
    meaning=(
        "None says that there is nothing to list: in a cell, or as a row of its own for a whole sheet. "
        "Beside other answers it cannot be true as well, so the other answers were used."
    ),
    example="Transfers to says “None; CSU” → CSU",
)
EARLIER_LAW_MEASURE = IssueType(
    code="WB220",
    name="earlier-law-measure",
    severity=Severity.ERROR,
    message="{value} is a measure of the Perkins law before 2018, which is no longer reported. It was not used.",
    fix="Choose {wanted} if the figure was counted by the law of today. If not, delete the row.",
    meaning=(
        "The Perkins law of 2018 (Perkins V) counts other students than the one before it, so an old figure cannot "
        "stand beside a new one. The advice names the measure that took the place of the old code."
    ),
    example="Measure says “6S1” → 4S1 Nontraditional concentration (secondary)",
)
