"""What `metrics` prints: what opens most, what much waits for, the longest chain, and how to read the figures."""

from collections.abc import Iterator, Sequence

from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.metrics import MeasuredCourse, MetricsPage, Scenario

COUNTED = {
    Scenario.WITH_EARLY_CREDIT: "Early credit counts: a high-school course with an agreement in place unlocks what its "
    "college course unlocks.",
    Scenario.WITHOUT_EARLY_CREDIT: "Early credit does not count here: no high-school course stands for a college "
    "course.",
    Scenario.AS_LISTED: "All prerequisites and corequisites of the file count.",
}


def metrics_text(view: MetricsPage, *, everything: str) -> Page:
    """The whole page; `everything` is the command that lists every course."""
    return (
        Block(tuple(_head(view))),
        Block(tuple(_unlocking(view.opening_most))),
        Block(tuple(_alert(view))),
        Block(tuple(_chain(view))),
        Block(tuple(_excluded(view))),
        Block(tuple(_totals(view))),
        steps_block([Step("Every course with its four figures, for a spreadsheet:", everything)]),
    )


def _head(view: MetricsPage) -> Iterator[Line]:
    number = counted(len(view.metrics.courses), "course")
    yield from paragraph(f"How {number} depend on one another", style=Style.STRONG)
    yield from paragraph(COUNTED[view.metrics.scenario])
    if view.choices:
        choices = counted(view.choices, "prerequisite offers", "prerequisites offer")
        yield from paragraph(f"{choices} several courses; the first one listed counts.")


def _unlocking(courses: Sequence[MeasuredCourse]) -> Iterator[Line]:
    yield from paragraph("Courses that unlock most", style=Style.STRONG)
    yield from paragraph("A course unlocks every course that cannot be taken before it.", style=Style.QUIET)
    if not courses:
        yield from paragraph("No course here is listed as coming before another.", indent=2)
    for course in courses:
        yield from paragraph(_named(course), label=f"  {course.blocking:>4,}", indent=8)


def _alert(view: MetricsPage) -> Iterator[Line]:
    if view.blocking_many:
        limit = counted(view.blocking_alert, "other")
        yield from paragraph(f"Courses that more than {limit} wait for", style=Style.STRONG)
        yield from paragraph(
            "A student who cannot take one of these waits with all that follows. The first course of a program often "
            "stands here: good to know, and not a gap.",
            style=Style.QUIET,
        )
        for course in view.blocking_many:
            yield from paragraph(_named(course), label=f"  {course.blocking:>4,}", indent=8)


def _chain(view: MetricsPage) -> Iterator[Line]:
    chains = view.metrics.longest_chains
    yield from paragraph(f"Longest chain: {counted(chains.length, 'course')}", style=Style.STRONG)
    yield from paragraph("Each course of a chain needs the one before it, so none can be skipped.", style=Style.QUIET)
    for number, course in enumerate(view.chain if len(view.chain) > 1 else (), start=1):
        yield from paragraph(_named(course), label=f"  {number:>4}", indent=8)
    if chains.count > 1 and len(view.chain) > 1:
        yield from paragraph(f"One of {chains.count:,} chains of this length.", indent=2)


def _excluded(view: MetricsPage) -> Iterator[Line]:
    if view.excluded:
        yield from paragraph("Not measured: courses that come before themselves", style=Style.STRONG)
        for course in view.excluded:
            yield from paragraph(", ".join(filter(None, (course.code or course.title, course.institution))), indent=2)
        yield from paragraph("Their prerequisites run in a circle. Correct one of them and run again.", indent=2)


def _totals(view: MetricsPage) -> Iterator[Line]:
    totals = view.metrics.totals
    yield from paragraph(
        f"Curricular metrics ({view.metrics.system} system): structural complexity {totals.complexity:,}, blocking "
        f"factor {totals.blocking:,}, delay factor {totals.delay:,}, centrality {totals.centrality:,}.",
        style=Style.STRONG,
    )
    yield from paragraph(
        "They describe how courses are tied together, not how hard they are; compare them only between programs listed "
        "in equal detail.",
        style=Style.QUIET,
    )


def _named(course: MeasuredCourse) -> str:
    return ", ".join(filter(None, (course.name, course.institution)))
