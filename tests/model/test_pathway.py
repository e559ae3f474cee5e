"""The merged pathway: what it finds by id, how it is written and read back."""

from datetime import date

import pytest

from pathmap_cli.model import KINDS, template
from pathmap_cli.model.about import About
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College, CollegeAbout
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.high_school import HighSchool, HighSchoolAbout
from pathmap_cli.model.links import Agreement, Confidence, CourseMatch, Expected, Proposal, ProposalKind
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.types import NoneAnswer, Span, When
from pathmap_cli.vocabulary import AwardType, Profile, WblLevel

SCHOOL, COLLEGE = "high-school/vista-high-school", "college/cedar-valley-college"
WELDING = SchoolCourse(
    id=f"{SCHOOL}/courses/001026-welding-2", grade=(11, 12), title="Welding 2", credits=Span.of(10), prerequisites=()
)
CERTIFICATE = Award(
    id=f"{COLLEGE}/awards/welding-certificate",
    title="Welding",
    award_type=AwardType.CERTIFICATE_OF_ACHIEVEMENT,
    units=Span(18, 19.5),
    stacks_into=("Welding, AS",),
)
DEGREE = Award(id=f"{COLLEGE}/awards/welding-as", title="Welding, AS", award_type=AwardType.AS, stacks_into=())


@pytest.fixture
def pathway() -> Pathway:
    school = HighSchool(
        id=SCHOOL,
        about=HighSchoolAbout(id=f"{SCHOOL}/about", institution="Vista High School", program_lead=NoneAnswer.NONE),
        courses=Table[SchoolCourse](rows=(WELDING,), id=f"{SCHOOL}/courses"),
        work_based_learning=Table[WorkBasedLearning](
            rows=(WorkBasedLearning(level=WblLevel.TRAINING, activity=NoneAnswer.NONE, when=When(grades=(12,))),)
        ),
        entry_and_exit=Table[EntryExit](none=True),
    )
    college = College(
        id=COLLEGE,
        about=CollegeAbout(id=f"{COLLEGE}/about", institution="Cedar Valley College"),
        awards=Table[Award](rows=(CERTIFICATE, DEGREE)),
    )
    return Pathway(
        title="Welding and Fabrication",
        academic_year="2026-27",
        profile=Profile.CALIFORNIA,
        today=date(2026, 11, 22),
        high_schools=(school,),
        colleges=(college,),
        expected=(Expected(name="Bayside Academy", kind="high-school"),),
        matches=(
            CourseMatch(
                school_course=WELDING.id,
                college_course=f"{COLLEGE}/courses/weld-110",
                confidence=Confidence.PROPOSED,
                basis="titles alike (91 of 100)",
            ),
        ),
        agreements=(Agreement(school=SCHOOL, college=COLLEGE, school_course=WELDING.id, school_row="row"),),
        proposals=(
            Proposal(
                id="a",
                kind=ProposalKind.AWARD,
                left=CERTIFICATE.id,
                right=DEGREE.id,
                left_words="Welding",
                right_words="Welding, AS",
                score=91,
                basis="titles alike",
            ),
        ),
        rejected=((WELDING.id, CERTIFICATE.id),),
        references={f"{CERTIFICATE.id}#stacks_into": (DEGREE.id,)},
    )


def test_a_pathway_reads_back_what_it_writes(pathway: Pathway) -> None:
    assert Pathway.model_validate_json(pathway.model_dump_json()) == pathway


def test_none_blank_and_no_rows_stay_apart_when_read_back(pathway: Pathway) -> None:
    school = Pathway.model_validate_json(pathway.model_dump_json()).high_schools[0]
    assert school.about.program_lead is NoneAnswer.NONE
    assert school.about.counselor_contact is None
    assert (WELDING.prerequisites, WELDING.integrated_with) == ((), None)
    assert [(table.answered, table.none) for table in (school.courses, school.entry_and_exit, school.supports)] == [
        (True, False),
        (True, True),
        (False, False),
    ]


def test_a_record_and_its_institution_are_found_by_id(pathway: Pathway) -> None:
    assert pathway.record(WELDING.id) is pathway.high_schools[0].courses.rows[0]
    assert pathway.record(f"{COLLEGE}/about") == pathway.colleges[0].about
    for record_id in (WELDING.id, f"{SCHOOL}/courses", SCHOOL):
        assert pathway.institution_of(record_id).name == "Vista High School"


def test_an_id_that_nobody_gave_is_a_mistake_of_the_caller(pathway: Pathway) -> None:
    with pytest.raises(KeyError):
        pathway.record(f"{SCHOOL}/courses/no-such-course")


def test_references_say_which_records_a_cell_names(pathway: Pathway) -> None:
    assert pathway.refs(CERTIFICATE, "stacks_into") == (DEGREE.id,)
    assert pathway.refs(CERTIFICATE, "leads_to_jobs") == ()


def test_looking_up_changes_nothing_that_is_written_or_compared(pathway: Pathway) -> None:
    before, fresh = pathway.model_dump_json(), pathway.model_copy(deep=True)
    pathway.record(WELDING.id)
    assert pathway.model_dump_json() == before
    assert pathway == fresh


def test_an_agreement_names_the_rows_that_tell_of_it(pathway: Pathway) -> None:
    assert pathway.agreements[0].rows == ("row",)
    assert [match.is_sure for match in pathway.matches] == [False]


def test_the_json_schema_names_every_sheet() -> None:
    schema = Pathway.model_json_schema()
    assert {"HighSchool", "College", "SchoolCourse", "CollegeCourse", "Award", "Job"} <= set(schema["$defs"])
    assert schema["additionalProperties"] is False


def test_the_json_schema_tells_each_columns_header_and_help() -> None:
    course = Pathway.model_json_schema()["$defs"]["SchoolCourse"]["properties"]
    assert course["course_type"]["x-header"] == "Course type"
    assert course["at_institution"]["description"] == "Its name, when it is taught somewhere else."


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_finds_its_class_and_an_empty_workbook_has_answered_nothing(kind: str) -> None:
    workbook = template(kind)()
    assert workbook.kind == kind
    assert [record for record in workbook.records if not isinstance(record, About)] == []


def test_there_is_no_other_kind() -> None:
    with pytest.raises(KeyError):
        template("high school")
