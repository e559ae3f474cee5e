"""Lists of the high-school workbook: its About, Courses, Transitions and Entry and exit sheets."""

from enum import auto

from pathmap_cli.vocabulary.terms import ClosedList


class InstitutionType(ClosedList):
    """What kind of school a high-school workbook speaks for."""

    COMPREHENSIVE_HIGH_SCHOOL = auto()
    CAREER_ACADEMY = auto()
    CHARTER = auto()
    CONTINUATION_OR_ALTERNATIVE = auto()
    INDEPENDENT_STUDY = auto()
    CAREER_CENTER_OR_ROP = auto()
    COUNTY_PROGRAM = auto()
    MIDDLE_OR_EARLY_COLLEGE = auto()


class SchoolTermSystem(ClosedList):
    """How a school divides its year."""

    SEMESTER = auto()
    TRIMESTER = auto()
    QUARTER = auto()
    FULL_YEAR = auto()
    OTHER = auto()


class SchoolTerm(ClosedList):
    """The part of the school year in which a course is taken."""

    FULL_YEAR = auto()
    SEMESTER_1 = auto()
    SEMESTER_2 = auto()
    TRIMESTER_1 = auto()
    TRIMESTER_2 = auto()
    TRIMESTER_3 = auto()
    QUARTER_1 = auto()
    QUARTER_2 = auto()
    QUARTER_3 = auto()
    QUARTER_4 = auto()
    SUMMER = auto()
    ANY = auto()


class CourseType(ClosedList):
    """What part a high-school course plays in the pathway."""

    CTE = auto()
    CORE_ACADEMIC = auto()
    ELECTIVE = auto()
    COLLEGE_SUCCESS = auto()
    WORK_BASED_LEARNING = auto()
    ADVISORY_OR_SUPPORT = auto()


class SchoolSubject(ClosedList):
    """The subject of a high-school course."""

    ENGLISH = auto()
    MATH = auto()
    SCIENCE = auto()
    SOCIAL_STUDIES = auto()
    WORLD_LANGUAGE = auto()
    ARTS = auto()
    PE_AND_HEALTH = auto()
    OTHER = auto()


class Requirement(ClosedList):
    """Whether students must take a course (school and college alike)."""

    REQUIRED = auto()
    RECOMMENDED = auto()
    OPTIONAL = auto()


class CteLevel(ClosedList):
    """How far along its sequence a CTE course stands, first to last."""

    EXPLORATION = auto()
    INTRODUCTORY = auto()
    CONCENTRATOR = auto()
    CAPSTONE = auto()


class AGArea(ClosedList):
    """The subject area in which the University of California accepts a course for admission."""

    A = auto()
    B = auto()
    C = auto()
    D = auto()
    E = auto()
    F = auto()
    G = auto()
    NONE = auto()
    PENDING = auto()


class AdvancedProgram(ClosedList):
    """Whether a course is taught above the usual level."""

    NONE = auto()
    HONORS = auto()
    AP = auto()
    IB = auto()


class TaughtAt(ClosedList):
    """Where the students of a school take a course."""

    HERE = auto()
    CAREER_CENTER_OR_ROP = auto()
    ANOTHER_HIGH_SCHOOL = auto()
    COLLEGE_CAMPUS = auto()
    ONLINE = auto()


class Offered(ClosedList):
    """How often a course is taught."""

    EVERY_YEAR = auto()
    ALTERNATE_YEARS = auto()
    NOT_CURRENTLY = auto()
    PLANNED = auto()


class TransitionActivity(ClosedList):
    """A step that helps students from school into college."""

    CAREER_INVENTORY = auto()
    COLLEGE_AND_CAREER_PLAN = auto()
    EDUCATION_PLAN = auto()
    GRADUATION_CHECK = auto()
    COLLEGE_APPLICATION = auto()
    DUAL_ENROLLMENT_APPLICATION = auto()
    PLACEMENT = auto()
    FINANCIAL_AID_APPLICATION = auto()
    COLLEGE_ORIENTATION = auto()
    COLLEGE_COUNSELOR_ON_CAMPUS = auto()
    SUMMER_BRIDGE = auto()
    ARTICULATED_CREDIT_PETITION = auto()
    REGISTRATION = auto()
    ENTRY_REQUIREMENTS_EXPLAINED = auto()
    WARM_HAND_OFF = auto()
    OTHER = auto()


class Responsible(ClosedList):
    """Which side sees to a transition step."""

    HIGH_SCHOOL = auto()
    COLLEGE = auto()
    BOTH = auto()
    DISTRICT_OR_COUNTY = auto()
    NOT_ASSIGNED = auto()


class TransitionStatus(ClosedList):
    """Whether a transition step is taken."""

    IN_PLACE = auto()
    PLANNED = auto()
    WISHED_FOR = auto()
    NOT_DONE = auto()


class EntryOrExit(ClosedList):
    """Whether a row of Entry and exit is a way in or a way out."""

    ENTRY = auto()
    EXIT = auto()
    NONE = auto()
