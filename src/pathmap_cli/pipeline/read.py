"""The files of a run, each read by itself: in this process, or many of them in worker processes, in the same order."""

import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from hashlib import sha256
from multiprocessing import get_context, parent_process
from typing import TypeVar

from pathmap_cli.grid import CellRef
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
LARGEST_CHUNK = 16


def read_all(inputs: Sequence[Input], profile: Profile, watch: Watch = unwatched) -> tuple[Returned, ...]:
    """Every file as far as it could be read, in the order of the inputs."""
    if len(inputs) < MANY:
        return tuple(read_file(one, profile) for one in inputs)
    return tuple(map(unpacked, watch(each(inputs, profile, packed), len(inputs))))


def each(inputs: Sequence[Input], profile: Profile, then: Callable[[Returned], T]) -> Iterator[T]:
    """What `then` makes of each file, in the order of the inputs; both `then` and what it makes can be pickled."""
    work = partial(_read_then, profile=profile, then=then)
    done = 0
    if len(inputs) >= MANY:
        try:
            for result in _in_workers(work, inputs):
                yield result
                done += 1
        except BrokenProcessPool:  # a worker was killed, as by a system without memory: go on in this process
            pass
    yield from map(work, inputs[done:])


def read_file(one: Input, profile: Profile) -> Returned:
    """One file as far as it could be read; a bug of ours becomes an issue of the file and hides no other."""
    try:
        returned = _read(one, profile)
    except Exception as error:  # noqa: BLE001 - the one net under every file
        if os.environ.get("PATHMAP_DEBUG"):
            traceback.print_exc()
        bug = files.INTERNAL_BUG.at(CellRef(one.name), reason=type(error).__name__)
        return Returned(file=one.name, sha256="", issues=(bug,))
    if not one.is_open:
        return returned
    is_open = files.OPEN_IN_EXCEL.at(CellRef(one.name), workbook=quoted(one.path.name))
    return replace(returned, issues=(is_open, *returned.issues))


def _read(one: Input, profile: Profile) -> Returned:
    try:
        data = load(one.path, DEFAULTS)
    except Refused as refused:
        return Returned(file=one.name, sha256="", issues=(refused.issue(one.name),))
    digest = sha256(data).hexdigest()
    grid, issues = read_bytes(data, one.name)
    if grid is None:
        return Returned(file=one.name, sha256=digest, issues=issues)
    returned = read_returned(grid, one.name, digest, profile)
    return replace(returned, issues=(*issues, *returned.issues))


def _read_then(one: Input, profile: Profile, then: Callable[[Returned], T]) -> T:
    return then(read_file(one, profile))


def _in_workers(work: Callable[[Input], T], inputs: Sequence[Input]) -> Iterator[T]:
    workers = min(_processors(), len(inputs) // (MANY // 2))
    chunk = max(1, min(LARGEST_CHUNK, len(inputs) // (workers * 4)))
    # Spawned, not forked: the same on every system, and nothing of this process is shared by accident.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_serve) as pool:
        with _ignoring_interrupts():  # the workers start in here, and inherit it
            results = pool.map(work, inputs, chunksize=chunk)
        try:
            yield from results
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _processors() -> int:
    available = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else os.cpu_count() or 1


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal; only the one that the person started answers, when it has begun."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve() -> None:
    """Prepare a worker: it leaves Ctrl-C alone, on Windows too, where it inherits nothing, and ends with pathmap."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for the next file for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
