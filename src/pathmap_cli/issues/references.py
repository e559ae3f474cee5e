"""`WB4nn`: a cell names a row of another sheet, or an indicator of a framework, and there is no such one."""

from pathmap_cli.issues.issue import IssueType, Severity


def _unknown(code: str, name: str, what: str, sheet: str, example: str) -> IssueType:
    return IssueType(
        code=code,
        name=name,
        severity=Severity.ERROR,
        message=f"{{value}} is not among the rows of the sheet {sheet}.{{hint}}",
        fix=f"Write the {what} as it stands on the sheet {sheet}, or add a row for it there.",
        meaning=(
            f"This column names a {what} by its code or title, so that both rows can be joined. A name that comes near an"
            " existing one is proposed, never assumed. Where the column may also name something outside this workbook,"
            " only near misses are reported."
        ),
        example=example,
    )


UNKNOWN_PREREQUISITE = _unknown(
    "WB401", "unknown-prerequisite", "course", "Courses", "Prerequisites “Weldng 1” → “Welding 1”"
)
UNKNOWN_AWARD = _unknown(
    "WB402", "unknown-award", "award", "Awards", "Stacks into “Welding AAS” → “Welding Technology”"
)
UNKNOWN_JOB = _unknown("WB403", "unknown-job", "job", "Jobs", "Leads to jobs “Welder” → “Welders and cutters”")
UNKNOWN_CERTIFICATION = _unknown(
    "WB404", "unknown-certification", "certification", "Certifications", "“AWS D1.1” → “AWS Certified Welder”"
)
UNKNOWN_COURSE = _unknown("WB405", "unknown-course", "course", "Courses", "Course “Welding I” → “Welding 1”")
UNKNOWN_INDICATOR = IssueType(
    code="WB406",
    name="unknown-indicator",
    severity=Severity.WARNING,
    message="{value} is no indicator of {framework} that people rate, so the rating is not used.",
    fix="Copy Framework and Indicator from the row of a fresh planning workbook, or delete the row.",
    meaning=(
        "The rows of Ratings come filled in with each indicator that people rate, and the frameworks page shows what they"
        " say beside what the workbooks show. A row about anything else has no place there."
    ),
    example="AQCP “C9 Everybody is happy”",
)
CHANGED_INDICATOR = IssueType(
    code="WB407",
    name="changed-indicator",
    severity=Severity.WARNING,
    message="{value} reads otherwise in the form: {indicator}. The rating is taken as one of that.",
    fix="If something else was rated, clear the rating; else nothing needs to be done.",
    meaning=(
        "Raters should all answer the same sentence. Words that were changed are found by the number before them; an"
        " older workbook may carry an older wording."
    ),
    example="AQCP “C1.1 We like our vision” → “C1.1 The partners share a vision and a strategy”",
)
