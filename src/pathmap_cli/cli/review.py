"""Asking people what only they can decide: which of two workbooks counts, which courses are the same."""

from pathlib import Path
from typing import TYPE_CHECKING

from pathmap_cli.cli.console import Session
from pathmap_cli.errors import UsageError

if TYPE_CHECKING:
    from pathmap_cli.pipeline.run import Run
    from pathmap_cli.views.merged import Pair, Versions

VERDICTS = {"y": "same", "n": "different"}
DIGITS = "123456789"
ABOUT_PAIRS = "[y] the same  [n] different  [s] skip  [q] stop asking"
ABOUT_VERSIONS = "[1] … the number of the one that counts  [s] skip  [q] stop asking"


def review(here: Session, run: "Run") -> None:
    """Ask about everything that nobody has decided, and keep each answer at once; raises UsageError."""
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.views.merged import merge_report, versions

    root = run.workspace.root
    if root is None:
        raise UsageError("Decisions are kept in a workspace, and there is none here. Make one with pathmap init.")
    here.need_answers("Run it in a terminal, or write the decisions into decisions.toml.")
    joined = join(run)
    choices = versions(joined.merged, joined.decisions)
    for one in choices:
        if not _ask_versions(here, root, one):
            return
    pairs = merge_report((join(run) if choices else joined).merged, ()).pairs
    if not choices and not pairs:
        here.tell("There is nothing to decide.")
    for number, pair in enumerate(pairs, start=1):
        if not _ask_pair(here, root, pair, (number, len(pairs))):
            return


def _ask_versions(here: Session, root: Path, one: "Versions") -> bool:
    """Ask which workbook of an institution counts; False where nothing more should be asked."""
    from pathmap_cli.pipeline.merge import keep
    from pathmap_cli.render.text.merged import versions_text

    here.show(versions_text(one))
    numbers = DIGITS[: len(one.files)]
    answer = here.choose(ABOUT_VERSIONS, f"{numbers}sq")
    if answer in numbers:
        keep(root, one, one.files[int(answer) - 1])
    return answer != "q"


def _ask_pair(here: Session, root: Path, pair: "Pair", place: tuple[int, int]) -> bool:
    """Ask whether two courses are the same; False where nothing more should be asked."""
    from pathmap_cli.model.decisions import Verdict
    from pathmap_cli.pipeline.merge import decide
    from pathmap_cli.render.text.merged import pair_text

    here.show(pair_text(pair, *place))
    answer = here.choose(ABOUT_PAIRS, "ynsq")
    if answer in VERDICTS:
        decide(root, pair, Verdict(VERDICTS[answer]))
    return answer != "q"
