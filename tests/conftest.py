"""What every test may ask for: outside tools and data, snapshots, and hypothesis runs that repeat."""

import difflib
import os
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from tools import bootstrap

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOTS = ROOT / "tests" / "snapshots"

# A failure has to fail again for the next person, so examples are drawn the same way every time. To look for new ones:
# `pytest --hypothesis-profile=explore`. No deadline, because nothing here asserts a time.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("explore", max_examples=2000, deadline=None)
hypothesis.settings.load_profile("repeatable")

# A shell that starts the tests in the background lets them ignore Ctrl-C, and programs that they start would never stop.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

Require = Callable[[str], str]
Snapshot = Callable[[str, str], None]


def _libreoffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _shared() -> str | None:
    folder = ROOT.parent / "shared" / "data"
    return str(folder) if folder.is_dir() else None


def _index() -> str | None:
    return bootstrap.INDEX if bootstrap.index_answers() else None


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def _npm() -> str | None:
    folder = ROOT / "tests" / "browser" / "node_modules"
    return str(folder) if (folder / "axe-core").is_dir() and (folder / "mermaid").is_dir() else None


# Each outside thing that a test may need: how to find it, and what to say where it is not.
OUTSIDE = {
    "browser": (_browser, "neither Chromium nor Chrome is installed"),
    "index": (_index, "the package index cannot be reached"),
    "libreoffice": (_libreoffice, "LibreOffice is not installed (soffice is not on the path)"),
    "npm": (_npm, "axe-core and Mermaid are not there: npm ci --prefix tests/browser"),
    "shared": (_shared, "the evidence files are not beside the checkout (../shared/data)"),
}


@pytest.fixture(scope="session")
def require() -> Require:
    """Find what `OUTSIDE` names; where it is missing skip the test, or fail it if PATHMAP_REQUIRE names it too."""

    def find(name: str) -> str:
        look, reason = OUTSIDE[name]
        found = look()
        if found:
            return found
        if name in os.environ.get("PATHMAP_REQUIRE", "").split():
            pytest.fail(f"PATHMAP_REQUIRE names {name!r}, and {reason}", pytrace=False)
        pytest.skip(reason)

    return find


@pytest.fixture(scope="session")
def libreoffice(require: Require) -> Path:
    """LibreOffice's `soffice`; each call needs its own `-env:UserInstallation`, or parallel calls get in the way."""
    return Path(require("libreoffice"))


@pytest.fixture(scope="session")
def shared(require: Require) -> Path:
    """The folder of evidence files beside the checkout."""
    return Path(require("shared"))


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Compare a whole text with the file of that name in tests/snapshots/: `snapshot("report.md", text)`."""

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("--snapshot-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        if text != expected:
            lines = (expected.splitlines(), text.splitlines())
            difference = "\n".join(difflib.unified_diff(*lines, f"tests/snapshots/{name}", "now", lineterm=""))
            pytest.fail(f"{difference}\n\nIf this is meant: pytest --snapshot-update", pytrace=False)

    return compare


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that takes what the tests see now as right."""
    parser.addoption("--snapshot-update", action="store_true", help="write tests/snapshots/ anew")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count the skipped tests by reason, so that a green run says what it did not look at."""
    skipped = Counter(str(report.longrepr[2]) for report in terminalreporter.getreports("skipped"))
    for reason, count in sorted(skipped.items()):
        terminalreporter.write_line(f"{count} skipped: {reason.removeprefix('Skipped: ')}")
