"""Each figure: what is measured, its baseline, and the target of the ratio."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.read_all import cells
from benchmarks.timing import Pair, paired, peak, process, seconds
from benchmarks.workbooks import write_workbooks
from pathmap_cli.intake.matching import Named, alike
from pathmap_cli.reader.book import read_workbook
from tools.sample_workbooks import PARTNERSHIP

HERE = Path(__file__).parent
ONE = str(PARTNERSHIP / "westview-high-school.xlsx")
PATHMAP = ("-m", "pathmap_cli")
COURSES = 2000


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; the target is of the ratio, or, where `unit` is MB, of what is measured itself."""

    what: str
    baseline: str
    pair: Pair
    target: float
    at_least: bool = False
    unit: str = "s"

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        if self.unit == "MB":
            return self.pair.ours <= self.target
        return self.pair.ratio >= self.target if self.at_least else self.pair.ratio <= self.target


def figures(runs: int, many: int) -> Iterator[Figure]:
    """Every figure, one after the other."""
    app = process(str(HERE / "typer_app.py"), "--help")
    for option in ("--help", "--version"):
        yield Figure(
            f"`pathmap {option}`", "Typer app of four commands", paired(process(*PATHMAP, option), app, runs), 1.3
        )
    models = process(str(HERE / "same_models.py"))
    validate = process(*PATHMAP, "validate", ONE, codes=(0, 1))
    yield Figure("`validate`, one workbook, cold", "import the same models", paired(validate, models, runs), 1.35)
    books = sorted(PARTNERSHIP.glob("*.xlsx"))
    reading = paired(
        lambda: [read_workbook(path, path.name) for path in books], lambda: [cells(path) for path in books], runs
    )
    yield Figure("reading the sample's workbooks", "openpyxl, normal load", reading, 0.3)
    yield from _many(many)


def _many(count: int) -> Iterator[Figure]:
    with TemporaryDirectory() as folder:
        write_workbooks(Path(folder), count)
        validate = (*PATHMAP, "validate", folder)
        two = process(*validate, codes=(0, 1))
        one = process(*validate, codes=(0, 1), wrapper=("taskset", "-c", "0"))
        loading = process(str(HERE / "read_all.py"), folder, "2")
        yield Figure(f"`validate`, {count} workbooks", "openpyxl, 2 processes", paired(two, loading, 1), 0.35)
        yield Figure(f"`validate`, {count}, one core", "the same on all cores", paired(one, two, 1), 1.7, at_least=True)
        memory = Pair(peak(*validate), peak(str(HERE / "read_all.py"), folder, "2"))
        yield Figure(f"peak memory of a process, `validate`, {count}", "openpyxl, 2 processes", memory, 200, unit="MB")


def matching() -> float:
    """Seconds to match 2,000 course titles with 2,000 others."""
    words = (
        "Welding",
        "Algebra",
        "Networks",
        "Biology",
        "Design",
        "Accounting",
        "Robotics",
        "Nursing",
        "History",
        "Art",
    )
    titles = [f"{words[n % 10]} {words[n // 10 % 10]} {words[n // 100 % 10]} {n % 7}" for n in range(COURSES)]
    lefts = [Named(f"l{n}", title) for n, title in enumerate(titles)]
    rights = [Named(f"r{n}", f"{title} lab") for n, title in enumerate(titles)]
    return seconds(lambda: list(alike(lefts, rights)))
