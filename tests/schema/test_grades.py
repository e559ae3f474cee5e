"""Grades, and the other moments of a student's way."""

from datetime import date, time

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.grades import ADULT, GradesType, Season, When, WhenType
from pathmap_cli.vocabulary import Profile
from tests.schema.typed import suggestions, told, value_of

GRADES, WHEN = GradesType(), WhenType()
HIGH_SCHOOL = (9, 10, 11, 12)


@pytest.mark.parametrize(
    "value, grades",
    [
        (9, (9,)),
        (9.0, (9,)),
        ("10", (10,)),
        ("9th", (9,)),
        ("Grade 9", (9,)),
        ("Gr. 11", (11,)),
        ("10th grade", (10,)),
        ("9-12", HIGH_SCHOOL),
        ("9–10", (9, 10)),
        ("12-9", HIGH_SCHOOL),
        ("9th through 12th", HIGH_SCHOOL),
        ("9 to 12", HIGH_SCHOOL),
        ("10+", (10, 11, 12)),
        ("10 and up", (10, 11, 12)),
        ("11; 12", (11, 12)),
        ("11,12", (11, 12)),
        ("12, 11", (11, 12)),
        ("9/10", (9, 10)),
        ("9 & 10", (9, 10)),
        ("9 10 11", (9, 10, 11)),
        ("10, 11 or 12", (10, 11, 12)),
        ("11\n12", (11, 12)),
        ("9; 11-12; 11", (9, 11, 12)),
        ("all", HIGH_SCHOOL),
        ("All grades", HIGH_SCHOOL),
        ("High school", HIGH_SCHOOL),
        ("Freshman", (9,)),
        ("freshmen", (9,)),
        ("Sophomore year", (10,)),
        ("Juniors/Seniors", (11, 12)),
        ("Freshman-Senior", HIGH_SCHOOL),
        ("7", (7,)),
        ("Adult", (ADULT,)),
        ("adult learners", (ADULT,)),
        ("11-12; Adult", (11, 12, ADULT)),
    ],
    ids=repr,
)
def test_grades_are_read(value: CellValue, grades: tuple[int, ...]) -> None:
    assert value_of(GRADES, value) == grades


@pytest.mark.parametrize("value", ["K-12", 13, "13", 5, "100", "8-13", "TK", 0, -0.0], ids=repr)
def test_a_grade_is_from_6_to_12(value: CellValue) -> None:
    assert told(GRADES, value) == (None, "WB206")


@pytest.mark.parametrize(
    "value", ["Welding", 9.5, -9, True, "Semester 1", "2026", "9-", "grade", time(9, 12)], ids=repr
)
def test_other_words_are_no_grade(value: CellValue) -> None:
    assert told(GRADES, value) == (None, "WB203")


@pytest.mark.parametrize(
    "day, guess",
    [(date(2026, 9, 12), "9-12"), (date(2026, 10, 9), "9-10"), (date(2026, 9, 30), None), (date(2026, 3, 9), None)],
    ids=repr,
)
def test_grades_that_excel_made_a_date_are_asked_and_never_guessed(day: date, guess: str | None) -> None:
    assert told(GRADES, day) == (None, "WB208")
    assert suggestions(GRADES, day) == [guess]


def test_what_can_be_read_of_several_grades_is_used() -> None:
    assert told(GRADES, "11; 13") == ((11,), "WB206")
    assert told(GRADES, "11; Welding; Auto") == ((11,), "WB203")


@pytest.mark.parametrize(
    "grades, words",
    [((10,), "10"), (HIGH_SCHOOL, "9-12"), ((9, 11), "9; 11"), ((9, 11, 12, ADULT), "9; 11-12; Adult")],
    ids=repr,
)
def test_grades_are_written_back(grades: tuple[int, ...], words: str) -> None:
    assert GRADES.words(grades, Profile.GENERIC) == words


@pytest.mark.parametrize(
    "value, when",
    [
        (11, When(grades=(11,))),
        ("11-12", When(grades=(11, 12))),
        ("Senior year", When(grades=(12,))),
        ("Adult", When(grades=(ADULT,))),
        ("Summer", When(seasons=(Season.SUMMER,))),
        ("autumn", When(seasons=(Season.FALL,))),
        ("Spring semester", When(seasons=(Season.SPRING,))),
        ("Fall of senior year", When(grades=(12,), seasons=(Season.FALL,))),
        ("Spring of grade 12", When(grades=(12,), seasons=(Season.SPRING,))),
        ("Summer after 11th grade", When(grades=(11,), seasons=(Season.SUMMER,))),
        ("9-12; Summer", When(grades=HIGH_SCHOOL, seasons=(Season.SUMMER,))),
        ("Fall-Spring", When(seasons=(Season.FALL, Season.SPRING))),
        ("Spring; Fall", When(seasons=(Season.FALL, Season.SPRING))),
        ("After graduation", When(after_graduation=True)),
        ("after high school", When(after_graduation=True)),
        ("Post-graduation", When(after_graduation=True)),
        ("Summer after graduation", When(seasons=(Season.SUMMER,), after_graduation=True)),
        ("Term 1", When(terms=(1,))),
        ("Terms 1, 2", When(terms=(1, 2))),
        ("Terms 2-4", When(terms=(2, 3, 4))),
        ("Grade 12; Term 1", When(grades=(12,), terms=(1,))),
    ],
    ids=repr,
)
def test_a_moment_is_read(value: CellValue, when: When) -> None:
    assert value_of(WHEN, value) == when


@pytest.mark.parametrize(
    "value", ["all year", "Summer 2026", "before graduation", "Semester 2", "soon", "Summer maybe"], ids=repr
)
def test_other_words_are_no_moment(value: CellValue) -> None:
    assert told(WHEN, value) == (None, "WB203")


def test_what_can_be_read_of_several_moments_is_used() -> None:
    assert told(WHEN, "12th grade, 2nd semester") == (When(grades=(12,)), "WB203")


def test_a_moment_is_written_back() -> None:
    when = When(grades=(11, 12), terms=(1,), seasons=(Season.SUMMER,), after_graduation=True)
    assert WHEN.words(when, Profile.GENERIC) == "11-12; Term 1; Summer; After graduation"
