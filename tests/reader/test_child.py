"""Work in a process of its own: its answer, or None however it ends, and not a word of its own."""

import os
import sys
import time
from collections.abc import Iterator

import pytest

from pathmap_cli.reader import child
from pathmap_cli.reader.child import in_child


@pytest.fixture(autouse=True)
def _says_nothing(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    yield
    assert capfd.readouterr().err == ""


def test_the_answer_comes_back() -> None:
    assert in_child(len, "four") == 4


def test_a_child_that_raises_has_no_answer() -> None:
    assert in_child(int, "four") is None


def test_a_child_that_dies_has_no_answer() -> None:
    assert in_child(os._exit, 3) is None


def test_a_child_that_hangs_is_ended() -> None:
    begin = time.monotonic()
    assert in_child(time.sleep, 60, seconds=0.5) is None
    assert time.monotonic() - begin < 30


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit on memory")
def test_a_child_that_eats_memory_has_no_answer() -> None:
    assert in_child(bytes, 2 * child.MEMORY) is None
