"""No small count of students is printed, nor can one be worked out from what is: subtract whatever you like."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.model.measurements import Measurement
from pathmap_cli.schema.types import Span
from pathmap_cli.views.measured import EVERYBODY, Figures, counts
from pathmap_cli.views.suppress import Counts, is_small, printable, share_is_safe
from pathmap_cli.vocabulary import Measure

MEASURES = (Measure.ENROLLMENT, Measure.PERSISTENCE, Measure.CREDENTIAL_ATTAINMENT, Measure.EMPLOYMENT)
COUNT = re.compile(r"\d[\d,]*(?! %|\d)")
SHARE = re.compile(r"\d+ %")


@st.composite
def rows(draw: st.DrawFn) -> Measurement:
    """A figure as people type it: with a numerator, a value, or both; about everyone, a group or an institution."""
    whole = draw(st.integers(0, 150))
    part = draw(st.integers(0, whole))
    measure = draw(st.sampled_from(MEASURES))
    typed = draw(st.sampled_from(("counts", "value and whole", "value and part", "all")))
    value = (
        Span.of(float(part)) if measure is Measure.ENROLLMENT else Span.of(round(100 * part / whole, 1) if whole else 0)
    )
    return Measurement(
        id=f"planning/x/measures/{draw(st.uuids())}",
        measure=measure,
        step=draw(st.none() | st.integers(1, 4)),
        cohort=draw(st.sampled_from(("2023-24", "2024-25"))),
        population=draw(st.sampled_from((None, None, "everyone", "female", "english-learners"))),
        institution=draw(st.sampled_from((None, None, "Harbor College"))),
        numerator=part if typed != "value and whole" else None,
        denominator=whole if typed != "value and part" else None,
        value=value if typed != "counts" else None,
    )


@given(st.lists(rows(), max_size=14))
def test_no_two_printed_counts_of_a_cohort_differ_by_a_few(some: list[Measurement]) -> None:
    figures = Figures(some)
    for cohort in ("2023-24", "2024-25"):
        words = [figures.words(row) for row in some if row.cohort == cohort and row.about_whom == EVERYBODY]
        printed = [
            int(count.replace(",", "")) for text in words if text != "fewer than 10" for count in COUNT.findall(text)
        ]
        assert not any(is_small(count) for count in printed)
        assert not any(is_small(abs(one - other)) for one, other in combinations(printed, 2))


@given(st.lists(rows(), max_size=14))
def test_a_group_has_a_percentage_alone_and_leaves_no_small_rest(some: list[Measurement]) -> None:
    figures = Figures(some)
    for row in some:
        words = figures.words(row)
        if row.about_whom == EVERYBODY or words in {"", "fewer than 10", "most", "not shown", "10 or more"}:
            continue
        assert SHARE.fullmatch(words)
        group = counts(row)
        assert not any(map(is_small, group.numbers))
        for other in some:
            same = (other.measure, other.cohort) == (row.measure, row.cohort)
            if same and other.about_whom == EVERYBODY:
                assert not any(map(is_small, counts(other).without(group)))


@given(st.lists(rows(), max_size=10))
def test_what_is_not_shown_has_no_share_and_no_count(some: list[Measurement]) -> None:
    figures = Figures(some)
    for row in some:
        if not figures.is_shown(row):
            assert (figures.percent(row), figures.students(row)) == (None, None)


def test_the_rest_of_a_whole_is_a_count_too() -> None:
    assert printable([Counts(41, 60)]) == (True,)
    assert printable([Counts(52, 60)]) == (False,)
    assert printable([Counts(8, 60)]) == (False,)
    assert printable([Counts(60, 60), Counts(0, 30)]) == (True, True)


def test_the_first_figure_stands_and_the_next_hides() -> None:
    assert printable([Counts(120), Counts(100, 120), Counts(95, 130), Counts(60, 100)]) == (True, True, False, True)


def test_two_parts_of_one_whole_leave_those_in_neither() -> None:
    assert printable([Counts(70, 120), Counts(45, 120)]) == (True, False), "five are in neither"
    assert printable([Counts(70, 120), Counts(45, 70)]) == (True, True), "of those seventy, some go on"


def test_a_group_hides_where_the_others_are_few() -> None:
    everyone = Counts(84, 120)
    assert share_is_safe(Counts(40, 60), (everyone,))
    assert not share_is_safe(Counts(80, 112), (everyone,)), "eight are left"
    assert not share_is_safe(Counts(5, 40), (everyone,))
    assert share_is_safe(Counts(84, 120), (everyone,)), "nobody is left"
