"""`WB3nn`: each cell can be read, and the row or the sheet does not fit together."""

from pathmap_cli.issues.issue import IssueType, Severity

DUPLICATE_ROW = IssueType(
    code="WB301",
    name="duplicate-row",
    severity=Severity.WARNING,
    message="This row says the same as row {other}: {what}.",
    fix="Delete one of the two rows, or change what tells them apart.",
    meaning="Two rows with the same key count as two. Usually one of them is a leftover of copying.",
    example="CS 111 stands in rows 4 and 9 for the same award and term → delete row 9.",
)
DIFFERENT_DETAILS = IssueType(
    code="WB302",
    name="same-course-different-details",
    severity=Severity.WARNING,
    message="{what} has {detail} {value} here and “{other_value}” in {other}.",
    fix="Make the two rows agree. Only grade, term, category and requirement may differ from row to row.",
    meaning="One course may stand in several rows, one for each grade or award. Its title, units and subject are the same everywhere.",
    example="MATH 150 has 5 units in row 3 and 4 in row 11 → look it up and correct one.",
)
TOTAL_ROW = IssueType(
    code="WB303",
    name="total-row",
    severity=Severity.WARNING,
    message="{value} looks like a total, not like an answer. The row was left out.",
    fix="Delete the row. The figures are added up for you.",
    meaning="A total among the rows would be counted as one more course or award.",
    example="“Semester Total 15” → delete the row.",
)
UNITS_DO_NOT_ADD_UP = IssueType(
    code="WB304",
    name="award-units-do-not-add-up",
    severity=Severity.WARNING,
    message="{award} says {value} units, but its required courses already come to {sum}.",
    fix="Check the units of the award and of its courses, and which courses are required or share a pick-one group.",
    meaning="An award cannot have fewer units than the courses that everybody must take for it.",
    example="The certificate says 12 units, its five required courses have 15 → correct whichever is wrong.",
)
TERM_LOAD = IssueType(
    code="WB305",
    name="term-load",
    severity=Severity.WARNING,
    message="Term {term} of {award} holds {sum} units, more than the {limit} that students can usually take in one term.",
    fix="Spread the courses over more terms, or mark which of them students choose between (Pick-one group).",
    meaning="A term that is too full to take at once makes the award longer than it says.",
    example="Term 1 holds 24 units → move two courses to Term 3.",
)
CIRCULAR_PREREQUISITES = IssueType(
    code="WB306",
    name="circular-prerequisites",
    severity=Severity.ERROR,
    message="Nobody can begin with these courses, because each needs the next one first: {circle}.",
    fix="Remove the prerequisite that is wrong, so that one of the courses can be taken first.",
    meaning="In a circle nobody can begin. One of the prerequisites is a slip, or should be a corequisite.",
    example="A needs B, B needs A → B needs nothing.",
)
PREREQUISITE_LATER = IssueType(
    code="WB307",
    name="prerequisite-in-same-or-later-term",
    severity=Severity.WARNING,
    message="{course} is in {when} and needs {other}, which is in {other_when}.",
    fix="Move one of the two, or check that {other} is really needed first and not at the same time.",
    meaning="A student who follows the order of the sheet would meet a course before the one it builds on.",
    example="CS 112 and its prerequisite CS 111 are both in Term 1 → CS 112 to Term 2.",
)
INCOMPLETE_EARLY_CREDIT = IssueType(
    code="WB308",
    name="incomplete-early-credit",
    severity=Severity.WARNING,
    message="This early-credit row does not say {what}.",
    fix="Fill in {what}, or say in Notes who can tell.",
    meaning="Early credit joins one high-school course with one college course. Without the college, the course and its units nobody can plan on it.",
    example="Welding 1 · Articulated · college blank → “Valley College”, “WELD 101”, 3.",
)
WAGE_UNEXPLAINED = IssueType(
    code="WB309",
    name="wage-without-basis-or-source",
    severity=Severity.WARNING,
    message="{job} has a wage of {value}, and the row does not say {what}.",
    fix="Fill in {what}.",
    meaning="A wage can be compared only where it says whether it is by the hour or the year, where it comes from, and of which year it is.",
    example="Wage median 31.40, Wage basis blank → Hour",
)
IMPLAUSIBLE_WAGE = IssueType(
    code="WB310",
    name="implausible-wage",
    severity=Severity.WARNING,
    message="{value} by the {basis} for {job} is outside of what jobs pay, {low} to {high} dollars.",
    fix="Check the figure, and whether the wage is by the hour or by the year.",
    meaning="Usually a yearly wage was typed with the basis Hour, or a point was lost. The figure is used as typed until somebody corrects it.",
    example="Wage median 65300 with Wage basis Hour → Year",
)
EXAMPLE_TYPED_IN = IssueType(
    code="WB311",
    name="example-typed-in",
    severity=Severity.ERROR,
    message="This row repeats the example of the header notes ({value}). It was left out.",
    fix="Replace it with your own answer, or delete the row.",
    meaning="The examples in the header notes only show how to write an answer. They are not taken for yours.",
    example="The row of the example course → your own course.",
)
GROWTH_WITHOUT_PERIOD = IssueType(
    code="WB312",
    name="growth-without-period",
    severity=Severity.WARNING,
    message="{job} grows by {value} percent, and the row does not say over how many years.",
    fix="Fill in Growth over years: 1, 5 or 10, as the source says.",
    meaning="Ten percent in ten years is little, ten percent in one year is a boom. Without the period the figure cannot be compared.",
    example="Growth percent 6, Growth over years blank → 10",
)
WAGES_OUT_OF_ORDER = IssueType(
    code="WB313",
    name="wages-out-of-order",
    severity=Severity.WARNING,
    message="{job}: the {low} wage {value} is above the {high} wage “{other_value}”.",
    fix="Look both up in the source. Usually two columns were swapped, or one is by the year.",
    meaning="Who starts earns no more than the median, and the experienced no less. The figures are used as typed until somebody corrects them.",
    example="Wage entry 34.80, Wage median 27.10 → the other way round.",
)
TOP_CODED_WAGE = IssueType(
    code="WB314",
    name="top-coded-wage",
    severity=Severity.WARNING,
    message="{value} for {job} is the least that it pays, not the figure itself. It is used as such.",
    fix="Nothing to mend, unless you have a source that gives the figure.",
    meaning="OEWS gives no wages from $115.00 an hour on, and marks them with #. Such a wage reaches every benchmark below it, and is never taken for the exact amount.",
    example="Wage median >= 115.00 → at least $115.00 an hour.",
)
BENCHMARK_WITHOUT_SOURCE = IssueType(
    code="WB315",
    name="benchmark-without-source",
    severity=Severity.WARNING,
    message="The benchmark {benchmark} of {value} does not say {what}.",
    fix="Fill in {what}.",
    meaning="Everything is measured with this wage, so people will ask who publishes it and for which year it is.",
    example="Living wage, 24.50, Source blank → MIT Living Wage Calculator, 2026",
)
MEASURE_DOES_NOT_ADD_UP = IssueType(
    code="WB320",
    name="measure-does-not-add-up",
    severity=Severity.WARNING,
    message="{measure}: {what}.",
    fix="Check the three figures, and that they count the same students.",
    meaning="Value is Numerator out of Denominator, in percent. It may be rounded, by half a point at most. A larger difference means that one of the figures belongs to other students, or was mistyped.",
    example="Numerator 41, Denominator 60, Value 58.3 → 68.3",
)
MEASURE_OUT_OF_UNIT = IssueType(
    code="WB321",
    name="measure-out-of-its-unit",
    severity=Severity.WARNING,
    message="{measure} is {value}, which is {what}.",
    fix="Check the figure, and what the measure is counted in: percent, dollars or a count.",
    meaning="Each measure has one unit. A figure that cannot be of that unit was mistyped, or belongs to another measure.",
    example="Persistence 683 → 68.3",
)
MEASURE_WITHOUT_SOURCE = IssueType(
    code="WB322",
    name="measure-without-source",
    severity=Severity.WARNING,
    message="{measure} has a figure, and the row does not say where it comes from.",
    fix="Fill in Source.",
    meaning="A figure can be trusted, and brought up to date next year, only where people know who counted it.",
    example="Persistence 68.3, Source blank → College research office",
)
