"""`pathmap live`: its address, the browser, its end."""

import os
import re
import signal
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from pathmap_cli.live import serve
from tests.cli.conftest import Run

PATHMAP = (sys.executable, "-m", "pathmap_cli")
ADDRESS = re.compile(r"^http://127\.0\.0\.1:\d+/[\w-]{32}/$")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way on Windows")
def test_it_prints_its_address_and_ends_with_a_line_at_ctrl_c(workspace: Path) -> None:
    command = [*PATHMAP, "-C", str(workspace), "live", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        assert ADDRESS.match(serving.stdout.readline().rstrip())
        serving.send_signal(signal.SIGINT)
        out, err = serving.communicate(timeout=60)
    assert (serving.returncode, out) == (130, "")
    assert err == "Stopped. Files that were already written are complete.\n"


@pytest.mark.parametrize("words, opened", [((), 1), (("--no-browser",), 0)])
def test_it_opens_the_browser_on_a_terminal_alone(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], opened: int
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(webbrowser, "open", shown.append)
    monkeypatch.setattr(serve, "News", stopped_at_once)
    assert run("-C", workspace, "live", *words).code == 130
    assert not shown
    monkeypatch.setattr("pathmap_cli.cli.console._is_terminal", lambda _: True)
    assert run("-C", workspace, "live", "--no-color", *words).code == 130
    assert len(shown) == opened
    assert all(map(ADDRESS.match, shown))


def stopped_at_once(_: Path) -> "Stopping":
    return Stopping()


class Stopping:
    def has_come(self) -> bool:
        raise KeyboardInterrupt


def test_it_wants_a_workspace(run: Run) -> None:
    result = run("live")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("There is no pathmap.toml in this folder or above it.")


def test_a_mistake_in_the_settings_is_said_before_anything_is_served(run: Run, workspace: Path) -> None:
    (workspace / "pathmap.toml").write_text("pathwy = 1")
    result = run("-C", workspace, "live")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pathmap.toml, line 1: pathwy is not a setting.")
