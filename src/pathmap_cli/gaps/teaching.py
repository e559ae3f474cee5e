"""GAP1, how CTE courses are taught: together with academic courses, and by how many."""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import any_of, told
from pathmap_cli.gaps.required import LAST_LEVELS
from pathmap_cli.gaps.rule import SEQUENCES
from pathmap_cli.gaps.said import LOW, Hit, NotTold, Said, seen
from pathmap_cli.gaps.school_side import SchoolSide, course_evidence, is_cte, titles
from pathmap_cli.gaps.scope import SCHOOLS
from pathmap_cli.gaps.sheets import unnamed


@SEQUENCES.rule(
    113,
    "no-integrated-academics",
    severity=LOW,
    applies_to=SCHOOLS,
    owner="Core and CTE teachers",
    action="Plan one joint project, or one academic course in the pathway's context.",
    closes_when="Integrated with names a core academic course for one CTE course.",
    asks=True,
)
def no_integrated_academics(school: SchoolSide) -> Iterator[Said]:
    """No CTE course of a school shares its work with an academic course.

    Mathematics and writing that serve the field make both the academics and the field easier to learn.
    """
    named = (is_cte(row).then(told(row, "integrated_with", bool)) for row in school.rows)
    shared = any_of((*named, *(unnamed(one.courses) for one in school.institutions)))
    fires = any_of(course.is_cte for course in school.courses) & ~shared
    if fires.yes:
        message = f"{school.name} lists no academic course that is integrated with {titles(school.cte_courses)}."
        yield Hit(message, course_evidence(school, "integrated_with"))
    yield from fires.open


@SEQUENCES.rule(
    114,
    "one-teacher-courses",
    severity=LOW,
    applies_to=SCHOOLS,
    owner="CTE director",
    action="Cross-train a second teacher, or share one with the college.",
    closes_when="Teachers is 2 or more for each Concentrator and Capstone.",
    thresholds=("single_teacher_alert",),
)
def one_teacher_courses(school: SchoolSide) -> Iterator[Said]:
    """An advanced CTE course depends on one teacher.

    If that teacher leaves, students may not be able to finish the sequence.
    """
    for course in school.courses if school.pathway.thresholds.single_teacher_alert else ():
        if course.has_level(*LAST_LEVELS).yes:
            counts = [row.teachers for row in course.rows if row.teachers is not None]
            if counts and max(counts) == 1:
                yield Hit(f"{course.title} at {school.name} has one teacher.", seen("teachers", *course.rows))
            elif not counts:
                yield from map(NotTold, seen("teachers", *course.rows))
