"""What `init` made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """What was written, by its name in the workspace."""

    is_new: bool
    """Whether there was no workspace before."""
    written: tuple[str, ...]
    ignored: tuple[str, ...]
    """What was asked for and stands in `pathmap.toml` already, be it the same or not."""
    earlier: str = ""
    """The school year whose answers the workbooks begin with."""
