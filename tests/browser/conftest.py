"""A browser and its packages for the tests in this folder; where they are not, the tests are skipped and say so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import Browser, launched
from tests.conftest import Require


@pytest.fixture(scope="session")
def browser(require: Require, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium or Chrome, one for all tests."""
    program = require("browser")
    with sync_playwright() as playwright:
        running = launched(playwright, program, tmp_path_factory.mktemp("browser"))
        yield running
        running.chromium.close()


@pytest.fixture(scope="session")
def axe(require: Require) -> str:
    """The script of axe-core."""
    return (Path(require("npm")) / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def mermaid(require: Require) -> str:
    """The script of Mermaid."""
    return (Path(require("npm")) / "mermaid" / "dist" / "mermaid.min.js").read_text(encoding="utf-8")
