"""Serve the page and make it anew whenever something is saved, until the person stops it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pathmap_cli.live.page import Maker, Page
from pathmap_cli.live.server import Server
from pathmap_cli.workspace.saved import saved

STILL = 1.0
"""Seconds for which nothing may have changed before files are read: Excel saves in steps."""
LOOK = 0.1
"""Seconds between two looks at the files."""


def serve(
    maker: Maker, root: Path, begin: Callable[[str], None], *, is_over: Callable[[], bool] = lambda: False
) -> None:
    """Make the page, begin with its address, and follow the workspace until it is over or somebody presses Ctrl-C.

    Raises as `Maker.make` does where there is no first page.
    """
    news = News(root)
    with _serving(maker.make()) as server:
        begin(server.address)
        while not is_over():
            time.sleep(LOOK)
            if news.has_come():
                server.page = maker.make(server.page)


class News:
    """Whether files of a workspace have changed since the last page, and have been still for a while."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._told = self._seen = saved(root)
        self._since = time.monotonic()

    def has_come(self) -> bool:
        """Look at the files; news is told once."""
        now = saved(self._root)
        if now != self._seen:
            self._seen, self._since = now, time.monotonic()
        elif now != self._told and time.monotonic() - self._since >= STILL:
            self._told = now
            return True
        return False


@contextmanager
def _serving(page: Page) -> Iterator[Server]:
    server = Server(page)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": LOOK}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
