"""Where `pathmap` begins and ends: one boundary that turns whatever happens into a sentence and an exit code."""

import errno
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

import typer

from pathmap_cli.cli.app import app, globals_first
from pathmap_cli.cli.console import complain
from pathmap_cli.errors import FULL_DISK, CannotWrite, PathmapError

INTERRUPTED = 130
OBJECTS = 50_000  # new ones between two looks for garbage; imports and rows make many, and hardly a circle
GONE = frozenset({errno.EPIPE, errno.EINVAL})  # Windows says EINVAL of a pipe whose reader has left
PYDANTICS_WORDS = "Value error, "
UsageMistake: type[Exception] = typer.BadParameter.__base__ or typer.BadParameter
"""The kinds of error that Typer raises for a command line that it cannot follow; it has no public name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    gc.set_threshold(OBJECTS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # pydantic would look through every package for one
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # the same bytes under every locale
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = _run(globals_first(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    except SystemExit:  # what Typer makes of a reader that has left
        return _leave_quietly()
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        code = app(list(arguments), prog_name="pathmap", standalone_mode=False) or 0
    except PathmapError as error:
        complain(str(error))
        return error.exit_code
    except UsageMistake as error:
        return _not_followed(error)
    except OSError as error:
        if error.errno in {*GONE, *FULL_DISK}:
            raise
        return _bug(error)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one net under every command
        return _bug(error)
    if code == INTERRUPTED:
        complain("Stopped. Files that were already written are complete.")
    return int(code)


def _not_followed(error: Exception) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "pathmap"
    complain(getattr(error, "format_message", error.__str__)().replace(PYDANTICS_WORDS, ""))
    complain(f"How the command is used: {command} --help")
    return 2


def _bug(error: Exception) -> int:
    if os.environ.get("PATHMAP_DEBUG"):
        traceback.print_exception(error)
    complain(
        f"pathmap made a mistake of its own ({type(error).__name__}) and stopped. Your workbooks are as they were. "
        "Please report it with the command that you ran."
    )
    return PathmapError.exit_code


def _unwritten(error: OSError) -> int:
    """What was to be printed had no place."""
    if error.errno in FULL_DISK:
        complain("The output cannot be written: the disk is full. Make room and run again.")
        _leave_quietly()
        return CannotWrite.exit_code
    if error.errno in GONE:
        return _leave_quietly()
    return _bug(error)


def _leave_quietly() -> int:
    """The reader of our output has seen enough; nothing more is written, not even by Python as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
