"""`WB1nn`: the sheets and headers are not where, or not called, what the blank workbook had."""

from pathmap_cli.issues.issue import IssueType, Severity

SHEET_ABSENT = IssueType(
    code="WB101",
    name="sheet-missing",
    severity=Severity.WARNING,
    message="The sheet {sheet} is not in this workbook.",
    fix="Copy the sheet {sheet} from a blank workbook into this one, or say that it was left out on purpose.",
    meaning=(
        "Every workbook kind has its own sheets. What a sheet would have told stays “not told yet” while the sheet is"
        " away; nothing else in the workbook is affected."
    ),
    example="The sheet “Transitions” was deleted → copy it back from templates/ and answer what you can.",
)
SHEET_RENAMED = IssueType(
    code="WB102",
    name="sheet-renamed",
    severity=Severity.WARNING,
    message="The sheet “{found}” was read as {sheet}, because its headers are those of {sheet}.",
    fix="Give the sheet its name back: {sheet}. If it is something else, remove it or change its headers.",
    meaning="Sheets are found by name first and by their headers second. A renamed sheet is read all the same.",
    example="“Courses 26-27” → “Courses”",
)
HEADER_ABSENT = IssueType(
    code="WB103",
    name="header-missing",
    severity=Severity.ERROR,
    message="The column {column} is not on the sheet {sheet}. Rows cannot be told apart without it.",
    fix="Write the header {column} above its column. If the column was deleted, copy the header from a blank workbook and fill it.",
    meaning="The columns marked “needed” name the row: the course, the award, the activity. Without the header nobody can know which is which.",
    example="Row 1 reads Grade, Term, Course code → add “Course title”.",
)
HEADER_RENAMED = IssueType(
    code="WB104",
    name="header-renamed",
    severity=Severity.WARNING,
    message="The header {value} was read as “{wanted}”.",
    fix="Change the header to “{wanted}”. If the column holds something else, give it a header of its own.",
    meaning="Headers are matched by name wherever the column stands. A near miss is read, and reported here so that you can check it.",
    example="“Course titel” → “Course title”",
)
HEADER_LOWER = IssueType(
    code="WB105",
    name="header-not-in-row-1",
    severity=Severity.WARNING,
    message="The headers of this sheet stand in row {row}; what stands above them was not read.",
    fix="Delete the rows above the headers, so that the headers are in row 1.",
    meaning="The form has its headers in row 1. Rows added above them are passed over and listed as left out.",
    example="Row 1 “Welding pathway 2026”, row 2 the headers → delete row 1.",
)
EXTRA_COLUMN = IssueType(
    code="WB106",
    name="extra-column",
    severity=Severity.WARNING,
    message="The column {value} is not part of the form, so it was left out with its {count}.",
    fix="Nothing to do if it is for your own use. If it belongs in the pathway, move the answers to a column of the form or to Notes.",
    meaning="Columns that people add stay in their workbook and are not read into the pathway.",
    example="“Room number” is left out.",
)
MERGED = IssueType(
    code="WB107",
    name="merged-cells",
    severity=Severity.WARNING,
    message="The cells {ranges} are merged. Only the first row of a merged block has the answer; the others count as blank.",
    fix="Select the block, choose Unmerge, and repeat the answer in each row.",
    meaning="A merged cell holds its answer in its top left cell only. A program cannot know whether it was meant for every row.",
    example="Grade “11” merged over four courses → type 11 in each of the four rows.",
)
HIDDEN = IssueType(
    code="WB108",
    name="hidden-data",
    severity=Severity.WARNING,
    message="{what} answers, which were read like all others.",  # what: "Hidden rows on this sheet hold"
    fix="Unhide them to check that they should be there, and delete what is out of date.",
    meaning="Hidden rows, columns and sheets are read, because hiding is often an accident or a leftover of a filter.",
    example="Row 14 is hidden → right-click the row numbers 13 to 15, Unhide.",
)
SHIFTED = IssueType(
    code="WB109",
    name="shifted-table",
    severity=Severity.WARNING,
    message="The whole table stands {count} to the right of where the form has it. It was read where it is.",
    fix="Delete the empty {columns} to the left, so that “{wanted}” is in column A.",
    meaning="A sheet that was pasted one column too far is still read by its headers.",
    example="The headers begin in column B → delete column A.",
)
UNNAMED = IssueType(
    code="WB110",
    name="unnamed-data",
    severity=Severity.WARNING,
    message="{value} stands outside the table and was left out.",
    fix="Move it to a row of the table, to Notes, or to Strengths and ideas; or leave it if it is for your own use.",
    meaning="Notes under or beside a table belong to no row, so they cannot become part of the pathway. They are listed, never dropped in silence.",
    example="“* subject to board approval” under the table → into Notes of the courses concerned.",
)
COLUMN_REMOVED = IssueType(
    code="WB111",
    name="column-removed",
    severity=Severity.WARNING,
    message="Columns of the form are not on the sheet {sheet}: {headers}. What they ask stays “not told yet”.",
    fix="Copy the headers back from a blank workbook if you can answer them; otherwise leave the sheet as it is.",
    meaning="People delete columns that they do not use. Nothing else is affected.",
    example="“Teachers” was deleted → nothing, or copy the header back.",
)
EXTRA_SHEET = IssueType(
    code="WB112",
    name="extra-sheet",
    severity=Severity.WARNING,
    message="The sheet {sheet} is not part of the form, so it was left out with its {count}.",
    fix="Nothing to do if it is for your own use. If it belongs in the pathway, move its answers to the sheets of the form.",
    meaning="Sheets that people add stay in their workbook and are not read into the pathway.",
    example="“Scratch” is left out.",
)
HEADER_TWICE = IssueType(
    code="WB113",
    name="header-twice",
    severity=Severity.WARNING,
    message="The header {value} stands twice on this sheet. The first column was read; this one was left out.",
    fix="Bring the answers together in one column and delete the other.",
    meaning="Two columns of one name may disagree, so only the first is used.",
    example="“Units” in columns D and M → keep D.",
)
