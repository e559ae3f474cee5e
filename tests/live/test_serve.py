"""The live page follows what is saved in a workspace."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pathmap_cli.errors import UsageError
from pathmap_cli.live import page as pages
from pathmap_cli.live.page import Maker
from pathmap_cli.live.serve import News, serve
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.read import read_all
from pathmap_cli.pipeline.report import summary_of
from pathmap_cli.pipeline.run import root_here, start
from pathmap_cli.pipeline.watch import Watch
from pathmap_cli.render.html import summary_html
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workspace.inputs import Input
from tests.workspaces import college, fill, school

DAY = date(2026, 11, 22)
PATIENCE = 20
"""Seconds to wait for a new page; on a computer that does nothing else it takes less than two."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


@contextmanager
def live(root: Path) -> Iterator[Callable[..., str]]:
    """The page is served; the function fetches what stands at a name under its address."""
    begun, over = threading.Event(), threading.Event()
    address: list[str] = []

    def begin(told: str) -> None:
        address.append(told)
        begun.set()

    serving = threading.Thread(target=serve, args=(Maker(DAY), root, begin), kwargs={"is_over": over.is_set})
    serving.start()
    assert begun.wait(PATIENCE)

    def fetched(name: str = "") -> str:
        place = urlsplit(address[0])
        connection = HTTPConnection(place.netloc, timeout=10)
        connection.request("GET", place.path + name)
        answer = connection.getresponse()
        assert answer.status == 200
        return answer.read().decode()

    try:
        yield fetched
    finally:
        over.set()
        serving.join(PATIENCE)


def next_page(fetched: Callable[..., str], after: str) -> str:
    """The page when its version is no longer the one `after` which it is awaited."""
    until = time.monotonic() + PATIENCE
    while (version := fetched("version")) == after:
        assert time.monotonic() < until, "no new page"
        time.sleep(0.05)
    assert int(version) > int(after)
    return fetched()


def test_a_save_brings_a_new_page(root: Path) -> None:
    with live(root) as fetched:
        assert "Vista High School" in fetched()
        (root / "returned/vista.xlsx").write_bytes(school("Meadow High School"))
        assert "Meadow High School" in next_page(fetched, "1")


def test_new_renamed_and_removed_workbooks_settings_and_decisions_are_seen(root: Path) -> None:
    settings = root / "pathmap.toml"
    with live(root) as fetched:
        (root / "returned/shore.xlsx").write_bytes(college("Shore College"))
        assert "Shore College" in next_page(fetched, "1")
        (root / "returned/shore.xlsx").rename(root / "returned/coast.xlsx")
        settings.write_text(settings.read_text().replace('pathway = "Welding"', 'pathway = "Marine welding"'))
        page = next_page(fetched, "2")
        assert "coast.xlsx" in page
        assert "Marine welding" in page
        (root / "returned/coast.xlsx").unlink()
        (root / "decisions.toml").write_text('[[decision]]\nverdict = "maybe"\n')
        page = next_page(fetched, "3")
        assert "Shore College" not in page
        assert "decisions.toml" in page


def test_the_last_good_page_stays_with_a_note_and_the_note_goes(root: Path) -> None:
    settings = root / "pathmap.toml"
    good = settings.read_text()
    with live(root) as fetched:
        first = fetched()
        settings.write_text("pathwy = 1")
        noted = next_page(fetched, "1")
        assert "This is the last page that could be made. pathmap.toml, line 1: pathwy is not a setting." in noted
        assert "Vista High School" in noted
        settings.write_text(good)
        assert next_page(fetched, "2") == first


def test_nothing_is_written(root: Path) -> None:
    before = sorted(root.rglob("*"))
    with live(root):
        pass
    assert sorted(root.rglob("*")) == before


@pytest.mark.usefixtures("root")
def test_the_page_is_the_session_summary() -> None:
    page = Maker(DAY).make().content.decode()
    summary = summary_html(summary_of(join(start((), DAY))))
    main = summary[summary.index("<main>") : summary.index("</main>")]
    assert main in page


@pytest.mark.usefixtures("root")
def test_it_may_ask_for_its_own_version_and_the_summary_for_nothing() -> None:
    page = Maker(DAY).make()
    assert page.policy.endswith("connect-src 'self'")
    assert "script-src 'sha256-" in page.policy
    assert "connect-src" not in summary_html(summary_of(join(start((), DAY))))


@pytest.mark.usefixtures("root")
def test_a_save_that_changes_nothing_that_is_shown_makes_no_new_version() -> None:
    maker = Maker(DAY)
    first = maker.make()
    assert maker.make(first) is first


def test_only_what_was_saved_is_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker, read = Maker(DAY), list[list[str]]()

    def counted(inputs: Sequence[Input], profile: Profile, watch: Watch) -> tuple[Returned, ...]:
        read.append([one.path.name for one in inputs])
        return read_all(inputs, profile, watch)

    monkeypatch.setattr(pages, "read_all", counted)
    maker.make()
    (root / "returned/vista.xlsx").write_bytes(school("Meadow High School"))
    maker.make()
    assert read == [["harbor.xlsx", "vista.xlsx"], ["vista.xlsx"]]


def test_a_page_can_be_made_before_any_workbook_has_come_back(root: Path) -> None:
    for path in (root / "returned").iterdir():
        path.unlink()
    assert b"not yet heard from" in Maker(DAY).make().content


def test_without_a_workspace_there_is_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"no pathmap\.toml"):
        root_here()


@pytest.mark.usefixtures("root")
def test_a_bug_is_a_note_too(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = Maker(DAY)
    first = maker.make()
    monkeypatch.setattr(pages, "summary_of", lambda _: 1 / 0)
    assert b"pathmap made a mistake of its own (ZeroDivisionError)" in maker.make(first).content


def test_files_are_read_when_they_have_been_still(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("pathmap_cli.live.serve.time.monotonic", lambda: now)
    news = News(root)
    assert not news.has_come()
    (root / "reports").mkdir()
    (root / "reports/plan.xlsx").write_bytes(b"statuses that people set")
    assert not news.has_come()
    now += 1.1
    assert news.has_come()
    for part in (b"half", b"half and half", b"whole"):
        (root / "returned/vista.xlsx").write_bytes(part)
        assert not news.has_come()
        now += 0.9
        assert not news.has_come()
    now += 0.2
    assert news.has_come()
    assert not news.has_come()


def test_a_save_during_the_first_page_is_news(root: Path) -> None:
    assert News(root)._seen.keys() >= {root / "pathmap.toml", root / "returned/vista.xlsx"}
