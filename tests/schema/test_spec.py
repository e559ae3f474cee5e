"""A workbook kind is declared as classes, and compiled into sheets and columns."""

from typing import Annotated, ClassVar

import pytest

from pathmap_cli.schema.codes import CodeType
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.lists import ListType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import record_columns, template_spec
from pathmap_cli.schema.template import Own, Shows, Template
from pathmap_cli.schema.text import TextType
from pathmap_cli.schema.types import Code, Text, Title
from pathmap_cli.vocabulary import AGArea, CourseType, Profile


class Answers(Record):
    sheet_name: ClassVar[str] = "About"

    institution: Annotated[Title | None, Column("Institution", help="", tier=Tier.NEEDED)] = None


class Course(Record):
    sheet_name: ClassVar[str] = "Courses"

    title: Annotated[Title | None, Column("Course title", help="", tier=Tier.NEEDED)] = None
    code: Annotated[Code | None, Column("Course code", help="")] = None
    kind: Annotated[CourseType | None, Column("Course type", help="")] = None
    a_g_area: Annotated[AGArea | None, Column("A-G area", help="", profile=Profile.CALIFORNIA)] = None
    kinds: Annotated[tuple[CourseType, ...] | None, Column("Kinds", help="")] = None
    needs: Annotated[tuple[Annotated[str, RefType("courses")], ...] | None, Column("Prerequisites", help="")] = None
    school: Annotated[Text | None, Column("High school", help="")] = None
    remark: str = "not a column"


class Small(Template):
    kind: ClassVar[str] = "small"
    filled_by: ClassVar[str] = "anybody"
    purpose: ClassVar[str] = "A test."
    time_needed: ClassVar[str] = "no time"
    minimum: ClassVar[tuple[str, ...]] = ()

    about: Answers = Answers()
    courses: Annotated[Table[Course], Own("school"), Shows("title", "code")] = Table[Course]()
    more_courses: Table[Course] = Table[Course]()


SPEC = template_spec(Small)


def test_the_sheets_stand_in_the_order_of_the_fields() -> None:
    assert [(sheet.name, sheet.title, sheet.form) for sheet in SPEC.sheets] == [
        ("about", "About", True),
        ("courses", "Courses", False),
        ("more_courses", "Courses", False),
    ]
    assert SPEC.kind == "small"
    assert SPEC.sheet("about").record is Answers


def test_every_column_has_the_type_of_its_annotation() -> None:
    assert {column.name: column.type for column in record_columns(Course)} == {
        "title": TextType(longest=200, title=True),
        "code": CodeType(),
        "kind": ListType(CourseType),
        "a_g_area": ListType(AGArea),
        "kinds": ManyType(ListType(CourseType)),
        "needs": ManyType(RefType("courses")),
        "school": TextType(),
    }


def test_a_column_knows_its_header_and_whether_it_is_needed() -> None:
    title, code, *_ = SPEC.sheet("courses").columns
    assert (title.header, title.needed) == ("Course title", True)
    assert (code.header, code.needed) == ("Course code", False)
    assert SPEC.sheet("courses").column("code") is code


def test_a_sheet_may_mean_its_own_institution_and_show_fewer_columns() -> None:
    courses, more_courses = SPEC.sheet("courses"), SPEC.sheet("more_courses")
    assert (courses.own, more_courses.own) == ("school", "")
    assert [column.name for column in courses.shown_in(Profile.CALIFORNIA)] == ["title", "code"]
    assert more_courses.shown_in(Profile.CALIFORNIA) == more_courses.columns


def test_a_column_of_one_profile_stands_in_no_other() -> None:
    courses = SPEC.sheet("courses")
    assert courses.column("a_g_area") in courses.standing_in(Profile.CALIFORNIA)
    assert courses.column("a_g_area") not in courses.standing_in(Profile.GENERIC)


def test_a_declaration_without_a_cell_type_is_refused() -> None:
    class Wrong(Record):
        sheet_name: ClassVar[str] = "Wrong"

        size: Annotated[complex | None, Column("Size", help="")] = None

    with pytest.raises(TypeError, match="no cell type for <class 'complex'>"):
        record_columns(Wrong)


def test_a_field_that_is_no_sheet_is_refused() -> None:
    class Wrong(Small):
        extra: int = 3

    with pytest.raises(TypeError, match="extra: a sheet is a Table"):
        template_spec(Wrong)
