"""What stops a whole run, each with the exit code that the shell sees.

PathmapError (70)
├── UsageError (2)        wrong usage, no such path, a mistake in pathmap.toml
├── NothingRead (3)       no input could be read at all
├── OutputNotOurs (4)     an output exists that pathmap did not write or a person edited
└── CannotWrite (5)       disk full, read-only folder, file open in Excel

Bad cells, rows and workbooks are not here: they are issues, collected beside the result.
"""

import errno
from typing import ClassVar

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""How the operating system says that there is no room."""


class PathmapError(Exception):
    """A reason to stop, written as one sentence for the person at the terminal."""

    exit_code: ClassVar[int] = 70


class UsageError(PathmapError):
    """The command or `pathmap.toml` asks for something that cannot be done."""

    exit_code = 2


class NothingRead(PathmapError):
    """None of the inputs could be read."""

    exit_code = 3


class OutputNotOurs(PathmapError):
    """A file stands where an output belongs, and pathmap did not write it as it is now."""

    exit_code = 4


class CannotWrite(PathmapError):
    """The operating system refused to write an output."""

    exit_code = 5
