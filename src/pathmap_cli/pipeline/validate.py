"""Check workbooks: each by itself and, where they are one pathway's, as they fit together."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from pathmap_cli.issues import Issue
from pathmap_cli.issues.across import NOT_RETURNED
from pathmap_cli.pipeline.join import join_read
from pathmap_cli.pipeline.read import Watch, each, read_all, unwatched
from pathmap_cli.views.validation import EVERYTHING, Selection, Validation, checked, validation
from pathmap_cli.workspace.discover import Workspace
from pathmap_cli.workspace.inputs import Inputs

ONE_PATHWAY = 100
"""More files than this are a region's: they are not compared with one another, and never all in memory."""


def validate(
    workspace: Workspace,
    inputs: Inputs,
    today: date,
    selection: Selection = EVERYTHING,
    watch: Watch = unwatched,
) -> Validation:
    """Every problem of every file; never raises for what stands in one."""
    files, profile = inputs.files, workspace.settings.profile
    if len(files) > ONE_PATHWAY:
        work = each(files, profile, partial(checked, selection=selection))
        return validation(tuple(watch(work, len(files))), selection=selection)
    returned = read_all(files, profile, watch)
    shared: Iterable[Issue] = ()
    if inputs.whole or len(files) > 1:
        shared = join_read(workspace, inputs, returned, today).issues
    told = (issue for issue in shared if inputs.whole or issue.type is not NOT_RETURNED)
    return validation([checked(one, selection) for one in returned], told, selection)
