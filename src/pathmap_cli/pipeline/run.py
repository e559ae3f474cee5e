"""What every use case starts from: the workspace, the files to read, the day, and who looks on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.pipeline.waivers import check_waivers
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.settings import FILE_NAME
from pathmap_cli.workspace.discover import Workspace, find_root, open_workspace
from pathmap_cli.workspace.inputs import Inputs, find_inputs, never_written


@dataclass(frozen=True, slots=True)
class Run:
    """One run over the files of one pathway."""

    workspace: Workspace
    inputs: Inputs
    today: date
    watch: Watch = unwatched

    @property
    def never_written(self) -> tuple[Path, ...]:
        """The files that no output of this run replaces."""
        return tuple(never_written(self.workspace, self.inputs))


def start(paths: Sequence[Path], today: date, watch: Watch = unwatched) -> Run:
    """A run over the files that the paths name, else over what came back to the workspace.

    Raises UsageError for a wrong path, for no workspace and for a mistake in `pathmap.toml`; NothingRead for no file.
    """
    workspace = open_workspace(paths)
    check_waivers(workspace)
    return Run(workspace, find_inputs(workspace, paths), today, watch)


def start_whatever(today: date, watch: Watch = unwatched) -> Run:
    """A run over what came back to the workspace, be it nothing yet; raises UsageError where there is none."""
    root_here()
    workspace = open_workspace()
    check_waivers(workspace)
    try:
        inputs = find_inputs(workspace)
    except NothingRead:
        inputs = Inputs(())
    return Run(workspace, inputs, today, watch)


def root_here() -> Path:
    """The workspace that the current folder lies in; raises UsageError where there is none."""
    root = find_root(Path.cwd())
    if root is None:
        raise UsageError(
            f"There is no {FILE_NAME} in this folder or above it. Go to a workspace (pathmap -C FOLDER …), "
            "or start one: pathmap init FOLDER."
        )
    return root
