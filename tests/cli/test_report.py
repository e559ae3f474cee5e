"""`pathmap report`: the session summary in its formats and places."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.schemas import read_checked


def test_html_and_markdown_are_written(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "report")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(
        "Session summary of 2 workbooks:\n  reports/session-summary.html\n  reports/session-summary.md\n"
    )
    assert (workspace / "reports/session-summary.html").read_text("utf-8").startswith("<!doctype html>")
    assert "Welding" in (workspace / "reports/session-summary.md").read_text("utf-8")


def test_json_has_its_shape(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "report", "--format", "json", "--output", "-")
    assert read_checked("summary", result.out)["title"] == "Welding"
    assert not (workspace / "reports").exists()


def test_the_same_inputs_give_the_same_bytes(run: Run, workspace: Path) -> None:
    formats = ("--format", "html", "--format", "md", "--format", "json")
    reports = workspace / "reports"
    run("-C", workspace, "report", *formats)
    first = {path.name: path.read_bytes() for path in reports.iterdir()}
    run("-C", workspace, "report", *formats)
    assert {path.name: path.read_bytes() for path in reports.iterdir()} == first
    assert len(first) == 3


def test_one_partner_has_a_page_of_its_own(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "report", "--institution", "vista", "--format", "md")
    assert result.code == 0
    assert (workspace / "reports/session-summary-vista-high-school.md").exists()
    assert run("-C", workspace, "report", "--institution", "nobody").code == 2


def test_the_output_is_a_file_for_one_format_and_a_folder_for_several(
    run: Run, workspace: Path, tmp_path: Path
) -> None:
    assert run("-C", workspace, "report", "--format", "md", "--output", tmp_path / "my.md").code == 0
    assert (tmp_path / "my.md").is_file()
    assert run("-C", workspace, "report", "--output", tmp_path / "both").code == 0
    assert sorted(path.name for path in (tmp_path / "both").iterdir()) == ["session-summary.html", "session-summary.md"]
    assert run("-C", workspace, "report", "--format", "json", "--output", tmp_path / "both").code == 0
    assert (tmp_path / "both/session-summary.json").is_file()


def test_the_ending_of_the_output_says_the_format(run: Run, workspace: Path, tmp_path: Path) -> None:
    assert run("-C", workspace, "report", "--output", tmp_path / "my.html").code == 0
    assert (tmp_path / "my.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["--output", "-"], "--output - takes one format: add --format html, md, json."),
        (["--output", "a.html", "--format", "md", "--format", "html"], "--output a.html takes one format"),
        (["--format", "docx"], "There is no format docx. The formats: html, md, json."),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, workspace: Path, words: list[str], sentence: str) -> None:
    result = run("-C", workspace, "report", *words)
    assert (result.code, result.err.startswith(sentence)) == (2, True)


def test_outside_a_workspace_it_says_where_to_write(run: Run, workspace: Path, tmp_path: Path) -> None:
    loose = (workspace / "returned/vista.xlsx").rename(tmp_path / "vista.xlsx")
    assert "--output FOLDER" in run("report", loose).err
    assert run("report", loose, "--output", "summary").code == 0
    assert (tmp_path / "summary/session-summary.html").is_file()


def test_an_edited_summary_stays_and_its_neighbor_is_not_written(run: Run, workspace: Path) -> None:
    run("-C", workspace, "report")
    page = workspace / "reports/session-summary.html"
    page.write_text("mine")
    (workspace / "reports/session-summary.md").unlink()
    result = run("-C", workspace, "report")
    assert (result.code, "reports/session-summary.html stays as it is" in result.err) == (4, True)
    assert page.read_text() == "mine"
    assert not (workspace / "reports/session-summary.md").exists()


def test_an_unreadable_workbook_stops_nothing_and_is_said(run: Run, workspace: Path) -> None:
    (workspace / "returned/scan.xlsx").write_bytes(b"%PDF-1.7")
    result = run("-C", workspace, "report")
    assert result.code == 0
    assert "returned/scan.xlsx could not be read and is not in it." in result.out


def test_a_college_that_has_not_answered_stops_nothing(run: Run, workspace: Path) -> None:
    (workspace / "returned/harbor.xlsx").unlink()
    assert run("-C", workspace, "report").code == 0
    assert "Harbor College" in (workspace / "reports/session-summary.md").read_text("utf-8")


def test_a_read_only_place_is_five(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise PermissionError

    monkeypatch.setattr("os.fsync", refuse)
    result = run("-C", workspace, "report")
    assert (result.code, "cannot be written" in result.err) == (5, True)


def test_an_input_is_never_an_output(run: Run, workspace: Path) -> None:
    before = (workspace / "returned/vista.xlsx").read_bytes()
    result = run("-C", workspace, "report", "--format", "md", "--output", "returned/vista.xlsx", "--force")
    assert (result.code, "what pathmap reads" in result.err) == (4, True)
    assert (workspace / "returned/vista.xlsx").read_bytes() == before


@pytest.mark.parametrize("place", ["pathmap.toml", "decisions.toml", "returned/harbor.xlsx"])
def test_what_another_run_reads_is_never_an_output_either(run: Run, workspace: Path, place: str) -> None:
    (workspace / "decisions.toml").touch()
    before = (workspace / place).read_bytes()
    result = run("-C", workspace, "report", "returned/vista.xlsx", "--format", "md", "--output", place, "--force")
    assert (result.code, "what pathmap reads" in result.err) == (4, True)
    assert (workspace / place).read_bytes() == before


def test_the_frameworks_have_a_page_of_their_own(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "report", "--frameworks")
    assert result.out.startswith(
        "Frameworks page of 2 workbooks:\n  reports/frameworks.html\n  reports/frameworks.md\n"
    )
    assert not (workspace / "reports/session-summary.html").exists()
    printed = run("-C", workspace, "report", "--frameworks", "--format", "json", "--output", "-")
    assert read_checked("frameworks", printed.out)["title"] == "Welding"


def test_the_frameworks_page_is_of_all_partners(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "report", "--frameworks", "--institution", "vista")
    assert result.code == 2
    assert "of the whole partnership" in result.err
