"""Which files a command reads: those in `returned/`, or those that the paths name, each once and in one order."""

import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.settings import FILE_NAME
from pathmap_cli.workspace.discover import DECISIONS, RETURNED, Workspace
from pathmap_cli.workspace.outputs import is_own, read_ledger, real

MOST_FILES = 5_000
LOCK = re.compile(r"(?:~\$|\.~lock\.)(.+?)#?")
SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
RETURNABLE = frozenset(
    {
        "",  # an attachment that was saved without its ending
        *(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".numbers", ".gsheet", ".csv", ".tsv"),
        *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".zip", ".eml", ".msg"),
        *(".png", ".jpg", ".jpeg", ".heic", ".gif", ".tif", ".tiff", ".bmp", ".webp"),
    }
)
"""The endings of what people send back as their workbook, be it one or not."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, the name it has in every output, and whether a program seems to have it open."""

    path: Path
    name: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files to read by name, and the names of those beside them that nobody returned as a workbook.

    `whole` says that they are all that came back to a workspace.
    """

    files: tuple[Input, ...]
    passed_over: tuple[str, ...] = ()
    whole: bool = False

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the files are."""
        return tuple(one.path for one in self.files)


def find_inputs(workspace: Workspace, paths: Sequence[Path] = ()) -> Inputs:
    """The files that the paths name, or without paths those in `returned/`.

    A folder stands for every file in it that could be a returned workbook, and a workspace for its `returned/`. Raises
    UsageError for a path that matches nothing, for more than MOST_FILES files and where there is no workspace to look
    in; NothingRead where there is no file to read.
    """
    starts = tuple(_existing(paths)) if paths else (_returned(workspace),)
    found = _limited(dict.fromkeys(file for start in starts for file in _files(start)))
    is_open = {file.parent / lock[1] for file in found if (lock := LOCK.fullmatch(file.name))}
    wanted = tuple(_wanted(found, frozenset(starts), workspace))
    if not wanted:
        raise NothingRead(_no_workbook(starts, workspace))
    base = _base(starts)
    named = {file: _name(file, workspace.root, base) for file in found}
    files = (Input(file, named[file], file in is_open) for file in wanted)
    others = (name for file, name in named.items() if file not in wanted and not LOCK.fullmatch(file.name))
    whole = workspace.root is not None and starts in {(workspace.root,), (workspace.root / RETURNED,)}
    return Inputs(tuple(sorted(files, key=lambda one: one.name)), tuple(sorted(others)), whole)


def never_written(workspace: Workspace, inputs: Inputs) -> Iterator[Path]:
    """The files that no output replaces, by force or not: what this run reads and what another may."""
    yield from inputs.paths
    root = workspace.root
    if root is not None:
        ledger = read_ledger(root)
        yield from (root / FILE_NAME, root / DECISIONS)
        yield from (file for file in _files(root / RETURNED) if not is_own(file, root, ledger))


def _returned(workspace: Workspace) -> Path:
    if workspace.root is None:
        raise UsageError(
            f"There is no {FILE_NAME} in this folder or above it. Name the workbooks to read, or go to a workspace "
            "(pathmap -C FOLDER …), or start one: pathmap init FOLDER."
        )
    return workspace.root / RETURNED


def _existing(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths in one spelling; a pattern such as `returned/*.xlsx`, which not every shell fills in, as its files."""
    for path in paths:
        if os.path.lexists(path):
            yield _canonical(path)
            continue
        matches = sorted(glob.glob(str(path)))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            raise UsageError(f"There is no file or folder {path}.{_near(path)}")
        yield from (_canonical(Path(match)) for match in matches)


def _canonical(path: Path) -> Path:
    """An absolute path through no link, except that the file itself may be one: the reader refuses it and says so."""
    return real(path) if path.is_dir() else real(path.parent) / path.name


def _near(path: Path) -> str:
    siblings = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, siblings, n=1)
    return f" Did you mean {path.with_name(near[0])}?" if near else ""


def _files(start: Path) -> Iterator[Path]:
    """The file itself, or all files in the folder and below; of a workspace those in its `returned/`.

    A folder that cannot be opened stands for what is in it, so that the reader says so.
    """
    if not start.is_dir() and os.path.lexists(start):
        yield start
    closed: list[OSError] = []
    for folder, below, names in os.walk(start, onerror=closed.append):
        here = Path(folder)
        below[:] = [RETURNED] if FILE_NAME in names else sorted(name for name in below if not name.startswith("."))
        yield from (here / name for name in sorted(names) if FILE_NAME not in names and not _is_hidden(name))
    yield from (Path(error.filename) for error in closed if isinstance(error, PermissionError))


def _is_hidden(name: str) -> bool:
    return (name.startswith(".") and not LOCK.fullmatch(name)) or name.lower() in SYSTEM_FILES


def _limited(found: Iterable[Path]) -> tuple[Path, ...]:
    files = tuple(found)
    if len(files) > MOST_FILES:
        raise UsageError(
            f"There are {len(files):,} files here, and pathmap reads at most {MOST_FILES:,} in one run. "
            "Name one folder after the other."
        )
    return files


def _wanted(found: Sequence[Path], named: frozenset[Path], workspace: Workspace) -> Iterator[Path]:
    """The files that are read: those that were named, and in folders those that could have been returned."""
    ledger = read_ledger(workspace.root)
    for file in found:
        could_be = file.suffix.lower() in RETURNABLE and not is_own(file, workspace.root, ledger)
        if not LOCK.fullmatch(file.name) and (file in named or could_be):
            yield file


def _no_workbook(starts: Sequence[Path], workspace: Workspace) -> str:
    if workspace.root and starts == (workspace.root / RETURNED,):
        return (
            f"No workbook has come back yet: {RETURNED}/ is empty. "
            f"Send the workbooks in outgoing/ to your partners and put what they return into {RETURNED}/."
        )
    places = ", ".join(start.name for start in starts)
    ledger = read_ledger(workspace.root)
    if any(is_own(file, workspace.root, ledger) for start in starts for file in _files(start)):
        return f"There is no returned workbook in {places}, only what pathmap wrote and nobody has filled in."
    return f"There is no returned workbook in {places}."


def _base(starts: Sequence[Path]) -> Path:
    """The folder that names outside of a workspace begin at: the one that was given, or what all paths share."""
    folders = [start if start.is_dir() else start.parent for start in starts]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # two drives of a Windows computer share nothing
        return folders[0]


def _name(file: Path, root: Path | None, base: Path) -> str:
    inside = next((folder for folder in (root, base) if folder and file.is_relative_to(folder)), file.parent)
    name = file.relative_to(inside).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # bytes that are no text can be printed
