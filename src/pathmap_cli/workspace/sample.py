"""The sample partnership: where it lies, and a copy of it to play with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pathmap_cli
from pathmap_cli.errors import CannotWrite, OutputNotOurs
from pathmap_cli.settings import FILE_NAME, read_settings
from pathmap_cli.workspace.discover import RETURNED
from pathmap_cli.workspace.outputs import replace_file

PACKAGE = Path(pathmap_cli.__file__).parent
PLACES = (PACKAGE / "_sample", PACKAGE.parent.parent / "sample_data")
"""In an installed pathmap; in a checkout."""
FOLDERS: Mapping[str, str] = {"partnership": RETURNED, "messy": "messy"}
"""Folder of the sample → where its workbooks go in the copy."""
FILES = ("README.md", "breaks.csv", "sources.csv", FILE_NAME)


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and what was there and stays because it differs from the sample; names in the folder."""

    new: tuple[str, ...]
    kept: tuple[str, ...]


def sample_folder() -> Path:
    """The folder of the sample that belongs to this pathmap."""
    return next(place for place in PLACES if place.is_dir())


def copy_sample(folder: Path) -> Copied:
    """Copy what is not there yet; raises OutputNotOurs for a folder that holds other things, and CannotWrite."""
    _spare(folder)
    contents = {folder / name: path.read_bytes() for name, path in _files().items()}
    there = {path: path.read_bytes() for path in contents if path.exists()}
    new = [path for path in contents if path not in there]
    for path in new:
        try:
            replace_file(path, contents[path])
        except OSError as error:
            raise CannotWrite(f"The sample cannot be copied to {folder}. Choose another folder.") from error
    kept = [path for path, content in there.items() if content != contents[path]]
    return Copied(*(tuple(path.relative_to(folder).as_posix() for path in paths) for paths in (new, kept)))


def _files() -> dict[str, Path]:
    sample = sample_folder()
    workbooks = {
        f"{to}/{path.name}": path for name, to in FOLDERS.items() for path in sorted((sample / name).iterdir())
    }
    return {**{name: sample / name for name in FILES}, **workbooks}


def _spare(folder: Path) -> None:
    """A folder with anything in it must be an earlier copy."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not (folder / FILE_NAME).is_file() or _pathway(folder) != _pathway(sample_folder()):
        raise OutputNotOurs(f"{folder} holds other things, so nothing was copied into it. Name a new folder.")


def _pathway(folder: Path) -> str:
    return read_settings(folder / FILE_NAME).pathway
