"""What `plan` prints: where the plan lies, how it stands, and which copy to go on with."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.returned import Returned
from pathmap_cli.render.text.page import Block, Line, Page, Step, Style, counted, paragraph, steps_block
from pathmap_cli.views.plan.page import PlanPage


def plan_text(view: PlanPage, written: Sequence[str], kept: str, returned: Sequence[Returned], *, again: str) -> Page:
    """The whole page; `kept` is an edited plan that stays beside the new one, `again` the command that reads back."""
    return [
        Block(tuple(_written(view, written, returned))),
        Block(tuple(_decided(view))),
        steps_block(_steps(written, kept, again)),
    ]


def _written(view: PlanPage, written: Sequence[str], returned: Sequence[Returned]) -> Iterator[Line]:
    whose = f" of {view.institution}" if view.institution else ""
    yield from paragraph(f"Action plan{whose}, {counted(len(view.rows), 'action')}:", style=Style.STRONG)
    for name in written:
        yield from paragraph(name, indent=2)
    for one in returned:
        if not one.spec:
            yield from paragraph(f"{one.file} could not be read and is not in it.", style=Style.DOUBTFUL, indent=2)


def _decided(view: PlanPage) -> Iterator[Line]:
    """The statuses, what people took out, and where two copies differ."""
    if view.counts:
        yield from paragraph(", ".join(f"{label}: {count}" for label, count in view.counts.items()) + ".")
    if view.removed:
        yield from paragraph(f"Removed by hand, and not proposed again: {counted(len(view.removed), 'action')}.")
    for text in view.differences:
        yield from paragraph(f"Two copies differ. {text}", label="WB501", style=Style.DOUBTFUL, indent=2)


def _steps(written: Sequence[str], kept: str, again: str) -> Iterator[Step]:
    page = next((name for name in written if name.endswith(".xlsx")), written[0])
    if kept:
        yield Step(f"Go on with {page}. It has all of {kept}, which stays as you left it.")
    else:
        yield Step(f"Open {page} and fill in owners and dates.")
    yield Step("When the plan or the data has changed:", again)
