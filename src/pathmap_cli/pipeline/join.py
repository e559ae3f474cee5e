"""All workbooks of a run, read and joined into one pathway."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.errors import NothingRead
from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.intake.merge import merge
from pathmap_cli.issues import Issue
from pathmap_cli.issues.files import INTERNAL_BUG
from pathmap_cli.model.decisions import Decision
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.pipeline.run import Run
from pathmap_cli.workspace.decisions import not_about_anything, read_decisions


@dataclass(frozen=True)
class Joined:
    """The pathway, the workbooks it was made from, and what concerns several of them or decisions.toml.

    `plans` are the copies of the action plan among the files: what people decided, and nothing of the pathway.
    """

    run: Run
    returned: tuple[Returned, ...]
    merged: Merged
    issues: tuple[Issue, ...]
    decisions: tuple[Decision, ...] = ()
    plans: tuple[Returned, ...] = ()

    @cached_property
    def assessment(self) -> Assessment:
        """What the rules say, with the workspace's waivers; worked out when first asked for."""
        return assess(self.merged.pathway, self.run.workspace.settings.waiver)

    @property
    def has_bug(self) -> bool:
        """Whether a file met a bug of pathmap."""
        return any(issue.type is INTERNAL_BUG for one in self.returned for issue in one.issues)


def join(run: Run) -> Joined:
    """One pathway from whatever could be read; raises NothingRead where nothing could."""
    returned = read_all(run.inputs.files, run.workspace.settings.profile, run.watch)
    if returned and all(one.plan for one in returned):
        raise NothingRead(f"{returned[0].file} is the action plan, and no workbook is beside it.")
    if all(one.spec is None or one.plan for one in returned):
        raise NothingRead(_nothing([one.file for one in returned]))
    return join_read(run, returned)


def join_read(run: Run, returned: Sequence[Returned]) -> Joined:
    """The same for workbooks that have been read already."""
    decided = read_decisions(run.workspace.root)
    plans = tuple(one for one in returned if one.plan)
    returned = tuple(one for one in returned if not one.plan)
    merged = merge(returned, run.workspace.settings, decided.decisions, run.today)
    unknown = not_about_anything(decided.decisions, merged) if run.inputs.whole else ()
    return Joined(run, returned, merged, (*merged.issues, *decided.issues, *unknown), decided.decisions, plans)


def _nothing(files: Sequence[str]) -> str:
    if len(files) == 1:
        return f"{files[0]} could not be read. To see what is wrong with it: pathmap validate."
    return f"None of the {len(files):,} files could be read. To see what is wrong with each: pathmap validate."
