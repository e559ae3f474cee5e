"""The sample partnership, from its workbooks to its session summary."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.merge import write_pathway
from pathmap_cli.pipeline.report import summary_of, write_report
from pathmap_cli.pipeline.run import start
from pathmap_cli.pipeline.validate import validate
from pathmap_cli.render.text.page import counted
from pathmap_cli.views.demo import DemoStep
from pathmap_cli.views.gap_words import gaps
from pathmap_cli.views.merged import merge_report
from pathmap_cli.workspace.sample import copy_sample

DAY = date(2025, 11, 20)
"""The sample's workbooks came back in November 2025."""


def demo(folder: Path, today: date = DAY) -> Iterator[DemoStep]:
    """Copy the sample and run every step on it, one after the other; raises OutputNotOurs and CannotWrite."""
    yield DemoStep("copy", _copied(folder))
    run = start([folder], today)
    checked = validate(run).summary
    found = (counted(checked.errors, "error"), counted(checked.warnings, "warning"))
    yield DemoStep("validate", f"{counted(checked.workbooks, 'workbook')}: {', '.join(found)}.")
    joined = join(run)
    written = write_pathway(joined, None, force=False)
    merged = merge_report(joined.merged, joined.issues)
    pairs = counted(len(merged.pairs), "pair")
    yield DemoStep("merge", f"{counted(merged.agreements, 'early-credit link')}, {pairs} to decide: {written}")
    counts = gaps(joined.assessment, joined.merged).counts
    total = counted(counts.high + counts.medium + counts.low, "gap")
    rest = f"{counted(counts.questions, 'question')}, {counted(counts.strengths, 'strength')}"
    yield DemoStep("gaps", f"{total} ({counts.high} high), {rest}.")
    yield DemoStep("report", ", ".join(write_report(joined, summary_of(joined))))


def _copied(folder: Path) -> str:
    copied = copy_sample(folder)
    new = f"{counted(len(copied.new), 'file')} to {folder.name}/" if copied.new else f"{folder.name}/ was there already"
    return f"{new}; changed by you and kept: {', '.join(copied.kept)}." if copied.kept else f"{new}."
