"""The page as it stands, and how it is made anew from what is saved."""

import os
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pathmap_cli.errors import PathmapError
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.join import Joined, join_read
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.pipeline.report import summary_of
from pathmap_cli.pipeline.run import Run, start_whatever
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.render.html import live_html
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.workspace.inputs import Input
from pathmap_cli.workspace.saved import Stamp, stamp

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
BUG = "pathmap made a mistake of its own ({}). Your workbooks are as they were; please report it."


@dataclass(frozen=True, slots=True)
class Page:
    """What is served: the bytes of the page, the policy that it states, and a number that grows with each change."""

    version: int
    content: bytes
    policy: str


@dataclass(slots=True)
class Maker:
    """Makes the page again and again; a workbook that has not changed is read once."""

    today: date
    watch: Watch = unwatched
    _read: Mapping[tuple[Input, Stamp | None], Returned] = field(default_factory=dict)
    _view: Summary | None = None

    def make(self, before: Page | None = None) -> Page:
        """The page of what is saved now. Where a run stops, the last good one says why; without one, raises why."""
        note = ""
        try:
            self._view = summary_of(self._join(start_whatever(self.today, self.watch)))
        except Exception as error:
            if self._view is None:
                raise
            note = _why(error)
        return _next(live_html(self._view, note), before)

    def _join(self, run: Run) -> Joined:
        keys = [
            (one, stamp(one.path)) for one in run.inputs.files
        ]  # taken before the file is read: a later save is seen
        wanted = {key: self._read.get(key) for key in keys}
        new = [key for key, known in wanted.items() if known is None]
        read = read_all([one for one, _ in new], run.workspace.settings.profile, run.watch)
        fresh = dict(zip(new, read, strict=True))
        self._read = {key: known or fresh[key] for key, known in wanted.items()}
        return join_read(run, tuple(self._read.values()))


def _next(html: str, before: Page | None) -> Page:
    """The page with the next number, or the one before where nothing that is shown has changed."""
    content = html.encode()
    if before is not None and before.content == content:
        return before
    policy = POLICY.search(html)
    return Page(before.version + 1 if before else 1, content, policy[1] if policy else "default-src 'none'")


def _why(error: Exception) -> str:
    if isinstance(error, PathmapError):
        return str(error)
    if os.environ.get("PATHMAP_DEBUG"):
        traceback.print_exception(error)
    return BUG.format(type(error).__name__)
