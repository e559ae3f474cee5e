"""The Courses sheet of a college."""

from typing import Annotated, ClassVar

from pathmap_cli.model.columns import CourseRefs, CourseRequirement, Hours, Notes, PickOneGroup, SkillsTaught
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Code, NumberType, OpenListType, RefType, Span, Text, Title, Whole, WholeType
from pathmap_cli.vocabulary import CollegeSubject, CourseCategory, Delivery, TermsOffered


class CollegeCourse(Record):
    """One course of one or more awards, in the term in which students should take it."""

    sheet_name: ClassVar[str] = "Courses"
    named_by: ClassVar[tuple[str, ...]] = ("course_code", "title")
    identity: ClassVar[tuple[str, ...]] = ("course_code", "awards", "term")

    awards: Annotated[
        tuple[Annotated[str, RefType("awards", strict=True)], ...] | None,
        Column(
            "Award(s)",
            "The awards that use it. Several in one row only if term and category are the same. None: no award does; "
            "students take it for early credit.",
            "Welding Technology, Certificate of achievement",
            tier=Tier.NEEDED,
            aliases=("Award", "Awards", "Program", "Degree or certificate"),
        ),
    ] = None
    term: Annotated[
        Annotated[int, WholeType(high=12)] | None,
        Column(
            "Term",
            "1 for the first term, 2 for the second; 0 for before the program. Leave it blank if any term will do.",
            "1",
            tier=Tier.ASKED,
            aliases=("Term number", "Term no.", "Semester", "Quarter"),
        ),
    ] = None
    course_code: Annotated[
        Code | None,
        Column(
            "Course code",
            "The code in your catalog.",
            "WELD 110",
            tier=Tier.NEEDED,
            aliases=("Course number", "Course no.", "Course", "Course ID"),
        ),
    ] = None
    title: Annotated[
        Title | None,
        Column(
            "Course title",
            "The title in your catalog.",
            "Introduction to Welding",
            tier=Tier.NEEDED,
            aliases=("Title", "Course name"),
        ),
    ] = None
    subject: Annotated[
        CollegeSubject | None,
        Column(
            "Subject",
            "The subject; Program for courses of the pathway's own field.",
            "Program",
            aliases=("Subject area", "Discipline"),
        ),
    ] = None
    units: Annotated[
        Annotated[Span, NumberType(high=30)] | None,
        Column(
            "Units",
            "Units as your college counts them, such as 3 or 3-4; 0 for noncredit.",
            "3",
            tier=Tier.ASKED,
            aliases=("Unit", "Credits", "Credit hours", "Credit", "CR"),
        ),
    ] = None
    hours: Hours = None
    category: Annotated[
        CourseCategory | None,
        Column(
            "Category",
            "What it counts for in the award.",
            "Major",
            tier=Tier.ASKED,
            aliases=("Cat", "Course category", "Program element"),
        ),
    ] = None
    requirement: CourseRequirement = None
    pick_one_group: PickOneGroup = None
    ge_area: Annotated[
        Text | None,
        Column(
            "GE area",
            "The general-education area that it meets, with the pattern's name.",
            "Cal-GETC 1A",
            aliases=("General education area", "GE"),
        ),
    ] = None
    transfers_to: Annotated[
        tuple[Annotated[str, OpenListType("transfers-to")], ...] | None,
        Column(
            "Transfers to",
            "Where its units count after transfer. None if nowhere.",
            "None",
            aliases=("Transfer", "Transferable", "Transferable to"),
        ),
    ] = None
    common_number: Annotated[
        Code | None,
        Column(
            "C-ID or common course number",
            "A number that several colleges share for the same course, such as COMM C1000 or C-ID COMM 110.",
            "C-ID WELD 101X",
            aliases=("C-ID", "Common course number", "CCN"),
        ),
    ] = None
    prerequisites: Annotated[
        CourseRefs | None,
        Column(
            "Prerequisites",
            "Courses that come first, by code. A semicolon means and; the word or means or.",
            "None",
            aliases=("Prerequisite", "Prereq", "Prereqs"),
        ),
    ] = None
    corequisites: Annotated[
        CourseRefs | None,
        Column(
            "Corequisites",
            "Courses taken in the same term, by code.",
            "WELD 110L",
            aliases=("Corequisite", "Coreq", "Coreqs"),
        ),
    ] = None
    terms_offered: Annotated[
        tuple[TermsOffered, ...] | None,
        Column(
            "Terms offered",
            "When it is taught.",
            "Fall; Spring",
            aliases=("When offered", "Offered", "Offered in"),
        ),
    ] = None
    delivery: Annotated[
        tuple[Delivery, ...] | None,
        Column(
            "Delivery",
            "How and where it meets.",
            "In person; At the high school",
            aliases=("Modality", "Mode", "Delivery mode"),
        ),
    ] = None
    skills_taught: SkillsTaught = None
    seats: Annotated[
        Whole | None,
        Column(
            "Seats a year", "Places for students in a year, over all sections.", "48", aliases=("Seats", "Capacity")
        ),
    ] = None
    notes: Notes = None

    @property
    def key(self) -> tuple[str, ...]:
        """A row is known by its course, its awards and its term."""
        return self.words(*self.identity)

    @property
    def code_and_title(self) -> str:
        """The course for people of another institution, who do not know its code."""
        return " ".join(self.words("course_code", "title"))
