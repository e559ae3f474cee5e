"""Older workbooks on the current template: the answers moved, the old files left as they are."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.pipeline.run import Run
from pathmap_cli.schema.spec import TemplateSpec
from pathmap_cli.views.upgraded import Upgraded, unreadable, upgraded
from pathmap_cli.workbook.again import answers_again
from pathmap_cli.workbook.template import Label, blank_workbook
from pathmap_cli.workspace.outputs import shown, write_outputs

FOLDER = "upgraded"


def upgrade(run: Run, output: Path | None = None, *, force: bool = False) -> tuple[Upgraded, ...]:
    """Write a current workbook for each file that could be read, and say what moved.

    Raises NothingRead where none could be read, UsageError without a place to write, OutputNotOurs and CannotWrite.
    """
    folder = output or (run.workspace.reports / FOLDER if run.workspace.reports else None)
    if folder is None:
        raise UsageError("Outside a workspace say where to write: --output FOLDER.")
    returned = read_all(run.inputs.files, run.workspace.settings.profile, run.watch)
    if all(one.spec is None for one in returned):
        raise NothingRead("None of the files could be read. To see what is wrong with each: pathmap validate.")
    names = _names(returned)
    contents = {folder / names[one.file]: _again(one, one.spec) for one in returned if one.spec}
    write_outputs(contents, run.workspace.root, inputs=run.never_written, force=force)
    return tuple(
        upgraded(one, shown(folder / names[one.file], run.workspace.root)) if one.spec else unreadable(one)
        for one in returned
    )


def _names(returned: tuple[Returned, ...]) -> dict[str, str]:
    """The file names of the new workbooks, each once."""
    stems: Counter[str] = Counter()
    return {one.file: name for one, name in zip(returned, _numbered(returned, stems), strict=True)}


def _numbered(returned: tuple[Returned, ...], stems: Counter[str]) -> Iterator[str]:
    for one in returned:
        stem = PurePosixPath(one.file).stem
        stems[stem.casefold()] += 1
        count = stems[stem.casefold()]
        yield f"{stem}.xlsx" if count == 1 else f"{stem}-{count}.xlsx"


def _again(returned: Returned, spec: TemplateSpec) -> bytes:
    about = returned.about
    label = Label(
        institution=returned.institution,
        pathway=str(getattr(about, "pathway", None) or ""),
        academic_year=str(getattr(about, "academic_year", None) or ""),
    )
    return blank_workbook(spec, profile=returned.profile, label=label, answers=answers_again(returned))
