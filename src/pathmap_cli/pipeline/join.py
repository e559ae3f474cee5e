"""All workbooks of a run, read and joined into one pathway."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathmap_cli.errors import NothingRead
from pathmap_cli.intake.merge import merge
from pathmap_cli.issues import Issue
from pathmap_cli.issues.files import INTERNAL_BUG
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.read import Watch, read_all, unwatched
from pathmap_cli.workspace.decisions import read_decisions
from pathmap_cli.workspace.discover import Workspace
from pathmap_cli.workspace.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Joined:
    """The pathway, the workbooks it was made from, and what concerns several of them or decisions.toml."""

    workspace: Workspace
    inputs: Inputs
    returned: tuple[Returned, ...]
    merged: Merged
    issues: tuple[Issue, ...]

    @property
    def has_bug(self) -> bool:
        """Whether a file met a bug of pathmap."""
        return any(issue.type is INTERNAL_BUG for one in self.returned for issue in one.issues)


def join(workspace: Workspace, inputs: Inputs, today: date, watch: Watch = unwatched) -> Joined:
    """One pathway from whatever could be read; raises NothingRead where nothing could."""
    returned = read_all(inputs.files, workspace.settings.profile, watch)
    if all(one.spec is None for one in returned):
        raise NothingRead(_nothing(inputs))
    return join_read(workspace, inputs, returned, today)


def join_read(workspace: Workspace, inputs: Inputs, returned: Sequence[Returned], today: date) -> Joined:
    """The same for workbooks that have been read already."""
    decided = read_decisions(workspace.root)
    merged = merge(returned, workspace.settings, decided.decisions, today)
    return Joined(workspace, inputs, tuple(returned), merged, (*merged.issues, *decided.issues))


def _nothing(inputs: Inputs) -> str:
    if len(inputs.files) == 1:
        return f"{inputs.files[0].name} could not be read. What is wrong with it: pathmap validate."
    return f"None of the {len(inputs.files):,} files could be read. What is wrong with each: pathmap validate."
