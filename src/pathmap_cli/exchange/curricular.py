"""Curricula as Curricular Analytics keeps them: a CSV whose first cell is `Curriculum`."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from pathmap_cli.curriculum.graph import Course, Curriculum
from pathmap_cli.errors import NothingRead

FIRST_CELL = "Curriculum,"
LARGEST = 5_000_000  # bytes; the largest published curriculum has a thousandth of it
MOST_COURSES = 5_000
MARK = b"\xef\xbb\xbf"
REQUISITES = ("Prerequisites", "Corequisites", "Strict-Corequisites")
NEEDED = ("Course ID", "Course Name", *REQUISITES[:2])
SECTIONS = frozenset({"Additional Courses", "Course Learning Outcomes", "Curriculum Learning Outcomes"})
"""What may follow the courses; nothing in them changes the metrics."""
SEPARATORS = re.compile(r"[;.,:\s]+")  # Excel rewrites `4;5` in several ways


def is_curriculum(path: Path) -> bool:
    """Whether a file says by its first cell that it is a curriculum."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(MARK) + len(FIRST_CELL)).removeprefix(MARK).startswith(FIRST_CELL.encode())


def read_curriculum(path: Path) -> Curriculum:
    """The courses of a curriculum file, every kind of requisite a link; raises NothingRead with what to mend."""
    rows = list(_rows(path))
    about = {row[0]: row[1] for row in takewhile(lambda row: row[0] != "Courses", rows) if len(row) > 1}
    courses = _courses(path.name, rows, about.get("Institution", ""))
    if len(courses) > MOST_COURSES:
        raise NothingRead(f"{path.name} lists {len(courses):,} courses; pathmap measures at most {MOST_COURSES:,}.")
    return Curriculum(
        courses=tuple(course for course, _ in courses.values()),
        links=tuple((earlier, later) for later, (_, needed) in courses.items() for earlier in needed),
        is_quarter=about.get("System Type", "").casefold() == "quarter",
    )


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows that say something, every cell without spaces around it."""
    try:
        data = path.read_bytes()[: LARGEST + 1]
    except OSError as error:
        raise NothingRead(f"{path.name} cannot be opened. Close it in other programs and try again.") from error
    if len(data) > LARGEST:
        raise NothingRead(f"{path.name} is larger than a curriculum can be ({LARGEST // 1_000_000} MB).")
    try:
        for row in csv.reader(_text(data).splitlines()):
            cells = [cell.strip() for cell in row]
            if any(cells) and not cells[0].startswith("#"):
                yield cells
    except csv.Error as error:
        raise NothingRead(f"{path.name} cannot be read as CSV. Save it again as CSV (UTF-8).") from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what Excel writes on Windows unless it is told otherwise


def _courses(
    file: str, rows: Sequence[Sequence[str]], institution: str
) -> Mapping[str, tuple[Course, tuple[str, ...]]]:
    """Each course by its id, with the ids that it names as requisites."""
    after = iter(rows)
    for row in after:
        if row[0] == "Courses":
            break
    header = next(after, [])
    if absent := [name for name in NEEDED if name not in header]:
        raise NothingRead(
            f"{file} has no column {absent[0]} under its line Courses. Give it the columns of the format."
        )
    found: dict[str, tuple[Course, tuple[str, ...]]] = {}
    for cells in _named(header, takewhile(lambda row: row[0] not in SECTIONS, after)):
        one = cells["Course ID"]
        if not one or one in found:
            what = f"uses the Course ID {one} twice" if one else "has a course without a Course ID"
            raise NothingRead(f"{file} {what}. Give every course an id of its own and run again.")
        found[one] = _course(cells, institution), _requisites(cells)
    return found


def _named(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Mapping[str, str]]:
    for row in rows:
        yield dict.fromkeys(header, "") | dict(zip(header, row, strict=False))


def _course(cells: Mapping[str, str], institution: str) -> Course:
    code = f"{cells.get('Prefix', '')} {cells.get('Number', '')}".strip()
    return Course(cells["Course ID"], code, cells["Course Name"], cells.get("Institution") or institution)


def _requisites(cells: Mapping[str, str]) -> tuple[str, ...]:
    texts = (cells.get(name, "") for name in REQUISITES)
    return tuple(dict.fromkeys(one for text in texts for one in SEPARATORS.split(text) if one))
