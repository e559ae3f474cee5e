"""Measure everything and write docs/performance.md. `--quick` takes fewer runs and fewer workbooks."""

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
HEAD = "| What | Ours | Baseline | Ratio | Target | Met |\n|---|---|---|---|---|---|\n"

if TYPE_CHECKING:
    from benchmarks.figures import Figure


def main() -> None:
    """Print each figure as it is measured, then write the page."""
    sys.path.insert(0, str(ROOT))  # run as a script, from anywhere
    from benchmarks.figures import figures, matching

    quick = "--quick" in sys.argv
    lines = []
    for figure in figures(3 if quick else 9, 120 if quick else 500):
        lines.append(_line(figure))
        print(lines[-1], flush=True)
    took = matching()
    lines.append(f"| matching 2,000 × 2,000 course titles | {took:.2f} s | none | | ≤ 2 s | {_yes(took <= 2)} |")  # noqa: PLR2004
    PAGE.write_text(_page(lines, quick=quick), encoding="utf-8")


def _line(one: "Figure") -> str:
    pair, sign = one.pair, "≥" if one.at_least else "≤"
    ours, baseline = (
        f"{value:.3f} s" if one.unit == "s" else f"{value:.0f} MB" for value in (pair.ours, pair.baseline)
    )
    figures = f"{ours} | {baseline} ({one.baseline}) | {pair.ratio:.2f}"
    target = f"{sign} {one.target} MB" if one.unit == "MB" else f"{sign} {one.target}"
    return f"| {one.what} | {figures} | {target} | {_yes(one.met)} |"


def _yes(met: bool) -> str:  # noqa: FBT001
    return "yes" if met else "no"


def _page(lines: list[str], *, quick: bool) -> str:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    runs = "`--quick`: three runs, 120 workbooks" if quick else "nine runs, 500 workbooks"
    return (
        "# Performance\n\n`make bench` wrote this page. "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, commit {commit}; {runs}.\n\n"
        "Each figure and its baseline ran in turn, A B A B, on a machine that did other work too: the ratio counts.\n"
        "The times are medians; those of many workbooks are of one run each. "
        "The titles for matching are made of ten words, which is harder than life.\n\n"
        + HEAD
        + "\n".join(lines)
        + "\n\n"
        "Not measured: `frictionless` (not installed), merge, gaps and report of a large partnership, blank workbooks\n"
        "against XlsxWriter alone, and matching against rapidfuzz's `cdist` (needs numpy).\n"
    )


if __name__ == "__main__":
    main()
