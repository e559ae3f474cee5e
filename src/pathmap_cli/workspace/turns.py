"""Two runs in one workspace write one after the other, so that neither forgets what the other has listed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
    import tempfile
    from hashlib import sha256

    def _hold(root: Path) -> int:
        """A byte of a file in the person's own folder for such: Windows locks no folder."""
        name = sha256(os.fsencode(root)).hexdigest()
        held = os.open(Path(tempfile.gettempdir(), f"pathmap-{name}.lock"), os.O_RDWR | os.O_CREAT)
        with suppress(OSError):  # after ten seconds
            msvcrt.locking(held, msvcrt.LK_LOCK, 1)
        return held
else:
    import fcntl

    def _hold(root: Path) -> int:
        """The folder itself, so that nothing is left behind."""
        held = os.open(root, os.O_RDONLY)
        with suppress(OSError):  # a network drive that knows no locks
            fcntl.flock(held, fcntl.LOCK_EX)
        return held


@contextmanager
def one_at_a_time(root: Path | None) -> Iterator[None]:
    """Wait until no other run writes in this workspace; where the system cannot tell, go on. It ends with the run."""
    if root is None:
        yield
        return
    try:
        held = _hold(root)
    except OSError:  # what cannot even be opened is said by whoever writes in it
        yield
        return
    try:
        yield
    finally:
        os.close(held)
