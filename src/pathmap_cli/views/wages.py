"""Wages and benchmarks in words."""

from pathmap_cli.gaps.job_side import Wage
from pathmap_cli.gaps.wording import dollars
from pathmap_cli.model.links import Benchmark
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import WageBasis
from pathmap_cli.vocabulary.terms import plain

A_CENT = 0.01


def wage_words(wage: Wage | None) -> str:
    """The median wage as the workbook gives it: `$27.10 an hour`, `$56,400 a year`, or nothing."""
    if wage is None:
        return ""
    per = "an hour" if wage.basis is WageBasis.HOUR else "a year"
    return f"{'at least ' if wage.is_open else ''}{wage_amount(wage.span, wage.basis)} {per}"


def wage_amount(span: Span, basis: WageBasis) -> str:
    """The amount in its own basis: `$27.10` by the hour, `$56,400` by the year."""
    return dollars(span.low) if basis is WageBasis.HOUR else f"${span.low:,.0f}"


def source_words(wage: Wage) -> str:
    """Where a wage comes from: `BLS OEWS, 2025, for North County`."""
    where = f"for {wage.row.area}" if wage.row.area else ""
    return ", ".join(filter(None, (wage.source, where)))


def benchmark_words(benchmark: Benchmark) -> str:
    """The wage and what it is: `$24.50 an hour (Living wage, 1 adult, North County; MIT, 2026)`."""
    what = ", ".join(filter(None, (benchmark.name, benchmark.family_type, benchmark.area)))
    source = ", ".join(filter(None, (benchmark.source, str(benchmark.year or ""))))
    about = "; ".join(filter(None, (what, source)))
    return f"{dollars(benchmark.hourly)} an hour{f' ({about})' if about else ''}"


def against(wage: Wage, benchmark: Benchmark, called: str) -> str:
    """How a wage stands to a benchmark: `$2.60 above the benchmark`, with the areas where they are two."""
    difference = wage.hourly - benchmark.hourly
    other_area = wage.row.area and benchmark.area and plain(wage.row.area) != plain(benchmark.area)
    areas = f", which is for {benchmark.area}" if other_area else ""
    if abs(difference) < A_CENT:
        return f"at the {called}{areas}"
    if wage.is_open and difference < 0:
        return f"not told whether it reaches the {called}{areas}"
    more = "or more " if wage.is_open else ""
    return f"{dollars(abs(difference))} {more}{'above' if difference > 0 else 'below'} the {called}{areas}"
