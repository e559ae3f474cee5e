"""`pathmap merge`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import Session, session
from pathmap_cli.cli.options import Force, Paths, report_command
from pathmap_cli.errors import PathmapError, UsageError

if TYPE_CHECKING:
    from pathmap_cli.pipeline.run import Run
    from pathmap_cli.views.merged import Pair

VERDICTS = {"y": "same", "n": "different"}
ASK = "[y] the same  [n] different  [s] skip  [q] stop asking"


def merge(
    context: typer.Context,
    paths: Paths = None,
    review: Annotated[
        bool, typer.Option("--review", help="Ask about each pair that may be the same course; writes decisions.toml.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write; in a workspace reports/pathway.json.")
    ] = None,
    force: Force = False,
) -> int:
    """Join the workbooks into one pathway and write pathway.json.

    PATHS are workbooks or folders of them; without any, all that came back to the workspace is joined.
    """
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.pipeline.merge import write_pathway
    from pathmap_cli.pipeline.run import start
    from pathmap_cli.render.text.merged import merge_text
    from pathmap_cli.views.merged import merge_report

    here = session(context)
    given = tuple(paths or ())
    run = start(given, here.today, here.watch)
    if review:
        _review(here, run)
    joined = join(run)
    written = write_pathway(joined, output, force=force)
    view = merge_report(joined.merged, joined.issues)
    review_it = here.command("merge", "--review", *given)
    here.show(merge_text(view, written, review=review_it, report=report_command(here, run, given)))
    return PathmapError.exit_code if joined.has_bug else 0


def _review(here: Session, run: "Run") -> None:
    """Ask about every proposal that nobody has decided, and keep each answer at once."""
    from pathmap_cli.pipeline.join import join
    from pathmap_cli.views.merged import merge_report

    if run.workspace.root is None:
        raise UsageError("Decisions are kept in a workspace, and there is none here. Make one with pathmap init.")
    here.need_answers("Run it in a terminal, or write the decisions into decisions.toml.")
    joined = join(run)
    pairs = merge_report(joined.merged, ()).pairs
    if not pairs:
        here.tell("There is no pair to decide about.")
    for number, pair in enumerate(pairs, start=1):
        if not _ask(here, run.workspace.root, pair, number, len(pairs)):
            return


def _ask(here: Session, root: Path, pair: "Pair", number: int, total: int) -> bool:
    """Ask about one pair; False where nothing more should be asked."""
    from pathmap_cli.model.decisions import Verdict
    from pathmap_cli.pipeline.merge import decide
    from pathmap_cli.render.text.merged import pair_text

    here.show(pair_text(pair, number, total))
    answer = here.choose(ASK, "ynsq")
    if answer in VERDICTS:
        left, right = (f"{side.words} ({side.institution})" for side in (pair.left, pair.right))
        decide(root, pair.proposal, Verdict(VERDICTS[answer]), f"{left} and {right}")
    return answer != "q"
