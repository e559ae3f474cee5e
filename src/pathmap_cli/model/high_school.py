"""The workbook of a high school, career center or ROP."""

from typing import Annotated, ClassVar

from pathmap_cli.model.institution import Institution
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.types import Code, Grades, RefType, Span, Text, Whole
from pathmap_cli.vocabulary import AGArea, CourseType, CteLevel, Profile, SchoolTerm


class SchoolCourse(Record):
    """One course of the pathway in one grade and term."""

    sheet_name: ClassVar[str] = "Courses"

    grade: Annotated[
        Grades | None,
        Column(
            "Grade",
            help="Grade in which it is usually taken.",
            example="10",
            tier=Tier.NEEDED,
            aliases=("Grade level", "Gr.", "Year"),
        ),
    ] = None
    term: Annotated[SchoolTerm | None, Column("Term", help="When in the year it is taught.", example="Full year")] = None
    course_code: Annotated[
        Code | None, Column("Course code", help="The code in your catalog, zeros and all.", example="001025")
    ] = None
    title: Annotated[
        Text | None,
        Column("Course title", help="The title in your catalog.", example="Welding 1", tier=Tier.NEEDED),
    ] = None
    course_type: Annotated[
        CourseType | None,
        Column("Course type", help="What kind of course it is in this pathway.", example="CTE", tier=Tier.ASKED),
    ] = None
    cte_level: Annotated[
        CteLevel | None,
        Column(
            "CTE level",
            help="Where it stands in the CTE sequence.",
            example="Concentrator",
            tier=Tier.ASKED,
            asked_when=lambda course: course.course_type is CourseType.CTE,
        ),
    ] = None
    credits: Annotated[Span | None, Column("High-school credits", help="Credits toward graduation.", example="10")] = None
    a_g_area: Annotated[
        AGArea | None,
        Column("A-G area", help="University of California subject area.", example="g", profile=Profile.CALIFORNIA),
    ] = None
    prerequisites: Annotated[
        tuple[Annotated[str, RefType("courses")], ...] | None,
        Column("Prerequisites", help="Courses needed first, separated by semicolons.", example="Welding 1; 001030"),
    ] = None
    students: Annotated[Whole | None, Column("Students", help="How many were enrolled last year.", example="28")] = None

    @property
    def key(self) -> tuple[object, ...]:
        """A course is known by its code, else by grade and title."""
        return (self.course_code, self.title) if self.course_code else (self.grade, self.title)


class HighSchool(Institution):
    """A high school's, career center's or ROP's part of the pathway."""

    kind: ClassVar[str] = "high-school"

    courses: Table[SchoolCourse] = Table[SchoolCourse]()
