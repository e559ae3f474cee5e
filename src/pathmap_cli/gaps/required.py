"""Which courses students must take."""

from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import CourseCategory, CteLevel, Requirement

NEEDED = (CourseCategory.MAJOR, CourseCategory.PREREQUISITE)
LAST_LEVELS = (CteLevel.CONCENTRATOR, CteLevel.CAPSTONE)


def is_required(row: SchoolCourse | CollegeCourse) -> bool:
    """Whether the row says Required, or says nothing and is no choice in the heart of the program."""
    if row.requirement is not None:
        return row.requirement is Requirement.REQUIRED
    central = row.cte_level in LAST_LEVELS if isinstance(row, SchoolCourse) else row.category in NEEDED
    return central and not row.pick_one_group
