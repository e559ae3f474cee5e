"""What a course row asks for first or beside it: every requirement, with the courses of which one will do."""

from dataclasses import dataclass

from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.references import alternatives
from pathmap_cli.vocabulary.terms import plain

CourseRow = SchoolCourse | CollegeCourse


@dataclass(frozen=True, slots=True)
class Requirement:
    """Record ids of which one will do, in the order in which they are listed.

    `otherwise` says that something else will do too, such as a placement or a course that no workbook lists.
    """

    options: tuple[str, ...]
    otherwise: bool = False


def requirements(pathway: Pathway, row: CourseRow, field: str) -> tuple[Requirement, ...]:
    """What the cell of a row names, as far as it is known here."""
    parts = getattr(row, field) or ()
    named = pathway.refs(row, field) if parts else ()
    choices = [
        _choice(pathway, names, named, alone=len(parts) == 1) for names in map(alternatives, parts) if len(names) > 1
    ]
    chosen = {course for choice in choices for course in choice.options}
    alone = (Requirement((course,)) for course in named if course not in chosen)
    return (*(choice for choice in choices if choice.options), *alone)


def course_key(row: Record) -> str:
    """What the rows of one course share: its code, else its title, in plain letters."""
    return plain(str(getattr(row, "course_code", None) or row.label))


def _choice(pathway: Pathway, names: tuple[str, ...], named: tuple[str, ...], *, alone: bool) -> Requirement:
    called = {course: _names(pathway.record(course)) for course in named}
    options = (course for name in names for course in named if _closed(name) in called[course])
    found = named if alone else tuple(dict.fromkeys(options))
    return Requirement(found, otherwise=len({course_key(pathway.record(course)) for course in found}) < len(names))


def _names(row: Record) -> frozenset[str]:
    code, title = (_closed(str(getattr(row, name, None) or "")) for name in ("course_code", "title"))
    return frozenset(filter(None, (code, title, code + title)))


def _closed(text: str) -> str:
    return plain(text).replace(" ", "")
