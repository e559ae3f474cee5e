"""Waivers of gaps that there are not: a mistake in `pathmap.toml` that the settings alone cannot see."""

from collections.abc import Iterator
from difflib import get_close_matches

from pathmap_cli.errors import UsageError
from pathmap_cli.settings import FILE_NAME, mistaken
from pathmap_cli.settings.mistakes import Mistake
from pathmap_cli.workspace.discover import Workspace


def check_waivers(workspace: Workspace) -> None:
    """Raise UsageError, with lines and near codes, for waivers of codes that no gap has or had."""
    if workspace.root is None or not workspace.settings.waiver:
        return  # most workspaces waive nothing, and need not load the rules for that
    mistakes = tuple(_mistakes(workspace))
    if mistakes:
        raise UsageError(mistaken(workspace.root / FILE_NAME, mistakes))


def _mistakes(workspace: Workspace) -> Iterator[Mistake]:
    from pathmap_cli.gaps.catalogue import BY_CODE, RETIRED

    codes = [code for code, rule in BY_CODE.items() if rule.severity]
    for number, waiver in enumerate(workspace.settings.waiver):
        if waiver.code not in {*codes, *RETIRED}:
            near = get_close_matches(waiver.code.upper(), codes, n=3)
            wanted = (
                f"the code of a gap; near it are {', '.join(near)}" if near else "the code of a gap, such as GAP305"
            )
            yield Mistake(("waiver", number, "code"), waiver.code, wanted=wanted)
