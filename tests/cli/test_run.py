"""What holds for every command: help, global options, exit codes, plain words for whatever happens."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from pathmap_cli import __version__
from pathmap_cli.__main__ import main as entry_point
from pathmap_cli.cli import app as commands
from pathmap_cli.cli import console
from pathmap_cli.cli import run as boundary
from pathmap_cli.cli.app import app, globals_first
from pathmap_cli.errors import CannotWrite, NothingRead, OutputNotOurs, PathmapError, UsageError
from tests.cli.conftest import Run

NAMES = [command.name for command in app.registered_commands]
PATHMAP = (sys.executable, "-m", "pathmap_cli")


def test_the_three_that_everybody_uses_stand_first() -> None:
    assert NAMES[:3] == ["init", "validate", "report"]


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_help_names_every_command(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert (result.code, result.err) == (0, "")
    assert all(f"\n  {name}" in result.out for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_each_command_fits_the_width_and_cuts_nothing(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.code == 0
    for line in (*result.out.splitlines(), *run("--help").out.splitlines()):
        assert len(line) <= 80
        assert line.startswith("Usage:") or not line.endswith("...")


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"pathmap {__version__}\n"


@pytest.mark.parametrize(
    "typed, read",
    [
        ("validate --quiet a.xlsx", "--quiet validate a.xlsx"),
        ("validate --date 2026-11-22 --all", "--date 2026-11-22 validate --all"),
        ("validate --date=2026-11-22", "--date 2026-11-22 validate"),
        ("validate -C=demo", "-C demo validate"),
        ("report -C demo --no-color", "-C demo --no-color report"),
        ("validate -- --quiet", "validate -- --quiet"),
        ("validate --date", "--date validate"),
    ],
)
def test_what_holds_everywhere_may_stand_anywhere(typed: str, read: str) -> None:
    assert " ".join(globals_first(typed.split())) == read


def test_a_folder_is_gone_to_and_left_again(run: Run, workspace: Path) -> None:
    before = Path.cwd()
    assert run("-C", workspace.name, "validate").code == 0
    assert Path.cwd() == before


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["validat"], "No such command 'validat'. Did you mean 'validate'?"),
        (["validate", "--al"], "No such option: --al"),
        (["validate", "--format", "xml"], "Invalid value for '--format': 'xml' is not one of 'text', 'json', 'csv'."),
        (["validate", "--select"], "Option '--select' requires an argument."),
        (["-C", "nowhere", "validate"], "There is no folder nowhere, which -C names."),
        (["--date", "0206-11-22", "validate"], "--date 0206-11-22 is not a day. Write it like 2026-11-22."),
        (["--date", "2026-13-01", "validate"], "--date 2026-13-01 is not a day. Write it like 2026-11-22."),
        (["validate"], "There is no pathmap.toml in this folder or above it."),
        (["validate", "gone.xlsx"], "There is no file or folder gone.xlsx."),
    ],
)
def test_wrong_usage_is_said_plainly(run: Run, words: list[str], sentence: str) -> None:
    result = run(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(sentence)


@pytest.mark.parametrize("kind, code", [(UsageError, 2), (NothingRead, 3), (OutputNotOurs, 4), (CannotWrite, 5)])
def test_what_stops_a_run_has_its_exit_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, kind: type[PathmapError], code: int
) -> None:
    def stop(*_: object) -> None:
        raise kind("A sentence.")

    monkeypatch.setattr("pathmap_cli.views.explain.explain", stop)
    result = run("explain", "WB203")
    assert (result.code, result.out, result.err) == (code, "", "A sentence.\n")


def test_a_bug_is_said_kindly_and_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("something secret")

    monkeypatch.setattr("pathmap_cli.views.explain.explain", stumble)
    result = run("explain", "WB203")
    assert result.code == 70
    assert "mistake of its own (ZeroDivisionError)" in result.err
    assert "secret" not in result.err
    monkeypatch.setenv("PATHMAP_DEBUG", "1")
    assert "something secret" in run("explain", "WB203").err


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
def test_stopping_is_said_in_a_line(run: Run, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]) -> None:
    def interrupt(*_: object) -> None:
        raise stop

    monkeypatch.setattr("pathmap_cli.views.explain.explain", interrupt)
    result = run("explain", "WB203")
    assert (result.code, result.err.strip()) == (130, "Stopped. Files that were already written are complete.")


@pytest.mark.parametrize("command", ["init", "validate", "merge", "gaps", "report"])
def test_a_mistake_in_the_settings_stops_every_command(run: Run, workspace: Path, command: str) -> None:
    (workspace / "pathmap.toml").write_text('pathwy = "Welding"')
    result = run("-C", workspace, command)
    assert (result.code, result.out) == (2, "")
    assert result.err == "pathmap.toml, line 1: pathwy is not a setting. Did you mean pathway?\n"


def test_a_name_that_no_file_can_have_is_said(run: Run) -> None:
    result = run("validate", "x" * 5_000)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("There is no file or folder")


def test_a_folder_that_cannot_be_entered_is_said(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chdir", refuse)
    result = run("-C", workspace, "validate")
    assert (result.code, "does not let pathmap into the folder" in result.err) == (2, True)


def test_words_of_the_terminal_cannot_steer_it(run: Run) -> None:
    assert "\x1b" not in run("explain", "\x1b[31mred").err


def test_a_broken_pipe_ends_quietly() -> None:
    command = [*PATHMAP, "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", [["schema"], ["explain", "CTE"], ["--help"]])
def test_no_room_for_what_is_printed_is_five(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PATHMAP, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode()) == (
        5,
        "The output cannot be written: the disk is full. Make room and run again.\n",
    )


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_the_bytes_are_the_same_under_every_locale(locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([*PATHMAP, "explain", "WB203"], env=environment, capture_output=True, check=True)
    assert "“Shop class” → CTE" in done.stdout.decode("utf-8")


def test_a_terminal_gets_colors_and_boxes_unless_they_are_unwanted(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathmap_cli.cli.console._is_terminal", lambda _: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = run("-C", workspace, "validate").out
    assert "\x1b[1;32mCLEAN" in shown
    assert "───" in shown
    for plain in (
        run("-C", workspace, "--no-color", "validate").out,
        run("-C", workspace, "validate", "--no-color").out,
    ):
        assert "\x1b" not in plain
        assert "───" not in plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("-C", workspace, "validate").out


def test_the_entry_points_lead_here() -> None:
    assert commands.app is app
    assert callable(boundary.main)
    done = subprocess.run([*PATHMAP, "--version"], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == f"pathmap {__version__}\n"


def test_ctrl_c_is_understood_while_pathmap_is_still_loading(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Loading(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "pathmap_cli.cli.run", Loading("pathmap_cli.cli.run"))
    assert entry_point() == 130
    assert capsys.readouterr().err == "Stopped. Files that were already written are complete.\n"


def test_the_installed_command_is_that_entry_point() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["scripts"]["pathmap"] == f"{entry_point.__module__}:main"


def test_a_terminal_is_not_steered_by_machine_output_and_a_pipe_gets_it_as_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    console.write_data('"\u202ea"')
    assert capsys.readouterr().out == '"\u202ea"'
    monkeypatch.setattr(console, "_is_terminal", lambda _: True)
    console.write_data('"\u202ea"')
    assert capsys.readouterr().out == r'"\u202ea"'
