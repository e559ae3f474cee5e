"""Send workbooks back: marked copies with a message, or copies with what is certain repaired."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from pathmap_cli.errors import UsageError
from pathmap_cli.pipeline.run import Run
from pathmap_cli.reader.book import DEFAULTS
from pathmap_cli.reader.container import load
from pathmap_cli.reader.refusal import Refused
from pathmap_cli.render.message import message
from pathmap_cli.views.marks import Review, review
from pathmap_cli.views.returned_copies import Copied
from pathmap_cli.views.validation import Validation
from pathmap_cli.workbook.fix_list import fix_list_workbook
from pathmap_cli.workbook.goes_back import GoesBack, changes, fix_list, marked, repaired
from pathmap_cli.workbook.orders import Table
from pathmap_cli.workspace.outputs import real, shown, write_outputs


class Purpose(StrEnum):
    """What the copies are for."""

    ANNOTATE = "annotate"
    FIX = "fix"


@dataclass(frozen=True, slots=True)
class _Way:
    """How copies of one purpose are made."""

    edit: Callable[[bytes, Review], GoesBack]
    table: Callable[[Review], Table]
    concerns: Callable[[Review], object]


WAYS: Mapping[Purpose, _Way] = {
    Purpose.ANNOTATE: _Way(marked, fix_list, lambda told: told.entries),
    Purpose.FIX: _Way(repaired, changes, lambda told: told.repairs),
}


def send_back(run: Run, view: Validation, folders: Mapping[Purpose, Path], *, force: bool) -> tuple[Copied, ...]:
    """Write the copies of each purpose into its folder; raises UsageError for a folder that will not do."""
    _check(run, folders.values())
    outputs: dict[Path, bytes] = {}
    copied: list[Copied] = []
    told = [review(workbook) for workbook in view.workbooks]
    work = [(purpose, *one) for purpose in folders for one in zip(run.inputs.files, told, _stems(told), strict=True)]
    for purpose, one, words, stem in run.watch(work, len(work)):
        if WAYS[purpose].concerns(words):
            made = _made(purpose, _bytes(one.path), words, stem, one.path.suffix)
            outputs |= {folders[purpose] / name: content for name, content in made.files.items()}
            copied.append(Copied(purpose, words.file, _shown(folders[purpose] / made.name, run), made.reason))
    write_outputs(outputs, run.workspace.root, inputs=run.never_written, force=force)
    return tuple(copied)


@dataclass(frozen=True, slots=True)
class _Made:
    """The files for one workbook; `name` is that of the workbook among them."""

    name: str
    files: Mapping[str, bytes]
    reason: str


def _made(purpose: Purpose, data: bytes, words: Review, stem: str, suffix: str) -> _Made:
    way = WAYS[purpose]
    back = way.edit(data, words)
    content, name = back.content, f"{stem}{suffix or '.xlsx'}"
    if content is None:
        content, name = fix_list_workbook(way.table(words), back.reason), f"{stem}.fixlist.xlsx"
    files = {name: content}
    if purpose is Purpose.ANNOTATE:
        files[f"{stem}.message.md"] = message(words, name, back.reason).encode()
    return _Made(name, files, back.reason)


def _bytes(path: Path) -> bytes:
    try:
        return load(path, DEFAULTS)
    except Refused:  # it is an issue already, and its list says so
        return b""


def _stems(told: Sequence[Review]) -> Iterator[str]:
    """The files' names without their endings, each once."""
    seen: Counter[str] = Counter()
    for one in told:
        stem = PurePosixPath(one.file).stem
        seen[stem.casefold()] += 1
        count = seen[stem.casefold()]
        yield stem if count == 1 else f"{stem}-{count}"


def _check(run: Run, folders: Iterable[Path]) -> None:
    places = [real(folder) for folder in folders]
    if len(set(places)) < len(places):
        raise UsageError("Marked and repaired copies have the same names. Give each a folder of its own.")
    for place in places:
        if place.is_file():
            raise UsageError(f"{place.name} is a file. Name a folder for the copies.")
        if any(real(path).is_relative_to(place) for path in run.never_written):
            raise UsageError(
                f"{place.name} holds what pathmap reads. Name another folder for the copies, such as back."
            )


def _shown(path: Path, run: Run) -> str:
    return shown(path, run.workspace.root)
