"""The wage ladder: every job with a wage, the best-paid first, on one scale with the benchmarks."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.gaps.job_side import JobSide, Wage
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.links import Benchmark
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import award_name
from pathmap_cli.views.wages import against, benchmark_words, source_words, wage_amount, wage_words

BENCHMARK, FAMILY = "benchmark", "family benchmark"
PAY = ("wage_median", "wage_entry", "wage_experienced")
NOT_CHOSEN = "No benchmark is chosen yet, so the wages are only compared with each other."


@dataclass(frozen=True, slots=True)
class Line:
    """A benchmark on the scale; `share` is how far along it stands, from 0 to 1."""

    label: str
    words: str
    share: float
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One job: its median wage and, where told, what starters and the experienced earn, as shares of the scale."""

    job: str
    wage: str
    against: tuple[str, ...]
    spread: str
    after: str
    demand: str
    source: str
    median: float
    entry: float | None
    experienced: float | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class WageLadder:
    """The rungs from the best-paid job down, the lines across them, and what is to be said about both."""

    rungs: tuple[Rung, ...]
    lines: tuple[Line, ...]
    notice: str


def wage_ladder(guide: Guide) -> WageLadder:
    """The ladder of all jobs; without rungs where no wage is told."""
    pathway = guide.pathway
    chosen = {BENCHMARK: pathway.benchmark, FAMILY: pathway.family_benchmark}
    benchmarks = {label: one for label, one in chosen.items() if one}
    area = pathway.benchmark.area if pathway.benchmark else ""
    paid = [(job, wage) for job in guide.partnership.jobs if (wage := job.wage_in(area))]
    highest = (most for _, wage in paid for most in _hourly(wage))
    top = max((*highest, *(one.hourly for one in benchmarks.values())), default=0)
    return WageLadder(
        rungs=tuple(_rung(guide, job, wage, benchmarks, top) for job, wage in sorted(paid, key=_from_the_top)),
        lines=tuple(_line(guide, label, one, top) for label, one in benchmarks.items()) if paid else (),
        notice=NOT_CHOSEN if paid and not benchmarks else "",
    )


def _from_the_top(paid: tuple[JobSide, Wage]) -> float:
    return -paid[1].hourly


def _hourly(wage: Wage) -> Iterator[float]:
    """What the row tells of pay, in dollars an hour: the median, then whatever else there is."""
    spans = (wage.span, wage.row.wage_entry, wage.row.wage_experienced)
    yield from (wage.basis.an_hour(span.low) for span in spans if span is not None)


def _line(guide: Guide, label: str, benchmark: Benchmark, top: float) -> Line:
    return Line(
        label=label.capitalize(),
        words=benchmark_words(benchmark),
        share=_share(benchmark.hourly, top),
        places=guide.place(benchmark.row) if benchmark.row else (),
    )


def _rung(guide: Guide, job: JobSide, wage: Wage, benchmarks: dict[str, Benchmark], top: float) -> Rung:
    entry, experienced = (
        _share(wage.basis.an_hour(span.low), top) if span else None
        for span in (wage.row.wage_entry, wage.row.wage_experienced)
    )
    awards = listed(award_name(guide, award) for award in job.awards)
    return Rung(
        job=job.label,
        wage=wage_words(wage),
        against=tuple(against(wage, benchmark, label) for label, benchmark in benchmarks.items()),
        spread=_spread(wage),
        after=f"after {awards}" if awards else "no award here leads straight to it",
        demand=_demand(job),
        source=source_words(wage),
        median=_share(wage.hourly, top),
        entry=entry,
        experienced=experienced,
        places=guide.places((*_told(wage.row, PAY), *_told(job.row_with("openings"), ("openings",)))),
    )


def _told(row: Job, fields: tuple[str, ...]) -> Iterator[Evidence]:
    """The cells of a row that tell these facts."""
    return (Evidence(row.id, field) for field in fields if getattr(row, field) is not None)


def _spread(wage: Wage) -> str:
    """What starters and the experienced earn, as far as it is told: `entry $21.50, experienced $34.80`."""
    told = (("entry", wage.row.wage_entry), ("experienced", wage.row.wage_experienced))
    return ", ".join(f"{words} {wage_amount(span, wage.basis)}" for words, span in told if span)


def _demand(job: JobSide) -> str:
    """Openings and growth, as far as they are told."""
    openings, growth = job.row_with("openings").openings, job.row_with("growth")
    period = f" over {growth.growth_years} years" if growth.growth_years else ""
    return "; ".join(
        (
            "openings not told yet" if openings is None else f"{openings:,} openings a year",
            *(f"{growth.growth} percent growth{period}" for _ in (growth.growth,) if growth.growth is not None),
        )
    )


def _share(hourly: float, top: float) -> float:
    return round(hourly / top, 3) if top else 0
