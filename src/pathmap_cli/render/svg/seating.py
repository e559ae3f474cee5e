"""The rows of a lane: a course beside the one before it, and one below another what comes at the same time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pathmap_cli.views.map.boxes import Box, Lane

Cells = list[tuple[Box, int]]
"""Boxes with their columns in the area."""


def rows_of(lane: Lane, many: int, *, in_time: bool) -> Iterator[tuple[str, Cells]]:
    """The rows with their labels: boxes at their moments, then, `many` to a row, those whose moment is not told."""
    placed = [box for box in lane.boxes if box.start or not in_time]
    label = lane.title
    for row in _chained(placed, columns_of(placed)):
        yield label, row
        label = ""
    loose = [box for box in lane.boxes if box not in placed]
    for when, group in groupby(loose, key=lambda box: box.when):
        some, label = tuple(group), f"{lane.title}, {when}" if when else lane.title
        for start in range(0, len(some), many):
            yield label, [(box, column) for column, box in enumerate(some[start : start + many])]
            label = ""


def columns_of(boxes: Sequence[Box]) -> Mapping[str, int]:
    """Box id → its column in the area: its first moment, or a later one of its own that is after its prerequisites.

    A box for two moments, of which neither comes before another box, takes the emptier column; its words name both.
    """
    found: dict[str, int] = {}
    leading = {before for box in boxes for before in box.after}
    for box in sorted(boxes, key=lambda one: (one.start, one.span)):
        earliest, latest = max(box.start, 1) - 1, max(box.start, 1) + box.span - 2
        after = max((found[one] + 1 for one in box.after if one in found), default=earliest)
        column = max(earliest, min(after, latest))
        if latest == column + 1 == earliest + 1 and box.id not in leading:
            load = Counter(found.values())
            column += load[latest] < load[column]
        found[box.id] = column
    return found


def _chained(boxes: Sequence[Box], columns: Mapping[str, int]) -> list[Cells]:
    """Rows in which a course stands beside the one before it, where that place is free."""
    taken: dict[tuple[int, int], Box] = {}
    rows: dict[str, int] = {}
    for box in sorted(boxes, key=lambda one: (columns[one.id], not columns.keys() & one.after)):
        column = columns[box.id]
        wished = [rows[before] for before in box.after if before in rows]
        near = wished[0] if wished else 0
        free = (row for row in sorted(range(len(boxes)), key=lambda row: (abs(row - near), -row)))
        row = next(row for row in free if (row, column) not in taken)
        rows[box.id], taken[row, column] = row, box
    last = max((row for row, _ in taken), default=-1)
    lines = [[(taken[at], at[1]) for at in sorted(taken) if at[0] == row] for row in range(last + 1)]
    return [line for line in lines if line]
