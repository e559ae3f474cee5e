"""Whose workspace a command works in: that of the paths given, else that of the current folder."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.settings import FILE_NAME, Settings, read_settings
from pathmap_cli.workspace.outputs import real

OUTGOING, RETURNED, REPORTS = "outgoing", "returned", "reports"
"""The folders of a workspace: blank workbooks to send, what came back, what pathmap writes."""
DECISIONS = "decisions.toml"
"""The file of what people decided."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder of one pathway's work and what its `pathmap.toml` says; without a root there is no workspace."""

    root: Path | None = None
    settings: Settings = field(default_factory=Settings)

    @property
    def reports(self) -> Path | None:
        """Where outputs go, unless --output says otherwise."""
        return self.root / REPORTS if self.root else None


def open_workspace(paths: Sequence[Path] = ()) -> Workspace:
    """The workspace that the paths lie in, else that of the current folder, else none; raises UsageError for two."""
    roots = tuple(dict.fromkeys(filter(None, map(find_root, paths))))
    if len(roots) > 1:
        names = " and ".join(root.name for root in roots)
        raise UsageError(
            f"These paths belong to several workspaces ({names}), and each holds one pathway. "
            "Run pathmap once for each."
        )
    root = roots[0] if roots else find_root(Path.cwd())
    return Workspace(root, read_settings(root / FILE_NAME)) if root else Workspace()


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above a path that holds `pathmap.toml`."""
    return next((folder for folder in _upward(real(start)) if _is_file(folder / FILE_NAME)), None)


def _upward(path: Path) -> Iterator[Path]:
    yield path
    yield from path.parents


def _is_file(path: Path) -> bool:
    """Whether a file is there to be seen; of a folder that cannot be opened, or of a name that is too long, not."""
    with suppress(OSError):
        return path.is_file()
    return False
