"""`pathmap map`: the drawing in its formats and places."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_map_is_written_to_the_reports(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "map")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Pathway map of 2 workbooks:\n  reports/pathway-map.html\n")
    page = (workspace / "reports/pathway-map.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert '<svg class="map"' in page


@pytest.mark.parametrize(
    "name, begins", [("map.svg", "<svg "), ("map.mmd", "flowchart LR"), ("map.html", "<!doctype html>")]
)
def test_the_ending_of_the_output_says_the_format(
    run: Run, workspace: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert run("-C", workspace, "map", "--output", tmp_path / name).code == 0
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_the_map_can_be_printed(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "map", "--format", "svg", "--output", "-")
    assert (result.code, result.out[:5]) == (0, "<svg ")
    assert not (workspace / "reports").exists()


def test_the_map_can_be_a_picture(run: Run, workspace: Path, tmp_path: Path) -> None:
    assert run("-C", workspace, "map", "--output", tmp_path / "map.png").code == 0
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_a_picture_is_not_for_a_terminal(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    result = run("-C", workspace, "map", "--format", "png", "--output", "-")
    assert result.code == 2
    assert "--output pathway-map.png" in result.err


def test_one_partner_has_a_map_of_its_own(run: Run, workspace: Path) -> None:
    assert run("-C", workspace, "map", "--institution", "vista", "--format", "svg").code == 0
    assert (workspace / "reports/pathway-map-vista-high-school.svg").exists()


def test_what_cannot_be_done_is_said(run: Run, workspace: Path, tmp_path: Path) -> None:
    result = run("-C", workspace, "map", "--format", "docx")
    assert (result.code, result.err) == (
        2,
        "There is no format docx. The formats: html, svg, mermaid, png.\n" + result.err.partition("\n")[2],
    )
    loose = (workspace / "returned/vista.xlsx").rename(tmp_path / "vista.xlsx")
    assert "--output pathway-map.html" in run("map", loose).err


def test_the_same_inputs_give_the_same_bytes(run: Run, workspace: Path) -> None:
    drawn = [run("-C", workspace, "map", "--format", "svg", "--output", "-").out for _ in range(2)]
    assert drawn[0] == drawn[1]


def test_families_get_a_map_of_their_own(run: Run, workspace: Path) -> None:
    assert run("-C", workspace, "map", "--audience", "students").code == 0
    page = (workspace / "reports/pathway-map-students.html").read_text("utf-8")
    assert "Your way, step by step" in page
    assert "GAP" not in page
