"""The facilitator's materials: filled from the settings and from whatever came back, rendered and written."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.pipeline.join import Joined, join_read
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.pipeline.run import start_whatever
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.render.kit import INDEXES, STEPS, forms_html
from pathmap_cli.views.kit.kit import Kit, kit
from pathmap_cli.views.kit.materials import STEPS as EVERY_STEP
from pathmap_cli.workspace.outputs import shown, write_outputs

FOLDER = "kit"
FORMS = "step-4-forms.html"
"""Pages to print and to fill in by hand, whatever the format of the rest."""
USUAL_FORMATS = ("md",)


def join_whatever(today: date, watch: Watch = unwatched) -> Joined:
    """The pathway of the workspace, even where no workbook has come back; raises UsageError where there is none."""
    run = start_whatever(today, watch)
    return join_read(run, read_all(run.inputs.files, run.workspace.settings.profile, watch))


def kit_of(joined: Joined, step: int | None = None) -> Kit:
    """The materials in finished words, of one step or of all; raises UsageError for a step that there is not."""
    if step is not None and step not in EVERY_STEP:
        raise UsageError(f"There is no step {step}. The steps are {EVERY_STEP[0]} to {EVERY_STEP[-1]}.")
    steps = EVERY_STEP if step is None else (step,)
    return kit(joined.merged, joined.assessment, joined.run.workspace.settings, steps)


def printed(view: Kit, formats: Sequence[str]) -> str:
    """The one file that there is, without the forms; raises UsageError where there are several."""
    if len(view.steps) * len(formats) > 1:
        raise UsageError("--output - prints one step in one format: name the step, such as pathmap kit 4 --output -.")
    return STEPS[formats[0]](view, view.steps[0])


def write_kit(
    joined: Joined, view: Kit, formats: Sequence[str], output: Path | None = None, *, force: bool = False
) -> tuple[str, ...]:
    """Write a file for each step and format, an index where all steps are there, and the forms; return the names.

    Raises OutputNotOurs and CannotWrite.
    """
    run = joined.run
    folder = output or (run.workspace.reports or Path()) / FOLDER
    contents = {folder / name: text.encode() for name, text in _files(view, formats)}
    write_outputs(contents, run.workspace.root, inputs=run.never_written, force=force)
    return tuple(shown(path, run.workspace.root) for path in contents)


def _files(view: Kit, formats: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in formats:
        if len(view.steps) > 1:
            yield f"index.{name}", INDEXES[name](view)
        yield from ((f"step-{step.number}.{name}", STEPS[name](view, step)) for step in view.steps)
    if view.forms:
        yield FORMS, forms_html(view)


def wanted_formats(named: Sequence[str]) -> tuple[str, ...]:
    """The formats that were named, each once, else the usual one; raises UsageError for one that there is not."""
    for one in named:
        if one not in STEPS:
            raise UsageError(f"There is no format {one} of the kit. The formats: {', '.join(STEPS)}.")
    return tuple(dict.fromkeys(named)) or USUAL_FORMATS
