"""Units of different term systems, compared as semester units."""

from pathmap_cli.gaps.answers import Amount, amount
from pathmap_cli.gaps.said import Ask, Evidence, Open
from pathmap_cli.model.college import College
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import CollegeTermSystem

QUARTER = 2 / 3
"""What a quarter unit is worth in semester units."""


def semester(span: Span | None, college: College | None, *blank: Open) -> Amount:
    """The units in semester units of the college that grants them; `blank` is what to ask where there are none.

    An unknown term system leaves both values possible and is asked about. A college without a workbook cannot be asked.
    """
    units = amount(span, *blank)
    if college is None:
        return units.times(QUARTER, 1)
    if college.about.term_system is None:
        return units.times(QUARTER, 1, Ask(Evidence(college.about.id, "term_system")))
    worth = QUARTER if college.about.term_system is CollegeTermSystem.QUARTER else 1
    return units.times(worth, worth)


def from_semester(value: float, college: College) -> float:
    """A limit in semester units as the college itself would count it."""
    return value / QUARTER if college.about.term_system is CollegeTermSystem.QUARTER else value


def system(college: College | None) -> str:
    """The word that goes with the college's own units."""
    return "quarter" if college and college.about.term_system is CollegeTermSystem.QUARTER else "semester"
