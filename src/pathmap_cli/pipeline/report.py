"""The session summary and the frameworks page: joined, assessed, put into words, rendered and written."""

from collections.abc import Sequence
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.intake.institutions import slugs
from pathmap_cli.pipeline.formats import wanted_of
from pathmap_cli.pipeline.gaps import institution_called
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.pipeline.plan import plan_counts
from pathmap_cli.render.formats import FORMATS, render
from pathmap_cli.views.frameworks.page import FrameworksPage, frameworks_page
from pathmap_cli.views.summary.page import Summary, summary
from pathmap_cli.workspace.outputs import shown, write_outputs

NAME, FRAMEWORKS = "session-summary", "frameworks"
USUAL_FORMATS = ("html", "md")


def summary_of(joined: Joined, institution: str | None = None) -> Summary:
    """The summary in finished words, or one partner's page; raises UsageError for a partner that there is not."""
    return summary(
        joined.merged,
        joined.assessment,
        joined.run.workspace.settings,
        issues=joined.issues,
        returned=joined.returned,
        institution=None if institution is None else institution_called(institution, joined),
        statuses=plan_counts(joined, institution),
    )


def frameworks_of(joined: Joined) -> FrameworksPage:
    """The pathway through the frameworks, in finished words."""
    return frameworks_page(joined.merged, joined.assessment, joined.run.workspace.settings)


def write_report(
    joined: Joined,
    view: Summary | FrameworksPage,
    formats: Sequence[str] = USUAL_FORMATS,
    output: Path | None = None,
    *,
    force: bool = False,
) -> tuple[str, ...]:
    """Write the page in each format, all of them or none, and return the names of the files.

    Raises UsageError where there is neither a workspace nor an output; OutputNotOurs and CannotWrite.
    """
    run = joined.run
    paths = _paths(formats, output or run.workspace.reports, _stem(view), is_file=_is_file(formats, output))
    contents = {path: render(view, name).encode() for name, path in paths.items()}
    write_outputs(contents, run.workspace.root, inputs=run.never_written, force=force)
    return tuple(shown(path, run.workspace.root) for path in contents)


def wanted_formats(named: Sequence[str], output: Path | None) -> tuple[str, ...]:
    """The formats that were named, else the one that the output's name ends in, else the usual ones.

    Raises UsageError for a format that there is not, and for several where the output is one file.
    """
    return wanted_of(named, output, every=FORMATS, usual=USUAL_FORMATS)


def _is_file(formats: Sequence[str], output: Path | None) -> bool:
    """Whether the output names one file: a folder is wanted for several formats, and where one lies there already."""
    return output is not None and len(formats) == 1 and not output.is_dir()


def _stem(view: Summary | FrameworksPage) -> str:
    if isinstance(view, FrameworksPage):
        return FRAMEWORKS
    return f"{NAME}-{slugs((view.institution,))}" if view.institution else NAME


def _paths(formats: Sequence[str], place: Path | None, stem: str, *, is_file: bool) -> dict[str, Path]:
    if place is None:
        raise UsageError("Outside a workspace say where to write: --output FOLDER.")
    if is_file:
        return {formats[0]: place}
    return {name: place / f"{stem}.{name}" for name in formats}
