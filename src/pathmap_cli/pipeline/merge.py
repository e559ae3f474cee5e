"""Write the joined pathway down, and keep what people decide about it."""

from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.exchange.pathway_json import pathway_json
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Proposal
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.pipeline.run import Run
from pathmap_cli.workspace.decisions import append_decision
from pathmap_cli.workspace.outputs import shown, write_outputs

FILE_NAME = "pathway.json"


def write_pathway(joined: Joined, output: Path | None, *, force: bool) -> str:
    """Write `pathway.json`, to reports/ unless `output` names a file, and return its name.

    Raises UsageError where there is no workspace and no output; OutputNotOurs and CannotWrite.
    """
    run = joined.run
    path = output or _usual_place(run)
    content = pathway_json(joined.merged).encode()
    write_outputs({path: content}, run.workspace.root, inputs=run.inputs.paths, force=force)
    return shown(path, run.workspace.root)


def _usual_place(run: Run) -> Path:
    if run.workspace.reports is None:
        raise UsageError(f"Outside a workspace say where to write: --output {FILE_NAME}.")
    return run.workspace.reports / FILE_NAME


def decide(root: Path, proposal: Proposal, verdict: Verdict, words: str) -> None:
    """Append to decisions.toml whether the two rows are the same; raises CannotWrite."""
    append_decision(root, Decision(verdict, proposal.left, proposal.right), words)
