"""The wage to measure with: a row of Wage benchmarks that pathmap.toml names, or the value that it gives itself."""

from collections.abc import Iterator, Sequence
from typing import cast

from pathmap_cli.grid import CellRef
from pathmap_cli.intake.ids import Placed, sheet_id
from pathmap_cli.intake.matching import title_key
from pathmap_cli.issues import Issue, across
from pathmap_cli.model.links import Benchmark
from pathmap_cli.model.wage_benchmarks import WageBenchmark
from pathmap_cli.provenance import Located
from pathmap_cli.settings import FILE_NAME, Yardstick
from pathmap_cli.vocabulary import WageBasis

SHEET = "wage_benchmarks"
A_CENT = 0.01
WORKBOOK_WINS = "The workbook's row is used."


def benchmark(yardstick: Yardstick | None, placed: Sequence[Placed]) -> tuple[Benchmark | None, tuple[Issue, ...]]:
    """What the setting means, and where it does not fit the workbooks."""
    if yardstick is None:
        return None, ()
    found = _row(yardstick, placed)
    if found:
        return _of_row(found.record), tuple(_differences(found, yardstick))
    return _given(yardstick), tuple(_not_listed(yardstick, placed))


def hourly(row: WageBenchmark) -> float | None:
    """Dollars an hour: as typed, else the year's for 2,080 hours."""
    if row.hourly is None:
        return None if row.annual is None else WageBasis.YEAR.an_hour(row.annual)
    return row.hourly


def _row(yardstick: Yardstick, placed: Sequence[Placed]) -> Located[WageBenchmark] | None:
    """The row of that name with a wage: in the area that is meant, where one is, and there the newest."""
    key, area = title_key(yardstick.name), title_key(yardstick.area)
    rows = (cast("Located[WageBenchmark]", located) for one in placed for located in one.sheets.get(SHEET, ()))
    named = [row for row in rows if key == title_key(row.record.benchmark or "") and hourly(row.record) is not None]
    return max(named, key=lambda row: (area == title_key(row.record.area or ""), row.record.year or 0), default=None)


def _of_row(row: WageBenchmark) -> Benchmark:
    return Benchmark(
        name=row.benchmark or "",
        hourly=hourly(row) or 0,
        area=row.area or "",
        family_type=row.family_type or "",
        source=row.source or "",
        year=row.year,
        row=row.id,
    )


def _given(yardstick: Yardstick) -> Benchmark | None:
    if yardstick.value is None or yardstick.basis is None:
        return None
    return Benchmark(
        name=yardstick.name,
        hourly=yardstick.basis.an_hour(yardstick.value),
        area=yardstick.area,
        source=yardstick.source,
        year=yardstick.year,
    )


def _differences(found: Located[WageBenchmark], yardstick: Yardstick) -> Iterator[Issue]:
    row, given = found.record, _given(yardstick)
    field = "hourly" if row.hourly is not None else "annual"
    if given and abs(given.hourly - (hourly(row) or 0)) >= A_CENT:
        yield across.CONFLICTING_FACTS.at(
            found.origin.cell(field),
            value=found.origin.typed[field],
            what=f"Benchmark {row.benchmark}",
            other_value=f"{yardstick.value:g} by the {yardstick.basis}",
            other=FILE_NAME,
            rule=WORKBOOK_WINS,
            related=(CellRef(FILE_NAME),),
        )


def _not_listed(yardstick: Yardstick, placed: Sequence[Placed]) -> Iterator[Issue]:
    """One issue for a name that no workbook lists; none while no labor-market workbook has come back."""
    markets = [one for one in placed if one.known.kind == "labor-market"]
    if markets and yardstick.value is None:
        place = markets[0].first_cells.get(sheet_id(markets[0].known, SHEET), CellRef(FILE_NAME))
        yield across.BENCHMARK_NOT_LISTED.at(place, name=yardstick.name)
