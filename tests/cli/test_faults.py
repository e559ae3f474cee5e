"""Whatever happens while outputs are written: only whole files, nothing forgotten, and the next run works."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pathmap_cli.workspace import outputs
from pathmap_cli.workspace.outputs import checksum, is_own, read_ledger, write_outputs
from tests.cli.conftest import Run

PATHMAP = (sys.executable, "-m", "pathmap_cli")
WRITING = """
import sys
from pathlib import Path
from pathmap_cli.workspace.outputs import write_outputs

root = Path(sys.argv[1])
for number in range(int(sys.argv[3])):
    write_outputs({root / f"reports/{sys.argv[2]}-{number}.md": b"x" * 100_000}, root)
    print(number, flush=True)
"""


def writer(root: Path, name: str, files: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITING, str(root), name, str(files)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_runs_at_once_forget_nothing_of_each_other(tmp_path: Path) -> None:
    running = [writer(tmp_path, name, 20) for name in ("one", "two", "three")]
    for one in running:
        one.communicate(timeout=120)
        assert one.returncode == 0
    ledger = read_ledger(tmp_path)
    written = sorted((tmp_path / "reports").iterdir())
    assert len(written) == 60
    assert all(is_own(path, tmp_path, ledger) for path in written)


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
@pytest.mark.parametrize("after", [0, 3, 11])
def test_a_run_killed_among_many_files_leaves_whole_files_that_the_next_run_replaces(
    tmp_path: Path, after: int
) -> None:
    with writer(tmp_path, "page", 500) as running:
        assert running.stdout is not None
        while running.stdout.readline() != f"{after}\n":
            pass
        running.send_signal(signal.SIGKILL)
    ledger, written = read_ledger(tmp_path), sorted((tmp_path / "reports").glob("*.md"))
    assert len(written) > after
    assert {checksum(path.read_bytes()) for path in written} == {checksum(b"x" * 100_000)}
    assert all(is_own(path, tmp_path, ledger) for path in written)
    write_outputs(dict.fromkeys(written, b"anew"), tmp_path)
    assert {path.read_bytes() for path in written} == {b"anew"}


WRITERS = [("merge",), ("report",), ("map",), ("kit",)]
FAULTS = [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only"), (errno.EACCES, "read-only")]


@pytest.mark.parametrize("words", WRITERS)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: errno.errorcode[fault[0]])
def test_what_the_system_refuses_is_five_and_leaves_the_old_files(
    run: Run,
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    fault: tuple[int, str],
) -> None:
    number, said = fault
    assert run("-C", workspace, *words).code == 0
    before = contents(workspace)
    for refused_at in (1, 2, 3):
        with monkeypatch.context() as patch:
            patch.setattr(outputs, "replace_file", refusing(refused_at, number))
            result = run("-C", workspace, *words)
        assert (result.code, result.out) == (5, "")
        assert said in " ".join(result.err.split())
        after = contents(workspace)
        assert {path: after[path] for path in before if path.parts[0] != ".pathmap"} == {
            path: content for path, content in before.items() if path.parts[0] != ".pathmap"
        }
    assert run("-C", workspace, *words).code == 0


def refusing(at: int, number: int) -> Callable[[Path, bytes], None]:
    """Write as usual until the so-many-th file, of which the system wants nothing."""
    real, count = outputs.replace_file, 0

    def replace(path: Path, content: bytes) -> None:
        nonlocal count
        count += 1
        if count >= at:
            raise OSError(number, os.strerror(number))
        real(path, content)

    return replace


def contents(root: Path) -> dict[Path, bytes]:
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


PRINTING = [
    *(("validate",), ("gaps",), ("gaps", "--format", "json"), ("metrics",), ("status",), ("explain", "CTE")),
    *(("merge",), ("report", "--format", "json", "--output", "-"), ("--help",)),
]


@pytest.mark.parametrize("words", PRINTING, ids=" ".join)
def test_a_broken_pipe_ends_quietly(workspace: Path, words: tuple[str, ...]) -> None:
    command = [*PATHMAP, "-C", str(workspace), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
