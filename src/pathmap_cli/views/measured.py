"""The figures of the Measures sheet in words, without what would give a small count away.

The numbers of a figure are printed for everyone in the whole pathway alone. A group or an institution has a whole
percentage: were its numbers printed too, those of the others could be worked out by subtraction.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pathmap_cli.gaps.wording import number, shown
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.views.suppress import Counts, is_small, printable, share_is_safe
from pathmap_cli.vocabulary import MeasureUnit

EVERYBODY = ("", "")
HUNDRED = 100
NOT_SHOWN = "not shown"
MOST = "most"


class Figures:
    """What may be printed of some rows of Measures; `first` are those whose numbers matter most."""

    def __init__(self, rows: Sequence[Measurement], first: Iterable[Measurement] = ()) -> None:
        """Decide once for all rows, because each printed figure limits the others."""
        self._rows = rows
        self._open = frozenset(row.id for row in _with_numbers(rows, first))

    def is_shown(self, row: Measurement) -> bool:
        """Whether its figure is printed."""
        if not row.counts_students:
            return not counts(row).is_small
        return row.id in self._open if row.about_whom == EVERYBODY else self._is_safe(row)

    def words(self, row: Measurement) -> str:
        """The figure, or why it is not shown; empty where nobody has told it."""
        if row.value is None and row.numerator is None:
            return ""
        if not self.is_shown(row):
            return _hidden(counts(row))
        if is_percent(row):
            return self._part_of(row)
        if row.counts_students:
            return f"{row.students:,}" if row.about_whom == EVERYBODY and row.students is not None else "10 or more"
        figure = row.value.low if row.value else 0
        return f"${figure:,.0f}" if row.facts and row.facts.unit is MeasureUnit.DOLLARS else number(figure)

    def percent(self, row: Measurement) -> int | None:
        """The whole percentage, where it is shown."""
        found = counts(row)
        if row.percent is None or not self.is_shown(row):
            return None
        exact = HUNDRED * found.part / found.whole if found.part is not None and found.whole else row.percent.low
        return round(exact)

    def students(self, row: Measurement) -> int | None:
        """How many students the row counts, where that is shown."""
        return row.students if row.about_whom == EVERYBODY and self.is_shown(row) else None

    def _part_of(self, row: Measurement) -> str:
        percent = self.percent(row)
        found = counts(row)
        if row.about_whom != EVERYBODY or found.part is None or not found.whole:
            return "" if percent is None else f"{percent} %"
        return f"{percent} %, {found.part:,} of {found.whole:,}"

    def _is_safe(self, row: Measurement) -> bool:
        around = (counts(other) for other in self._rows if other is not row and _includes(other, row))
        return share_is_safe(counts(row), around)


def is_percent(row: Measurement) -> bool:
    """Whether its measure is counted in percent."""
    return row.facts is not None and row.facts.unit is MeasureUnit.PERCENT


def counts(row: Measurement) -> Counts:
    """The students that a row counts, and of how many, each worked out from the other and the value if need be."""
    part, whole, percent = row.students, row.denominator, row.percent
    if whole is None and part is not None and percent and percent.low == percent.high and percent.low > 0:
        whole = round(HUNDRED * part / percent.low)
    return Counts(part if row.counts_students else None, whole)


def _with_numbers(rows: Sequence[Measurement], first: Iterable[Measurement]) -> Iterator[Measurement]:
    """The rows of everyone whose numbers may be printed, cohort by cohort: two cohorts are different people."""
    order = dict.fromkeys((*first, *sorted(rows, key=_latest_first)))
    by_cohort: dict[str, list[Measurement]] = {}
    for row in order:
        if row.about_whom == EVERYBODY and row.counts_students:
            by_cohort.setdefault(row.cohort or "", []).append(row)
    for some in by_cohort.values():
        yield from (row for row, may in zip(some, printable([counts(row) for row in some]), strict=True) if may)


def _latest_first(row: Measurement) -> int:
    return -(row.as_of or date.min).toordinal()


def _includes(other: Measurement, row: Measurement) -> bool:
    """Whether another figure of the same measure and cohort is about all of this row's people, and more."""
    if (other.measure, other.cohort) != (row.measure, row.cohort) or other.about_whom == row.about_whom:
        return False
    return all(theirs in {"", ours} for theirs, ours in zip(other.about_whom, row.about_whom, strict=True))


def _hidden(found: Counts) -> str:
    if found.part is not None and is_small(found.part):
        return shown(found.part)
    return MOST if found.rest is not None and is_small(found.rest) else NOT_SHOWN
