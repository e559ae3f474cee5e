"""Reasoning in three values: blanks stay blanks until something decides without them."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.gaps.answers import NO, YES, Amount, Answer, all_of, amount, any_of, at_least, not_told, one_of, total
from pathmap_cli.gaps.said import Ask, Evidence, NotTold
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import CourseType

LEVEL, TYPE = Ask(Evidence("course", "cte_level")), Ask(Evidence("course", "course_type"))
BLANK = not_told(LEVEL)
VALUES = st.sampled_from([YES, NO, BLANK, not_told(TYPE)])


@pytest.mark.parametrize(
    "left, right, both, either",
    [
        (YES, YES, True, True),
        (YES, NO, False, True),
        (NO, NO, False, False),
        (YES, BLANK, None, True),
        (NO, BLANK, False, None),
        (BLANK, BLANK, None, None),
    ],
)
def test_and_or(left: Answer, right: Answer, both: bool | None, either: bool | None) -> None:  # noqa: FBT001 - a table
    assert (left & right).value is (right & left).value is both
    assert (left | right).value is (right | left).value is either


def test_only_blanks_that_could_decide_are_asked() -> None:
    assert (BLANK & NO).open == ()
    assert (BLANK | YES).open == ()
    assert (BLANK & not_told(TYPE)).open == (LEVEL, TYPE)


def test_then_asks_the_second_only_when_the_first_is_known() -> None:
    assert BLANK.then(not_told(TYPE)).open == (LEVEL,)
    assert YES.then(not_told(TYPE)).open == (TYPE,)
    assert BLANK.then(NO) == NO


def test_quiet_counts_and_does_not_ask() -> None:
    assert BLANK.quiet.open == (NotTold(LEVEL.place),)


@given(st.lists(VALUES), st.integers(0, 4))
def test_at_least_is_the_count_of_yes_however_the_blanks_are_filled(answers: list[Answer], count: int) -> None:
    result = at_least(count, answers)
    fewest = sum(answer.yes for answer in answers)
    most = len(answers) - sum(answer.no for answer in answers)
    assert result.yes == (fewest >= count)
    assert result.no == (most < count)
    assert bool(result.open) == (result.value is None)


@given(st.lists(VALUES), st.integers(0))
def test_a_blank_never_turns_no_into_yes(answers: list[Answer], place: int) -> None:
    """Taking one answer away can only make the whole unknown, never its opposite."""
    if answers:
        fewer = [*answers]
        fewer[place % len(answers)] = BLANK
        for combine in (any_of, all_of):
            assert combine(fewer).value in {combine(answers).value, None}


def test_no_answers_at_all() -> None:
    assert any_of(()) == NO
    assert all_of(()) == YES


def test_a_cell_asks_for_itself_when_blank() -> None:
    course = SchoolCourse(id="course", title="Welding 1", course_type=CourseType.CTE)
    assert one_of(course, "course_type", CourseType.CTE) == YES
    assert one_of(course, "course_type", CourseType.ELECTIVE) == NO
    assert one_of(course, "cte_level", None).open == (LEVEL,)


def test_amounts_compare_only_when_their_whole_range_does() -> None:
    units = Amount(6, 6) + Amount(0, 4, (LEVEL,))
    assert units == Amount(6, 10, (LEVEL,))
    assert units.reaches(6) == units.exceeds(5) == YES
    assert units.reaches(11) == units.exceeds(10) == NO
    assert units.reaches(8) == units.exceeds(8) == not_told(LEVEL)


def test_a_blank_figure_may_be_anything() -> None:
    assert amount(None, LEVEL) == Amount(0, inf, (LEVEL,))
    assert amount(Span(3, 4)) == Amount(3, 4)
    assert total([amount(Span(3, 4)), amount(None, LEVEL)]) == Amount(3, inf, (LEVEL,))


def test_an_amount_that_may_not_count() -> None:
    assert Amount(3, 3).where(YES) == Amount(3, 3)
    assert Amount(3, 3).where(NO) == Amount()
    assert Amount(3, 3).where(BLANK) == Amount(0, 3, (LEVEL,))


def test_two_of_which_a_student_has_one() -> None:
    assert Amount(3, 3).larger(Amount(4, 4)) == Amount(4, 4)
    assert Amount(3, 3).either(Amount(4, 4)) == Amount(3, 4)
