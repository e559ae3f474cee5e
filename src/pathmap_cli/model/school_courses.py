"""The Courses sheet of a high school."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import CourseRefs, CourseRequirement, Notes, PickOneGroup, PreparesFor, SkillsTaught
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Code, Grades, Number, Title, Whole
from pathmap_cli.vocabulary import (
    AdvancedProgram,
    AGArea,
    CourseType,
    CteLevel,
    Offered,
    Profile,
    SchoolSubject,
    SchoolTerm,
    TaughtAt,
)


class SchoolCourse(Record):
    """One course of the pathway, in one grade and term of high school."""

    sheet_name: ClassVar[str] = "Courses"
    named_by: ClassVar[tuple[str, ...]] = ("title", "course_code")
    identity: ClassVar[tuple[str, ...]] = ("course_code", "title", "grade", "term")

    grade: Annotated[
        Grades | None,
        Column(
            "Grade",
            "The grade in which it is usually taken, such as 10 or 11-12. Adult for an adult class.",
            "11",
            tier=Tier.NEEDED,
            aliases=("Grade level", "Grades", "Gr.", "Year"),
        ),
    ] = None
    term: Annotated[
        SchoolTerm | None,
        Column(
            "Term",
            "The part of the year in which it is taught.",
            "Full year",
            aliases=("Semester", "Session", "Length"),
        ),
    ] = None
    course_code: Annotated[
        Code | None,
        Column(
            "Course code",
            "The code in your catalog, zeros and all.",
            "001026",
            aliases=("Course number", "Course no.", "Course ID", "Code"),
        ),
    ] = None
    title: Annotated[
        Title | None,
        Column(
            "Course title",
            "The title in your catalog.",
            "Welding 2",
            tier=Tier.NEEDED,
            aliases=("Course", "Course name", "Title", "Class"),
        ),
    ] = None
    course_type: Annotated[
        CourseType | None,
        Column(
            "Course type",
            "What part it plays in this pathway. If it also gives college credit, say so on the Early credit sheet.",
            "CTE",
            tier=Tier.ASKED,
            aliases=("Type", "Type of course", "Kind of course"),
        ),
    ] = None
    subject: Annotated[
        SchoolSubject | None,
        Column("Subject", "The subject, for academic courses.", "Other", aliases=("Subject area", "Department")),
    ] = None
    requirement: CourseRequirement = None
    pick_one_group: PickOneGroup = None
    cte_level: Annotated[
        CteLevel | None,
        Column(
            "CTE level",
            "For CTE courses: how far along the sequence it stands. Levels 1 to 4 are understood too.",
            "Concentrator",
            tier=Tier.ASKED,
            aliases=("Level", "CTE course level", "Course level"),
            asked_when=lambda course: course.is_cte,
        ),
    ] = None
    credits: Annotated[
        Number | None,
        Column(
            "High-school credits",
            "Credits toward graduation.",
            "10",
            aliases=("Credits", "HS credits", "Credit", "Graduation credits"),
        ),
    ] = None
    a_g_area: Annotated[
        AGArea | None,
        Column(
            "A-G area",
            "The subject area in which the University of California accepts it; None if it is not A-G approved.",
            "g",
            aliases=("A-G", "UC a-g", "A-G approved"),
            profile=Profile.CALIFORNIA,
        ),
    ] = None
    advanced_program: Annotated[
        AdvancedProgram | None,
        Column(
            "Honors, AP or IB",
            "Whether it is taught at one of these levels.",
            "None",
            aliases=("Honors", "AP or IB", "Honors/AP/IB"),
        ),
    ] = None
    prerequisites: Annotated[
        CourseRefs | None,
        Column(
            "Prerequisites",
            "Courses that come first, by code or title.",
            "Welding 1",
            aliases=("Prerequisite", "Prereq", "Prereqs"),
        ),
    ] = None
    taught_at: Annotated[
        TaughtAt | None,
        Column("Where taught", "Where your students take it.", "Here", aliases=("Location", "Where", "Campus")),
    ] = None
    at_institution: Annotated[
        Title | None,
        Column(
            "At which institution",
            "Its name, when it is taught somewhere else.",
            "North County Career Center",
            aliases=("Host", "Host institution", "Institution"),
        ),
    ] = None
    integrated_with: Annotated[
        CourseRefs | None,
        Column(
            "Integrated with",
            "Core academic courses that share projects or outlines with this one.",
            "English 11",
            aliases=("Integrated academic courses", "Linked academic course"),
        ),
    ] = None
    prepares_for: PreparesFor = None
    skills_taught: SkillsTaught = None
    offered: Annotated[
        Offered | None,
        Column("How often offered", "How often it is taught.", "Every year", aliases=("Offered", "Frequency")),
    ] = None
    students: Annotated[
        Whole | None,
        Column(
            "Students",
            "How many were enrolled last year: a count, no names.",
            "28",
            aliases=("Enrollment", "Students enrolled", "Number of students"),
            yearly=True,
        ),
    ] = None
    teachers: Annotated[
        Whole | None,
        Column("Teachers", "How many teachers can teach it.", "1", aliases=("Number of teachers", "Teacher count")),
    ] = None
    notes: Notes = None

    @property
    def key(self) -> tuple[str, ...]:
        """A course is known by its code and title, else by grade and title."""
        return self.words("course_code" if self.course_code else "grade", "title")

    @property
    def is_cte(self) -> bool:
        """Whether it counts as a CTE course of the pathway."""
        return self.course_type is CourseType.CTE
