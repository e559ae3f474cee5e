"""The figures of the Measures sheet in words, without what would give a small count away.

The numbers of a figure are printed for everyone in the whole pathway alone. A group or an institution has a whole
percentage: were its numbers printed too, those of the others could be worked out by subtraction.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pathmap_cli.gaps.wording import shown
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
        self._shown = frozenset(row.id for row in (*_with_numbers(rows, first), *_by_itself(rows)))

    def is_shown(self, row: Measurement) -> bool:
        """Whether its figure is printed."""
        return row.id in self._shown

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
        return _money(row) if row.facts and row.facts.unit is MeasureUnit.DOLLARS else str(row.value or "")

    def percent(self, row: Measurement) -> int | None:
        """The whole percentage, where it is shown and not a range."""
        found = counts(row)
        if row.percent is None or not self.is_shown(row):
            return None
        if found.part is not None and found.whole:
            return round(HUNDRED * found.part / found.whole)
        return round(row.percent.low) if row.percent.low == row.percent.high else None

    def students(self, row: Measurement) -> int | None:
        """How many students the row counts, where that is shown."""
        return row.students if row.about_whom == EVERYBODY and self.is_shown(row) else None

    def _part_of(self, row: Measurement) -> str:
        percent = self.percent(row)
        found = counts(row)
        if row.about_whom != EVERYBODY or found.part is None or not found.whole:
            return f"{row.percent} %" if percent is None else f"{percent} %"
        return f"{percent} %, {found.part:,} of {found.whole:,}"


def _money(row: Measurement) -> str:
    ends = dict.fromkeys((row.value.low, row.value.high)) if row.value else ()
    return "–".join(f"${end:,.0f}" for end in ends)


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


def _by_itself(rows: Iterable[Measurement]) -> Iterator[Measurement]:
    """The rows whose figures may be printed without their numbers: of groups and institutions, and of no students."""
    alike: dict[tuple[str, str], list[Measurement]] = {}
    for row in rows:
        alike.setdefault((row.label, row.cohort or ""), []).append(row)
    for some in alike.values():
        for row in some:
            around = [counts(other) for other in some if row.counts_students and _includes(other, row)]
            has_numbers = row.counts_students and row.about_whom == EVERYBODY
            if not has_numbers and share_is_safe(counts(row), around):
                yield row


def _latest_first(row: Measurement) -> int:
    return -(row.as_of or date.min).toordinal()


def _includes(other: Measurement, row: Measurement) -> bool:
    """Whether another figure is about all of this row's people, and more."""
    pairs = zip(other.about_whom, row.about_whom, strict=True)
    return other.about_whom != row.about_whom and all(theirs in {"", ours} for theirs, ours in pairs)


def _hidden(found: Counts) -> str:
    if found.part is not None and is_small(found.part):
        return shown(found.part)
    return MOST if found.rest is not None and is_small(found.rest) else NOT_SHOWN
