"""Examine one file as `validate` reads it, and keep only what tells nothing of its contents."""

import platform
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pathmap_cli import __version__
from pathmap_cli.errors import UsageError
from pathmap_cli.pipeline.read import read_with_cells
from pathmap_cli.views.doctor import Doctor, Surroundings, doctor
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workspace.inputs import Input

LIBRARIES = ("jinja2", "openpyxl", "pydantic", "python-calamine", "rapidfuzz", "rich", "typer", "xlsxwriter")


def examine(path: Path) -> Doctor:
    """What support needs to know of the file at a path; raises UsageError where there is none."""
    if not path.is_file():
        raise UsageError(f"There is no file {path}. Name the workbook that makes trouble.")
    began = time.perf_counter()
    grid, returned = read_with_cells(Input(path, path.name), Profile.GENERIC)
    around = Surroundings(_versions(), f"{platform.system()} {platform.release()}", _seconds(began))
    return doctor(size=path.stat().st_size, ending=path.suffix.lower(), grid=grid, returned=returned, around=around)


def _seconds(began: float) -> float:
    return round(time.perf_counter() - began, 2)


def _versions() -> dict[str, str]:
    found = {"pathmap": __version__, "Python": sys.version.split()[0]}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
