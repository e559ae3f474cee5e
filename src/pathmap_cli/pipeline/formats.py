"""Which formats a page is written in: those that were asked for, else what its place says, else the usual ones."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.workspace.outputs import STANDARD_OUTPUT


def wanted_of(
    named: Sequence[str], output: Path | None, *, every: Iterable[str], usual: tuple[str, ...]
) -> tuple[str, ...]:
    """The formats that were named, else the one that the output's name ends in, else the usual ones, each once.

    Raises UsageError for a format that is not among `every`, and for several where the output is one file.
    """
    known = tuple(every)
    ending = output.suffix.removeprefix(".").lower() if output else ""
    formats = tuple(dict.fromkeys(named)) or ((ending,) if ending in known else usual)
    for name in formats:
        if name not in known:
            raise UsageError(f"There is no format {name}. The formats: {', '.join(known)}.")
    if len(formats) > 1 and (ending in known or output == STANDARD_OUTPUT):
        raise UsageError(f"--output {output} takes one format: add --format {', '.join(known)}. Or name a folder.")
    return formats
