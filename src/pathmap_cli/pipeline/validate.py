"""Check workbooks: each by itself and, where they are one pathway's, as they fit together."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import partial

from pathmap_cli.errors import UsageError
from pathmap_cli.issues import Issue
from pathmap_cli.issues.across import NOT_RETURNED
from pathmap_cli.issues.catalogue import CATALOGUE, RETIRED
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.read import each, read_all
from pathmap_cli.pipeline.run import Run
from pathmap_cli.views.validation import EVERYTHING, Selection, Validation, checked, validation

ONE_PATHWAY = 100
"""More files than this are a region's: they are not compared with one another, and never all in memory."""


def validate(run: Run, selection: Selection = EVERYTHING) -> Validation:
    """Every problem of every file; nothing that stands in one stops the others."""
    files, profile = run.inputs.files, run.workspace.settings.profile
    if len(files) > ONE_PATHWAY:
        work = each(files, profile, partial(checked, selection=selection))
        return validation(tuple(run.watch(work, len(files))), selection=selection)
    returned = read_all(files, profile, run.watch)
    whole = run.inputs.whole
    shared = _shared(run, returned) if whole or len(files) > 1 else ()
    told = (issue for issue in shared if whole or issue.type is not NOT_RETURNED)
    return validation([checked(one, selection) for one in returned], told, selection)


def _shared(run: Run, returned: Sequence[Returned]) -> Iterable[Issue]:
    from pathmap_cli.pipeline.join import join_read  # every kind of workbook; a single one needs its own alone

    return join_read(run, returned).issues


def selection_of(select: Iterable[str], ignore: Iterable[str], *, blanks: bool) -> Selection:
    """The codes that people asked for, whole or by their beginning; raises UsageError for one that there is not."""
    return Selection(tuple(map(_known, _split(select))), tuple(map(_known, _split(ignore))), blanks=blanks)


def _split(codes: Iterable[str]) -> Iterable[str]:
    return (code for text in codes for code in text.replace(",", " ").split())


def _known(text: str) -> str:
    code = text.upper()
    if any(known.startswith(code) for known in (*CATALOGUE, *RETIRED)):
        return code
    near = get_close_matches(code, CATALOGUE, n=1)
    meant = f" Did you mean {near[0]}?" if near else " Codes look like WB203; WB2 means all that begin so."
    raise UsageError(f"There is no code {text}.{meant}")
