"""`pathmap kit`: a file a step and an index, before any workbook has come back and after."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_five_steps_and_an_index_are_written(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "kit")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("The facilitator's materials:\n  reports/kit/index.md\n  reports/kit/step-1.md\n")
    assert files(workspace / "reports/kit") == ["index.md", *(f"step-{number}.md" for number in range(1, 6))]
    assert "Vista High School" in (workspace / "reports/kit/step-4.md").read_text("utf-8")


def test_one_step_stands_alone(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "kit", "2", "--format", "md", "--format", "html")
    assert result.code == 0
    assert files(workspace / "reports/kit") == ["step-2.html", "step-2.md"]


def test_it_works_before_any_workbook_has_come_back(run: Run, workspace: Path) -> None:
    for path in (workspace / "returned").iterdir():
        path.unlink()
    assert run("-C", workspace, "kit").code == 0
    text = (workspace / "reports/kit/step-3.md").read_text("utf-8")
    assert "| Harbor College | not yet heard from |" in text
    assert "Harbor College" in (workspace / "reports/kit/step-4-forms.html").read_text("utf-8")


def test_the_forms_belong_to_step_4(run: Run, workspace: Path) -> None:
    (workspace / "returned/harbor.xlsx").unlink()
    run("-C", workspace, "kit", "3")
    assert files(workspace / "reports/kit") == ["step-3.md"]
    run("-C", workspace, "kit", "4")
    assert files(workspace / "reports/kit") == ["step-3.md", "step-4-forms.html", "step-4.md"]


def test_an_unreadable_workbook_stops_nothing(run: Run, workspace: Path) -> None:
    for path in (workspace / "returned").iterdir():
        path.write_bytes(b"%PDF-1.7")
    assert run("-C", workspace, "kit").code == 0


def test_the_same_inputs_give_the_same_bytes(run: Run, workspace: Path) -> None:
    both = ("--format", "md", "--format", "html")
    run("-C", workspace, "kit", *both)
    first = {path.name: path.read_bytes() for path in (workspace / "reports/kit").iterdir()}
    run("-C", workspace, "kit", *both)
    assert {path.name: path.read_bytes() for path in (workspace / "reports/kit").iterdir()} == first


def test_an_edited_page_stays_and_no_other_is_written(run: Run, workspace: Path) -> None:
    run("-C", workspace, "kit")
    (workspace / "reports/kit/step-4.md").write_text("mine")
    (workspace / "reports/kit/step-5.md").unlink()
    result = run("-C", workspace, "kit")
    assert (result.code, "reports/kit/step-4.md stays as it is" in result.err) == (4, True)
    assert not (workspace / "reports/kit/step-5.md").exists()
    assert run("-C", workspace, "kit", "--force").code == 0


def test_it_can_be_written_elsewhere(run: Run, workspace: Path, tmp_path: Path) -> None:
    assert run("-C", workspace, "kit", "1", "--output", tmp_path / "mine").code == 0
    assert files(tmp_path / "mine") == ["step-1.md"]


def test_one_step_can_be_printed(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "kit", "4", "--output", "-")
    assert (result.code, result.out.splitlines()[0]) == (0, "# Step 4: Facilitated mapping session")
    assert not (workspace / "reports").exists()


def test_a_file_where_the_folder_should_be_is_five(run: Run, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("a file")
    result = run("-C", workspace, "kit", "1", "--output", tmp_path / "mine")
    assert (result.code, (tmp_path / "mine").read_text()) == (5, "a file")


@pytest.mark.parametrize(
    "words, sentence",
    [
        (
            ["--output", "-"],
            "--output - prints one step in one format: name the step, such as pathmap kit 4 --output -.",
        ),
        (["6"], "There is no step 6. The steps are 1 to 5."),
        (["0"], "There is no step 0. The steps are 1 to 5."),
        (["--format", "docx"], "There is no format docx of the kit. The formats: md, html."),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, workspace: Path, words: list[str], sentence: str) -> None:
    result = run("-C", workspace, "kit", *words)
    assert (result.code, " ".join(result.err.split())) == (2, sentence)


def test_without_a_workspace_it_says_how_to_get_one(run: Run) -> None:
    result = run("kit")
    assert (result.code, "pathmap init FOLDER" in " ".join(result.err.split())) == (2, True)
