"""When the files of a workspace were last saved, to see that one has changed without opening it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from pathmap_cli.settings import FILE_NAME
from pathmap_cli.workspace.discover import DECISIONS, REPORTS, RETURNED

Stamp = tuple[int, int, int]
"""A file's size in bytes, the time of its last change in nanoseconds and its number on the disk."""


def saved(root: Path) -> Mapping[Path, Stamp]:
    """The stamps of all that a session page is made from: what came back, the plan, the settings, the decisions."""
    found = ((path, stamp(path)) for path in _files(root))
    return {path: told for path, told in found if told}


def stamp(path: Path) -> Stamp | None:
    """A file's stamp; None where it is not there, as for a moment while a program saves it."""
    with suppress(OSError):
        told = path.stat(follow_symlinks=False)
        return told.st_size, told.st_mtime_ns, told.st_ino
    return None


def _files(root: Path) -> Iterator[Path]:
    yield from (root / FILE_NAME, root / DECISIONS, *(root / REPORTS).glob("*.xlsx"))
    for folder, _, names in os.walk(root / RETURNED):
        yield from (Path(folder, name) for name in names)
