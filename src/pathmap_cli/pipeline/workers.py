"""Worker processes: the same work on many inputs, the results in their order."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import TypeVar

A = TypeVar("A")
T = TypeVar("T")

FEWEST_EACH = 10
"""Inputs for which a worker is worth its start."""
LARGEST_CHUNK = 16


def in_workers(work: Callable[[A], T], inputs: Sequence[A]) -> Iterator[T]:
    """What `work` makes of each input, in their order; inputs, `work` and results can be pickled."""
    done = 0
    try:
        for result in _in_pool(work, inputs):
            yield result
            done += 1
    except BrokenProcessPool:  # a worker was killed, as by a system without memory: go on in this process
        yield from map(work, inputs[done:])


def _in_pool(work: Callable[[A], T], inputs: Sequence[A]) -> Iterator[T]:
    workers = max(1, min(_processors(), len(inputs) // FEWEST_EACH))
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
