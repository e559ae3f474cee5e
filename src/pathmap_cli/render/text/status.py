"""What `status` prints: a line or two for each institution, the messages to send, then what to do next."""

from collections.abc import Iterator, Mapping

from pathmap_cli.gaps.wording import day, listed
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.status import Standing, State, Status

INDENT = 11
A_FORTNIGHT, TWO_MONTHS, A_MONTH = 14, 61, 30.44
"""In days: until when days are counted, until when weeks, and the length of a month."""
LABELS: Mapping[State, tuple[str, Style]] = {
    State.NOT_HEARD: ("waiting", Style.OPEN),
    State.EMPTY: ("empty", Style.DOUBTFUL),
    State.TO_MEND: ("to mend", Style.BAD),
    State.OPEN: ("here", Style.GOOD),
    State.COMPLETE: ("complete", Style.GOOD),
}


def status_text(view: Status, *, check: str, report: str) -> Page:
    """The whole page; `check` and `report` are the commands that lead on from here."""
    return (
        Block(tuple(_head(view))),
        Block(tuple(line for one in view.institutions for line in _standing(one))),
        Block(tuple(_not_used(view))),
        Block(tuple(_messages(view))),
        steps_block(_steps(view, check, report)),
    )


def _head(view: Status) -> Iterator[Line]:
    name = " ".join(filter(None, (view.pathway or "This pathway", view.academic_year)))
    here = f"{view.returned} of {counted(view.expected, 'workbook')}" if view.expected else "no workbook"
    yield from paragraph(f"{name}: {here} {'is' if view.returned == 1 else 'are'} here.", style=Style.STRONG)
    if view.return_by:
        yield from paragraph(
            f"To be returned by {day(view.return_by)}, {_from_now((view.return_by - view.date).days)}."
        )
    if not view.expected:
        yield from paragraph("Name each school and college in pathmap.toml, and it is listed here.")


def _from_now(days: int) -> str:
    """`in 3 days`, `2 weeks ago`."""
    if days == 0:
        return "today"
    return f"in {_span(days)}" if days > 0 else f"{_span(-days)} ago"


def _span(days: int) -> str:
    if days < A_FORTNIGHT:
        return counted(days, "day")
    return counted(days // 7, "week") if days < TWO_MONTHS else counted(round(days / A_MONTH), "month")


def _standing(one: Standing) -> Iterator[Line]:
    label, style = LABELS[one.state]
    yield from paragraph(" · ".join(_facts(one)), label=f"  {label}", style=style, indent=INDENT)
    if one.file:
        yield from paragraph(", ".join(_dated(one)), style=Style.QUIET, indent=INDENT)
        yield from paragraph(one.file, style=Style.QUIET, indent=INDENT)


def _facts(one: Standing) -> Iterator[str]:
    yield one.institution
    if one.file is None:
        yield one.kind
    elif one.state is not State.EMPTY:
        yield f"{one.completeness:.0%} answered"
    if one.errors:
        yield counted(one.errors, "error")


def _dated(one: Standing) -> Iterator[str]:
    """`Draft, dated 7 November 2025 (2 weeks ago), version 1 of the high school workbook`."""
    if one.says:
        yield one.says
    if one.completed and one.days is not None:
        yield f"dated {day(one.completed)} ({_from_now(-one.days)})"
    else:
        yield "no date on its About sheet"
    yield f"version {one.template_version} of the {one.kind} workbook"


def _not_used(view: Status) -> Iterator[Line]:
    if view.not_used:
        yield from paragraph("Files that are not used", style=Style.STRONG)
    for one in view.not_used:
        yield from paragraph(f"{one.file}: {one.why}", label="  -", style=Style.DOUBTFUL, indent=4)


def _messages(view: Status) -> Iterator[Line]:
    """The messages, those that read alike once."""
    alike: dict[str, list[str]] = {}
    for one in view.institutions:
        alike.setdefault(one.message, []).append(one.institution)
    if alike:
        yield from paragraph("What to write next", style=Style.STRONG)
    for words, names in alike.items():
        yield from paragraph(f"To {listed(names, most=len(names))}:", indent=2)
        yield from paragraph(words, indent=4)


def _steps(view: Status, check: str, report: str) -> Iterator[Step]:
    if any(one.errors for one in view.institutions) or view.not_used:
        yield Step("Every problem with its cell:", check)
    if view.returned:
        yield Step("Nothing has to wait: see the map and the questions of what is here.", report)
