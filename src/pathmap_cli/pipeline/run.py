"""What every use case starts from: the workspace, the files to read, the day, and who looks on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathmap_cli.pipeline.waivers import check_waivers
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.workspace.discover import Workspace, open_workspace
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
