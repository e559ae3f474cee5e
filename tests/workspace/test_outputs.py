"""Writing over files: pathmap's own untouched outputs are replaced, nothing else ever is without --force."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pathmap_cli.errors import CannotWrite, OutputNotOurs
from pathmap_cli.workspace import outputs
from pathmap_cli.workspace.outputs import read_ledger, write_outputs


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_own_outputs_are_replaced_again_and_again(root: Path) -> None:
    report = root / "reports/report.md"
    for content in (b"one", b"two", b"two", b"three"):
        write_outputs({report: content}, root)
        assert report.read_bytes() == content
    assert [path.name for path in report.parent.iterdir()] == ["report.md"]


def test_the_list_of_outputs_stays_out_of_version_control(root: Path) -> None:
    write_outputs({root / "reports/report.md": b"one"}, root)
    assert (root / ".pathmap/.gitignore").read_text() == "*\n"
    assert json.loads((root / ".pathmap/outputs.json").read_text()) == {"reports/report.md": [outputs.checksum(b"one")]}


def test_a_file_that_a_person_changed_stays_and_nothing_else_is_written(root: Path) -> None:
    one, two = root / "reports/one.md", root / "reports/two.md"
    write_outputs({one: b"1", two: b"2"}, root)
    two.write_bytes(b"2, and a note")
    with pytest.raises(OutputNotOurs, match=r"^reports/two.md stays as it is.*--force") as refusal:
        write_outputs({one: b"1 anew", two: b"2 anew"}, root)
    assert refusal.value.exit_code == 4
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2, and a note")
    write_outputs({one: b"1 anew", two: b"2 anew"}, root, force=True)
    assert (one.read_bytes(), two.read_bytes()) == (b"1 anew", b"2 anew")
    write_outputs({two: b"2 once more"}, root)


def test_a_file_that_was_there_before_stays(root: Path) -> None:
    (root / "report.md").write_bytes(b"mine")
    with pytest.raises(OutputNotOurs):
        write_outputs({root / "report.md": b"pathmap's"}, root)
    assert (root / "report.md").read_bytes() == b"mine"
    assert not (root / ".pathmap").exists()


def test_without_the_list_everything_counts_as_a_persons(root: Path) -> None:
    write_outputs({root / "report.md": b"one"}, root)
    for content in ("not JSON", "[]", '{"report.md": 1}', '{"report.md": "text"}'):
        (root / ".pathmap/outputs.json").write_text(content)
        with pytest.raises(OutputNotOurs):
            write_outputs({root / "report.md": b"two"}, root)


def test_a_deleted_output_is_made_again(root: Path) -> None:
    write_outputs({root / "report.md": b"one"}, root)
    (root / "report.md").unlink()
    write_outputs({root / "report.md": b"two"}, root)
    assert (root / "report.md").read_bytes() == b"two"


def test_outside_a_workspace_nothing_is_replaced_or_listed(root: Path) -> None:
    write_outputs({root / "report.md": b"one"}, None)
    with pytest.raises(OutputNotOurs, match=r"^report.md stays"):
        write_outputs({root / "report.md": b"two"}, None)
    write_outputs({root / "report.md": b"two"}, None, force=True)
    assert [path.name for path in root.iterdir()] == ["report.md"]


def test_a_place_outside_the_workspace_is_not_on_its_list(root: Path) -> None:
    workspace = root / "welding"
    workspace.mkdir()
    write_outputs({root / "elsewhere.md": b"one"}, workspace)
    assert read_ledger(workspace) == {}
    assert not (workspace / ".pathmap").exists()
    with pytest.raises(OutputNotOurs, match=r"^elsewhere.md stays"):
        write_outputs({root / "elsewhere.md": b"two"}, workspace)


def test_an_input_is_never_written_even_by_force(root: Path) -> None:
    workbook = root / "returned/vista.xlsx"
    workbook.parent.mkdir()
    workbook.write_bytes(b"answers")
    with pytest.raises(OutputNotOurs, match="what pathmap reads"):
        write_outputs({root / "returned/../returned/vista.xlsx": b""}, root, inputs=[workbook], force=True)
    assert workbook.read_bytes() == b"answers"


def test_a_run_that_stops_between_two_files_does_not_block_the_next(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = root / "one.md", root / "two.md"
    write_outputs({one: b"1", two: b"2"}, root)
    replace = outputs.replace_file

    def stop_at_two(path: Path, content: bytes) -> None:
        if path == two:
            raise KeyboardInterrupt
        replace(path, content)

    monkeypatch.setattr(outputs, "replace_file", stop_at_two)
    with pytest.raises(KeyboardInterrupt):
        write_outputs({one: b"1 anew", two: b"2 anew"}, root)
    monkeypatch.setattr(outputs, "replace_file", replace)
    assert (one.read_bytes(), two.read_bytes()) == (b"1 anew", b"2")
    write_outputs({one: b"1 again", two: b"2 again"}, root)


KILLED = """
import os, sys, time
from pathlib import Path
from pathmap_cli.workspace import outputs

def wait_forever(descriptor):
    print("writing", flush=True)
    time.sleep(600)

os.fsync = wait_forever
outputs.replace_file(Path(sys.argv[1]), b"half of the new report")
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
def test_a_killed_run_leaves_the_old_file(root: Path) -> None:
    report = root / "report.md"
    report.write_bytes(b"the old report")
    command = [sys.executable, "-c", KILLED, str(report)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == "writing\n"
        writing.send_signal(signal.SIGKILL)
    assert report.read_bytes() == b"the old report"


@pytest.mark.parametrize(
    "number, words",
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "read-only, or the file is open in another program"),
        (errno.EROFS, "read-only"),
    ],
)
def test_what_the_system_refuses_is_said_with_the_file(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    write_outputs({root / "reports/report.md": b"old"}, root)

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(CannotWrite, match=rf"cannot be written: .*{words}") as refusal:
        write_outputs({root / "reports/report.md": b"new"}, root)
    assert refusal.value.exit_code == 5
    assert (root / "reports/report.md").read_bytes() == b"old"
    assert not list(root.rglob("*.part"))


def test_a_folder_in_the_way_is_said(root: Path) -> None:
    (root / "reports").write_bytes(b"")
    with pytest.raises(CannotWrite, match=r"^reports/report.md cannot be written: a folder and a file"):
        write_outputs({root / "reports/report.md": b""}, None)
    (root / "report.md").mkdir()
    with pytest.raises(OutputNotOurs):
        write_outputs({root / "report.md": b""}, root)


def test_the_rights_of_a_new_file_are_the_usual_ones(root: Path) -> None:
    write_outputs({root / "report.md": b""}, None)
    (root / "usual").touch()
    assert (root / "report.md").stat().st_mode == (root / "usual").stat().st_mode
