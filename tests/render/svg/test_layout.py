"""The layout by its own numbers: boxes apart, lines in gaps and gutters. tests/browser/ measures what is drawn."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from pathmap_cli.render.svg.layout import Layout, Path, Placed, layout
from tests.views.summary.partnership import summed_up, workbook


@pytest.fixture(scope="module")
def drawn() -> Layout:
    return layout(summed_up().map)


def box_of(drawn: Layout, id_: str) -> Placed:
    return next(box for box in drawn.boxes if box.seat.box.id == id_)


def steps(path: Path) -> Iterator[tuple[float, float, float, float]]:
    for (x1, y1), (x2, y2) in pairwise(path.points):
        yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def test_no_box_covers_another(drawn: Layout) -> None:
    for one, other in combinations(drawn.boxes, 2):
        apart = one.x + one.width < other.x or other.x + other.width < one.x
        assert apart or one.y + one.height < other.y or other.y + other.height < one.y


def test_lines_are_level_or_upright_and_meet_no_box_on_their_way(drawn: Layout) -> None:
    for path in drawn.paths:
        for left, top, right, bottom in steps(path):
            assert left == right or top == bottom
            for box in drawn.boxes:
                if box.seat.box.id not in {path.line.source, path.line.target}:
                    inside = left < box.x + box.width and box.x < right and top < box.y + box.height and box.y < bottom
                    assert not inside, (path.line, box.seat.box.title)


def test_a_line_begins_and_ends_at_the_edges_of_its_boxes(drawn: Layout) -> None:
    for path in drawn.paths:
        source, target = box_of(drawn, path.line.source), box_of(drawn, path.line.target)
        assert path.points[0][0] == source.x + source.width
        assert path.points[-1][0] in {target.x, target.x + target.width}
        assert source.y < path.points[0][1] < source.y + source.height
        assert target.y < path.points[-1][1] < target.y + target.height


def test_every_link_of_the_view_is_drawn(drawn: Layout) -> None:
    assert {path.line for path in drawn.paths} == set(summed_up().map.lines)


def test_a_course_stands_beside_the_one_before_it(drawn: Layout) -> None:
    (line,) = [
        path for path in drawn.paths if path.line.source.endswith("welding-1") and "welding-2" in path.line.target
    ]
    assert len(line.points) == 2


def test_boxes_whose_moment_is_not_told_fill_as_many_rows_as_they_need() -> None:
    courses = "| Grade | Course title | Course type |\n" + "\n".join(f"| | Shop {n} | CTE |" for n in range(9))
    drawn = layout(summed_up([workbook("high-school", "Vista High School", "", {"Courses": courses})]).map)
    assert [len(row.seats) for row in drawn.plan.areas[0].rows] == [4, 4, 1]


def together(one: Path, other: Path) -> bool:
    """Whether two lines may run on one another: those of one trunk."""
    same = (one.line.kind, one.line.standing) == (other.line.kind, other.line.standing)
    return same and (one.line.source == other.line.source or one.line.target == other.line.target)


def test_two_lines_that_do_not_belong_together_never_run_on_one_another(drawn: Layout) -> None:
    pairs = [pair for pair in combinations(drawn.paths, 2) if not together(*pair)]
    assert pairs
    for one, other in pairs:
        for left, top, right, bottom in steps(one):
            for left2, top2, right2, bottom2 in steps(other):
                level = top == bottom and top2 == bottom2 and abs(top - top2) < 4
                upright = left == right and left2 == right2 and abs(left - left2) < 4
                assert not (level and min(right, right2) - max(left, left2) > 6)
                assert not (upright and min(bottom, bottom2) - max(top, top2) > 6)


def test_grades_before_9_and_adults_have_columns_of_their_own() -> None:
    courses = "| Grade | Course title | Course type |\n| 7-9 | Shop | CTE |\n| Adult | Evening shop | CTE |"
    plan = layout(summed_up([workbook("high-school", "Vista High School", "", {"Courses": courses})]).map).plan
    assert [plan.columns[n].label for n in plan.columns_at((6, 7, 10, 13), (1,))] == [
        "Before grade 9",
        "Grade 10",
        "Adults",
        "Term 1",
    ]
