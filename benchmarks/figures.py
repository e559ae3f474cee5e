"""Each figure: what is measured, its baseline, and the target."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare import bare
from benchmarks.partnership import ROWS, write_partnership
from benchmarks.read_all import cells
from benchmarks.timing import Pair, paired, peak, process, seconds
from benchmarks.workbooks import write_typical, write_workbooks
from pathmap_cli.intake.matching import Named, alike
from pathmap_cli.model import KINDS, template
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.gaps import find_gaps
from pathmap_cli.pipeline.join import join_read
from pathmap_cli.pipeline.read import read_file
from pathmap_cli.pipeline.report import summary_of
from pathmap_cli.pipeline.run import start
from pathmap_cli.reader.book import read_bytes, read_workbook
from pathmap_cli.render.formats import render
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.workbook.template import blank_workbook

HERE = Path(__file__).parent
PATHMAP = ("-m", "pathmap_cli")
TODAY = date(2026, 11, 25)
MEGABYTE = 1_000_000
COURSES = 2000
WORDS = ("Welding", "Algebra", "Networks", "Biology", "Design", "Accounting", "Robotics", "Nursing", "History", "Art")
"""Few, so that many titles share each."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; with a baseline the target is of the ratio, else of what is measured."""

    what: str
    ours: float
    target: float
    baseline: float | None = None
    named: str = ""
    unit: str = "s"
    at_least: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times as much as the baseline."""
        return self.ours / self.baseline if self.baseline else None

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        value = self.ours if self.ratio is None else self.ratio
        return value >= self.target if self.at_least else value <= self.target


def figures(runs: int, many: int) -> Iterator[Figure]:
    """Every figure, one after the other: medians of so many runs; `many` is how many workbooks a region has."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        yield from _start_up(runs)
        yield from _one(place / "typical.xlsx", runs)
        yield from _many(place / "many", many)
        yield from _large(place)
        yield from _blanks(runs)
    yield Figure(f"matching {COURSES:,} × {COURSES:,} course titles", _matching(), 2)


def _compared(what: str, named: str, pair: Pair, target: float, *, at_least: bool = False) -> Figure:
    return Figure(what, pair.ours, target, pair.baseline, named, at_least=at_least)


def _start_up(runs: int) -> Iterator[Figure]:
    app = process(str(HERE / "typer_app.py"), "--help")
    for option in ("--help", "--version"):
        pair = paired(process(*PATHMAP, option), app, runs)
        yield _compared(f"`pathmap {option}`", "a Typer app of four commands", pair, 1.3)


def _one(path: Path, runs: int) -> Iterator[Figure]:
    write_typical(path)
    validate = process(*PATHMAP, "validate", str(path), codes=(0, 1))
    models = process(str(HERE / "same_models.py"))
    yield _compared("`validate`, one workbook, cold", "the same models", paired(validate, models, runs), 1.35)
    reading = paired(lambda: read_workbook(path, path.name), lambda: cells(path), 3 * runs)
    yield _compared("reading it", "openpyxl", reading, 0.3)


def _many(folder: Path, count: int) -> Iterator[Figure]:
    write_workbooks(folder, count)
    validate = (*PATHMAP, "validate", str(folder))
    two = process(*validate, codes=(0, 1))
    one = process(*validate, codes=(0, 1), wrapper=("taskset", "-c", "0"))
    loading = process(str(HERE / "read_all.py"), str(folder), "2")
    yield _compared(f"`validate`, {count} workbooks", "openpyxl, 2 processes", paired(two, loading, 2), 0.35)
    both = paired(one, two, 2)
    yield _compared(f"`validate`, {count} workbooks, one core", "the same on two", both, 1.7, at_least=True)
    yield Figure(f"its largest process, {count} workbooks", peak(*validate), 200, unit="MB")


def _large(place: Path) -> Iterator[Figure]:
    """Merge, gaps and report of a large partnership beside reading its workbooks, and for twice the rows."""
    read, summed_up = _partnership(place / "large", ROWS)
    _, doubled = _partnership(place / "larger", 2 * ROWS)
    page, _ = summed_up()
    yield _compared(f"`merge`, `gaps` and `report`, {ROWS:,} rows", "reading them", paired(summed_up, read, 3), 3)
    yield _compared(f"the same, {2 * ROWS:,} rows", f"{ROWS:,} rows", paired(doubled, summed_up, 3), 2.4)
    yield Figure(f"its page in HTML, {ROWS:,} rows", len(page.encode()) / MEGABYTE, 5, unit="MB")


def _partnership(folder: Path, rows: int) -> tuple[Callable[[], tuple[Returned, ...]], Callable[[], tuple[str, str]]]:
    """Two pieces of work on a partnership: reading its workbooks, and all that follows."""
    write_partnership(folder, rows)
    run = start([folder], TODAY)

    def read() -> tuple[Returned, ...]:
        return tuple(read_file(one, run.workspace.settings.profile) for one in run.inputs.files)

    returned = read()

    def summed_up() -> tuple[str, str]:
        joined = join_read(run, returned)
        find_gaps(joined)
        view = summary_of(joined)
        return render(view, "html"), render(view, "md")

    return read, summed_up


def _blanks(runs: int) -> Iterator[Figure]:
    specs = [template_spec(template(kind)) for kind in KINDS]
    grids = [grid for spec in specs if (grid := read_bytes(blank_workbook(spec), spec.kind)[0])]
    pair = paired(lambda: [blank_workbook(spec) for spec in specs], lambda: [bare(grid) for grid in grids], runs)
    yield _compared(f"blank workbooks of {len(specs)} kinds", "XlsxWriter, the cells alone", pair, 2)


def _matching() -> float:
    """Seconds to match courses with as many others."""
    titles = [f"{WORDS[n % 10]} {WORDS[n // 10 % 10]} {WORDS[n // 100 % 10]} {n % 7}" for n in range(COURSES)]
    lefts = [Named(f"l{n}", title) for n, title in enumerate(titles)]
    rights = [Named(f"r{n}", f"{title} lab") for n, title in enumerate(titles)]
    return seconds(lambda: list(alike(lefts, rights)))
