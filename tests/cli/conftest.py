"""Run pathmap in this process, as from a terminal that is not one."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pathmap_cli.cli import console
from pathmap_cli.cli.run import main
from tests.workspaces import fill

DAY = "2026-11-22"


@dataclass(frozen=True)
class Result:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in an empty folder, on a fixed day."""
    monkeypatch.chdir(tmp_path)

    def command(*words: object) -> Result:
        capsys.readouterr()
        code = main(["--date", DAY, *map(str, words)])
        said = capsys.readouterr()
        return Result(code, said.out, said.err)

    return command


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace in the folder "welding" with a school's and a college's workbook."""
    return fill(tmp_path / "welding")


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Iterator[str]]:
    """Sit at a terminal and give these answers."""

    def give(*lines: str) -> Iterator[str]:
        left = iter(lines)
        monkeypatch.setattr(console, "_is_terminal", lambda stream: stream is not sys.stderr)
        monkeypatch.setattr("builtins.input", lambda _: next(left))
        return left

    return give
