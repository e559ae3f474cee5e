"""Measure everything and write docs/performance.md; exit with 1 where a target is missed. `--quick` measures less."""

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
HEAD = "| What | Ours | Baseline | Ratio | Target | Met |\n|---|---|---|---|---|---|"

if TYPE_CHECKING:
    from benchmarks.figures import Figure


def main() -> None:
    """Print each figure as it is measured, then write the page."""
    sys.path.insert(0, str(ROOT))  # run as a script, from anywhere
    from benchmarks.figures import figures

    quick = "--quick" in sys.argv
    lines, missed = [], 0
    for figure in figures(3 if quick else 9, 120 if quick else 500):
        lines.append(_line(figure))
        missed += not figure.met
        print(lines[-1], flush=True)
    PAGE.write_text(_page(lines, quick=quick), encoding="utf-8")
    if missed:
        sys.exit(f"{missed} of {len(lines)} targets are missed.")


def _line(one: "Figure") -> str:
    baseline = f"{_amount(one.baseline, one.unit)}: {one.named}" if one.baseline else "–"
    ratio = f"{one.ratio:.2f}" if one.ratio else "–"
    sign, unit = "≥" if one.at_least else "≤", "" if one.ratio else f" {one.unit}"
    met = "yes" if one.met else "**no**"
    return f"| {one.what} | {_amount(one.ours, one.unit)} | {baseline} | {ratio} | {sign} {one.target}{unit} | {met} |"


def _amount(value: float, unit: str) -> str:
    return f"{value:.{3 if value < 1 else 1}f} {unit}"


def _page(lines: Sequence[str], *, quick: bool) -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    runs = "three runs, 120 workbooks (`--quick`)" if quick else "nine runs, 500 workbooks"
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    return PAGE_TEXT.format(machine=machine, commit=commit, runs=runs, table="\n".join((HEAD, *lines)))


PAGE_TEXT = """\
# Performance

`make bench` wrote this page: {machine}, commit {commit}, {runs}.

{table}

How to read it:

- Each figure and its baseline ran in turn, A B A B, on a machine that did other work too. The times are medians (of
  fewer runs where one takes long); the **ratio** counts.
- *The same models*: import typer and pydantic, and define the models of the same workbook. Compiled modules lie ready
  for both, as for any installed program.
- *One workbook* is a high school's with about a hundred rows. The many are distinct, with 40 to 60 rows each.
- *10,000 rows*: 20 high schools and 4 colleges, made up. The titles for matching are made of ten words, which is harder
  than life.

Not measured: `frictionless` and rapidfuzz's `cdist`, which pathmap does not install; 10,000 workbooks; curricular
metrics, whose baseline is not installed either.
"""


if __name__ == "__main__":
    main()
