"""The action plan: what the gaps propose and what people made of it, joined, rendered and written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pathmap_cli.actions.reconcile import reconcile
from pathmap_cli.errors import UsageError
from pathmap_cli.intake.institutions import slugs
from pathmap_cli.model.plan_copy import PlanCopy
from pathmap_cli.pipeline.formats import wanted_of
from pathmap_cli.pipeline.gaps import institution_called
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.render.formats import PLAN_FORMATS
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.plan.page import PlanPage, plan_page
from pathmap_cli.views.plan.proposals import proposals
from pathmap_cli.workbook.plan import plan_workbook
from pathmap_cli.workspace.inputs import Input
from pathmap_cli.workspace.outputs import STANDARD_OUTPUT, is_own, read_ledger, shown, write_outputs

NAME = "plan"
USUAL_FORMATS = ("xlsx", "md")


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written; `kept` is the edited plan that stays beside them, where there is one."""

    names: tuple[str, ...]
    kept: str = ""


def plan_of(joined: Joined, institution: str | None = None) -> PlanPage:
    """The plan in finished words, or one partner's; raises UsageError for a partner that there is not."""
    return _page(joined, plan_copies(joined), institution)


def plan_counts(joined: Joined, institution: str | None = None) -> Mapping[str, int]:
    """How many actions of the plan that there is have each status; nothing where nobody has written one yet."""
    copies = plan_copies(joined)
    return _page(joined, copies, institution).counts if copies else {}


def _page(joined: Joined, copies: Sequence[PlanCopy], institution: str | None) -> PlanPage:
    guide = Guide(joined.merged, institution_called(institution, joined) if institution else None)
    plan = reconcile(copies, proposals(guide, joined.assessment.gaps))
    return plan_page(guide, joined.assessment, plan, joined.run.workspace.settings.prepared_by)


def plan_copies(joined: Joined) -> tuple[PlanCopy, ...]:
    """Every plan that there is: among the files of the run, and in reports/."""
    run = joined.run
    reports = sorted(run.workspace.reports.glob(f"{NAME}*.xlsx")) if run.workspace.reports else []
    inputs = [Input(path, shown(path, run.workspace.root)) for path in reports if path not in run.inputs.paths]
    found = read_all(inputs, run.workspace.settings.profile)
    return tuple(one.plan for one in (*joined.plans, *found) if one.plan)


def write_plan(
    joined: Joined, view: PlanPage, formats: Sequence[str], output: Path | None = None, *, force: bool = False
) -> Written:
    """Write the plan in each format, under a name that no edited file has.

    Raises UsageError where there is neither a workspace nor an output; OutputNotOurs and CannotWrite.
    """
    run = joined.run
    stem = f"{NAME}-{slugs((view.institution,))}" if view.institution else NAME
    folder = run.workspace.reports
    if output is not None and len(formats) == 1 and not output.is_dir():
        paths: Mapping[str, Path] = {formats[0]: output}
        kept = ""
    else:
        folder = output or folder
        if folder is None:
            raise UsageError("Outside a workspace say where to write: --output FOLDER.")
        paths, kept = _free(folder, stem, formats, view, joined, force=force)
    contents = {path: rendered(view, name, joined) for name, path in paths.items()}
    write_outputs(contents, run.workspace.root, inputs=run.never_written, force=force)
    return Written(tuple(shown(path, run.workspace.root) for path in contents), kept)


def rendered(view: PlanPage, name: str, joined: Joined) -> bytes:
    """The plan in one format."""
    if name == "xlsx":
        return plan_workbook(view, profile=joined.merged.pathway.profile)
    return PLAN_FORMATS[name](view).encode()


def wanted_formats(named: Sequence[str], output: Path | None) -> tuple[str, ...]:
    """The formats that were named, else the one that the output's name ends in, else the usual ones.

    Raises UsageError for a format that there is not, for several where the output is one file, and for a workbook that
    is to be printed.
    """
    formats = wanted_of(named, output, every=(*PLAN_FORMATS, "xlsx"), usual=USUAL_FORMATS)
    if output == STANDARD_OUTPUT and formats == ("xlsx",):
        raise UsageError("A workbook cannot be printed: add --format md or --format html, or name a file.")
    return formats


def _free(
    folder: Path, stem: str, formats: Sequence[str], view: PlanPage, joined: Joined, *, force: bool
) -> tuple[Mapping[str, Path], str]:
    """The places, under the first name that none of a person's files has, and the file that was in the way."""
    root = joined.run.workspace.root
    ledger, kept = read_ledger(root), ""
    for name in _names(stem, view.day.isoformat()):
        paths = {each: folder / f"{name}.{each}" for each in formats}
        theirs = [path for path in paths.values() if path.exists() and not is_own(path, root, ledger)]
        if force or not theirs:
            return paths, kept
        kept = kept or shown(theirs[0], root)
    raise AssertionError


def _names(stem: str, day: str) -> Iterator[str]:
    yield stem
    yield f"{stem}-{day}"
    yield from (f"{stem}-{day}-{number}" for number in count(2))
