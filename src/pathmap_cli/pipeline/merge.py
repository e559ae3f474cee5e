"""Write the joined pathway down, and keep what people decide about it."""

from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.exchange.pathway_json import pathway_json
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.pipeline.run import Run
from pathmap_cli.views.merged import Pair, Versions
from pathmap_cli.workspace.decisions import append_decision
from pathmap_cli.workspace.outputs import shown, write_outputs

FILE_NAME = "pathway.json"


def write_pathway(joined: Joined, output: Path | None, *, force: bool) -> str:
    """Write `pathway.json`, to reports/ unless `output` names a file, and return its name.

    Raises UsageError where there is no workspace and no output; OutputNotOurs and CannotWrite.
    """
    run = joined.run
    path = output or _usual_place(run)
    path = path / FILE_NAME if path.is_dir() else path
    content = pathway_text(joined).encode()
    write_outputs({path: content}, run.workspace.root, inputs=run.never_written, force=force)
    return shown(path, run.workspace.root)


def pathway_text(joined: Joined) -> str:
    """What `pathway.json` says."""
    return pathway_json(joined.merged)


def _usual_place(run: Run) -> Path:
    if run.workspace.reports is None:
        raise UsageError(f"Outside a workspace say where to write: --output {FILE_NAME}.")
    return run.workspace.reports / FILE_NAME


def decide(root: Path, pair: Pair, verdict: Verdict) -> None:
    """Append to decisions.toml whether the two rows are the same; raises CannotWrite."""
    left, right = (f"{side.words} ({side.institution})" for side in (pair.left, pair.right))
    append_decision(root, Decision(verdict, pair.proposal.left, pair.proposal.right), f"{left} and {right}")


def keep(root: Path, versions: Versions, file: str) -> None:
    """Append to decisions.toml which workbook of an institution counts; raises CannotWrite."""
    append_decision(root, Decision(Verdict.KEEP, versions.institution, file), f"The workbook of {versions.name}")
