"""What one workbook contradicts in itself: duplicate rows, incomplete early credit, personal data, and its courses."""

import re
from collections.abc import Iterator

from pathmap_cli.intake.course_checks import check_courses
from pathmap_cli.intake.job_checks import check_jobs
from pathmap_cli.intake.measure_checks import check_measures
from pathmap_cli.intake.rating_checks import check_ratings
from pathmap_cli.issues import Issue, cells, rows
from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.vocabulary import CreditType

PERSONAL = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+"  # an e-mail address; looked for once in each word, however long it is
    r"|\b\d{3}-\d{2}-\d{4}\b"  # a social security number
    r"|\b(?:student|pupil)\s*(?:id|no\.?|number)\s*:?\s*\d"
    r"|\b(?:born|birth\s*date|date of birth|dob)\b",
    re.IGNORECASE,
)
EARLY_CREDIT_PARTS = {"college": "the college", "college_course": "the college course", "college_units": "its units"}


def check_workbook(returned: Returned) -> Iterator[Issue]:
    """Every issue that concerns several cells of this workbook, and personal data where it is not asked for."""
    for sheet in returned.tables:
        yield from _duplicates(sheet)
        yield from _personal_data(sheet)
    if "early_credit" in returned.sheets:
        yield from _incomplete_early_credit(returned.sheets["early_credit"])
    yield from check_courses(returned)
    yield from check_jobs(returned)
    yield from check_measures(returned)
    yield from check_ratings(returned)


def _duplicates(sheet: ReadSheet) -> Iterator[Issue]:
    first: dict[tuple[str, ...], Located[Record]] = {}
    for located in sheet.rows:
        same = located.record.identity_key
        earlier = first.setdefault(same, located)
        if earlier is not located:
            place, other = (
                located.origin.cell(sheet.spec.columns[0].name),
                earlier.origin.cell(sheet.spec.columns[0].name),
            )
            what = located.record.label
            yield rows.DUPLICATE_ROW.at(place, value=what, other=earlier.origin.row, what=what, related=(other,))


def _personal_data(sheet: ReadSheet) -> Iterator[Issue]:
    for located in sheet.rows:
        for name, text in located.origin.typed.items():
            if name not in sheet.spec.private and PERSONAL.search(text):
                yield cells.LOOKS_LIKE_PERSONAL_DATA.at(located.origin.cell(name), wanted="no personal data")


def _incomplete_early_credit(sheet: ReadSheet) -> Iterator[Issue]:
    for located in sheet.rows:
        blank = [
            name for name in EARLY_CREDIT_PARTS if getattr(located.record, name) is None and name != sheet.spec.own
        ]
        exam = getattr(located.record, "credit_type", None) is CreditType.AP_OR_IB_EXAM
        if blank and not exam:
            what = " and ".join(EARLY_CREDIT_PARTS[name] for name in blank)
            yield rows.INCOMPLETE_EARLY_CREDIT.at(located.origin.cell(blank[0]), value="", what=what)
