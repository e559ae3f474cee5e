"""A browser for the tests in this folder; where there is none, they are skipped and say so."""

import pytest

from tests.browser.chromium import Browser
from tests.conftest import Require


@pytest.fixture(scope="session")
def browser(require: Require, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Chromium or Chrome with a profile of its own."""
    return Browser(require("browser"), tmp_path_factory.mktemp("browser"))
