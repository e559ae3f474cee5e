"""What `demo` prints: a line for each step, then what to look at."""

from collections.abc import Iterable
from pathlib import PurePath

from pathmap_cli.render.text.page import LABEL, Block, Page, Step, Style, paragraph, steps_block
from pathmap_cli.views.demo import DemoStep


def demo_text(steps: Iterable[DemoStep], page: PurePath, *, messy: str, gaps: str) -> Page:
    """The whole page; `messy` and `gaps` are the commands to try next."""
    lines = (
        line
        for step in steps
        for line in paragraph(step.outcome, label=f"  {step.command}", style=Style.GOOD, indent=LABEL)
    )
    more = (
        Step("Open this page in a browser: it is the session summary.", str(page)),
        Step("See what validate says of untidy workbooks:", messy),
        Step("See the gaps at the terminal, on the day of the sample:", gaps),
    )
    return [Block(tuple(lines)), steps_block(more)]
