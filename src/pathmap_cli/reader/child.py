"""Work in a process of its own, which may die, hang or eat memory without taking pathmap with it."""

import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from pathmap_cli.reader.limits import MEGABYTE

A = TypeVar("A")
T = TypeVar("T")

STANDARD_ERROR = 2
SECONDS = 20.0
MEMORY = 1024 * MEGABYTE
"""Kept by the system where it has resource limits; elsewhere the time alone is."""


def in_child(work: Callable[[A], T], given: A, seconds: float = SECONDS) -> T | None:
    """What `work` makes of it, or None where it raises, takes longer or needs more than MEMORY; all can be pickled."""
    context = get_context("spawn")
    mine, its = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(its, work, given), daemon=True)
    child.start()
    its.close()
    try:
        answer: T | None = mine.recv() if mine.poll(seconds) else None
    except EOFError:  # it died without an answer
        answer = None
    finally:
        child.kill()
        child.join()
        mine.close()
    return answer


def _serve(pipe: Connection, work: Callable[[A], T], given: A) -> None:
    _limit_memory()
    _be_quiet()
    with suppress(Exception):  # a library that stumbles over a stranger's file leaves no traceback at a terminal
        pipe.send(work(given))


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _be_quiet() -> None:
    """Send to nowhere what libraries say by themselves: warnings, and why they end the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), STANDARD_ERROR)
