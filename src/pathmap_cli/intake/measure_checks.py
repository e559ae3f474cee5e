"""What the figures of one planning workbook contradict in themselves."""

from collections.abc import Iterator

from pathmap_cli.issues import Issue, rows
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import Located
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import Measure, MeasureUnit

TOLERANCE = 0.5  # percentage points, so that figures may be rounded
WHOLE = 100
SHARE_TYPED = "a share, where percent is wanted: 68.3 and not 0.683"
NOT_A_PERCENT = "not a percentage from 0 to 100"
NOT_A_COUNT = "not a count from 0 up"
BELOW_ZERO = "below zero"


def check_measures(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheet Measures; no message repeats a count of students."""
    sheet = returned.sheets.get("measures")
    for located in sheet.rows if sheet else ():
        if isinstance(located.record, Measurement):
            yield from _not_adding_up(located.record, located)
            yield from _out_of_unit(located.record, located)
            yield from _without_source(located.record, located)


def _not_adding_up(row: Measurement, located: Located[Record]) -> Iterator[Issue]:
    part, whole = row.numerator, row.denominator
    if part is None or not whole or not row.facts or row.facts.unit is not MeasureUnit.PERCENT:
        return
    if part > whole:
        what = "Numerator is larger than Denominator"
        yield rows.MEASURE_DOES_NOT_ADD_UP.at(located.origin.cell("numerator"), value="", measure=row.label, what=what)
    elif row.value and not _is_about(row.value, WHOLE * part / whole):
        what = "Value is not what Numerator and Denominator come to"
        yield rows.MEASURE_DOES_NOT_ADD_UP.at(located.origin.cell("value"), value="", measure=row.label, what=what)


def _is_about(value: Span, figure: float) -> bool:
    return value.low - TOLERANCE <= round(figure, 6) <= value.high + TOLERANCE


def _out_of_unit(row: Measurement, located: Located[Record]) -> Iterator[Issue]:
    for name in ("value", "target"):
        figure = getattr(row, name)
        what = _unlike(row, figure) if figure else ""
        if what:
            typed = located.origin.typed[name]
            yield rows.MEASURE_OUT_OF_UNIT.at(located.origin.cell(name), value=typed, measure=row.label, what=what)


def _unlike(row: Measurement, figure: Span) -> str:
    """What the figure is that its measure cannot be; an empty text where all is well."""
    unit = row.facts.unit if row.facts else None
    if unit is MeasureUnit.PERCENT and 0 < figure.high < 1:
        return SHARE_TYPED
    if unit is MeasureUnit.PERCENT and not 0 <= figure.low <= figure.high <= WHOLE:
        return NOT_A_PERCENT
    if unit is MeasureUnit.COUNT and (figure.low < 0 or (row.counts_students and not figure.low.is_integer())):
        return NOT_A_COUNT
    return (
        BELOW_ZERO
        if unit is MeasureUnit.DOLLARS and figure.low < 0 and row.measure is not Measure.EARNINGS_CHANGE
        else ""
    )


def _without_source(row: Measurement, located: Located[Record]) -> Iterator[Issue]:
    filled = next((name for name in ("value", "numerator") if getattr(row, name) is not None), None)
    if filled and row.source is None:
        yield rows.MEASURE_WITHOUT_SOURCE.at(located.origin.cell(filled), value="", measure=row.label)
