"""Two things timed in turn, A B A B …, so that a busy machine is as busy for both."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from gc import collect
from statistics import median
from time import perf_counter

# A small process in between: a forked one begins with the memory of the one that started it.
LAUNCHER = (
    "import os, subprocess, sys; nowhere = subprocess.DEVNULL; "
    "run = subprocess.Popen([sys.executable, *sys.argv[1:]], stdout=nowhere, stderr=nowhere); "
    "print(os.wait4(run.pid, 0)[2].ru_maxrss)"
)

INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"NO_COLOR": "1"}
"""What a process inherits: compiled modules are kept, as those of an installed program are."""

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians in seconds of what is measured and of its baseline, from the same interleaved runs."""

    ours: float
    baseline: float

    @property
    def ratio(self) -> float:
        """How many times as long as the baseline ours takes."""
        return self.ours / self.baseline


def paired(ours: Work, baseline: Work, runs: int) -> Pair:
    """Both, one after the other, so many times; the first of each, which warms the caches, is not counted."""
    times = [(seconds(ours), seconds(baseline)) for _ in range(runs + 1)][1:]
    return Pair(median(mine for mine, _ in times), median(other for _, other in times))


def seconds(work: Work) -> float:
    """How long one run takes."""
    collect()  # what the run before left behind is not this one's work
    start = perf_counter()
    work()
    return perf_counter() - start


def process(*arguments: str, codes: Sequence[int] = (0,), wrapper: Sequence[str] = ()) -> Work:
    """A whole run of this Python, its output piped; any other exit code is an error."""

    def run() -> None:
        done = subprocess.run(
            [*wrapper, sys.executable, *arguments],
            capture_output=True,
            check=False,
            env=INSTALLED,
        )
        if done.returncode not in codes:
            raise RuntimeError(done.stderr.decode())

    return run


def peak(*arguments: str) -> float:
    """The most memory in MB that one process of a run of this Python held (Linux and macOS)."""
    command = [sys.executable, "-c", LAUNCHER, *arguments]
    done = subprocess.run(command, capture_output=True, check=True, env=INSTALLED)
    return int(done.stdout) / (1024 * 1024 if sys.platform == "darwin" else 1024)
