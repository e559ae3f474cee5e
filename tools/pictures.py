"""Take the pictures of docs/img/: what the sample's pages look like in a browser. Needs Chromium or Chrome."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from pathmap_cli.cli.run import main as pathmap

PICTURES = Path(__file__).parent.parent / "docs" / "img"
DAY = date(2025, 11, 20)  # of the sample's session
PARTNER = "Westview High School"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--hide-scrollbars")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a page of reports/, the window in pixels, and what is pressed before it is taken.

    `at` is the anchor that is scrolled to.
    """

    name: str
    page: str
    size: tuple[int, int]
    keys: Sequence[str] = ()
    at: str = ""
    slides: bool = False
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


SUMMARY, OWN, MAP = "session-summary", "session-summary-westview-high-school", "pathway-map"
SHOTS = (
    Picture("session-summary", SUMMARY, (1280, 800)),
    Picture("gaps", SUMMARY, (1280, 1000), at="gaps"),
    Picture("wages", SUMMARY, (1280, 1000), at="exits"),
    Picture("projector", SUMMARY, (1280, 720), slides=True),
    Picture("projector-gaps-names-hidden", SUMMARY, (1280, 720), ("ArrowRight",) * 5 + ("n",), slides=True),
    Picture("partner", OWN, (1280, 900)),
    Picture("phone", SUMMARY, (390, 844)),
    Picture("dark", SUMMARY, (1280, 800), scheme="dark"),
    Picture("print", OWN, (816, 1056), media="print"),
    Picture("pathway-map", MAP, (1920, 1330)),
)


def program() -> str:
    """The path of Chromium or Chrome; ends with a sentence where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or sys.exit("The pictures need Chromium or Chrome, and neither is installed.")


def take(browser: Browser, shot: Picture, reports: Path) -> None:
    """One picture of what the window shows."""
    width, height = shot.size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=shot.scheme)
    anchor = f"#{shot.at}" if shot.at else ""
    page.goto((reports / f"{shot.page}.html").as_uri() + anchor)
    page.emulate_media(media=shot.media)
    if shot.slides:
        page.locator("[data-slides=start]").click()
    for key in shot.keys:
        page.keyboard.press(key)
    page.screenshot(path=PICTURES / f"{shot.name}.png")
    page.close()


def main() -> None:
    """Take every picture and say which."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        demo = Path(folder) / "demo"
        common = ("--quiet", "--date", DAY.isoformat())
        pathmap([*common, "demo", str(demo)])
        for command in (("map",), ("report", "--institution", PARTNER)):
            pathmap([*common, "-C", str(demo), *command])
        browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        for shot in SHOTS:
            take(browser, shot, demo / "reports")
            print(f"docs/img/{shot.name}.png")


if __name__ == "__main__":
    main()
