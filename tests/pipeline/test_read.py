"""Files are read one by one or in worker processes with the same result, and one bad file never hides another."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest

from pathmap_cli.issues import Issue
from pathmap_cli.model import template
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline import read
from pathmap_cli.pipeline.read import each, read_all, read_file
from pathmap_cli.pipeline.wire import packed, unpacked
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.template import Label, blank_workbook
from pathmap_cli.workspace.inputs import Input
from tests.sheets import returned as read_sheets

T = TypeVar("T")

SHEETS = {
    "Courses": "| Grade | Course title | Course type | CTE level |\n| 10 | Welding 1 | CTE | Intro |\n| 11 | Welding 2 | shop | |",
    "Certifications": "| Certification | Issued by |\n| None | |",
    "Scratch": "| mine |",
}


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    path = tmp_path / "vista.xlsx"
    path.write_bytes(blank_workbook(template_spec(template("high-school")), label=Label("Vista High School")))
    return path


def codes(issues: tuple[Issue, ...]) -> list[str]:
    return [issue.type.code for issue in issues]


def test_a_workbook_is_read_with_its_checksum(blank: Path) -> None:
    result = read_file(Input(blank, "returned/vista.xlsx"), Profile.GENERIC)
    assert (result.file, result.institution) == ("returned/vista.xlsx", "Vista High School")
    assert result.sha256 == sha256(blank.read_bytes()).hexdigest()


def test_a_file_that_cannot_be_opened_is_an_issue(tmp_path: Path) -> None:
    result = read_file(Input(tmp_path / "gone.xlsx", "gone.xlsx"), Profile.GENERIC)
    assert (codes(result.issues), result.spec, result.sha256) == (["WB001"], None, "")


def test_an_open_workbook_is_read_with_a_word(blank: Path) -> None:
    result = read_file(Input(blank, "vista.xlsx", is_open=True), Profile.GENERIC)
    assert codes(result.issues)[0] == "WB011"
    assert result.spec is not None


def test_a_bug_becomes_an_issue_of_its_file(
    blank: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(*_: object) -> Returned:
        raise ZeroDivisionError("a secret of the cell")

    monkeypatch.setattr(read, "read_returned", stumble)
    result = read_file(Input(blank, "vista.xlsx"), Profile.GENERIC)
    (bug,) = result.issues
    assert bug.type.code == "WB099"
    assert "(ZeroDivisionError)" in bug.message
    assert not capsys.readouterr().err
    monkeypatch.setenv("PATHMAP_DEBUG", "1")
    read_file(Input(blank, "vista.xlsx"), Profile.GENERIC)
    assert "a secret of the cell" in capsys.readouterr().err


def test_a_workbook_crosses_between_processes_as_it_is() -> None:
    original = read_sheets("high-school", SHEETS)
    arrived = unpacked(packed(original))
    assert arrived == original
    assert arrived.spec is original.spec
    assert all(arrived.sheets[name].spec is sheet.spec for name, sheet in original.sheets.items())
    assert all(one.type is other.type for one, other in zip(arrived.issues, original.issues, strict=True))
    unreadable = replace(original, spec=None, sheets={})
    assert unpacked(packed(unreadable)) == unreadable


def test_many_files_give_the_same_in_the_same_order(blank: Path, tmp_path: Path) -> None:
    inputs = [Input(blank, f"{number:02}.xlsx") for number in range(read.MANY - 1)]
    inputs.append(Input(tmp_path / "gone.xlsx", "gone.xlsx"))
    watched: list[object] = []

    def watch(work: Iterable[T], total: int) -> Iterable[T]:
        assert total == len(inputs)
        for item in work:
            watched.append(item)
            yield item

    assert read_all(inputs, Profile.GENERIC, watch) == tuple(read_file(one, Profile.GENERIC) for one in inputs)
    assert len(watched) == len(inputs)


def lethal(returned: Returned) -> str:
    """Kill the worker process at one file; in this process only give its name."""
    import multiprocessing
    import os

    if returned.file == "05.xlsx" and multiprocessing.parent_process():
        os._exit(1)
    return returned.file


def test_a_worker_that_dies_takes_no_file_with_it(blank: Path) -> None:
    inputs = [Input(blank, f"{number:02}.xlsx") for number in range(read.MANY)]
    assert list(each(inputs, Profile.GENERIC, lethal)) == [one.name for one in inputs]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way on Windows")
def test_stopping_is_answered_once_however_many_processes_are_at_work(blank: Path) -> None:
    for number in range(300):
        (blank.parent / f"{number:03}.xlsx").hardlink_to(blank)
    command = [sys.executable, "-c", STOPPED, str(blank.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        assert reading.stdout.readline() == b"read one\n"
        os.killpg(reading.pid, signal.SIGINT)
        said = reading.stderr.read()
    assert (reading.returncode, said) == (130, b"Stopped. Files that were already written are complete.\n")


@pytest.mark.skipif(os.name == "nt", reason="processes are killed another way on Windows")
def test_a_killed_run_leaves_no_process_behind(blank: Path) -> None:
    for number in range(300):
        (blank.parent / f"{number:03}.xlsx").hardlink_to(blank)
    command = [sys.executable, "-c", STOPPED, str(blank.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stdout.readline() == b"read one\n"
        reading.kill()
        reading.communicate(timeout=60)  # whoever is left still holds the pipe


STOPPED = """
import sys
from pathmap_cli.cli import console
from pathmap_cli.cli.run import main

def watch(self, work, total):
    for item in work:
        print("read one", flush=True)
        yield item

console.Session.watch = watch
if __name__ == "__main__":
    sys.exit(main(["validate", sys.argv[1]]))
"""
