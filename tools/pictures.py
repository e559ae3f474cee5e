"""Take the pictures of docs/img/: the sample's session summary and map as a browser shows them. Needs Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pathmap_cli.cli.run import main as pathmap

PICTURES = Path(__file__).parent.parent / "docs" / "img"
DAY = date(2025, 11, 20)  # of the sample's session
SIZES: Mapping[str, tuple[int, int]] = {"session-summary": (1280, 1000), "pathway-map": (1920, 1330)}
"""Name → width and height of the window in pixels."""
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def browser() -> str:
    """The path of Chromium or Chrome; ends with a sentence where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or sys.exit("The pictures need Chromium or Chrome, and neither is installed.")


def take(page: Path, picture: Path, size: tuple[int, int], profile: Path) -> None:
    """One picture of the top of a page."""
    window = f"--window-size={size[0]},{size[1]}"
    where = (f"--user-data-dir={profile}", f"--screenshot={picture}", window, page.as_uri())
    subprocess.run([browser(), *QUIET, *where], check=True, capture_output=True)


def main() -> None:
    """Take every picture and say which."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        pathmap(["--quiet", "--date", DAY.isoformat(), "demo", str(demo)])
        pathmap(["--quiet", "--date", DAY.isoformat(), "-C", str(demo), "map"])
        for name, size in SIZES.items():
            take(demo / "reports" / f"{name}.html", PICTURES / f"{name}.png", size, Path(folder) / "profile")
            print(f"docs/img/{name}.png")


if __name__ == "__main__":
    main()
