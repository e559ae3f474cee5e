"""Talking to a person at a terminal: pages, progress, questions, complaints."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

import typer

from pathmap_cli.errors import UsageError
from pathmap_cli.render.text.page import WIDTH, Block, Page, Style, paragraph, plain

if TYPE_CHECKING:
    from rich.text import Text

T = TypeVar("T")
COLORS = {
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.BAD: "bold red",
    Style.DOUBTFUL: "bold yellow",
    Style.OPEN: "bold cyan",
    Style.GOOD: "bold green",
    Style.COMMAND: "bold",
}


@dataclass(frozen=True, slots=True)
class Session:
    """What holds for the whole command: the day, how much to say and how, and how this pathmap was called."""

    today: date
    is_dated: bool = False
    """Whether the day was given and is not the computer's."""
    quiet: bool = False
    color: bool = True
    folder: Path = Path()
    """Where -C said to work."""

    def command(self, *words: object, inside: Path | None = None) -> str:
        """A command line that works where this one was typed, on what lies in the folder `inside`."""
        folder = self.folder / (inside or "")
        where = () if folder == Path() else ("-C", str(folder))
        parts = ["pathmap", *where, *map(str, words)]
        return subprocess.list2cmdline(parts) if os.name == "nt" else shlex.join(parts)

    def show(self, page: Page) -> None:
        """Print a page, in colors where a terminal shows them; without next steps where it should be quiet."""
        blocks = [block for block in page if block.lines and not (self.quiet and block.title)]
        if self.color and _is_terminal(sys.stdout):
            _show_rich(blocks)
        else:
            sys.stdout.write(plain(blocks))

    def tell(self, *sentences: str) -> None:
        """Say what was done, unless it should be quiet."""
        if not self.quiet:
            self.show([Block(tuple(line for sentence in sentences for line in paragraph(sentence)))])

    def watch(self, work: Iterable[T], total: int, /) -> Iterable[T]:
        """A progress bar beside long work, on a terminal alone."""
        if self.quiet or not _is_terminal(sys.stderr):
            return work
        from rich.console import Console
        from rich.progress import track

        console = Console(stderr=True, no_color=not self.color)
        return track(work, "Reading workbooks", total=total, console=console, transient=True)

    def choose(self, question: str, keys: str) -> str:
        """Ask until the answer begins with one of these letters, and return that letter."""
        while True:
            answer = input(f"{question}: ").strip().lower()[:1]
            if answer and answer in keys:
                return answer

    def ask(self, question: str, default: str = "") -> str:
        """The answer, or the default for an empty one."""
        offer = f" [{default}]" if default else ""
        return input(f"{question}{offer}: ").strip() or default

    def ask_each(self, question: str) -> tuple[str, ...]:
        """Answers to the same question until one is empty."""
        answers: list[str] = []
        while answer := self.ask(f"{question} {len(answers) + 1} (empty: no more)"):
            answers.append(answer)
        return tuple(answers)

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits at a terminal."""
        return _is_terminal(sys.stdin) and _is_terminal(sys.stdout)

    def need_answers(self, instead: str) -> None:
        """Raise UsageError where nobody can answer a question; `instead` says what to do."""
        if not self.can_ask:
            raise UsageError(f"This asks questions, and there is no terminal to ask them on. {instead}")


def session(context: typer.Context) -> Session:
    """The session of a running command."""
    found = context.obj
    return found if isinstance(found, Session) else Session(date.today())  # noqa: DTZ011 - the person's own day


def write_data(text: str) -> None:
    """Machine output, as it is."""
    sys.stdout.write(text)


def complain(sentence: str) -> None:
    """Say on the error stream why something was not done."""
    blocks = [Block(tuple(line for part in sentence.splitlines() for line in paragraph(part)))]
    sys.stderr.write(plain(blocks))


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _show_rich(page: Page) -> None:
    from rich.console import Console
    from rich.rule import Rule

    console = Console(highlight=False, soft_wrap=True, emoji=False, markup=False)
    for number, block in enumerate(page):
        if number:
            console.print()
        if block.title:
            console.print(Rule(block.title, align="left", style="dim"), width=WIDTH)
        console.print(_rich(block))
        if block.title:  # no frame at the sides, so that a command can be copied whole
            console.print(Rule(style="dim"), width=WIDTH)


def _rich(block: Block) -> "Text":
    from rich.text import Text

    lines = (Text.assemble(*((span.text, COLORS.get(span.style, "")) for span in line)) for line in block.lines)
    return Text("\n").join(lines)
