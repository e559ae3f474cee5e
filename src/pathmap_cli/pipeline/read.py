"""The files of a run, each read by itself: in this process, or many of them in worker processes, in the same order."""

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import TypeVar

from pathmap_cli.grid import CellRef, Grid
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.issues import files, quoted
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.pipeline.wire import packed, unpacked
from pathmap_cli.reader.book import DEFAULTS, read_bytes
from pathmap_cli.reader.container import load
from pathmap_cli.reader.refusal import Refused
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workspace.inputs import Input

T = TypeVar("T")

MANY = 20
"""From so many files on worker processes are worth their start of half a second."""


def read_all(inputs: Sequence[Input], profile: Profile, watch: Watch = unwatched) -> tuple[Returned, ...]:
    """Every file as far as it could be read, in the order of the inputs."""
    if len(inputs) < MANY:
        return tuple(read_file(one, profile) for one in inputs)
    return tuple(map(unpacked, watch(each(inputs, profile, packed), len(inputs))))


def each(inputs: Sequence[Input], profile: Profile, then: Callable[[Returned], T]) -> Iterator[T]:
    """What `then` makes of each file, in the order of the inputs; both `then` and what it makes can be pickled."""
    work = partial(_read_then, profile=profile, then=then)
    if len(inputs) < MANY:
        yield from map(work, inputs)
    else:
        from pathmap_cli.pipeline.workers import in_workers  # what only many files need

        yield from in_workers(work, inputs)


def read_file(one: Input, profile: Profile) -> Returned:
    """One file as far as it could be read; a bug of ours becomes an issue of the file and hides no other."""
    return read_with_cells(one, profile)[1]


def read_with_cells(one: Input, profile: Profile) -> tuple[Grid | None, Returned]:
    """The same beside the cells that it was read from; None where they could not be."""
    try:
        grid, returned = _read(one, profile)
    except Exception as error:  # noqa: BLE001 - the one net under every file
        if os.environ.get("PATHMAP_DEBUG"):
            traceback.print_exc()
        bug = files.INTERNAL_BUG.at(CellRef(one.name), reason=type(error).__name__)
        return None, Returned(file=one.name, sha256="", issues=(bug,))
    if not one.is_open:
        return grid, returned
    is_open = files.OPEN_IN_EXCEL.at(CellRef(one.name), workbook=quoted(one.path.name))
    return grid, replace(returned, issues=(is_open, *returned.issues))


def _read(one: Input, profile: Profile) -> tuple[Grid | None, Returned]:
    try:
        data = load(one.path, DEFAULTS)
    except Refused as refused:
        return None, Returned(file=one.name, sha256="", issues=(refused.issue(one.name),))
    digest = sha256(data).hexdigest()
    grid, issues = read_bytes(data, one.name)
    if grid is None:
        return None, Returned(file=one.name, sha256=digest, issues=issues)
    returned = read_returned(grid, one.name, digest, profile)
    return grid, replace(returned, issues=(*issues, *returned.issues))


def _read_then(one: Input, profile: Profile, then: Callable[[Returned], T]) -> T:
    return then(read_file(one, profile))
