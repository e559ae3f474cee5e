"""`pathmap demo`: the sample, every step, and a second run that spares what people changed."""

from pathlib import Path

import pytest

from pathmap_cli.workspace import sample
from tests.cli.conftest import Run


@pytest.fixture
def demo(run: Run) -> Run:
    """The demo on its own day."""
    return lambda *words: run("demo", "--date", "2025-11-20", *words)


def test_every_step_is_run(demo: Run, tmp_path: Path) -> None:
    result = demo("there")
    assert (result.code, result.err) == (0, "")
    steps = [line.split()[0] for line in result.out.splitlines()[:5]]
    assert steps == ["copy", "validate", "merge", "gaps", "report"]
    assert f"{Path('there/reports/session-summary.html')}" in result.out
    assert (tmp_path / "there/reports/session-summary.html").is_file()
    assert (tmp_path / "there/reports/pathway.json").is_file()


def test_what_it_says_to_try_works(demo: Run, run: Run) -> None:
    demo("there")
    assert run("-C", "there", "validate", "messy").code == 1
    assert "high" in run("-C", "there", "gaps").out
    assert "read" in run("-C", "there", "validate").out


def test_a_second_run_keeps_what_people_changed(demo: Run, tmp_path: Path) -> None:
    demo("there")
    changed = tmp_path / "there/returned/miracosta-college.xlsx"
    changed.write_bytes(changed.read_bytes() + b"\0")
    (tmp_path / "there/returned/westview-high-school.xlsx").unlink()
    result = demo("there")
    assert result.code == 0
    assert "1 file to there/; changed by you and kept: returned/miracosta-college.xlsx." in " ".join(result.out.split())
    assert changed.read_bytes().endswith(b"\0")


@pytest.mark.parametrize("text", ["", 'pathway = "Mine"'])
def test_a_folder_with_other_things_stays_as_it_is(demo: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / ("pathmap.toml" if text else "thesis.docx")).write_text(text)
    result = demo("there")
    assert (result.code, "holds other things" in result.err) == (4, True)
    assert len(list((tmp_path / "there").iterdir())) == 1


def test_the_sample_of_an_installed_pathmap_is_used_where_there_is_one(
    demo: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "PLACES", (tmp_path / "_sample", *sample.PLACES))
    assert demo("there").code == 0
