"""What rows say about themselves: keys, names, what waives a question, what an award counts as."""

import pytest

from pathmap_cli.model.about import About
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.transitions import Transition
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import record_columns
from pathmap_cli.schema.types import NoneAnswer, When
from pathmap_cli.vocabulary import (
    AwardType,
    CourseType,
    CreditStatus,
    CreditType,
    EntryOrExit,
    OfferStatus,
    TransitionActivity,
    TransitionStatus,
    WblActivity,
    WblLevel,
    WorkbookStatus,
)


def wanted(row: Record, field: str) -> bool:
    """Whether a blank cell of this column is asked about."""
    return next(column.column for column in record_columns(type(row)) if column.name == field).wanted_in(row)


def test_a_school_course_is_known_by_its_code_else_by_its_grade() -> None:
    assert SchoolCourse(grade=(11,), course_code="001026", title="Welding 2").key == ("001026", "Welding 2")
    assert SchoolCourse(grade=(11, 12), title="Welding 2").key == ("11-12", "Welding 2")


def test_one_course_in_two_grades_is_two_rows_with_one_key() -> None:
    eleven, twelve = (SchoolCourse(grade=(grade,), course_code="001026", title="Welding 2") for grade in (11, 12))
    assert eleven.key == twelve.key
    assert eleven.identity_key < twelve.identity_key


def test_a_college_course_in_two_awards_is_two_rows() -> None:
    rows = [CollegeCourse(awards=(award,), term=1, course_code="WELD 110") for award in ("Certificate", "AS")]
    assert [row.key for row in rows] == [("WELD 110", "Certificate", "1"), ("WELD 110", "AS", "1")]


def test_a_course_that_no_award_uses_is_known_by_its_code() -> None:
    course = CollegeCourse(awards=(), course_code="WELD 110", title="Introduction to Welding")
    assert course.key == ("WELD 110",)
    assert course.code_and_title == "WELD 110 Introduction to Welding"


def test_two_colleges_for_one_course_are_two_links() -> None:
    rows = [EarlyCredit(school_course="Welding 2", college=name) for name in ("Cedar Valley College", "Bay College")]
    assert rows[0].key != rows[1].key


def test_awards_of_one_title_differ_by_type() -> None:
    rows = [Award(title="Welding Technology", award_type=kind) for kind in (AwardType.AS, AwardType.AS_T)]
    assert [row.key for row in rows] == [("Welding Technology", "as"), ("Welding Technology", "as-t")]


def test_a_transition_keeps_its_key_when_its_grade_is_answered() -> None:
    before = Transition(activity=TransitionActivity.EDUCATION_PLAN)
    after = Transition(activity=TransitionActivity.EDUCATION_PLAN, when=When(grades=(11,)))
    assert before.key == after.key == ("education-plan",)
    assert before.identity_key != after.identity_key


def test_a_level_without_activity_is_known_by_its_level() -> None:
    row = WorkBasedLearning(level=WblLevel.TRAINING, activity=NoneAnswer.NONE)
    assert row.key == ("training",)
    assert row.label == "training"


@pytest.mark.parametrize(
    "kind, is_certificate, is_degree, is_transfer_degree, is_bachelors",
    [
        (AwardType.CERTIFICATE_OF_ACHIEVEMENT, True, False, False, False),
        (AwardType.AS, False, True, False, False),
        (AwardType.AS_T, False, True, True, False),
        (AwardType.BAS, False, False, False, True),
        (AwardType.LICENSE, False, False, False, False),
        (None, False, False, False, False),
    ],
)
def test_an_award_counts_as(
    kind: AwardType | None,
    is_certificate: bool,  # noqa: FBT001 - one column of the table above
    is_degree: bool,  # noqa: FBT001
    is_transfer_degree: bool,  # noqa: FBT001
    is_bachelors: bool,  # noqa: FBT001
) -> None:
    award = Award(title="Welding Technology", award_type=kind)
    counts = (award.is_certificate, award.is_degree, award.is_transfer_degree, award.is_bachelors)
    assert counts == (is_certificate, is_degree, is_transfer_degree, is_bachelors)


@pytest.mark.parametrize(
    "row, field, asked",
    [
        (SchoolCourse(course_type=CourseType.CTE), "cte_level", True),
        (SchoolCourse(course_type=CourseType.ELECTIVE), "cte_level", False),
        (SchoolCourse(), "cte_level", False),
        (SchoolCourse(), "title", True),
        (SchoolCourse(), "notes", False),
        (Award(), "units", True),
        (Award(credit_status=CreditStatus.NONCREDIT), "units", False),
        (WorkBasedLearning(status=OfferStatus.OFFERED), "activity", True),
        (WorkBasedLearning(status=OfferStatus.NOT_OFFERED), "activity", False),
        (WorkBasedLearning(activity=WblActivity.INTERNSHIP), "employer", True),
        (WorkBasedLearning(activity=NoneAnswer.NONE), "employer", False),
        (WorkBasedLearning(activity=NoneAnswer.NONE), "status", False),
        (EarlyCredit(credit_type=CreditType.ARTICULATED), "college_course", True),
        (EarlyCredit(credit_type=CreditType.AP_OR_IB_EXAM), "college_course", False),
        (Transition(status=TransitionStatus.IN_PLACE), "when", True),
        (Transition(status=TransitionStatus.NOT_DONE), "when", False),
        (EntryExit(entry_or_exit=EntryOrExit.EXIT), "leads_to", True),
        (EntryExit(entry_or_exit=EntryOrExit.ENTRY), "leads_to", False),
    ],
)
def test_a_blank_cell_is_asked_about_only_where_an_answer_makes_sense(row: Record, field: str, asked: bool) -> None:  # noqa: FBT001
    assert wanted(row, field) is asked


@pytest.mark.parametrize("status", [None, *WorkbookStatus])
def test_a_workbook_is_a_draft_until_somebody_says_otherwise(status: WorkbookStatus | None) -> None:
    assert About(status=status).is_draft is (status in {None, WorkbookStatus.DRAFT})


def test_an_institution_goes_by_the_name_on_its_about_sheet() -> None:
    school = HighSchool.model_validate({"id": "high-school/vista", "about": {"institution": "Vista High School"}})
    assert (school.name, school.slug) == ("Vista High School", "vista")
    assert (College().name, College().slug) == ("", "")
