"""Pages in a real browser: opened from a file as a person has them, with all that they say and ask for meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Dialog, Page, Playwright

HERE = Path(__file__).parent
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
)
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open page. `said` are its errors, policy violations and words to the console; `asked` is all that it loads."""

    page: Page
    said: list[str]
    asked: list[str]


@dataclass(frozen=True, slots=True)
class Browser:
    """One Chromium for the session, and a folder in which the pages lie."""

    chromium: Chromium
    folder: Path

    @contextmanager
    def opened(
        self, html: str, width: int = 1280, height: int = 1000, scheme: Scheme = "light", *, ending: str = "html"
    ) -> Iterator[Opened]:
        """The page in a window of its own of so many CSS pixels."""
        file = self.folder / f"page.{ending}"
        file.write_text(html, encoding="utf-8")
        context = self.chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        try:
            opened = Opened(context.new_page(), [], [])
            _listen(opened)
            opened.page.goto(file.as_uri())
            yield opened
        finally:
            context.close()

    def seen(self, html: str, width: int, script: str, call: str) -> object:
        """What the script's function returns on the page; raises Playwright's Error where it throws."""
        with self.opened(html, width) as opened:
            return opened.page.evaluate(f"() => {{ {script}\nreturn {call}(); }}")


def launched(playwright: Playwright, program: str, folder: Path) -> Browser:
    """The Chromium that is installed; nothing is downloaded."""
    return Browser(playwright.chromium.launch(executable_path=program, args=ARGUMENTS), folder)


def script(name: str) -> str:
    """A script that lies beside this file."""
    return (HERE / name).read_text(encoding="utf-8")


def _listen(opened: Opened) -> None:
    page, said = opened.page, opened.said
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("dialog", partial(_dismissed, said))
    page.on("popup", lambda other: said.append(f"window: {other.url}"))
    page.on("request", lambda request: opened.asked.append(request.url))


def _dismissed(said: list[str], dialog: Dialog) -> None:
    said.append(f"dialog: {dialog.message}")
    dialog.dismiss()
