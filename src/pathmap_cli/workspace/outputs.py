"""The one door through which files are written: never over a person's file, never half of one.

`.pathmap/outputs.json` in the workspace holds the checksums of each output by its relative path. A file that is not in
it, or has another checksum, belongs to a person. Deleting `.pathmap/` is safe: everything then counts as a person's.
"""

import json
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from pathmap_cli.errors import FULL_DISK, CannotWrite, OutputNotOurs, PathmapError
from pathmap_cli.workspace.turns import one_at_a_time

OWN_FOLDER = ".pathmap"
LEDGER = "outputs.json"
STANDARD_OUTPUT = Path("-")
"""As the place of an output: print it."""

Ledger = Mapping[str, tuple[str, ...]]
"""Relative path with "/" → the checksums under which the file is pathmap's own."""


def write_outputs(
    outputs: Mapping[Path, bytes], root: Path | None, *, inputs: Iterable[Path] = (), force: bool = False
) -> None:
    """Write all of them, or none where one would replace a person's file; `root` is the workspace, where there is one.

    Raises OutputNotOurs, or CannotWrite where the system refuses. With `force` a person's file is replaced; an input
    never is.
    """
    _spare_inputs(outputs, inputs, root)
    with one_at_a_time(root):
        ledger = read_ledger(root)
        if not force:
            _spare_people(outputs, ledger, root)
        if root is not None:
            _record(outputs, ledger, root)
        for path, content in outputs.items():
            with _naming(path, root):
                replace_file(path, content)


def read_ledger(root: Path | None) -> Ledger:
    """What pathmap wrote in this workspace; empty where the list is not there or cannot be read."""
    if root is None:
        return {}
    try:
        listed = json.loads((root / OWN_FOLDER / LEDGER).read_text("utf-8"))
        return {str(name): tuple(map(str, sums)) for name, sums in listed.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def is_own(path: Path, root: Path | None, ledger: Ledger) -> bool:
    """Whether pathmap wrote this file and nobody has changed it since."""
    checksums = ledger.get(_place(path, root), ())
    with suppress(OSError):
        return bool(checksums) and checksum(path.read_bytes()) in checksums
    return False


def replace_file(path: Path, content: bytes) -> None:
    """Write beside and then replace, so that an interrupted run leaves the old file; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def checksum(content: bytes) -> str:
    """The SHA-256 of a file's bytes."""
    return sha256(content).hexdigest()


def real(path: Path) -> Path:
    """Where a path leads through all links; of links that lead in a circle, a place in it."""
    return Path(os.path.realpath(path))  # Path.resolve raises where links lead in a circle


def shown(path: Path, root: Path | None) -> str:
    """A path as messages name it: from the workspace or the current folder on, else the file's name alone."""
    for folder in filter(None, (root, Path.cwd())):
        with suppress(ValueError):
            return real(path).relative_to(real(folder)).as_posix()
    return path.name


def _spare_inputs(outputs: Mapping[Path, bytes], inputs: Iterable[Path], root: Path | None) -> None:
    read = set(map(real, inputs))
    for path in outputs:
        if real(path) in read:
            raise OutputNotOurs(
                f"{shown(path, root)} is what pathmap reads, and it never changes that. "
                "Nothing was written. Choose another name for the output."
            )


def _spare_people(outputs: Mapping[Path, bytes], ledger: Ledger, root: Path | None) -> None:
    theirs = [shown(path, root) for path in outputs if _lexists(path) and not is_own(path, root, ledger)]
    if theirs:
        stay = "stays as it is" if len(theirs) == 1 else "stay as they are"
        raise OutputNotOurs(
            f"{', '.join(theirs)} {stay}, because pathmap did not make it or somebody has changed it since. "
            "Nothing was written. Rename it or move it away and run again, or add --force to replace it."
        )


def _lexists(path: Path) -> bool:
    return os.path.lexists(path)


def _record(outputs: Mapping[Path, bytes], ledger: Ledger, root: Path) -> None:
    """List the new checksums before anything is written, each beside that of the own file it replaces.

    So an interrupted run leaves files that are listed either way, and its next run does not take them for a person's.
    """
    new = {
        _place(path, root): (checksum(content), *(_current(path) if is_own(path, root, ledger) else ()))
        for path, content in outputs.items()
    }
    inside = {place: tuple(dict.fromkeys(sums)) for place, sums in new.items() if place}
    if not inside:
        return
    listed = {**ledger, **inside}
    folder = root / OWN_FOLDER
    with _naming(folder / LEDGER, root):
        replace_file(folder / ".gitignore", b"*\n")
        replace_file(folder / LEDGER, (json.dumps(listed, indent=1, sort_keys=True) + "\n").encode())


def _current(path: Path) -> Iterator[str]:
    yield checksum(path.read_bytes())


def _place(path: Path, root: Path | None) -> str:
    """The path within the workspace, or an empty text outside of it."""
    with suppress(ValueError):
        return real(path).relative_to(real(root)).as_posix() if root else ""
    return ""


@contextmanager
def _naming(path: Path, root: Path | None) -> Iterator[None]:
    """Turn what the system says into a sentence that names the file."""
    try:
        yield
    except OSError as error:
        raise _cannot(shown(path, root), error) from error


def _cannot(name: str, error: OSError) -> PathmapError:
    if error.errno in FULL_DISK:
        return CannotWrite(f"{name} cannot be written: the disk is full. Make room and run again.")
    if isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        return CannotWrite(f"{name} cannot be written: a folder and a file of that name are in each other's way.")
    return CannotWrite(
        f"{name} cannot be written: the folder is read-only, or the file is open in another program. "
        "Close the file there, or choose another folder with --output, and run again."
    )
