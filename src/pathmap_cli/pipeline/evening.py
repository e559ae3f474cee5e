"""One page that links the summaries of several workspaces."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.gaps.wording import day
from pathmap_cli.pipeline.join import Joined, join, join_read
from pathmap_cli.pipeline.report import NAME, summary_of, wanted_formats
from pathmap_cli.pipeline.run import Run, start
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.render.formats import EVENING_FORMATS
from pathmap_cli.settings import FILE_NAME
from pathmap_cli.views.evening import Evening, EveningPathway, evening_pathway
from pathmap_cli.workspace.discover import REPORTS, find_root, open_workspace
from pathmap_cli.workspace.inputs import Inputs
from pathmap_cli.workspace.outputs import shown, write_outputs

INDEX = "pathways"
PAGES = (f"{NAME}.html", f"{NAME}.md")
"""What a pathway's line leads to: the first of them that is there."""


def workspaces(folders: Sequence[Path]) -> tuple[Path, ...]:
    """The workspaces that were named, or those in the folders that were named, each once.

    Raises UsageError for a folder that neither is a workspace nor holds any.
    """
    found = dict.fromkeys(root for folder in folders for root in _workspaces(folder))
    return tuple(found)


def _workspaces(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. After --index come workspaces, or a folder that holds some.")
    held = sorted(file.parent for file in folder.glob(f"*/{FILE_NAME}"))
    roots = [folder] if (folder / FILE_NAME).is_file() else held
    if not roots:
        raise UsageError(f"{folder.resolve().name} is no workspace and holds none. pathmap init makes one.")
    yield from (root.resolve() for root in roots)


def read_evening(roots: Sequence[Path], today: date, watch: Watch = unwatched) -> tuple[Joined, ...]:
    """The pathway of each workspace; one from which nothing has come back is on the page all the same."""
    return tuple(_joined(root, today, watch) for root in roots)


def evening(pathways: Iterable[Joined], page: Path) -> Evening:
    """The page in finished words, for a file in the folder `page`."""
    together = tuple(pathways)
    return Evening(day=day(together[0].run.today), pathways=tuple(_pathway(one, page) for one in together))


def write_evening(
    pathways: Sequence[Joined], formats: Sequence[str], output: Path | None, *, force: bool = False
) -> tuple[str, ...]:
    """Write the page in each format, and return the names of the files.

    Without an output it goes into the current folder, where that holds all the workspaces; there a list of what pathmap
    wrote is kept, so that the page can be written again. Raises UsageError, OutputNotOurs and CannotWrite.
    """
    paths = _paths(pathways, formats, output)
    view = evening(pathways, next(iter(paths.values())).parent)
    contents = {path: EVENING_FORMATS[name](view).encode() for name, path in paths.items()}
    root = find_root(Path.cwd()) or Path.cwd() if output is None else find_root(output)
    write_outputs(contents, root, force=force)
    return tuple(shown(path, None) for path in contents)


def index_formats(named: Sequence[str], output: Path | None) -> tuple[str, ...]:
    """The formats of the page, as `wanted_formats` finds them; raises UsageError for one that it does not have."""
    formats = wanted_formats(named, output)
    unknown = [name for name in formats if name not in EVENING_FORMATS]
    if unknown:
        raise UsageError(f"The page of several pathways has the formats {', '.join(EVENING_FORMATS)}.")
    return formats


def _joined(root: Path, today: date, watch: Watch) -> Joined:
    try:
        return join(start((root,), today, watch))
    except NothingRead:
        return join_read(Run(open_workspace((root,)), Inputs(()), today), ())


def _pathway(joined: Joined, page: Path) -> EveningPathway:
    root, reports = _root(joined), _root(joined) / REPORTS
    there = next((reports / name for name in PAGES if (reports / name).is_file()), None)
    link = quote(Path(os.path.relpath(there, page.resolve())).as_posix()) if there else ""
    return evening_pathway(summary_of(joined), folder=root.name, link=link)


def _root(joined: Joined) -> Path:
    return joined.run.workspace.root or Path.cwd()


def _paths(pathways: Iterable[Joined], formats: Sequence[str], output: Path | None) -> dict[str, Path]:
    here = Path.cwd()
    if output is None and not all(_root(one).parent.is_relative_to(here) for one in pathways):
        raise UsageError("Say where to write the page of several pathways: --output FOLDER.")
    if output is not None and len(formats) == 1 and not output.is_dir():
        return {formats[0]: output}
    return {name: (output or here) / f"{INDEX}.{name}" for name in formats}
