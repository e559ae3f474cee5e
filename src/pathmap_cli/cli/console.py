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

if TYPE_CHECKING:
    from pathmap_cli.render.text.page import Page

T = TypeVar("T")


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

    def show(self, page: "Page") -> None:
        """Print a page, in colors where a terminal shows them; without next steps where it should be quiet."""
        blocks = [block for block in page if block.lines and not (self.quiet and block.title)]
        if self.color and _is_terminal(sys.stdout):
            from pathmap_cli.cli.colors import show_colored

            show_colored(blocks)
        else:
            from pathmap_cli.render.text.page import plain

            sys.stdout.write(plain(blocks))

    def tell(self, *sentences: str) -> None:
        """Say what was done, unless it should be quiet."""
        from pathmap_cli.render.text.page import prose

        if not self.quiet:
            self.show(prose(*sentences))

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
    """Machine output, as it is; on a terminal no sign in it steers that."""
    if _is_terminal(sys.stdout):
        from pathmap_cli.render.data import unsteered

        text = unsteered(text)
    sys.stdout.write(text)


def write_bytes(content: bytes) -> None:
    """A picture, for a file or another program; raises UsageError on a terminal, which cannot show it."""
    if sys.stdout.isatty():
        raise UsageError("A terminal shows no pictures. Say where to write it: --output pathway-map.png.")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def complain(sentence: str) -> None:
    """Say on the error stream why something was not done."""
    from pathmap_cli.render.text.page import plain, prose

    sys.stderr.write(plain(prose(*sentence.splitlines())))


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"
