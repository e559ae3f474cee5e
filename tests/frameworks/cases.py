"""Case files: for each measure, small partnerships as tables, and what it counts in them.

A file holds sections named after what they show (`## one of two`), written like the cases of the rules. In a section
stand the workbooks, then the level and the points as a list: `- level 2`, `- not told` or `- not assessable` first;
then `- yes NAME`, `- no NAME`, `- asks NAME: FIELDS`. A block of TOML says what the measure looks for: `of = ["step-1"]`.
"""

from pathlib import Path

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.frameworks.levels import Computed
from pathmap_cli.frameworks.measure import Point
from pathmap_cli.gaps.partnership import Partnership
from tests.gaps.cases import Case, read_cases

FOLDER = Path(__file__).parent / "cases"


def cases_of(measure: str) -> tuple[Case, ...]:
    """The cases of one measure."""
    return read_cases(FOLDER / f"{measure}.md")


def counted(case: Case) -> Computed:
    """What the measure counts in a case."""
    partnership = Partnership(case.pathway)
    return Computed(MEASURES[case.code].points(partnership, case.options.get("of", ())))


def outcome(case: Case) -> tuple[str, ...]:
    """The level and the points, in the words of the case files."""
    computed = counted(case)
    return (state(computed), *map(_words, computed.points))


def state(computed: Computed) -> str:
    """The level, or why there is none."""
    if computed.level is not None:
        return f"level {computed.level}"
    return "not told" if computed.is_assessable else "not assessable"


def _words(point: Point) -> str:
    if point.answer.value is not None:
        return f"{'yes' if point.answer.yes else 'no'} {point.name}"
    fields = dict.fromkeys(
        place.field or place.record.split("/")[-1] for place in (one.place for one in point.answer.open)
    )
    return f"asks {point.name}: {', '.join(fields)}"
