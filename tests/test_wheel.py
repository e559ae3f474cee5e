"""The wheel alone, built from the sdist and installed where nothing else is, does what the checkout does."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import bootstrap

ROOT = Path(__file__).resolve().parent.parent


def build(folder: Path) -> Path:
    """The wheel, made from the sdist, so that both are complete."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def install(wheel: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The `pathmap` script of a new environment that holds the wheel and what the wheel itself asks for."""
    scripts = folder / bootstrap.SCRIPTS.name
    releases = folder.parent / "releases.txt"
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    releases.write_text("\n".join(re.findall(r"^\S+==\S+", lock, re.MULTILINE)))
    monkeypatch.setattr(bootstrap, "VENV", folder)
    monkeypatch.setattr(bootstrap, "SCRIPTS", scripts)
    bootstrap.make_environment()
    bootstrap.pip("--constraint", str(releases), str(wheel))
    return scripts / f"pathmap{bootstrap.EXE}"


def test_the_wheel_alone_works_anywhere(
    tmp_path: Path, require: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    require("index")
    pathmap = install(build(tmp_path / "dist"), tmp_path / "environment", monkeypatch)
    elsewhere = tmp_path / "a folder of mine"
    elsewhere.mkdir()

    def run(*arguments: str) -> str:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}
        command = [str(pathmap), *arguments]
        done = subprocess.run(command, cwd=elsewhere, env=clean, capture_output=True, encoding="utf-8", check=False)
        assert not done.returncode, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout

    assert "session-summary.html" in run("demo", "demo")
    assert (elsewhere / "demo" / "reports" / "session-summary.html").is_file()
    assert "WB203" in run("explain", "WB203")
    assert "read" in run("-C", "demo", "validate")
