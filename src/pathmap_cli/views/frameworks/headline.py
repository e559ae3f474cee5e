"""A framework in one line: how many of its elements are at which level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.frameworks.assess import JudgedElement, judge
from pathmap_cli.frameworks.levels import HIGHEST
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.views.frameworks.judged import NOT_ASSESSABLE, NOT_TOLD, RATED_ONLY, level_of
from pathmap_cli.views.guide import Guide


@dataclass(frozen=True, slots=True)
class FrameworkLine:
    """One framework as the session summary shows it; the frameworks page has the whole."""

    id: str
    title: str
    headline: str


def framework_lines(guide: Guide, assessment: Assessment) -> tuple[FrameworkLine, ...]:
    """A line for each framework; none on the page of one partner, because they are about all of them together."""
    if guide.institution is not None:
        return ()
    judged = judge(guide.pathway, assessment.gaps)
    return tuple(FrameworkLine(one.framework.id, one.framework.title, headline(one.elements)) for one in judged)


def headline(elements: Sequence[JudgedElement]) -> str:
    """How many elements are at which level: `13 elements: 2 at level 4, 11 not told. Nobody has rated yet.`."""
    rated, discuss = sum(one.rated.raters > 0 for one in elements), sum(one.to_discuss for one in elements)
    people = f"People rated {rated}" if rated else "Nobody has rated yet"
    talk = f"; {discuss} to discuss" if discuss else ""
    return f"{len(elements)} elements: {', '.join(_counts(elements))}. {people}{talk}."


def _counts(elements: Sequence[JudgedElement]) -> Iterator[str]:
    levels = [level_of(one) for one in elements]
    for level in range(HIGHEST, -1, -1):
        count = sum(one.level == level for one in levels)
        yield from (f"{count} at level {level}",) if count else ()
    for words in (NOT_TOLD, NOT_ASSESSABLE, RATED_ONLY):
        count = sum(one.words == words for one in levels)
        yield from (f"{count} {words}",) if count else ()
