"""`WB5nn`: two workbooks do not agree, or one has not come back."""

from pathmap_cli.issues.issue import IssueType, Severity

TWO_VERSIONS = IssueType(
    code="WB501",
    name="two-versions",
    severity=Severity.WARNING,
    message="Two workbooks speak for {institution}: {kept} was used ({why}), {other} was set aside.",
    fix="Remove one of them from returned/, or write into decisions.toml which one stands.",
    meaning=(
        "When a workbook comes back twice, the one with the later “Date completed” is used. Where the dates are the same or"
        " blank, the one with more answers is used. The other one is never mixed in."
    ),
    example="vista.xlsx (completed 3 November) and vista_final.xlsx (9 November) → the second is used.",
)
MIXED_YEARS = IssueType(
    code="WB502",
    name="mixed-years",
    severity=Severity.WARNING,
    message="This workbook is for {value}; the partnership's year is {year}.",
    fix="Check the year on the sheet About. If the answers are last year's, ask for this year's.",
    meaning="Answers of another year may no longer be true. They are used, and the difference is reported here.",
    example="Academic year 2025-26 in a 2026-27 pathway → confirm or update.",
)
MIXED_TERM_SYSTEMS = IssueType(
    code="WB503",
    name="mixed-term-systems",
    severity=Severity.WARNING,
    message="{institution} counts in {system} units. Its units are shown as typed and, for comparison, as semester units (quarter × 2/3).",
    fix="Nothing to mend. Check that the units typed are those of the college that grants them.",
    meaning="Three quarter units are two semester units. Comparisons between colleges use semester units and say so.",
    example="4.5 quarter units = 3 semester units.",
)
CONFLICTING_FACTS = IssueType(
    code="WB504",
    name="conflicting-facts",
    severity=Severity.WARNING,
    message="{what}: {value} here, “{other_value}” in {other}. {rule}",
    fix="Agree on which is right, and correct the other workbook.",
    meaning="Two workbooks describe the same thing and differ. Both values are listed; the one that is used is named.",
    example="College units of Welding 1: 3 in the school's workbook, 4 in the college's.",
)
CONTRADICTED_AGREEMENT = IssueType(
    code="WB506",
    name="contradicted-agreement",
    severity=Severity.WARNING,
    message="{what}: the {field} is {value} here and “{other_value}” in {other}.",
    fix="Look at the agreement together and correct the workbook that is wrong.",
    meaning="Both workbooks list this early-credit agreement and say different things about it. Students hear one of the two.",
    example="Agreement ends 2027-06-30 at the school, 2026-06-30 at the college.",
)
NAME_VARIES = IssueType(
    code="WB507",
    name="institution-name-varies",
    severity=Severity.WARNING,
    message="{value} was taken to mean {institution}.",
    fix="Write the name the same way everywhere, or add this spelling to `aliases` in pathmap.toml.",
    meaning="Rows join only when the institution's name is recognized. A spelling that comes near a known name is read as that name, and reported here.",
    example="“Vista HS” → Vista High School",
)
NOT_IN_COLLEGE_WORKBOOK = IssueType(
    code="WB508",
    name="college-course-not-in-college-workbook",
    severity=Severity.WARNING,
    message="{value} is not among the courses that {college} listed.",
    fix="Check the code with the college. If the course exists, the college adds it to its sheet Courses (Award(s) may say None).",
    meaning="The school promises credit for a college course that the college's workbook does not list. The code may be mistyped, or one of the two workbooks may be out of date.",
    example="CSIT 101 in the school's Early credit, no CSIT 101 on the college's Courses.",
)
NOT_RETURNED = IssueType(
    code="WB509",
    name="workbook-not-returned",
    severity=Severity.WARNING,
    message="No workbook has come back from {institution} yet.",
    fix="Send a reminder with the 30-minute minimum, or fill in the minimum together in the session.",
    meaning="The partnership expects this workbook (pathmap.toml, or Partners in the planning workbook). Everything it would tell stays “not told yet”; the other workbooks are used all the same.",
    example="Hilltop Continuation School: not yet heard from.",
)
NO_DECISION = IssueType(
    code="WB510",
    name="decision-not-understood",
    severity=Severity.WARNING,
    message="The entry in line {line} of decisions.toml was not used: {reason}.",
    fix="Correct the entry, or delete it and decide again: pathmap merge --review.",
    meaning="Each entry of decisions.toml says that two rows are the same or different, or which of two workbooks counts. One that cannot be understood, or that names a row or a file which is not there, decides nothing; all others hold.",
    example="verdict = “maybe” → “same”, “different” or “keep”",
)
OTHERS_ROW = IssueType(
    code="WB511",
    name="row-of-another-institution",
    severity=Severity.WARNING,
    message="This row is for {value}, and the workbook is that of {institution}. It was read as it says.",
    fix=(
        "If the sheet was pasted from another workbook, delete the rows that do not belong here. If the name means"
        " {institution}, write it so, or add this spelling to `aliases` in pathmap.toml."
    ),
    meaning=(
        "In a workbook of its own an institution speaks for itself, and the column with its name may stay blank. Rows of"
        " another one usually came along with a sheet that was copied. The first such row of each name is reported."
    ),
    example="Early credit of Vista High School with rows for Hilltop High School → delete them, or correct the name.",
)
EXPECTED_BY_ONE = IssueType(
    code="WB512",
    name="expected-by-one-list-alone",
    severity=Severity.WARNING,
    message="Expected by {here}, and not named by {there}: {who}. Every workbook that one of the two expects is waited for.",
    fix="Name the institution in both lists, or take it out of the one that is out of date.",
    meaning=(
        "Two lists say whose workbooks are expected: pathmap.toml, and the sheet Partners of the planning workbook. Names are"
        " compared as everywhere, so “Vista HS” is Vista High School. Whoever stands in one of the two is expected."
    ),
    example="Partners expects a partner workbook of County Adult School, pathmap.toml does not name it → add it there.",
)
BENCHMARK_NOT_LISTED = IssueType(
    code="WB513",
    name="benchmark-not-listed",
    severity=Severity.WARNING,
    message="pathmap.toml measures with “{name}”, and no row of Wage benchmarks with a wage is called so.",
    fix="Add the row with its wage and source, or write the name in pathmap.toml as the sheet has it.",
    meaning="The setting `benchmark` names the wage that the pathway's jobs are measured with. Until a row has that name, nothing is measured.",
    example="benchmark = “Living wage”, and the row is called “Living wage, one adult” → one of the two.",
)
