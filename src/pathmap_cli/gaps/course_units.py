"""How many units some course rows of a college add up to, as far as they belong to something."""

from collections.abc import Iterable

from pathmap_cli.gaps.answers import Amount, Answer, total
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.model.college_courses import CollegeCourse


def units_of(college: CollegeSide, rows: Iterable[tuple[CollegeCourse, Answer]]) -> Amount:
    """Semester units of these rows as far as they belong; a course counts once, and so does a Pick-one group."""
    by_choice: dict[str, Amount] = {}
    for row, belongs in rows:
        choice = f"group {row.pick_one_group}" if row.pick_one_group else row.label
        here = college.units(row).where(belongs)
        by_choice[choice] = by_choice[choice].either(here) if choice in by_choice else here
    return total(by_choice.values())
