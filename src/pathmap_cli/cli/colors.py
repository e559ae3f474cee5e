"""A page on a terminal that shows colors."""

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from pathmap_cli.render.text.page import WIDTH, Block, Page, Style

COLORS = {
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.BAD: "bold red",
    Style.DOUBTFUL: "bold yellow",
    Style.OPEN: "bold cyan",
    Style.GOOD: "bold green",
    Style.COMMAND: "bold",
}


def show_colored(page: Page) -> None:
    """Print the page, blocks with a title between rules and without a frame, so that a command can be copied whole."""
    console = Console(highlight=False, soft_wrap=True, emoji=False, markup=False)
    for number, block in enumerate(page):
        if number:
            console.print()
        if block.title:
            console.print(Rule(block.title, align="left", style="dim"), width=WIDTH)
        console.print(_text(block))
        if block.title:
            console.print(Rule(style="dim"), width=WIDTH)


def _text(block: Block) -> Text:
    lines = (Text.assemble(*((span.text, COLORS.get(span.style, "")) for span in line)) for line in block.lines)
    return Text("\n").join(lines)
