"""What people typed is repeated as it stands, except where it could point at a person."""

from datetime import date
from pathlib import Path

import pytest

from pathmap_cli.gaps.said import Evidence
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.run import start
from pathmap_cli.views.private import WITHHELD, Typed
from tests.workspaces import college, fill, school

ROW = "high-school/vista-high-school/courses/11-introduction-to-welding"
COURSE = {"grade": "11", "title": "Introduction to Welding", "course_type": "CTE"}


def typed(root: Path, **cells: object) -> Typed:
    fill(root, vista=school(courses=[COURSE | cells]), harbor=college())
    return Typed(join(start([root], date(2026, 11, 22))).merged)


@pytest.mark.parametrize(
    "field, value, told",
    [
        ("notes", "Ask the counselor", "Ask the counselor"),
        ("notes", "Student no. 1234 repeats", WITHHELD),
        ("students", 24, "24"),
        ("students", 4, "fewer than 10"),
    ],
)
def test_a_cell_is_repeated_unless_it_could_point_at_a_person(
    tmp_path: Path, field: str, value: object, told: str
) -> None:
    cells = typed(tmp_path / "welding", **{field: value})
    place = Evidence(ROW, field)
    assert cells.value(place) == told
    assert (cells.cell(place).sheet, cells.cell(place).cell[1:]) == ("Courses", "2")


def test_a_whole_row_or_sheet_has_no_column_and_no_value(tmp_path: Path) -> None:
    cells = typed(tmp_path / "welding")
    for place in (Evidence(ROW), Evidence(ROW.rpartition("/")[0]), Evidence(ROW.rpartition("/")[0], "grade")):
        assert (cells.column(place), cells.value(place), cells.cell(place).cell) == ("", "", "A2")
    assert cells.column(Evidence(ROW, "grade")) == "Grade"
