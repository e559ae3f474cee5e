"""`tools/bootstrap.py`, without installing anything: .ci/run proves the real thing, the tests prove what it decides."""

import ast
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tools import bootstrap

NOWHERE = "http://127.0.0.1:9/simple"  # the discard port: nothing listens there


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout that `bootstrap` takes for its own."""
    for name in ("requirements/run.txt", "requirements/dev.txt", "pyproject.toml", "src/a.py", "sample_data/a.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "__file__", str(tmp_path / "pyproject.toml"))
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `prepare` did, in words, instead of doing it."""
    done: list[str] = []

    def pip(*arguments: str) -> None:
        done.append("locked packages" if "--require-hashes" in arguments else "project")

    monkeypatch.setattr(bootstrap, "make_environment", lambda: done.append("environment"))
    monkeypatch.setattr(bootstrap, "pip", pip)
    return done


EVERYTHING = ["environment", "locked packages", "project"]


def prepared_again(steps: list[str], command: str) -> list[str]:
    steps.clear()
    bootstrap.prepare(bootstrap.LOCKS[command])
    return steps


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("command", ["demo", "test"])
def test_the_second_run_installs_nothing(steps: list[str], command: str) -> None:
    assert prepared_again(steps, command) == EVERYTHING
    assert prepared_again(steps, command) == []


@pytest.mark.usefixtures("checkout")
def test_the_demo_makes_do_with_the_environment_of_the_tests(steps: list[str]) -> None:
    prepared_again(steps, "test")
    assert prepared_again(steps, "demo") == []


@pytest.mark.usefixtures("checkout")
def test_the_tests_need_more_than_the_environment_of_the_demo(steps: list[str]) -> None:
    prepared_again(steps, "demo")
    assert prepared_again(steps, "test") == EVERYTHING


@pytest.mark.parametrize(
    "command, changed, expected",
    [
        ("demo", "requirements/run.txt", EVERYTHING),
        ("demo", "requirements/dev.txt", []),
        ("demo", "src/a.py", ["project"]),
        ("demo", "sample_data/b.csv", ["project"]),
        ("test", "requirements/dev.txt", EVERYTHING),
        ("test", "src/a.py", []),
    ],
)
def test_a_change_installs_what_it_concerns(
    checkout: Path, steps: list[str], command: str, changed: str, expected: list[str]
) -> None:
    prepared_again(steps, command)
    (checkout / changed).write_text("changed")
    assert prepared_again(steps, command) == expected


def test_a_checkout_that_has_moved_begins_anew(
    checkout: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared_again(steps, "demo")
    (checkout / ".venv").rename(checkout / "moved")
    monkeypatch.setattr(bootstrap, "VENV", checkout / "moved")
    assert prepared_again(steps, "demo") == EVERYTHING


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("stopped_at", ["make_environment", "pip"])
def test_an_interrupted_run_heals(steps: list[str], monkeypatch: pytest.MonkeyPatch, stopped_at: str) -> None:
    def stop(*_: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(bootstrap, stopped_at, stop)
        with pytest.raises(KeyboardInterrupt):
            prepared_again(steps, "demo")
    assert prepared_again(steps, "demo") == EVERYTHING


def test_an_environment_of_somebody_else_stays(checkout: Path, steps: list[str]) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "mine").touch()
    with pytest.raises(SystemExit, match="was not made by this script, so it stays"):
        prepared_again(steps, "demo")
    assert (checkout / ".venv" / "mine").exists()


def test_an_old_python_can_read_the_script() -> None:
    ast.parse(Path(bootstrap.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_without_a_newer_python_it_says_where_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match=r"^pathmap needs Python 3\.11 or newer .* run this again\.$"):
        bootstrap.newer_python()


def test_a_name_without_a_python_behind_it_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "call", lambda command, **_: 127 if command[0] == "python3.14" else 0)
    assert bootstrap.newer_python() == ("python3.13",)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package index on this computer, which offers the wheel of pip that bootstrap wants."""
    page = tmp_path / "simple" / "pip" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f'<a href="pip-1.0.whl">old</a> <a href="../../files/{bootstrap.PIP_WHEEL}#sha256=0">new</a>')
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / bootstrap.PIP_WHEEL).write_bytes(b"a wheel")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        Thread(target=server.serve_forever, args=(0.05,)).start()
        monkeypatch.setattr(bootstrap, "INDEX", f"http://127.0.0.1:{server.server_port}/simple")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        yield tmp_path
        server.shutdown()


@pytest.mark.usefixtures("index")
def test_pip_comes_from_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "PIP_SHA256", hashlib.sha256(b"a wheel").hexdigest())
    assert bootstrap.fetch_pip(tmp_path).read_bytes() == b"a wheel"


@pytest.mark.usefixtures("index")
def test_a_pip_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="not the one expected; nothing was installed"):
        bootstrap.fetch_pip(tmp_path)
    assert not (tmp_path / bootstrap.PIP_WHEEL).exists()


def test_without_a_network_pip_cannot_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "INDEX", NOWHERE)
    with pytest.raises(SystemExit, match=r"^Cannot reach the package index \(127\.0\.0\.1\): .* run this again\.$"):
        bootstrap.fetch_pip(tmp_path)


@pytest.fixture
def failing_pip(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A stand-in for pip that fails with a sentence of its own."""
    monkeypatch.setattr(bootstrap, "SCRIPTS", Path(sys.executable).parent)
    return ["-c", "import sys; sys.exit('pip says why')"]


@pytest.mark.usefixtures("index")
def test_what_pip_says_is_passed_on(failing_pip: list[str]) -> None:
    with pytest.raises(SystemExit, match=r"^pip says why"):
        bootstrap.pip(module=failing_pip)


def test_a_missing_network_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch, failing_pip: list[str]) -> None:
    monkeypatch.setattr(bootstrap, "INDEX", NOWHERE)
    with pytest.raises(SystemExit, match=r"^Cannot reach the package index [^\n]*$"):
        bootstrap.pip(module=failing_pip)
