"""Same inputs, same bytes: under another language, time zone, hash seed and order, and twice in one process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pathmap_cli.cli.run import main
from tools.sample import SAMPLE
from tools.sample_workbooks import PARTNERSHIP

DAY = "2025-11-20"
STEPS = (("validate", "--format", "json"), ("gaps", "--format", "json"), ("report",), ("merge",))
WAYS = {
    "as here": {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    "another seed": {"PYTHONHASHSEED": "4242"},
    "another language": {"LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
}


def workspace(folder: Path, *, backwards: bool = False) -> Path:
    """The sample, its files copied in an order that the file system may keep."""
    (folder / "returned").mkdir(parents=True)
    shutil.copy(SAMPLE / "pathmap.toml", folder)
    for path in sorted(PARTNERSHIP.iterdir(), reverse=backwards):
        shutil.copy(path, folder / "returned")
    return folder


def outcome(folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    """What every step prints and writes."""
    printed = {}
    for step in STEPS:
        command = [sys.executable, "-m", "pathmap_cli", "--date", DAY, *step]
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "COV"))}
        done = subprocess.run(command, cwd=folder, env=clean | environment, capture_output=True, check=True)
        printed[" ".join(step)] = done.stdout
    return printed | {path.name: path.read_bytes() for path in sorted((folder / "reports").iterdir())}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return outcome(workspace(tmp_path_factory.mktemp("here") / "sample"), WAYS["as here"])


@pytest.mark.parametrize("way", [way for way in WAYS if way != "as here"])
def test_nothing_of_the_machine_shows(way: str, expected: dict[str, bytes], tmp_path: Path) -> None:
    assert outcome(workspace(tmp_path / "sample", backwards=True), WAYS[way]) == expected


def test_the_second_run_of_a_process_is_as_the_first(
    expected: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(tmp_path / "sample")
    for _ in range(2):
        assert main(["-C", str(folder), "--date", DAY, "report"]) == 0
    page = (folder / "reports" / "session-summary.html").read_bytes()
    assert page == expected["session-summary.html"]
    assert capsys.readouterr().out
