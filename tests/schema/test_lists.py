"""Answers from lists, suggestions, Yes and No."""

from datetime import date

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.lists import ListType, OpenListType, SuggestedType, YesNoType, one_of
from pathmap_cli.vocabulary import AGArea, AwardType, CourseType, ProcessStep, Profile, Rating, WblActivity
from tests.schema.typed import suggestions, told, typed, value_of

COURSE, AWARD = ListType(CourseType), ListType(AwardType)
CLUSTER, ACTIVITY, YES_NO = OpenListType("clusters"), SuggestedType(WblActivity), YesNoType()


@pytest.mark.parametrize(
    "kind, value, answer",
    [
        (COURSE, "CTE", CourseType.CTE),
        (COURSE, "cte", CourseType.CTE),
        (COURSE, "work based learning", CourseType.WORK_BASED_LEARNING),
        (COURSE, "Core\nacademic", CourseType.CORE_ACADEMIC),
        (COURSE, "Vocational", CourseType.CTE),
        (AWARD, "Bachelor’s (community college)", AwardType.COMMUNITY_COLLEGE_BACHELORS),
        (ListType(ProcessStep), 1, ProcessStep.STEP_1),
        (ListType(Rating), 3.0, Rating.IMPLEMENTATION),
        (CLUSTER, "healthcare and human services", "healthcare-and-human-services"),
        (ACTIVITY, "Job shadowing", WblActivity.JOB_SHADOW),
        (ACTIVITY, "Pit crew for a day", "Pit crew for a day"),
        (ACTIVITY, "Clinical, then a report", "Clinical, then a report"),
    ],
    ids=repr,
)
def test_an_answer_is_found_under_all_its_words(kind: CellType, value: CellValue, answer: str) -> None:
    assert value_of(kind, value) == answer


def test_the_value_of_a_closed_list_is_its_member() -> None:
    assert value_of(COURSE, "CTE") is CourseType.CTE


@pytest.mark.parametrize(
    "kind, text, answer, label",
    [
        (COURSE, "Electve", CourseType.ELECTIVE, "Elective"),
        (CLUSTER, "Constuction", "construction", "Construction"),
        (ACTIVITY, "Guest speeker", WblActivity.GUEST_SPEAKER, "Guest speaker"),
    ],
    ids=repr,
)
def test_a_slip_of_the_keys_is_used_and_reported(kind: CellType, text: str, answer: str, label: str) -> None:
    assert told(kind, text) == (answer, "WB204")
    assert suggestions(kind, text) == [label]


@pytest.mark.parametrize("value", ["Shop class", 12, True, date(2026, 9, 12)], ids=repr)
def test_anything_else_is_not_on_the_list(value: CellValue) -> None:
    assert told(COURSE, value) == (None, "WB203")


def test_the_remark_names_the_answers_in_the_words_of_the_profile() -> None:
    (remark,) = COURSE.read(typed("Shop class"), Profile.GENERIC).remarks
    assert remark.wanted == one_of(COURSE.vocabulary(Profile.GENERIC))
    assert remark.wanted.startswith("one of: CTE; Core academic; Elective; ")


def test_a_long_list_is_not_read_out() -> None:
    named = one_of(AWARD.vocabulary(Profile.GENERIC))
    assert named.count(";") == 8
    assert named.endswith("more (see the drop-down)")


@pytest.mark.parametrize(
    "text", ["CTE; Elective", "CTE, Elective", "CTE/Elective", "CTE and Elective", "CTE\nElective"]
)
def test_one_answer_is_one_answer(text: str) -> None:
    assert told(COURSE, text) == (None, "WB212")
    assert told(SuggestedType(CourseType), text) == (None, "WB212")


@pytest.mark.parametrize("value", ["Yes", "yes", "Y", True, "TRUE", 1, "x", "✓"], ids=repr)
def test_yes(value: CellValue) -> None:
    assert value_of(YES_NO, value) is True


@pytest.mark.parametrize("value", ["No", "n", False, "false", 0], ids=repr)
def test_no(value: CellValue) -> None:
    assert value_of(YES_NO, value) is False


def test_neither_yes_nor_no() -> None:
    assert told(YES_NO, "sometimes") == (None, "WB203")
    assert told(YES_NO, "n/a") == (None, "WB216")
    assert told(YES_NO, "Yes ") == (True, "WB213")
    assert told(YES_NO, "Yes/No") == (None, "WB212")


@pytest.mark.parametrize(
    "kind, value, words",
    [
        (COURSE, CourseType.CORE_ACADEMIC, "Core academic"),
        (CLUSTER, "digital-technology", "Digital Technology"),
        (ACTIVITY, "job-shadow", "Job shadow"),
        (ACTIVITY, "Pit crew for a day", "Pit crew for a day"),
        (YES_NO, True, "Yes"),
        (YES_NO, False, "No"),
    ],
    ids=repr,
)
def test_an_answer_is_written_as_its_list_writes_it(kind: CellType, value: object, words: str) -> None:
    assert kind.words(value, Profile.GENERIC) == words


def test_a_type_describes_itself() -> None:
    assert ListType(AGArea).name == "list(ag-area)"
    assert ACTIVITY.name == "list?(wbl-activity)"
    assert OpenListType("clusters").wanted == "an answer from the list, like Advanced Manufacturing"
    assert ACTIVITY.wanted == "an answer from the list, like Guest speaker, or your own words"
